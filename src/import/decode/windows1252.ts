/**
 * Characters of the bytes 0x80 to 0x9F. Node's own decoder takes them for control characters.
 * 0 marks the five bytes that Windows-1252 leaves undefined.
 */
const upperControls = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
]

const codeUnits = Uint16Array.from({ length: 256 }, (_, byte) => upperControls[byte - 0x80] ?? byte)

const fromCodeUnits = new TextDecoder('utf-16le')

export function isUndefinedInWindows1252(byte: number): boolean {
  return byte >= 0x80 && codeUnits[byte] === 0
}

export function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length)
  for (let at = 0; at < bytes.length; at += 1) units[at] = codeUnits[bytes[at] ?? 0] ?? 0
  return fromCodeUnits.decode(units)
}

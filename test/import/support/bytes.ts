/** Bytes of texts in the encodings that offices use. */
export const encodings = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  'utf-8-bom': (text: string) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16le': (text: string) => wideBytes(`\ufeff${text}`, true),
  'utf-16be': (text: string) => wideBytes(`\ufeff${text}`, false),
  'windows-1252': (text: string) => narrowBytes(text),
} as const

export function wideBytes(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian)
  return new Uint8Array(view.buffer)
}

/** Signs of Windows-1252 that Latin-1 does not have. */
const windowsBytes = new Map([
  ['€', 0x80],
  ['„', 0x84],
  ['…', 0x85],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['•', 0x95],
  ['–', 0x96],
  ['—', 0x97],
])

export function narrowBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => windowsBytes.get(character) ?? character.charCodeAt(0))
}

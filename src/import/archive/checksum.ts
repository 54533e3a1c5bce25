/** CRC-32 as zip files use it (polynomial 0xEDB88320), by table. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** Extends the checksum of what came before, 0 at first, by further bytes. */
export function extendChecksum(before: number, bytes: Uint8Array): number {
  let value = ~before
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return ~value >>> 0
}

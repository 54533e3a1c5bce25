import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Bytes up to which a file is held in memory as a whole, which the browser's own digest needs. */
const largestWhole = 1 << 27

/** SHA-256 of a file as lower-case hex. The browser's own digest is missing on plain http. */
export function fingerprint(content: Blob): Promise<string> {
  return globalThis.isSecureContext && content.size <= largestWhole
    ? digestWhole(content)
    : digestStream(content)
}

async function digestWhole(content: Blob): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer())))
}

/** Piece by piece, for files and places that the browser's own digest cannot serve. */
export async function digestStream(content: Blob): Promise<string> {
  const hash = sha256.create()
  const reader = content.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) hash.update(part.value)
  return bytesToHex(hash.digest())
}

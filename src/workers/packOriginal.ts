import { packedBlocks } from '@/storage/packedFile'
import { Fingerprint, fingerprintOf } from '@/storage/fingerprint'
import type { Archive } from './newImportOf'

/** Bytes up to which a file is held in memory as a whole, which the browser's own digest needs. */
const largestWhole = 1 << 27

/** Compresses and fingerprints a file, so that it can be kept beside its numbers. */
export function packOriginal(content: Blob): Promise<Archive> {
  return content.size <= largestWhole ? packWhole(content) : packPieces(content)
}

async function packWhole(content: Blob): Promise<Archive> {
  const bytes = new Uint8Array(await content.arrayBuffer())
  // The browser digests meanwhile.
  const sha256 = fingerprintOf(bytes)
  const packed = new Blob(packedBlocks(bytes))
  return { sha256: await sha256, content: packed }
}

/** Holds no more of the file than is packed at once. */
export async function packPieces(content: Blob): Promise<Archive> {
  const fingerprint = new Fingerprint()
  const blocks: BlobPart[] = []
  const reader = content.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    fingerprint.add(part.value)
    blocks.push(...packedBlocks(part.value))
  }
  return { sha256: fingerprint.text(), content: new Blob(blocks) }
}

const rounds = 12
const madeUpTable = 'Monat;Stelle;Geschlecht;Kennzahl;Wert\n'.repeat(1000)

/** Packs a made-up table a few times, so that the browser has compiled the way before the first file comes. */
export function runPackingIn(): void {
  const bytes = new TextEncoder().encode(madeUpTable)
  for (let round = 0; round < rounds; round += 1) packedBlocks(bytes)
}

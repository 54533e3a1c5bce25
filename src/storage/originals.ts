import type { Database } from './database'
import { unpackedFile } from './packedFile'
import type { OriginalRecord } from './records'

/** What is kept of a file is not the file that was imported. */
export class DamagedOriginalError extends Error {
  override readonly name = 'DamagedOriginalError'
}

/**
 * The original file as it was imported, or `undefined` where the log has none.
 * @throws DamagedOriginalError where its fingerprint is not the one that the log names
 */
export async function loadOriginal(
  db: Database,
  importId: number,
  fileAt: number,
): Promise<Blob | undefined> {
  const [record, imported] = await Promise.all([
    db.originals.get([importId, fileAt]),
    db.imports.get(importId),
  ])
  if (record === undefined) return undefined
  const content = await unpacked(record)
  const { name, sha256 = '' } = imported?.files[fileAt] ?? { name: '' }
  if (sha256 !== '' && sha256 !== (await fingerprintOfBlob(content)))
    throw new DamagedOriginalError(`${name} is not kept as it was imported`)
  return content
}

function unpacked({ content, packing }: OriginalRecord): Promise<Blob> {
  if (packing === 'snappy') return unpackedFile(content)
  return new Response(content.stream().pipeThrough(new DecompressionStream('gzip'))).blob()
}

/** Few people save a file again: what that takes is loaded then. */
async function fingerprintOfBlob(content: Blob): Promise<string> {
  const { fingerprintOf } = await import('./fingerprint')
  return fingerprintOf(new Uint8Array(await content.arrayBuffer()))
}

import { foreignKindOf, startLength } from '../decode/fileKind'
import type { ArchiveSource } from './archiveSource'

/** Whether a file is to be unpacked: it is a zip file, calls itself one, and is no document that is packed alike. */
export async function isArchive(source: ArchiveSource): Promise<boolean> {
  if (!/\.zip$/i.test(source.name)) return false
  const start = await source.read(0, Math.min(source.size, startLength))
  return foreignKindOf(start) === 'zip'
}

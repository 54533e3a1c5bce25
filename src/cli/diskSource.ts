import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportSource } from '@/import/source'

/** A file on disk as the import reads it; rejects when there is none. */
export async function diskSource(path: string): Promise<ImportSource> {
  const { size } = await stat(path)
  return { name: basename(path), size, open: () => createReadStream(path, { highWaterMark: 1 << 20 }) }
}

import { type FileHandle, open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ArchiveSource } from '@/import/archive/archiveSource'
import { isArchive } from '@/import/archive/isArchive'
import { refusedMember } from '@/import/archive/refusedMember'
import { type Member, unpackArchive } from '@/import/archive/unpackArchive'
import type { FileReading } from '@/import/reading'
import type { ImportSource } from '@/import/source'
import { diskSource } from './diskSource'
import { FileFailure } from './fileFailure'

/** What a path stands for: a file, or the tables of a zip file and what else lies in it. */
export interface DiskFiles {
  readonly sources: readonly ImportSource[]
  readonly refused: readonly FileReading[]
}

/** Rejects when there is nothing at the path. */
export async function diskFiles(path: string): Promise<DiskFiles> {
  const found = await stat(path)
  if (found.isDirectory()) throw new FileFailure(path, 'EISDIR')
  if (!found.isFile()) return { sources: [await pipedSource(path)], refused: [] }
  const file = await open(path)
  try {
    const archive = archiveOf(file, { name: basename(path), size: (await file.stat()).size })
    if (!(await isArchive(archive))) return { sources: [await diskSource(path)], refused: [] }
    const { members, leftOut } = await unpackArchive(archive)
    return {
      sources: members.map(memberSource),
      refused: leftOut.flatMap((each) => refusedMember(each) ?? []),
    }
  } finally {
    await file.close()
  }
}

/** A pipe such as `/dev/stdin` has no size, and is read only once. */
async function pipedSource(path: string): Promise<ImportSource> {
  const bytes = await readFile(path)
  return { name: basename(path), size: bytes.length, open: () => eachOf([bytes]) }
}

function archiveOf(file: FileHandle, { name, size }: Pick<ArchiveSource, 'name' | 'size'>): ArchiveSource {
  return {
    name,
    size,
    async read(start, end) {
      const length = Math.max(0, Math.min(end, size) - start)
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, start)
      return buffer.subarray(0, bytesRead)
    },
  }
}

function memberSource({ name, size, pieces }: Member): ImportSource {
  return { name, size, open: () => eachOf(pieces) }
}

async function* eachOf(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece)
}

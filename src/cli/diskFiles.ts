import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ArchiveSource } from '@/import/archive/archiveSource'
import { isArchive } from '@/import/archive/isArchive'
import { refusedMember } from '@/import/archive/refusedMember'
import { type Member, unpackArchive } from '@/import/archive/unpackArchive'
import type { FileReading } from '@/import/reading'
import type { ImportSource } from '@/import/source'
import { diskSource } from './diskSource'

/** What a path stands for: a file, or the tables of a zip file and what else lies in it. */
export interface DiskFiles {
  readonly sources: readonly ImportSource[]
  readonly refused: readonly FileReading[]
}

/** Rejects when there is nothing at the path. */
export async function diskFiles(path: string): Promise<DiskFiles> {
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

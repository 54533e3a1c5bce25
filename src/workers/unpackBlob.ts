import type { ArchiveSource } from '@/import/archive/archiveSource'
import { isArchive } from '@/import/archive/isArchive'
import type { LeftOut } from '@/import/archive/leftOut'
import { unpackArchive } from '@/import/archive/unpackArchive'

export interface UnpackedFiles {
  readonly files: readonly { readonly name: string; readonly content: Blob }[]
  readonly leftOut: readonly LeftOut[]
}

/** The tables of a zip file; `null` for a file that only bears such a name. */
export async function unpackBlob(name: string, content: Blob): Promise<UnpackedFiles | null> {
  const source = sourceOf(name, content)
  if (!(await isArchive(source))) return null
  const { members, leftOut } = await unpackArchive(source)
  return {
    files: members.map((member) => ({ name: member.name, content: new Blob([...member.pieces]) })),
    leftOut,
  }
}

function sourceOf(name: string, content: Blob): ArchiveSource {
  return {
    name,
    size: content.size,
    read: async (start, end) => new Uint8Array(await content.slice(start, end).arrayBuffer()),
  }
}

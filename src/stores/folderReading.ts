import type { FoundFile, FoundFolder } from '@/domain/foundFiles'
import { fileChoiceOf } from '@/import/archive/fileChoice'
import type { LeftOut, LeftOutReason } from '@/import/archive/leftOut'
import { faultOf } from './readable'

export interface PathFile {
  readonly name: string
  readonly content: File
}

export interface FolderReading {
  readonly files: readonly PathFile[]
  readonly leftOut: readonly LeftOut[]
}

export interface FolderLimits {
  /** Files that are looked at, whatever they are. */
  readonly seen: number
  /** Tables and archives that are taken. */
  readonly taken: number
  /** Bytes of these together. */
  readonly bytes: number
}

const defaultLimits: FolderLimits = { seen: 20_000, taken: 500, bytes: 2 ** 30 }

/** Ends the walk through a folder of which nothing is taken then. */
class FolderRefusal extends Error {
  constructor(readonly reason: LeftOutReason) {
    super(reason)
  }
}

/**
 * The tables and archives of a folder and of those below it: all of them, or none where they are too many.
 * @param onFound told how many there are so far
 */
export async function readFolder(
  folder: FoundFolder<File>,
  { onFound, signal }: { readonly onFound: (count: number) => void; readonly signal: AbortSignal },
  limits: FolderLimits = defaultLimits,
): Promise<FolderReading> {
  const found = new FolderContent(limits)
  try {
    for await (const file of folder.files) {
      signal.throwIfAborted()
      await found.take(file)
      onFound(found.files.length)
    }
  } catch (error) {
    if (signal.aborted) throw error
    const reason = error instanceof FolderRefusal ? error.reason : faultOf(error)
    return { files: [], leftOut: [{ name: folder.name, reason }] }
  }
  const isEmpty = found.files.length === 0 && found.leftOut.length === 0
  return isEmpty ? { files: [], leftOut: [{ name: folder.name, reason: 'folderEmpty' }] } : found
}

class FolderContent implements FolderReading {
  readonly files: PathFile[] = []
  readonly leftOut: LeftOut[] = []
  private seen = 0
  private bytes = 0

  constructor(private readonly limits: FolderLimits) {}

  async take(file: FoundFile<File>): Promise<void> {
    this.seen += 1
    if (this.seen > this.limits.seen) throw new FolderRefusal('folderTooMany')
    // macOS takes umlauts apart in names.
    const name = file.path.normalize('NFC')
    const choice = fileChoiceOf(name)
    if (choice === 'table' || choice === 'archive') await this.open(name, file)
    else if (choice === 'workbook' || choice === 'packed') this.leftOut.push({ name, reason: choice })
    else if (choice === 'other') this.leftOut.push({ name, reason: 'otherKind' })
  }

  private async open(name: string, file: FoundFile<File>): Promise<void> {
    try {
      const content = await file.open()
      this.bytes += content.size
      this.files.push({ name, content })
    } catch (error) {
      this.leftOut.push({ name, reason: faultOf(error) })
    }
    if (this.files.length > this.limits.taken) throw new FolderRefusal('folderTooMany')
    if (this.bytes > this.limits.bytes) throw new FolderRefusal('folderTooLarge')
  }
}

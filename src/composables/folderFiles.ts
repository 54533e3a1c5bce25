import type { FoundFile, FoundFolder } from '@/domain/foundFiles'

/** Only Chromium has it, and only for pages that it trusts. */
type HandlingItem = DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }

/** The folder that is dropped with an item, if it is one. To be asked for at once: later the item is empty. */
export function folderOf(item: HandlingItem): FoundFolder<File> | undefined {
  const entry = item.webkitGetAsEntry()
  if (entry === null || !isFolderEntry(entry)) return undefined
  // Chromium lists a folder that was dropped on a local page by the older way, but opens none of its files.
  const handle = item.getAsFileSystemHandle?.().catch(() => null)
  return { name: entry.name, files: filesOfDropped(entry, handle) }
}

/** The folder that was chosen by a dialog: its files come all at once, each with its path. */
export function folderOfChosen(files: readonly File[]): FoundFolder<File> {
  const found = files.map((file) => ({
    path: file.webkitRelativePath,
    open: () => Promise.resolve(file),
  }))
  return { name: found[0]?.path.split('/')[0] ?? '', files: eachOf(found) }
}

async function* filesOfDropped(
  entry: FileSystemDirectoryEntry,
  handle: Promise<FileSystemHandle | null> | undefined,
): AsyncGenerator<FoundFile<File>> {
  const folder = await handle
  if (folder instanceof FileSystemDirectoryHandle) yield* filesOfHandle(folder, folder.name)
  else yield* filesOfEntry(entry, entry.name)
}

async function* filesOfHandle(
  folder: FileSystemDirectoryHandle,
  path: string,
): AsyncGenerator<FoundFile<File>> {
  for await (const child of folder.values()) {
    const childPath = `${path}/${child.name}`
    if (child instanceof FileSystemFileHandle) yield { path: childPath, open: () => child.getFile() }
    if (child instanceof FileSystemDirectoryHandle) yield* filesOfHandle(child, childPath)
  }
}

async function* filesOfEntry(
  folder: FileSystemDirectoryEntry,
  path: string,
): AsyncGenerator<FoundFile<File>> {
  for await (const child of childrenOf(folder)) {
    const childPath = `${path}/${child.name}`
    if (isFolderEntry(child)) yield* filesOfEntry(child, childPath)
    else if (isFileEntry(child)) yield { path: childPath, open: () => openEntry(child) }
  }
}

/** A reader hands over some hundred children at a time, and none when it is through. */
async function* childrenOf(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader()
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return
    yield* some
  }
}

function openEntry(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
}

async function* eachOf<T>(values: readonly T[]): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value)
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { FoundFolder } from '@/domain/foundFiles'
import { distinctNames } from '@/import/archive/distinctNames'
import type { LeftOut } from '@/import/archive/leftOut'
import type { ImportOrigin } from '@/storage/records'
import { unpackInWorker } from '@/workers/unpackClient'
import { type Joined, useChosenFilesStore } from './chosenFiles'
import { readFolder } from './folderReading'
import type { NamedContent } from './importing'
import { faultIn } from './readable'

/** What the user hands over at once. */
export interface Given {
  readonly files: readonly NamedContent[]
  readonly folders: readonly FoundFolder<File>[]
}

/** What became of it. */
export interface Taken {
  readonly count: number
  /** Files that were met, but not read. */
  readonly leftOut: readonly LeftOut[]
  readonly joined: Joined | undefined
}

/**
 * The way from what the user drops to the files of an import: folders are walked through and archives unpacked.
 * What is not read is named with its reason until the import is left.
 */
export const useIntakeStore = defineStore('intake', () => {
  const chosen = useChosenFilesStore()

  const leftOut = shallowRef<readonly LeftOut[]>([])
  /** Files found so far, while a folder or an archive is looked through; null otherwise. */
  const found = shallowRef<number | null>(null)
  let cancelling = new AbortController()
  let turn: Promise<unknown> = Promise.resolve()

  /** One after the other, in the order of the calls. `undefined` where it was cancelled. */
  function take(given: Given, origin: ImportOrigin): Promise<Taken | undefined> {
    const { signal } = cancelling
    const taken = turn.then(() => takeNow(given, origin, signal))
    turn = taken.catch(() => undefined)
    return taken
  }

  /** Takes nothing of what is still looked through, and forgets what was left out. */
  function cancel(): void {
    cancelling.abort()
    cancelling = new AbortController()
    found.value = null
    leftOut.value = []
  }

  async function takeNow(
    given: Given,
    origin: ImportOrigin,
    signal: AbortSignal,
  ): Promise<Taken | undefined> {
    try {
      const gathered = await gather(given, signal)
      signal.throwIfAborted()
      const names = distinctNames(gathered.files.map(({ name }) => name))
      const files = gathered.files.map(({ content }, at) => ({ name: names[at] ?? '', content }))
      leftOut.value = [...stillLeftOut(given), ...gathered.leftOut]
      const joined = files.length === 0 ? undefined : chosen.add(files, origin)
      return { count: files.length, leftOut: gathered.leftOut, joined }
    } catch (error) {
      if (signal.aborted) return undefined
      throw error
    } finally {
      if (!signal.aborted) found.value = null
    }
  }

  /** What an earlier drop left out, unless this one brings it again, or a new import begins. */
  function stillLeftOut(given: Given): readonly LeftOut[] {
    const roots = [...given.files, ...given.folders].map(({ name }) => name)
    const isAgain = (name: string): boolean => roots.some((root) => name === root || isWithin(name, root))
    return chosen.files.length === 0 ? [] : leftOut.value.filter(({ name }) => !isAgain(name))
  }

  async function gather(given: Given, signal: AbortSignal): Promise<Gathered> {
    const all: Gathered = { files: [], leftOut: [] }
    for (const file of given.files) append(all, await withContent(file, signal))
    for (const folder of given.folders) {
      const before = all.files.length
      const onFound = (count: number): void => show(before + count, signal)
      const reading = await readFolder(folder, { onFound, signal })
      all.leftOut.push(...reading.leftOut)
      for (const file of reading.files) append(all, await withContent(file, signal))
    }
    return all
  }

  /** The file itself, or the tables of the archive that it is. */
  async function withContent(file: NamedContent, signal: AbortSignal): Promise<Gathered> {
    signal.throwIfAborted()
    const reason = await faultIn(file.content)
    if (reason !== undefined) return { files: [], leftOut: [{ name: file.name, reason }] }
    if (!/\.zip$/i.test(file.name)) return { files: [file], leftOut: [] }
    show(found.value ?? 0, signal)
    const unpacked = await unpackInWorker(file.name, file.content, signal)
    return unpacked === null
      ? { files: [file], leftOut: [] }
      : { files: [...unpacked.files], leftOut: [...unpacked.leftOut] }
  }

  function show(count: number, signal: AbortSignal): void {
    if (!signal.aborted) found.value = count
  }

  return { leftOut, found, take, cancel }
})

interface Gathered {
  readonly files: NamedContent[]
  readonly leftOut: LeftOut[]
}

function append(all: Gathered, some: Gathered): void {
  all.files.push(...some.files)
  all.leftOut.push(...some.leftOut)
}

/** Whether a file lies in a folder or an archive. */
function isWithin(name: string, root: string): boolean {
  return name.startsWith(`${root}/`) || name.startsWith(`${root} › `)
}

import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Answers } from '@/import/answers'
import { distinctNames } from '@/import/archive/distinctNames'
import type { ImportOrigin } from '@/storage/records'
import { useAnsweringStore } from './answering'
import { type NamedContent, useImportingStore } from './importing'
import { useRememberingStore } from './remembering'

/** What became of files that joined others under way. */
export interface Joined {
  readonly added: readonly string[]
  /** Names of refused files that they put right. */
  readonly replaced: readonly string[]
}

/**
 * The files of the import under way. Until they are stored, files chosen later join them. One of the same name
 * takes the place of an earlier one that was refused: so a file can be put right and be dropped again. Beside any
 * other it gets a number, since both may be meant.
 */
export const useChosenFilesStore = defineStore('chosenFiles', () => {
  const importing = useImportingStore()
  const answering = useAnsweringStore()
  const remembering = useRememberingStore()

  const files = shallowRef<readonly NamedContent[]>([])
  let origin: ImportOrigin = 'file'

  /** Reads the files together with those under way; `undefined` where there are none. */
  function add(chosen: readonly NamedContent[], from: ImportOrigin): Joined | undefined {
    const names = chosen.map(({ name }) => name)
    const earlier = isUnderWay() ? files.value : []
    if (earlier.length === 0) forget()
    const replaced = refusedNames().filter((name) => names.includes(name))
    const kept = earlier.filter(({ name }) => !replaced.includes(name))
    const added = distinctNames(
      names,
      kept.map(({ name }) => name),
    )
    origin = kept.length === 0 || origin === from ? from : 'file'
    read([...kept, ...chosen.map(({ content }, at) => ({ name: added[at] ?? '', content }))])
    return earlier.length === 0 ? undefined : { added, replaced }
  }

  function refusedNames(): readonly string[] {
    const read = importing.previewed?.files ?? []
    return read.flatMap(({ file, verdict }) => (verdict === 'reject' ? [file] : []))
  }

  /** Reads the others once more. */
  function leaveOut(positions: readonly number[]): void {
    read(files.value.filter((_, index) => !positions.includes(index)))
  }

  function readAgain(): void {
    read(files.value)
  }

  /** Makes answers of what was chosen, and reads with them. */
  function giveAnswers(): void {
    const left = answering.give()
    read(files.value.filter(({ name }) => !left.includes(name)))
  }

  /** Reads a file as the user says that it is built. */
  function correct(name: string, given: Answers): void {
    answering.say(name, given)
    readAgain()
  }

  async function confirm(): Promise<void> {
    await importing.confirm(remembering.learnedBy(new Date().toISOString()))
    if (importing.state.kind === 'done') files.value = []
  }

  /** Stops reading; files and answers wait for another try. */
  function stop(): void {
    importing.reset()
  }

  /** Nothing of the files is stored. */
  function discard(): void {
    files.value = []
    forget()
    importing.reset()
  }

  function forget(): void {
    answering.reset()
    remembering.reset()
  }

  function read(next: readonly NamedContent[]): void {
    files.value = next
    const { added: newIndicators, profiles, answers } = answering
    const given = next.map((file) => ({ ...file, answers: answers.get(file.name) ?? {} }))
    void importing.start(given, origin, { newIndicators, profiles })
  }

  function isUnderWay(): boolean {
    return ['idle', 'reading', 'preview', 'failed'].includes(importing.state.kind)
  }

  return { files, add, leaveOut, readAgain, giveAnswers, correct, confirm, stop, discard }
})

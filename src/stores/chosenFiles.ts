import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ImportOrigin } from '@/storage/records'
import { type NamedContent, useImportingStore } from './importing'

/** What became of files that joined others under way. */
export interface Joined {
  readonly added: readonly string[]
  /** Names that earlier files of the same import had. */
  readonly replaced: readonly string[]
}

/**
 * The files of the import under way. Until they are stored, files chosen later join them, and one of the
 * same name takes the place of the earlier one: so a file can be put right and be dropped again.
 */
export const useChosenFilesStore = defineStore('chosenFiles', () => {
  const importing = useImportingStore()

  const files = shallowRef<readonly NamedContent[]>([])
  let origin: ImportOrigin = 'file'

  /** Reads the files together with those under way; `undefined` where there are none. */
  function add(chosen: readonly NamedContent[], from: ImportOrigin): Joined | undefined {
    const names = chosen.map(({ name }) => name)
    const earlier = isUnderWay() ? files.value : []
    const kept = earlier.filter(({ name }) => !names.includes(name))
    const replaced = earlier.map(({ name }) => name).filter((name) => names.includes(name))
    origin = kept.length === 0 || origin === from ? from : 'file'
    read([...kept, ...chosen])
    return earlier.length === 0 ? undefined : { added: names, replaced }
  }

  /** Reads the others once more. */
  function leaveOut(positions: readonly number[]): void {
    read(files.value.filter((_, index) => !positions.includes(index)))
  }

  function readAgain(): void {
    read(files.value)
  }

  async function confirm(): Promise<void> {
    await importing.confirm()
    if (importing.state.kind === 'done') files.value = []
  }

  /** Nothing of the files is stored. */
  function discard(): void {
    files.value = []
    importing.reset()
  }

  function read(next: readonly NamedContent[]): void {
    files.value = next
    void importing.start(next, origin)
  }

  function isUnderWay(): boolean {
    return ['reading', 'preview', 'failed'].includes(importing.state.kind)
  }

  return { files, add, leaveOut, readAgain, confirm, discard }
})

import { onBeforeUnmount, onMounted, type Ref, shallowRef } from 'vue'
import type { FoundFolder } from '@/domain/foundFiles'
import { folderOf } from './folderFiles'

export interface Dropped {
  readonly files: readonly File[]
  readonly folders: readonly FoundFolder<File>[]
}

/** Takes files that are dropped anywhere on the page, as long as the component is shown. */
export function useFileDrop(onDrop: (dropped: Dropped) => void): { isOver: Readonly<Ref<boolean>> } {
  const isOver = shallowRef(false)
  const listeners = {
    dragenter: enter,
    dragover: enter,
    dragleave: leave,
    drop,
  }

  /** Without this the browser would open the file instead of the page. */
  function enter(event: DragEvent): void {
    if (!carriesFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    isOver.value = true
  }

  /** Only the way out of the window has no element that is entered next. */
  function leave(event: DragEvent): void {
    if (event.relatedTarget === null) isOver.value = false
  }

  function drop(event: DragEvent): void {
    isOver.value = false
    if (!carriesFiles(event) || event.dataTransfer === null) return
    event.preventDefault()
    onDrop(droppedOf(event.dataTransfer))
  }

  onMounted(() => {
    for (const [name, listener] of Object.entries(listeners))
      addEventListener(name, listener as EventListener)
  })
  onBeforeUnmount(() => {
    for (const [name, listener] of Object.entries(listeners))
      removeEventListener(name, listener as EventListener)
  })
  return { isOver }
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}

function droppedOf(transfer: DataTransfer): Dropped {
  const files: File[] = []
  const folders: FoundFolder<File>[] = []
  for (const item of transfer.items) {
    const folder = folderOf(item)
    const file = folder === undefined ? item.getAsFile() : null
    if (folder !== undefined) folders.push(folder)
    if (file !== null) files.push(file)
  }
  return { files, folders }
}

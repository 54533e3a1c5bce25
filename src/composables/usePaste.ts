import { onBeforeUnmount, onMounted } from 'vue'
import { cellsOf } from './clipboardCells'

export interface Pasted {
  /** Cells of a spreadsheet come as text with tabs. */
  readonly text: string
  /** Columns and rows that the spreadsheet hides and has copied all the same. */
  readonly hidden: number
  /** Files copied in the file manager. A spreadsheet also puts a picture of its cells here, beside the text. */
  readonly files: readonly File[]
}

/** Takes what is pasted anywhere on the page but in a field or a dialog, as long as the component is shown. */
export function usePaste(onPaste: (pasted: Pasted) => void): void {
  function paste(event: ClipboardEvent): void {
    if (isTaken(event) || event.clipboardData === null) return
    event.preventDefault()
    const { clipboardData } = event
    const cells = cellsOf(clipboardData.getData('text/plain'), clipboardData.getData('text/html'))
    onPaste({ ...cells, files: cells.text === '' ? [...clipboardData.files] : [] })
  }

  onMounted(() => {
    addEventListener('paste', paste)
  })
  onBeforeUnmount(() => {
    removeEventListener('paste', paste)
  })
}

/** What the clipboard holds, or `undefined` where the browser or the user keeps it back. */
export async function readClipboard(): Promise<Pasted | undefined> {
  // Browsers leave it out on plain http, against its type.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard === undefined) return undefined
  try {
    const [item] = await clipboard.read()
    const cells = cellsOf(await textOf(item, 'text/plain'), await textOf(item, 'text/html'))
    return { ...cells, files: [] }
  } catch {
    return undefined
  }
}

async function textOf(item: ClipboardItem | undefined, type: string): Promise<string> {
  return item?.types.includes(type) ? (await item.getType(type)).text() : ''
}

function isTaken(event: ClipboardEvent): boolean {
  return event.defaultPrevented || isField(event.target) || document.querySelector('dialog[open]') !== null
}

/** Kinds of `input` that nobody writes in. */
const withoutText = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !withoutText.includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement
}

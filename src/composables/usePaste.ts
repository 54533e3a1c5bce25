import { onBeforeUnmount, onMounted } from 'vue'

export interface Pasted {
  /** Cells of a spreadsheet come as text with tabs. */
  readonly text: string
  /** Files copied in the file manager. A spreadsheet also puts a picture of its cells here, beside the text. */
  readonly files: readonly File[]
}

/** Takes what is pasted anywhere on the page but in a field, as long as the component is shown. */
export function usePaste(onPaste: (pasted: Pasted) => void): void {
  function paste(event: ClipboardEvent): void {
    if (isField(event.target) || event.clipboardData === null) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    onPaste({ text, files: text === '' ? [...event.clipboardData.files] : [] })
  }

  onMounted(() => {
    addEventListener('paste', paste)
  })
  onBeforeUnmount(() => {
    removeEventListener('paste', paste)
  })
}

/** The text of the clipboard, or `undefined` where the browser or the user keeps it back. */
export async function readClipboard(): Promise<string | undefined> {
  // Browsers leave it out on plain http, against its type.
  const clipboard = navigator.clipboard as Clipboard | undefined
  try {
    return await clipboard?.readText()
  } catch {
    return undefined
  }
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA'].includes(target.tagName)
}

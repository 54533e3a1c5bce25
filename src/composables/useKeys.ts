import { onBeforeUnmount, onMounted } from 'vue'

/** Listens to keys of the whole page, as long as the component is shown. The handler says whether it took the key. */
export function useKeys(handle: (key: string) => boolean): void {
  function onKeydown(event: KeyboardEvent): void {
    if (isForOthers(event)) return
    if (handle(event.key)) event.preventDefault()
  }
  onMounted(() => {
    addEventListener('keydown', onKeydown)
  })
  onBeforeUnmount(() => {
    removeEventListener('keydown', onKeydown)
  })
}

/** Keys with a modifier belong to the browser, keys in a field or an open dialog to that. */
function isForOthers(event: KeyboardEvent): boolean {
  const hasModifier = event.ctrlKey || event.altKey || event.metaKey
  return (
    event.defaultPrevented ||
    hasModifier ||
    isTyping(event.target) ||
    document.querySelector('dialog[open]') !== null
  )
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName)
}

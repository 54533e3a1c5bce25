import { onBeforeUnmount, onMounted } from 'vue'

/** Listens to keys of the whole page, as long as the component is shown. The handler says whether it took the key. */
export function useKeys(handle: (key: string) => boolean): void {
  useKeydown((event) => !isWithModifier(event) && handle(event.key))
}

/** All keys but those of a field in which someone types, and of an open dialog. */
export function useKeydown(handle: (event: KeyboardEvent) => boolean): void {
  function onKeydown(event: KeyboardEvent): void {
    if (!isForOthers(event) && handle(event)) event.preventDefault()
  }
  onMounted(() => {
    addEventListener('keydown', onKeydown)
  })
  onBeforeUnmount(() => {
    removeEventListener('keydown', onKeydown)
  })
}

/** They belong to the browser. */
function isWithModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.altKey || event.metaKey
}

function isForOthers(event: KeyboardEvent): boolean {
  return event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]') !== null
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName)
}

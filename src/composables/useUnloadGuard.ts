import { onBeforeUnmount, onMounted } from 'vue'

/** Lets the browser ask before the window is closed while some work is under way. */
export function useUnloadGuard(isActive: () => boolean): void {
  function guard(event: BeforeUnloadEvent): void {
    if (isActive()) event.preventDefault()
  }

  onMounted(() => {
    addEventListener('beforeunload', guard)
  })
  onBeforeUnmount(() => {
    removeEventListener('beforeunload', guard)
  })
}

import { onBeforeUnmount, onMounted, type Ref, shallowRef } from 'vue'

/** Full screen of the whole page, where the browser allows it. `onEscape` hears of an end that the user caused with Esc. */
export function useFullscreen(onEscape: () => void): {
  isFullscreen: Readonly<Ref<boolean>>
  toggle: () => Promise<void>
  leave: () => Promise<void>
} {
  const isFullscreen = shallowRef(document.fullscreenElement !== null)
  let isLeaving = false

  function onChange(): void {
    const wasFullscreen = isFullscreen.value
    isFullscreen.value = document.fullscreenElement !== null
    if (wasFullscreen && !isFullscreen.value && !isLeaving) onEscape()
    isLeaving = false
  }

  async function toggle(): Promise<void> {
    if (isFullscreen.value) return leave()
    try {
      await document.documentElement.requestFullscreen()
    } catch {
      isFullscreen.value = false
    }
  }

  async function leave(): Promise<void> {
    if (document.fullscreenElement === null) return
    isLeaving = true
    await document.exitFullscreen()
  }

  onMounted(() => {
    document.addEventListener('fullscreenchange', onChange)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('fullscreenchange', onChange)
  })
  return { isFullscreen, toggle, leave }
}

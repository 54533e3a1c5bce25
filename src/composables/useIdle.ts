import { onBeforeUnmount, onMounted, type Ref, shallowRef } from 'vue'

/** Whether the pointer has rested for so long that it may be hidden. */
export function useIdle(afterMilliseconds: number): Readonly<Ref<boolean>> {
  const isIdle = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function wake(): void {
    isIdle.value = false
    clearTimeout(timer)
    timer = setTimeout(() => {
      isIdle.value = true
    }, afterMilliseconds)
  }

  onMounted(() => {
    wake()
    addEventListener('pointermove', wake)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    removeEventListener('pointermove', wake)
  })
  return isIdle
}

import { onBeforeUnmount, onMounted, type Ref, shallowRef } from 'vue'

/** Whether an element has come near the visible part of the page; once true, it stays so. Printing shows everything. */
export function useVisible(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<boolean>> {
  const isVisible = shallowRef(false)
  const observer = new IntersectionObserver(onChange, { rootMargin: '50% 0px' })

  function onChange(entries: readonly IntersectionObserverEntry[]): void {
    if (entries.some(({ isIntersecting }) => isIntersecting)) show()
  }

  function show(): void {
    isVisible.value = true
    observer.disconnect()
  }

  onMounted(() => {
    if (element.value !== null) observer.observe(element.value)
    addEventListener('beforeprint', show)
  })
  onBeforeUnmount(() => {
    observer.disconnect()
    removeEventListener('beforeprint', show)
  })
  return isVisible
}

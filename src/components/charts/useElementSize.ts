import { onBeforeUnmount, onMounted, type Ref, shallowRef } from 'vue'

export interface ElementSize {
  readonly width: number
  readonly height: number
}

/** The inner size of an element in whole pixels; 0 × 0 before it is shown. */
export function useElementSize(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<ElementSize>> {
  const size = shallowRef<ElementSize>({ width: 0, height: 0 })
  let observer: ResizeObserver | undefined

  onMounted(() => {
    observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return
      const width = Math.floor(entry.contentRect.width)
      const height = Math.floor(entry.contentRect.height)
      if (width !== size.value.width || height !== size.value.height) size.value = { width, height }
    })
    if (element.value !== null) observer.observe(element.value)
  })
  onBeforeUnmount(() => observer?.disconnect())

  return size
}

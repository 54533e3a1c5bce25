import { computed, type ComputedRef, shallowRef } from 'vue'

/** The first items of a long list, until all of them are asked for. */
export function useFirst<T>(
  items: () => readonly T[],
  count: number,
): { shown: ComputedRef<readonly T[]>; hiddenCount: ComputedRef<number>; showAll: () => void } {
  const isWhole = shallowRef(false)
  const shown = computed(() => (isWhole.value ? items() : items().slice(0, count)))
  const hiddenCount = computed(() => items().length - shown.value.length)

  function showAll(): void {
    isWhole.value = true
  }

  return { shown, hiddenCount, showAll }
}

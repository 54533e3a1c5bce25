import { type Ref, shallowRef, watch } from 'vue'

/** Where a key leads from a step; `undefined` for keys that do not move. */
export function stepAfter(key: string, { at, count }: { at: number; count: number }): number | undefined {
  const last = count - 1
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, at + 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return at < 0 ? last : Math.max(0, at - 1)
    case 'PageDown':
      return Math.min(last, at + 12)
    case 'PageUp':
      return Math.max(0, at - 12)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

export interface Steps {
  /** −1 while no step is visited. */
  readonly at: Readonly<Ref<number>>
  /** What the visited step says. */
  readonly spoken: Readonly<Ref<string>>
  /** True where the key moved. */
  readonly move: (key: string) => boolean
  readonly leave: () => void
}

/** Walks through what a chart says step by step. */
export function useSteps(texts: Readonly<Ref<readonly string[]>>): Steps {
  const at = shallowRef(-1)
  const spoken = shallowRef('')

  function move(key: string): boolean {
    const next = stepAfter(key, { at: at.value, count: texts.value.length })
    if (next === undefined || texts.value.length === 0) return false
    at.value = next
    spoken.value = texts.value[next] ?? ''
    return true
  }

  function leave(): void {
    at.value = -1
    spoken.value = ''
  }

  watch(texts, leave)
  return { at, spoken, move, leave }
}

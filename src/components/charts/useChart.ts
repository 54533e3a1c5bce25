import { onBeforeUnmount, type Ref, shallowRef, watch } from 'vue'
import type { Draw, Drawing } from '@/charts/option'
import type { ChartSize } from '@/charts/theme'
import { useTheme } from '@/composables/useTheme'
import { readTheme } from './readTheme'
import type * as Runtime from './runtime'
import { useElementSize } from './useElementSize'

export type ChartState = 'loading' | 'ready' | 'failed'

export interface ChartHandle {
  readonly state: Readonly<Ref<ChartState>>
  /** What is drawn now; null before the first drawing. */
  readonly drawing: Readonly<Ref<Drawing | null>>
  readonly chart: Readonly<Ref<Runtime.RunningChart | null>>
}

type Drawer = Pick<typeof Runtime, 'showOption' | 'startChart'>

/** Keeps a chart in an element drawn: for its size, in the colours of the page, from the first sight to the last. */
export function useChart(
  element: Readonly<Ref<HTMLElement | null>>,
  input: { readonly draw: Draw; readonly size: ChartSize },
): ChartHandle {
  const state = shallowRef<ChartState>('loading')
  const drawing = shallowRef<Drawing | null>(null)
  const chart = shallowRef<Runtime.RunningChart | null>(null)
  const size = useElementSize(element)
  const { applied } = useTheme()
  let isGone = false

  async function render(): Promise<void> {
    const wanted = size.value
    if (wanted.width === 0 || wanted.height === 0) return
    try {
      const { showOption, startChart } = await import('./runtime')
      if (element.value !== null && !isGone && size.value === wanted)
        show({ showOption, startChart }, element.value)
    } catch {
      state.value = 'failed'
    }
  }

  function show({ showOption, startChart }: Drawer, target: HTMLElement): void {
    chart.value ??= startChart(target, size.value)
    chart.value.resize(size.value)
    drawing.value = input.draw({ theme: readTheme(), ...size.value, size: input.size })
    showOption(chart.value, drawing.value.option)
    state.value = 'ready'
  }

  watch([size, applied, () => input.draw, () => input.size], () => void render(), { flush: 'post' })
  onBeforeUnmount(() => {
    isGone = true
    discard(chart)
  })

  return { state, drawing, chart }
}

/** Forgotten before it is disposed of: leaving the page blurs it once more. */
function discard(chart: Ref<Runtime.RunningChart | null>): void {
  const last = chart.value
  chart.value = null
  last?.dispose()
}

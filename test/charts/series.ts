import type { Drawing } from '@/charts/option'

/** The values of one series, in the order of its data. */
export function seriesData({ option }: Drawing, id: string): readonly unknown[] {
  const { series = [] } = option
  const found = (Array.isArray(series) ? series : [series]).find((each) => each.id === id)
  if (found?.data === undefined || !Array.isArray(found.data)) throw new Error(`no series ${id}`)
  return found.data.map((item: unknown) => valueOf(item))
}

function valueOf(item: unknown): unknown {
  if (Array.isArray(item)) return item[1]
  if (typeof item !== 'object' || item === null || !('value' in item)) return item
  return Array.isArray(item.value) ? item.value[1] : item.value
}

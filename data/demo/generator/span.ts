import { type Month, monthAt, monthIndexOf, monthOf } from '@/domain/month'

export const firstYear = 2019
export const years = [2019, 2020, 2021, 2022, 2023] as const
export const monthCount = years.length * 12

const start = monthOf(firstYear, 1)
if (start === undefined) throw new Error('the demo data starts in no month')
const startIndex = monthIndexOf(start)

/** All months of the demo data; a series holds one number for each. */
export const months: readonly Month[] = Array.from({ length: monthCount }, (_, at) =>
  monthAt(startIndex + at),
)

/** Position of `YYYY-MM` in a series. */
export function positionOf(text: string): number {
  const at = months.findIndex((month) => month === text)
  if (at < 0) throw new RangeError(`${text} is outside of the demo data`)
  return at
}

/** One number per month, January 2019 first. */
export type Series = readonly number[]

export function seriesOf(valueAt: (month: number) => number): number[] {
  return months.map((_, month) => valueAt(month))
}

export function valueIn(series: Series, month: number): number {
  const value = series[month]
  if (value === undefined) throw new RangeError(`no month ${month} in a series of ${series.length}`)
  return value
}

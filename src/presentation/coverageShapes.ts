import { monthOfYearOf, yearOf } from '@/domain/month'
import type { CoverageState, MonthCoverage } from './coverage'

/** A year of an indicator as twelve signs, one path per state: a shape for each, so that no colour is needed. */
export interface CoverageYear {
  readonly year: number
  readonly months: readonly MonthCoverage[]
  readonly shapes: readonly { readonly state: CoverageState; readonly path: string }[]
}

/** Width and height of a month's sign. */
export const signSize = { width: 9, height: 12 } as const

const shapes: Readonly<Record<CoverageState, string>> = {
  full: 'm1 1h7v10h-7z',
  provisional: 'm1.5 1.5h6v9h-6zm0 9 6-9',
  hidden: 'm1.5 1.5h6v9h-6zm2.5 4h1v1h-1z',
  withoutNumber: 'm1.5 1.5h6v9h-6zm1.5 4.5h3',
  partial: 'm1 1h7v10h-7zm1 1v4h5v-4z',
  missing: 'm2 3.5 5 5m0-5-5 5',
  before: 'm4 6h1',
}

export function coverageYears(months: readonly MonthCoverage[]): readonly CoverageYear[] {
  const years = [...new Set(months.map(({ month }) => yearOf(month)))]
  return years.map((year) => {
    const own = months.filter(({ month }) => yearOf(month) === year)
    return { year, months: own, shapes: shapesOf(own) }
  })
}

/** The sign alone, for legends. */
export function signOf(state: CoverageState): string {
  return `M0 0${shapes[state]}`
}

function shapesOf(months: readonly MonthCoverage[]): CoverageYear['shapes'] {
  const paths = new Map<CoverageState, string>()
  for (const { month, state } of months) {
    const x = (monthOfYearOf(month) - 1) * signSize.width
    paths.set(state, `${paths.get(state) ?? ''}M${x} 0${shapes[state]}`)
  }
  return [...paths].map(([state, path]) => ({ state, path }))
}

import type { CellTraits, TraitsReader } from './cellTraits'

/** What the cells of a column are, as shares of those that are not empty. */
export interface ContentProfile {
  readonly filled: number
  readonly distinct: readonly string[]
  readonly number: number
  readonly value: number
  readonly month: number
  readonly monthOfYear: number
  readonly year: number
  readonly otherSpan: number
  readonly unit: number
  readonly key: number
  readonly sex: number
  readonly indicator: number
}

/** Cells that suffice to tell what a column holds. */
const profiledRows = 300

export function profileOf(cells: readonly string[], traits: TraitsReader): ContentProfile {
  const filled = cells.slice(0, profiledRows).filter((cell) => cell.trim() !== '')
  const known = filled.map((cell) => traits.of(cell))
  const share = (holds: (cell: CellTraits) => boolean) => shareIn(known, holds)
  // Sums and means of a year stand below its months.
  const single = known.filter(({ month }) => month?.kind !== 'total' && month?.kind !== 'otherSpan')
  return {
    filled: filled.length,
    distinct: [...new Set(filled.map((cell) => cell.trim()))],
    number: share(({ isNumber }) => isNumber),
    value: share(({ isValue }) => isValue),
    month: shareIn(single, ({ month }) => month?.kind === 'month' || month?.kind === 'eitherOrder'),
    monthOfYear: shareIn(single, ({ month }) => month?.kind === 'monthOfYear'),
    year: share(({ month }) => month?.kind === 'year'),
    otherSpan: share(({ month }) => month?.kind === 'otherSpan'),
    unit: share(({ isUnit }) => isUnit),
    key: share(({ isKey }) => isKey),
    sex: share(({ isSex }) => isSex),
    indicator: share(({ isIndicator }) => isIndicator),
  }
}

function shareIn(cells: readonly CellTraits[], holds: (cell: CellTraits) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length
}

/** So many cells must agree for their column to be what they are. */
const majority = 0.75

export function isMostly(share: number): boolean {
  return share >= majority
}

import fc from 'fast-check'
import { sexes } from '@/domain/facts'
import type { Cell, Grid, Table } from './tables'
import { vocabulary } from './vocabulary'

type Format = (value: number) => string

const grouped = (value: number, group: string, point: string) => {
  const [whole = '', decimals] = String(value).split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return decimals === undefined ? digits : `${digits}${point}${decimals}`
}

const formats: Readonly<Record<string, Format>> = {
  plain: (value) => String(value).replace('.', ','),
  german: (value) => grouped(value, '.', ','),
  english: (value) => grouped(value, ',', '.'),
  spaced: (value) => grouped(value, '\u00a0', ','),
  swiss: (value) => grouped(value, "'", '.'),
}

const signs: readonly Cell[] = [
  { text: '-', fact: '0 (nothing)' },
  { text: '.', fact: 'suppressed' },
  { text: '*', fact: 'suppressed' },
  { text: '...', fact: 'notYetAvailable' },
  { text: 'x', fact: 'notMeaningful' },
  { text: '/', fact: 'unreliable' },
  { text: '', fact: 'notReported' },
]

/** Decimals show the format of the file, as one cell of every real file does. */
const values = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3_000_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 30_000_000 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constantFrom(...signs) },
)

const units = vocabulary.units.filter(
  ({ ambiguousNames = [], parentId }) => parentId === null || ambiguousNames.length === 0,
)
const fractional = vocabulary.indicators.filter(({ hasUnits }) => hasUnits)

interface Choices {
  readonly cells: readonly (number | Cell)[]
  readonly firstMonth: number
  readonly shape: readonly [months: number, units: number, indicators: number, sexes: number]
  readonly format: Format
}

export function gridOf({
  cells,
  firstMonth,
  shape: [monthCount, unitCount, indicatorCount, sexCount],
  format,
}: Choices): Grid {
  const months = Array.from({ length: monthCount }, (_, offset) => {
    const index = firstMonth + offset
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  })
  const grid = {
    months,
    units: units.slice(0, unitCount),
    indicators: fractional.slice(0, indicatorCount),
    sexes: sexes.slice(0, sexCount),
  }
  const cellAt: Grid['cellAt'] = ({ month, unit, sex, indicator }) => {
    const place = [months.indexOf(month), unit, indicator, sexes.indexOf(sex)]
    const cell = cells[place.reduce((sum, part) => sum * 5 + part, 0) % cells.length] ?? 0
    return typeof cell === 'number' ? { text: format(cell), fact: String(cell) } : cell
  }
  return { ...grid, cellAt }
}

export const choices = fc.record<Choices>({
  cells: fc.array(values, { minLength: 5, maxLength: 40 }).map((cells) => [12345.5, ...cells]),
  firstMonth: fc.integer({ min: 1990 * 12, max: 2020 * 12 }),
  shape: fc.tuple(
    fc.integer({ min: 2, max: 5 }),
    fc.integer({ min: 2, max: 4 }),
    fc.integer({ min: 2, max: 3 }),
    fc.constantFrom(2, 3),
  ),
  format: fc.constantFrom(...Object.values(formats)),
})

export function expectedFacts(grid: Grid, { addresses }: Table): readonly string[] {
  return addresses.map((at) => {
    const address = [at.month, grid.units[at.unit]?.id, at.sex, grid.indicators[at.indicator]?.id]
    return [...address, grid.cellAt(at).fact].join(' ')
  })
}

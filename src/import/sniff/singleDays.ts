import type { IssueList } from '../issueList'
import type { TraitsReader } from './cellTraits'
import type { HeaderSpan } from './headerRows'
import type { KeyColumns, TableShape } from './tableShape'

type Rows = readonly (readonly string[])[]

interface DayInput {
  readonly sample: { readonly rows: Rows; readonly lineOf: (row: number) => number }
  readonly header: HeaderSpan
  readonly shape: TableShape
  readonly traits: TraitsReader
}

/** Two days of one month for the same unit, sex and indicator: days or weeks, whatever else is unclear. */
export function reportSingleDays({ sample, header, shape, traits }: DayInput, issues: IssueList): void {
  const { keys, columns } = shape
  const { month: at = -1 } = keys
  const days = new Days(otherKeys(keys), traits)
  const row = sample.rows.findIndex((cells, index) => index >= header.firstData && days.take(cells, at))
  if (at === -1 || row === -1) return
  const detail = { columnName: columns[at]?.name ?? '' }
  const found = sample.rows[row]?.[at] ?? ''
  issues.add('error', 'not-monthly', { line: sample.lineOf(row), column: at + 1, found, detail })
}

class Days {
  private readonly known = new Map<string, number>()

  constructor(
    private readonly others: readonly number[],
    private readonly traits: TraitsReader,
  ) {}

  /** True where the row names another day of its month than one before it. */
  take(cells: readonly string[], at: number): boolean {
    const found = this.traits.of(cells[at] ?? '').month
    if (found?.kind !== 'month' || found.day === 0) return false
    const address = [found.month, ...this.others.map((key) => (cells[key] ?? '').trim())].join('\u0000')
    const known = this.known.get(address) ?? found.day
    this.known.set(address, known)
    return known !== found.day
  }
}

/** All that can tell rows apart: a column whose part is not clear may do so as well. */
function otherKeys({ unitKey, unitName, sex, asOf, names, slices, unused }: KeyColumns): readonly number[] {
  const unclear = unused.filter(({ mayTell }) => mayTell === true).map(({ at }) => at)
  return [unitKey, unitName, sex, asOf, ...names, ...slices, ...unclear].filter((at) => at !== undefined)
}

import type { IssueList } from '../issueList'
import type { CellTraits, TraitsReader } from './cellTraits'
import type { HeaderSpan } from './headerRows'
import type { TableShape } from './tableShape'

interface AboveInput {
  readonly sample: {
    readonly rows: readonly (readonly string[])[]
    readonly lineOf: (row: number) => number
  }
  readonly header: HeaderSpan
  readonly shape: Pick<TableShape, 'keys' | 'values'>
  readonly traits: TraitsReader
}

/** `2023-01;Marl;5` above the header is no title: whoever sorted the rows moved the header among them. */
export function reportValuesAbove({ sample, header, shape, traits }: AboveInput, issues: IssueList): void {
  const { keys, values } = shape
  const isKeyOf = keyTest(keys)
  if (isKeyOf === undefined || values.length === 0) return
  const { at, fits } = isKeyOf
  const row = sample.rows.slice(0, header.first).findIndex((cells) => {
    const isAddressed = fits(traits.of(cells[at] ?? ''))
    return isAddressed && values.every((value) => isCount(traits.of(cells[value.at] ?? '')))
  })
  if (row !== -1) issues.add('error', 'missing-header', { line: sample.lineOf(row) })
}

/** The column that tells rows apart best, and what its cells look like. */
function keyTest({ month, unitName, unitKey }: TableShape['keys']) {
  if (month !== undefined) return { at: month, fits: (cell: CellTraits) => cell.month?.kind === 'month' }
  const at = unitName ?? unitKey
  return at === undefined ? undefined : { at, fits: ({ isUnit, isKey }: CellTraits) => isUnit || isKey }
}

/** The year of a title is no count. */
function isCount({ isValue, month }: CellTraits): boolean {
  return isValue && month?.kind !== 'year'
}

import type { IssueList } from '../issueList'
import { parseMonthText } from '../read/monthText'
import type { RoledColumn } from './roledColumn'
import { isPlainNoteOfTime } from './bracketNotes'
import { foldText } from './foldText'

/** Names of columns of months, the surest first; any other name or none stands behind them. */
const ranks = [
  'berichtsmonat bm bezugsmonat auswertungsmonat',
  'monat month jahrmonat monatjahr kalendermonat berichtszeitraum auswertungszeitraum bezugszeitraum erhebungsmonat referenzmonat statistikmonat monate',
  'stichtag berichtsdatum monatsende monatserster monatsletzter monatsanfang ultimo zeitraum periode period zeit time timeperiod',
].map((names) => new Set(names.split(' ')))

/** A date beside a month of the report may be that of the export: from here on it says nothing. */
const mereDate = ranks.length

/** Of several columns of months the one that surely names the month of the report. */
export function monthColumnOf(columns: readonly RoledColumn[]): RoledColumn | undefined {
  const [best] = columns
    .filter(({ role }) => role === 'month')
    .toSorted((left, right) => rankOf(left) - rankOf(right))
  return best
}

/** Asks where another column of months says other months: `Monat` January beside `Stichtag` 28 February. */
export function reportOtherMonths(
  columns: readonly RoledColumn[],
  headerLine: number,
  issues: IssueList,
): void {
  const best = monthColumnOf(columns)
  if (best === undefined || best.isAnswered === true) return
  const others = columns.filter((column) => column.role === 'month' && column !== best)
  for (const column of others.filter((each) => rankOf(each) < mereDate || rankOf(best) === mereDate)) {
    if (!differs(best, column)) continue
    const { at, name } = column
    const place = { line: headerLine, column: at + 1, found: name, detail: { columnName: name } }
    issues.ask('duplicate-column', place, { kind: 'column', at, role: 'month', name })
  }
}

/**
 * Columns beside the months that say of which other time the values are: `Jan-Mrz 2023`, `kumuliert`. Where months
 * stand between them, nobody knows what the others are.
 */
export function spanColumns(
  columns: readonly RoledColumn[],
  headerLine: number,
  issues: IssueList,
): readonly RoledColumn[] {
  const best = monthColumnOf(columns)
  const others = columns.filter(
    ({ at, role, fixedRole }) => role === 'month' && at !== best?.at && fixedRole === undefined,
  )
  return others.filter((column) => {
    const span = column.cells.find(isOtherTime)
    if (span === undefined || column.isAnswered === true) return false
    const { at, name } = column
    const isMixed = column.cells.some((cell) => monthIn(cell) !== undefined)
    const place = { line: headerLine, column: at + 1, found: span, detail: { columnName: name } }
    if (isMixed) issues.add('error', 'not-monthly', place)
    return !isMixed
  })
}

/** A span, or words that are no time at all; a time of the day and `Monatsende` are none of both. */
function isOtherTime(text: string): boolean {
  const found = parseMonthText(text)
  if (found !== undefined) return found.kind === 'otherSpan' || found.kind === 'total'
  return /\p{L}{2}/u.test(text) && !isPlainNoteOfTime(text)
}

/** True for names that say that the months are those of the report. */
export function isNamedMonth(column: RoledColumn): boolean {
  return rankOf(column) < mereDate
}

function rankOf({ own, isAnswered }: RoledColumn): number {
  if (isAnswered === true) return -1
  const names = own.map(foldText)
  const rank = ranks.findIndex((words) => names.some((name) => words.has(name)))
  return rank === -1 ? mereDate : rank
}

/** True where the rows of two columns name different months. */
export function differs(left: RoledColumn, right: RoledColumn): boolean {
  return left.cells.some((cell, row) => {
    const [one, other] = [cell, right.cells[row] ?? ''].map(monthIn)
    return one !== undefined && other !== undefined && one !== other
  })
}

function monthIn(text: string): number | undefined {
  const found = parseMonthText(text)
  return found?.kind === 'month' ? found.month : undefined
}

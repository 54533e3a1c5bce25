import type { ColumnAnswer } from '../answers'
import { columnSign } from '../columnSigns'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import { parseMonthText } from '../read/monthText'
import { parseSexCell } from '../read/sexText'
import type { ColumnRole } from '../structure'
import { countMonths } from './comparedMonth'
import { foldText } from './foldText'
import type { Names } from './names'
import type { Column, KeyColumns, ValueColumn } from './tableShape'
import type { TitleFindings } from './titleLines'
import { monthsOfTime } from './titleMonths'

interface ConflictInput {
  readonly titles: TitleFindings
  readonly titleLines: readonly string[]
  readonly keys: KeyColumns
  readonly values: readonly ValueColumn[]
  readonly columns: readonly Column[]
  /** First rows below the header. */
  readonly rows: readonly (readonly string[])[]
  readonly names: Names
  readonly headerLine: number
  readonly answers: FileAnswers
}

/** Asks where the title names a sex or an indicator, and rows and columns only name others. */
export function askForConflicts(input: ConflictInput, issues: IssueList): boolean {
  const conflict = conflictsOf(input).find(({ said, found }) => said.length > 0 && contradict(said, found()))
  if (conflict === undefined) return false
  const { at, role } = conflict
  const name = input.columns[at]?.name ?? ''
  const title = shownTitle(input.titleLines)
  if (isAnswered(at, title, input.answers)) return false
  const place = { line: input.headerLine, column: at + 1, found: name, detail: { columnName: name, title } }
  issues.ask('duplicate-column', place, { kind: 'column', at, role, name, title })
  return true
}

/** A profile knows what its columns mean below the title that it was asked for, not below any other. */
export function isAnswered(at: number, title: string, { own, given }: FileAnswers): boolean {
  const isOf = (answer: ColumnAnswer) => answer.at === at
  if (own.columns?.some(isOf) === true) return true
  const known = given.columns?.find(isOf)?.title
  return known !== undefined && columnSign(known) === columnSign(title)
}

/** As much of the titles as is shown. */
const longestTitle = 80

export function shownTitle(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .join(' / ')
    .slice(0, longestTitle)
}

interface Conflict {
  readonly at: number
  readonly role: ColumnRole
  readonly said: readonly unknown[]
  readonly found: () => readonly unknown[]
}

function conflictsOf({ titles, keys, values, rows, names }: ConflictInput): readonly Conflict[] {
  const cells = (at: number | undefined) => (at === undefined ? [] : rows.map((row) => row[at] ?? ''))
  const idOf = (text: string | undefined) => {
    const match = names.indicators.find(text ?? '')
    return match.kind === 'indicator' ? match.indicator.id : undefined
  }
  const headers = values.map(({ coordinates }) => coordinates)
  const place = (at: number | undefined, role: ColumnRole) => placeIn(values, at, role)
  const written = () => [...headers.map(({ name = '' }) => name), ...keys.names.flatMap((at) => cells(at))]
  return [
    {
      ...place(keys.sex, 'sex'),
      // What a title restricts itself to is held against all values.
      said: titles.sexes.length === 1 && titles.onlySex === undefined ? titles.sexes : [],
      found: () => [...headers.map(({ sex }) => sex), ...cells(keys.sex).map(parseSexCell)],
    },
    {
      ...place(keys.names[0], 'indicator'),
      // `Integrationen` may stand above `Integrationen LZB`.
      said: isWithin(titles, written) ? [] : titles.indicators.map(({ id }) => id),
      found: () => [
        ...headers.map(({ name }) => idOf(name)),
        ...keys.names.flatMap((at) => cells(at).map(idOf)),
      ],
    },
    { ...place(keys.monthOfYear, 'monthOfYear'), ...numberedMonths(titles, keys, cells(keys.monthOfYear)) },
  ]
}

/**
 * Numbers such as 5 and 8 below a title of one month would borrow its year: they are months where they run up to its
 * own, or from January on; else they may be counts.
 */
function numberedMonths(
  { times, months }: TitleFindings,
  { year }: KeyColumns,
  cells: readonly string[],
): Pick<Conflict, 'said' | 'found'> {
  const said = [...new Set([...times.flatMap(monthsOfTime), ...months])].map((month) => (month % 12) + 1)
  const numbers = [...new Set(cells.filter((cell) => /^ *\d{1,2} *$/.test(cell)).map(Number))]
  const areNamed = cells.some((cell) => parseMonthText(cell)?.kind === 'monthOfYear')
  const isOpen = year === undefined && said.length === 1 && numbers.length > 0 && !areNamed
  const isCourse = numbersRunTo(numbers, said[0] ?? 0) || countMonths(numbers)
  return { said: isOpen && !isCourse ? [oneMonth] : [], found: () => numbers }
}

/** In the place of the title's month, which is no number. */
const oneMonth = 'one month'

function numbersRunTo(numbers: readonly number[], last: number): boolean {
  const first = Math.min(...numbers)
  return Math.max(...numbers) === last && last - first + 1 === numbers.length
}

/** The key column, or the first of values where their headers say it. */
export function placeIn(
  values: readonly ValueColumn[],
  at: number | undefined,
  role: ColumnRole,
): Pick<Conflict, 'at' | 'role'> {
  return at === undefined ? { at: values[0]?.at ?? 0, role: 'value' } : { at, role }
}

function isWithin({ indicators }: TitleFindings, written: () => readonly string[]): boolean {
  const folded = indicators.length === 0 ? [] : written().map(foldText)
  return indicators.some(({ label }) => folded.some((text) => text.includes(foldText(label))))
}

function contradict(said: readonly unknown[], found: readonly unknown[]): boolean {
  const known = found.filter((each) => each !== undefined)
  return known.length > 0 && !known.some((each) => said.includes(each))
}

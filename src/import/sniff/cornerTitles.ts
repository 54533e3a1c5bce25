import { parseMonthText } from '../read/monthText'
import type { FileAnswers } from '../fileAnswers'
import type { Vocabulary } from '../readOptions'
import type { ColumnRole } from '../structure'
import type { Roles } from './assignRoles'
import { namedRoleOf } from './columnNames'
import type { HeaderSpan } from './headerRows'
import { marksOfWord } from './markWords'
import type { Names } from './names'
import { readTitleLines, type TitleFindings } from './titleLines'

type Rows = readonly (readonly string[])[]

export interface CornerTools {
  readonly names: Names
  readonly vocabulary: Vocabulary
  readonly roles: Pick<Roles, 'columns' | 'keys'>
  readonly answers: FileAnswers
}

/**
 * What stands above the keys of a table and names none of them speaks of the whole table, as a title does:
 * `LZB;2022;2023`, `Frauen;Jan 23;Feb 23` above offices, `in Tsd. €;Marl;Datteln` above months.
 */
export function cornerTitles(rows: Rows, { first, last }: HeaderSpan, tools: CornerTools): Rows {
  return rows
    .slice(first, last + 1)
    .flatMap((row, at) => (at < last - first ? upperTitles(row, tools) : lowestTitles(row, tools)))
    .map((text) => [text])
}

/** A cell alone in its row is spread over the columns below it. */
function upperTitles(row: readonly string[], tools: CornerTools): readonly string[] {
  const isAlone = row.filter((text) => text.trim() !== '').length < 2
  return (isAlone ? [] : row).filter((text, at) => {
    if (!isNoRole(text)) return false
    const isInFrontOfTimes = at === 0 && row.slice(1).some(saysYear)
    return isInFrontOfTimes || (isKey(at, tools) && saysMore(text, tools))
  })
}

function lowestTitles(row: readonly string[], tools: CornerTools): readonly string[] {
  return row
    .filter((_, at) => isKey(at, tools))
    .map((text) => spelledSex(isNoRole(text) ? text : bracketsOf(text)))
    .filter((text) => saysMore(text, tools))
}

/** `Bezirksstelle (Frauen)`, `Bezirksstelle [Tsd. €]` */
function bracketsOf(text: string): string {
  return /^[^([]+[([]([^()[\]]+)[)\]]$/.exec(text.trim())?.[1] ?? ''
}

/** A letter is a sex only where something says so. */
function spelledSex(text: string): string {
  return /^ *[wmfd] *$/i.test(text) ? `Geschlecht: ${text}` : text
}

function isNoRole(text: string): boolean {
  return text.trim() !== '' && namedRoleOf(text) === undefined
}

const keyRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'month',
  'year',
  'monthOfYear',
  'unitKey',
  'unitName',
  'sex',
])

/** In front of the values, and told by what stands below it rather than by a person. */
function isKey(at: number, { roles: { columns, keys }, answers }: CornerTools): boolean {
  if (answers.given.columns?.some((answer) => answer.at === at) === true) return false
  const firstValue = columns.findIndex(({ role }) => role === 'value')
  const role = columns[at]?.role
  return at < firstValue && (keys.names.includes(at) || (role !== undefined && keyRoles.has(role)))
}

function saysYear(text: string): boolean {
  const kind = parseMonthText(text)?.kind
  return kind === 'year' || kind === 'month'
}

function saysMore(text: string, { names, vocabulary }: CornerTools): boolean {
  const said = readTitleLines([[text]], names, vocabulary)
  return (
    said.isPercent ||
    marksSaid(text) ||
    listsOf(said).some(({ length }) => length > 0) ||
    notesOf(said).some(isSaid)
  )
}

function listsOf({ indicators, sexes, units, ambiguousUnits, months, years, limits }: TitleFindings) {
  return [indicators, sexes, units, ambiguousUnits, months, years, limits]
}

function notesOf({ otherSex, otherTown, scale, span }: TitleFindings) {
  return [otherSex, otherTown, scale, span]
}

/** `vorläufige Werte`, `T-0`; a letter may stand for anything. */
function marksSaid(text: string): boolean {
  return text.trim().length > 1 && marksOfWord(text) !== 0
}

function isSaid(note: unknown): boolean {
  return note !== undefined
}

import { Numbering } from '@/domain/numbering'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import { MergedReading } from '../read/mergedReading'
import { isTotalWord } from '../read/unitNames'
import { cleanText } from './foldText'
import type { Column, KeyColumns, ValueColumn } from './tableShape'

type Rows = readonly (readonly string[])[]

interface SliceInput {
  readonly keys: KeyColumns
  readonly values: readonly ValueColumn[]
  readonly columns: readonly Column[]
  /** First rows below the header. */
  readonly rows: Rows
  /** Line of such a row. */
  readonly lineOf: (row: number) => number
  readonly answers: FileAnswers
}

/** A blank cell below `unter 25` may be merged with it, or the whole: which of them, only a person can say. */
export function askForMergedSlices(input: SliceInput, issues: IssueList): void {
  const { keys, columns, answers } = input
  for (const at of keys.slices) {
    const row = answers.roleOf(at) === undefined ? firstMerged(input, at) : undefined
    if (row === undefined) continue
    const name = columns[at]?.name ?? ''
    const place = { line: input.lineOf(row), column: at + 1, found: '', detail: { columnName: name } }
    const asked = { kind: 'column', at, role: 'indicator', name, hasMergedBlanks: true } as const
    issues.ask('unknown-category', place, asked)
  }
}

/** The first row whose cell may be merged; undefined where nothing is. */
function firstMerged({ keys, values, columns, rows }: SliceInput, at: number): number | undefined {
  const texts = new Numbering([''])
  const ownOf = (row: readonly string[]) => texts.of(cleanText(row[at] ?? ''))
  const written = rows.map((row) => cleanText(row[at] ?? '')).filter(isTotalWord)
  const totals = new Set(written.filter((text) => text !== '').map((text) => texts.of(text)))
  const others = otherKeys(keys, at)
  const reading = new MergedReading({ blank: texts.of(''), totals })
  let first: number | undefined
  for (const [line, row] of rows.entries()) {
    const hasValue = values.some((value) => cleanText(row[value.at] ?? '') !== '')
    if (row.length !== columns.length || !hasValue) continue
    const rest = others.map((other) => cleanText(row[other] ?? '')).join('\u0000')
    if (!reading.take(ownOf(row), rest, { line, hasValue })) return undefined
    if (reading.isOpen) first ??= line
  }
  return first
}

/** All that else tells the values of rows apart. */
function otherKeys(keys: KeyColumns, at: number): readonly number[] {
  const { month, year, monthOfYear, unitKey, unitName, sex, asOf, names, slices } = keys
  const places = [month, year, monthOfYear, unitKey, unitName, sex, asOf, ...names, ...slices]
  return places.filter((place) => place !== undefined && place !== at) as readonly number[]
}

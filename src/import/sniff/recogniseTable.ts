import type { FileAnswers } from '../fileAnswers'
import { foldedRow } from '../read/headerWatch'
import type { IssueList } from '../issueList'
import { standsBeside } from '../read/besideHeadings'
import { parseMonthText } from '../read/monthText'
import { meaningOfRemark } from '../read/rowRemarks'
import type { Layout } from '../structure'
import type { Vocabulary } from '../readOptions'
import { assignRoles, type Roles } from './assignRoles'
import { carriedKeysOf } from './carriedKeys'
import { TraitsReader } from './cellTraits'
import { isHouseHeader } from './columnNames'
import type { Coordinates } from './coordinates'
import type { ContextInput } from './contextInput'
import { type CornerTools, cornerTitles } from './cornerTitles'
import { contextOf } from './fileContext'
import { headedColumns } from './headedColumns'
import { findHeader, headerAt, type HeaderSpan } from './headerRows'
import { unitFinder } from './knownNames'
import { askForMergedSlices } from './mergedSlices'
import type { Names } from './names'
import { withNumberedMonths } from './numberedMonths'
import type { TableShape, ValueColumn } from './tableShape'
import { reportPartRows } from './partRows'
import { isSdmxHeader, multiplierOf } from './sdmxColumns'
import { reportSingleDays } from './singleDays'
import { askForConflicts } from './titleConflicts'
import { withoutSurrounding } from './surroundingUnits'
import { titleClaims } from './titleClaims'
import { readTitleLines, type TitleFindings, titleText } from './titleLines'
import { valueColumnsOf } from './valueColumns'
import { reportValuesAbove } from './valuesAbove'
import { askForYears } from './yearColumns'

export interface Sample {
  /** First rows of the file. */
  readonly rows: readonly (readonly string[])[]
  readonly lineOf: (row: number) => number
  readonly fileName: string
}

export interface Recognition {
  readonly header: HeaderSpan
  readonly headerLine: number
  readonly shape: TableShape
}

export interface RecogniseOptions {
  readonly names: Names
  readonly vocabulary: Vocabulary
  readonly unknown: 'refuse' | 'takeOver'
  readonly issues: IssueList
  readonly answers: FileAnswers
}

/** Finds the header and what each column means; undefined where there is no header. */
export function recogniseTable(given: Sample, options: RecogniseOptions): Recognition | undefined {
  const traits = new TraitsReader(options.names)
  const numbered = { ...given, rows: withNumberedMonths(given.rows, { ...options, lineOf: given.lineOf }) }
  const header = headerOf(numbered, traits, options)
  if (header === undefined) return undefined
  const sample = { ...numbered, rows: withoutRepeats(numbered.rows, header) }
  const headerLine = sample.lineOf(header.last)
  const headed = headedColumns(sample.rows, header, { names: options.names, traits })
  const roles = assignRoles(headed, { ...options, headerLine })
  const shape = shapeOf({ sample, header, headerLine, roles }, options)
  reportSingleDays({ sample, header, shape, traits }, options.issues)
  if (options.answers.given.header === undefined)
    reportValuesAbove({ sample, header, shape, traits }, options.issues)
  const headerRows = given.rows.slice(header.first, header.last + 1)
  return { header, headerLine, shape: { ...shape, headerRows } }
}

/** Print-outs repeat the header on every page: its names are no values of the columns. */
function withoutRepeats(rows: Sample['rows'], { first, last, firstData }: HeaderSpan): Sample['rows'] {
  const headers = new Set(rows.slice(first, last + 1).map(foldedRow))
  return rows.map((row, at) => (at >= firstData && headers.has(foldedRow(row)) ? [] : row))
}

/** The header that was shown by a person, else the one that is found, at need above numbers that no one can read. */
function headerOf(
  sample: Sample,
  traits: TraitsReader,
  { answers, names }: RecogniseOptions,
): HeaderSpan | undefined {
  const { header } = answers.given
  if (header === undefined)
    return findHeader(sample.rows, traits) ?? findHeader(sample.rows, new TraitsReader(names, true))
  const last = sample.rows.findIndex((_, row) => sample.lineOf(row) === header.line)
  const found = headerAt(sample.rows, { first: last - header.rowCount + 1, last }, traits)
  if (found === undefined) answers.misfit('header', `Zeile ${header.line}`, { line: header.line })
  return found
}

interface Found {
  readonly sample: Sample
  readonly header: HeaderSpan
  readonly headerLine: number
  readonly roles: Roles
}

function shapeOf({ sample, header, headerLine, roles }: Found, options: RecogniseOptions): TableShape {
  const { names, vocabulary, issues, answers } = options
  const given = valueColumnsOf(roles.values, { names, keys: roles.keys, headerLine, issues, answers })
  const values = given.map((value) =>
    roles.states.has(value.at + 1) ? { ...value, stateAt: value.at + 1 } : value,
  )
  reportPartRows({ rows: sample.rows.slice(0, header.first), lineOf: sample.lineOf, values }, issues)
  const rows = sample.rows.slice(header.firstData)
  const found = carriedKeysOf({ rows, keys: roles.keys, values, width: roles.columns.length, names })
  const { carried } = found
  const { titles, titleLines, corners } = titlesOf(sample, header, { ...options, roles })
  const { columns, keys } = withoutSurrounding({
    ...{ keys: found.keys, columns: roles.columns, values },
    ...{ rows, titles, names },
  })
  reportMissing(roles.values.length, headerLine, issues)
  const said = { titles, titleLines, keys, values, columns, headerLine, answers }
  const isConflict = askForConflicts({ ...said, rows, names }, issues)
  askForYears({ titles, keys, values, columns, rows, headerLine, answers }, issues)
  const lineOf = (row: number) => sample.lineOf(row + header.firstData)
  askForMergedSlices({ keys, values, columns, rows, lineOf, answers }, issues)
  const { dateColumn } = roles
  const around = { headerLine, answers, ...aroundOf(sample, header, besideIn(keys, vocabulary)) }
  const headers = columns.map(({ name }) => name)
  const input = { keys, values, headers, dateColumn, titles, titleLines, names, vocabulary, ...around }
  return {
    layout: layoutOf(columns, keys, values),
    width: columns.length,
    columns,
    keys,
    ...(carried === undefined ? {} : { carried }),
    values,
    hasPersonalColumns: roles.hasPersonalColumns,
    context: issues.has('error') ? {} : contextOf(input, issues),
    ...(isConflict ? {} : { claims: titleClaims({ ...said, corners }) }),
    isSdmx: isSdmxHeader(sample.rows[header.last] ?? []),
    headerRows: sample.rows.slice(header.first, header.last + 1),
    titles: titleLines,
  }
}

function titlesOf(
  sample: Sample,
  header: HeaderSpan,
  tools: CornerTools,
): {
  readonly titles: TitleFindings
  readonly titleLines: readonly string[]
  readonly corners: readonly string[]
} {
  const { names, vocabulary } = tools
  const corners = cornerTitles(sample.rows, header, tools)
  const above = [...sample.rows.slice(0, header.first), ...corners]
  const titles = readTitleLines(above, names, vocabulary)
  return { titles, titleLines: above.map(titleText), corners: corners.map(titleText) }
}

type Around = Pick<ContextInput, 'headings' | 'fileName' | 'lineOfTitle' | 'multiplier'>

type IsBeside = (cell: string, at: number) => boolean

function besideIn(keys: Roles['keys'], { units }: Vocabulary): IsBeside {
  const meaningOf = (text: string) => meaningOfRemark(text, unitFinder(units))
  return (cell, at) => standsBeside(keys, { cell, at }, meaningOf)
}

function aroundOf(sample: Sample, header: HeaderSpan, isBeside: IsBeside): Around {
  const rows = sample.rows.slice(header.firstData)
  const [first = []] = rows
  return {
    headings: timeHeadings(first.filter((cell, at) => !isBeside(cell, at))),
    fileName: sample.fileName,
    lineOfTitle: (title) => titleLine(sample, header, title),
    multiplier: multiplierOf(sample.rows[header.last] ?? [], (at) => rows.map((row) => row[at] ?? '')),
  }
}

function titleLine({ rows, lineOf }: Sample, { last }: HeaderSpan, title: string): number | null {
  const row = rows.slice(0, last).findIndex((cells) => titleText(cells).includes(title))
  return row === -1 ? null : lineOf(row)
}

/** `2023` or `Januar 2023` alone in the first row below the header. */
function timeHeadings(row: readonly string[]): ContextInput['headings'] {
  const filled = row.filter((cell) => cell.trim() !== '')
  const kind = filled.length === 1 ? parseMonthText(filled[0] ?? '')?.kind : undefined
  return kind === 'year' || kind === 'month' ? kind : undefined
}

function reportMissing(values: number, line: number, issues: IssueList): void {
  if (values > 0 || issues.has('error')) return
  issues.add('error', 'missing-column', { line, detail: { expected: ['Wert'] } })
}

function layoutOf(columns: Roles['columns'], keys: Roles['keys'], values: readonly ValueColumn[]): Layout {
  const names = columns.map(({ name }) => name)
  if (names.some((name) => /^(?:statistics|statistik)_code$/i.test(name))) return 'genesis-flat'
  if (isHouseHeader(names)) return 'house'
  if (values.length < 2) return 'long'
  const across = acrossLayouts.find(([part]) =>
    values.some(({ coordinates }) => coordinates[part] !== undefined),
  )
  const layout = across?.[1] ?? 'sexes-across'
  return layout === 'years-down' && keys.year === undefined ? 'months-across' : layout
}

/** What lies across, the first that a header names. */
const acrossLayouts: readonly (readonly [keyof Coordinates, Layout])[] = [
  ['month', 'months-across'],
  ['monthOfYear', 'years-down'],
  ['year', 'years-across'],
  ['unit', 'units-across'],
  ['name', 'indicators-across'],
]

import Papa, { type ParseResult } from 'papaparse'
import type { IssueCode } from '../issue'
import type { Delimiter } from '../structure'
import { JoinedRows, usualLength } from './joinedRows'

/** Rows in the order of the file. */
export interface RowBatch {
  readonly rows: readonly (readonly string[])[]
  /** Physical line of a row, from 1: quoted cells may hold line ends. */
  readonly lineOf: (row: number) => number
  readonly faults: readonly ParseFault[]
}

export interface ParseFault {
  readonly code: IssueCode & ('malformed-quote' | 'unterminated-quote' | 'field-too-long')
  readonly line: number
  /** A quote made one cell of several rows. */
  readonly areRowsJoined?: true
}

/** No row of a table is longer; behind an open quote everything would be one. */
export const longestRow = 1 << 20

interface RowForm {
  /** Physical line of the first row. */
  readonly firstLine?: number
  /** Columns of the table; undefined where the rows are to show them. */
  readonly width?: number
  /** Every row was quoted once more as a whole, as spreadsheets do with rows that they took for one cell. */
  readonly isWrapped?: boolean
}

/** Cuts a text that comes in pieces into rows. All line ends count as one, also mixed. */
export class RecordParser {
  private rest = ''
  private line = 1
  private endsWithReturn = false
  private readonly parser: InstanceType<typeof Papa.Parser>

  private joined: JoinedRows | undefined

  constructor(
    private readonly delimiter: Delimiter,
    private readonly form: RowForm = {},
  ) {
    this.line = form.firstLine ?? 1
    this.parser = new Papa.Parser({ delimiter, newline: '\n' })
  }

  push(piece: string): RowBatch {
    const batch = this.parse(this.rest + this.withPlainLineEnds(piece), true)
    if (this.rest.length <= longestRow) return batch
    const code = this.rest.includes('"') ? 'unterminated-quote' : 'field-too-long'
    this.rest = ''
    return { ...batch, faults: [...batch.faults, { code, line: this.line }] }
  }

  finish(): RowBatch {
    const text = this.rest
    this.rest = ''
    return this.parse(text, false)
  }

  private parse(text: string, hasMore: boolean): RowBatch {
    const firstLine = this.line
    const result = this.parser.parse(text, 0, hasMore) as ParseResult<string[]>
    const consumed = hasMore ? result.meta.cursor : text.length
    this.rest = text.slice(consumed)
    const lines = linesOf(text, result.data)
    this.line = firstLine + lines.total
    const lineOf = (row: number) => firstLine + (lines.starts?.[row] ?? row)
    const found = faultsOf(result, lineOf)
    const joined = this.joinedRows(result.data, lines.long ?? []).map(lineOf)
    const others = joined.filter((line) => found.every((fault) => fault.line !== line))
    const faults = [...found, ...others.map(joinedRowsAt)]
    const rows = text.includes('"') ? result.data.map((row) => this.unquoted(row)) : result.data
    return { rows, lineOf, faults }
  }

  /** A quote that stays open until the next one makes one cell of the rows between. */
  private joinedRows(rows: readonly (readonly string[])[], long: readonly number[]): readonly number[] {
    this.joined ??= new JoinedRows(this.delimiter, this.form.width ?? usualLength(rows))
    const { joined } = this
    return long.filter((row) => joined.isIn(rows[row] ?? []) || this.isWrappedTwice(rows[row] ?? []))
  }

  private isWrappedTwice(row: readonly string[]): boolean {
    return this.form.isWrapped === true && row.length === 1 && this.rowsOf(row[0] ?? '').length > 1
  }

  private unquoted(row: string[]): readonly string[] {
    const [whole = ''] = row
    const cells = this.form.isWrapped === true && row.length === 1 ? this.cellsOf(whole) : row
    return cells.some(isGuarded) ? cells.map(withoutGuard) : cells
  }

  private cellsOf(row: string): string[] {
    return this.rowsOf(row)[0] ?? []
  }

  private rowsOf(text: string): string[][] {
    return (this.parser.parse(text, 0, false) as ParseResult<string[]>).data
  }

  private withPlainLineEnds(piece: string): string {
    const text = this.endsWithReturn && piece.startsWith('\n') ? piece.slice(1) : piece
    this.endsWithReturn = piece.endsWith('\r') || (this.endsWithReturn && piece === '')
    return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text
  }
}

/** `; "Marl"` and `="05562"`: what stands in front of a quote, behind which it is none for the parser. */
function isGuarded(cell: string): boolean {
  const first = cell.charCodeAt(0)
  return (first === space || first === equalsSign) && cell.includes('"')
}

/** A spreadsheet is told by `=` to keep a cell as text; whatever else begins with it stays as it is. */
function withoutGuard(cell: string): string {
  const inner = isGuarded(cell) ? /^ *(?:="([^"]*)"|"((?:[^"]|"")*)") *$/.exec(cell) : null
  return inner === null ? cell : (inner[1] ?? inner[2] ?? '').replaceAll('""', '"')
}

const space = 32
const equalsSign = 61

interface RowLines {
  readonly total: number
  /** Lines before each row; undefined where every row is one line. */
  readonly starts?: Uint32Array
  /** Rows with a cell of several lines. */
  readonly long?: readonly number[]
}

function linesOf(text: string, rows: readonly (readonly string[])[]): RowLines {
  if (!text.includes('"')) return { total: rows.length }
  const starts = new Uint32Array(rows.length)
  const long: number[] = []
  let line = 0
  rows.forEach((row, at) => {
    const start = line
    starts[at] = start
    for (const cell of row) if (cell.includes('\n')) line += cell.split('\n').length - 1
    if (line > start) long.push(at)
    line += 1
  })
  return { total: line, starts, long }
}

function joinedRowsAt(line: number): ParseFault {
  return { code: 'malformed-quote', line, areRowsJoined: true }
}

/** An open quote in front of more text may still be closed: that row is not among the data yet. */
function faultsOf(
  { errors, data }: ParseResult<string[]>,
  lineOf: (row: number) => number,
): readonly ParseFault[] {
  // Behind a misplaced quote the parser reports what follows from it, too: the first of a row counts.
  const firsts = new Map(errors.toReversed().map(({ code, row = 0 }) => [row, code]))
  return [...firsts].flatMap(([row, code]): ParseFault[] => {
    if (row >= data.length) return []
    if (code === 'InvalidQuotes') return [{ code: 'malformed-quote', line: lineOf(row) }]
    return code === 'MissingQuotes' ? [{ code: 'unterminated-quote', line: lineOf(row) }] : []
  })
}

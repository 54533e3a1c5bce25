import type { Sex } from '@/domain/facts'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList, Place } from '../issueList'
import type { Waiting } from '../questionList'
import { cleanText } from '../sniff/foldText'
import type { Names } from '../sniff/names'
import type { TableShape, ValueColumn } from '../sniff/tableShape'
import type { AddressColumns } from './addressSpan'
import { fullName, joinNames } from './fullName'
import { type GivenName, NameCodes, type NameEntry } from './nameCodes'
import { SeriesBook } from './seriesBook'
import { SexCodes } from './sexCodes'
import { signOfNames } from './sideMarks'
import type { Decode } from './byteCodes'
import { type CodedColumn, codedColumn, type RowCells } from './rowCells'
import { RowCodes } from './rowCodes'
import type { RowPlace } from './textGuard'
import { UnitCodes } from './unitCodes'
import { isTotalWord } from './unitNames'
import { waitingFor, WaitingValues } from './waitingValues'

export interface AddressTools {
  readonly names: Names
  readonly unknown: 'refuse' | 'takeOver'
  readonly issues: IssueList
  readonly answers: FileAnswers
  readonly place: RowPlace
  readonly decode: Decode
  /** Sees each distinct text of an address column once. */
  readonly inspect: (text: string, at: number) => void
}

/** What a heading between the rows says for all rows below it. */
export interface Heading {
  readonly unit?: string
  readonly sex?: Sex
  readonly name?: string
}

interface RowPart {
  readonly unit: UnitText
  readonly sex: Sex | Waiting | undefined
  readonly name: string
  readonly slice: string
}

/** How a row or a header names its unit; null where nothing in the file does. */
type UnitText = { readonly key: string; readonly name: string; readonly place: Place } | null

/** Finds the series of a row's values by the texts of its address columns. */
export class RowAddress {
  readonly units: UnitCodes
  readonly book = new SeriesBook()
  readonly waiting = new WaitingValues()
  readonly signOfSeries = new Map<number, number>()
  private readonly nameCodes: NameCodes
  private readonly sexCodes: SexCodes
  private readonly columns: readonly CodedColumn[]
  private readonly rows: RowCodes
  private readonly seriesOfRow: Int32Array[] = []
  private readonly cleaned = new Map<string, string>()
  private heading: Heading = {}
  private headingCode = 0

  constructor(
    private readonly shape: TableShape,
    private readonly tools: AddressTools,
  ) {
    const { inspect, decode } = tools
    const { unitKey, unitName, sex, names: nameColumns, slices } = shape.keys
    this.units = new UnitCodes({ ...tools, names: tools.names.units })
    this.nameCodes = new NameCodes(tools)
    this.sexCodes = new SexCodes(tools)
    this.columns = [unitKey, unitName, sex, ...nameColumns, ...slices]
      .filter((at) => at !== undefined)
      .map((at) =>
        codedColumn(
          at,
          decode,
          numbering((text) => inspect(text, at)),
        ),
      )
    this.rows = new RowCodes(this.columns.length + 1)
  }

  /** Where the address columns lie side by side: then their cells can be looked up as one. */
  get span(): AddressColumns | undefined {
    const places = this.columns.map(({ at }) => at)
    const [first, last] = [Math.min(...places), Math.max(...places)]
    return places.length > 1 && last - first === places.length - 1 ? { first, last } : undefined
  }

  /** A number for all that the row says of its address. */
  of(cells: RowCells): number {
    if (this.headingCode > 0) return this.codeByColumns(cells)
    const known = cells.knownAddress()
    if (known !== -1) return known
    const code = this.codeByColumns(cells)
    cells.keepAddress(code)
    return code
  }

  private codeByColumns(cells: RowCells): number {
    const { columns, rows } = this
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index]
      if (column !== undefined) rows.codes[index] = cells.code(column)
    }
    rows.codes[columns.length] = this.headingCode
    return rows.find()
  }

  /** The series of each value column, in the order of the shape. */
  seriesOf(code: number, cells: RowCells): Int32Array {
    return this.seriesOfRow[code] ?? this.add(code, cells.texts())
  }

  private add(code: number, cells: readonly string[]): Int32Array {
    const row = this.rowPart(cells)
    const series = Int32Array.from(this.shape.values, (column) => this.seriesIn(row, column))
    const sign = signOfNames(cells, this.shape.keys)
    if (sign > 0) for (const each of series) this.signOfSeries.set(each, sign)
    this.seriesOfRow[code] = series
    return series
  }

  /** Rows below belong to the heading, until the next one of its kind. */
  startHeading(heading: Heading): void {
    this.heading = { ...this.heading, ...heading }
    // Addresses below another heading are others, also where their texts are the same.
    this.headingCode += 1
  }

  private rowPart(cells: readonly string[]): RowPart {
    return { unit: this.unitText(cells), ...this.sexAndName(cells) }
  }

  private unitText(cells: readonly string[]): UnitText {
    const { unitKey, unitName } = this.shape.keys
    const at = unitName ?? unitKey
    if (at !== undefined) {
      const [key, name] = [this.textAt(cells, unitKey), this.textAt(cells, unitName)]
      return { key, name, place: this.placeOf(at) }
    }
    const unit = this.heading.unit ?? this.shape.context.unit
    return unit === undefined ? null : this.keyOrName(unit, { line: this.tools.place.line })
  }

  private keyOrName(text: string, place: Place): UnitText {
    const isKey = this.tools.names.units.findByKey(text) !== undefined
    return { key: isKey ? text : '', name: isKey ? '' : text, place: { ...place, found: text } }
  }

  private sexAndName(cells: readonly string[]): Omit<RowPart, 'unit'> {
    const { sex: at, slices } = this.shape.keys
    const name = this.nameOf(cells)
    const parts = slices.map((slice) => this.textAt(cells, slice)).filter((text) => !isTotalWord(text))
    if (at === undefined) {
      return { sex: this.heading.sex ?? this.shape.context.sex, name, slice: joinNames(parts) }
    }
    const text = this.textAt(cells, at)
    const sex = this.sexCodes.of(text, this.placeOf(at))
    // A slice that is no sex of ours stays visible in the name, so that it never passes for the whole.
    return { sex: sex ?? 'total', name, slice: joinNames(sex === undefined ? [...parts, text] : parts) }
  }

  /** Of several columns together only the first may say `Insgesamt`. */
  private nameOf(cells: readonly string[]): string {
    const columns = this.shape.keys.names
    if (columns.length === 0) return this.heading.name ?? this.shape.context.name ?? ''
    return joinNames(
      columns.map((at) => this.textAt(cells, at)).filter((text, index) => index === 0 || !isTotalWord(text)),
    )
  }

  private seriesIn(row: RowPart, column: ValueColumn): number {
    const unit = this.unitIn(row, column)
    const name = fullName(row, column, this.shape)
    const leftOut = this.leftOutBy(unit, name)
    if (leftOut !== undefined) return this.waiting.add([leftOut])
    const unitCode = this.codeOfUnit(unit)
    const entry = this.units.entries[unitCode]
    const match = this.nameCodes.of(name, this.placeOfName(column))
    const given = column.coordinates.sex
    const sex = given ?? row.sex
    if ('waiting' in match || entry?.kind === 'refused' || typeof sex === 'object') {
      return this.waiting.add(waitingFor(match, entry, sex))
    }
    return this.book.add({ name: match.entry, unitCode, sex: given ?? sexOf(sex, match.entry) })
  }

  /** Of what is left out nothing else need be asked. */
  private leftOutBy(unit: UnitText, { text }: GivenName): Waiting | undefined {
    const { answers } = this.tools
    if (unit !== null && this.units.meantBy(unit.key, unit.name) === null) {
      const entry = this.units.entries[this.codeOfUnit(unit)]
      return entry?.kind === 'refused' ? entry.waiting : undefined
    }
    const place = { line: this.tools.place.line }
    return answers.indicatorOf(text) === null ? answers.leaveOut('indicator', text, place) : undefined
  }

  private unitIn({ unit }: RowPart, { at, name, coordinates }: ValueColumn): UnitText {
    const header = { line: null, column: at + 1, detail: { columnName: name } }
    return coordinates.unit === undefined ? unit : this.keyOrName(coordinates.unit, header)
  }

  private codeOfUnit(unit: UnitText): number {
    if (unit !== null) return this.units.of(unit.key, unit.name, unit.place)
    return this.shape.context.isUnitAsked === true ? this.units.refused() : this.units.unnamed()
  }

  private placeOfName(column: ValueColumn): Place {
    const at = this.shape.keys.names.at(-1)
    return at === undefined
      ? { line: null, column: column.at + 1, detail: { columnName: column.name } }
      : this.placeOf(at)
  }

  private textAt(cells: readonly string[], at: number | undefined): string {
    const text = at === undefined ? '' : (cells[at] ?? '')
    const known = this.cleaned.get(text)
    if (known !== undefined) return known
    const cleaned = cleanText(text)
    this.cleaned.set(text, cleaned)
    return cleaned
  }

  private placeOf(at: number): Place {
    return {
      line: this.tools.place.line,
      column: at + 1,
      detail: { columnName: this.shape.columns[at]?.name ?? '' },
    }
  }
}

/** A sex that only the name says (`LZB-Bestand Frauen`) counts where the row says nothing or the total. */
function sexOf(row: Sex | undefined, name: NameEntry): Sex {
  return row === undefined || row === 'total' ? (name.sex ?? 'total') : row
}

function numbering(onNew: (text: string) => void): (text: string) => number {
  let count = 0
  return (text) => {
    onNew(text)
    count += 1
    return count - 1
  }
}

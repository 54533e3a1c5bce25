import type { Sex } from '@/domain/facts'
import type { Place } from '../issueList'
import type { Waiting } from '../questionList'
import { remembered } from '../remembered'
import { cleanText } from '../sniff/foldText'
import { signNumber } from '../sniff/markWords'
import type { TableShape, ValueColumn } from '../sniff/tableShape'
import { type AddressColumn, addressColumn } from './addressColumn'
import type { AddressTools } from './addressTools'
import type { AddressColumns } from './addressSpan'
import { fullName, joinNames } from './fullName'
import { type GivenName, NameCodes, type NameEntry } from './nameCodes'
import { SeriesBook } from './seriesBook'
import { SeriesTable } from './seriesTable'
import { SexCodes } from './sexCodes'
import type { RowCells } from './rowCells'
import { RowCodes } from './rowCodes'
import { UnitCodes } from './unitCodes'
import type { Heading } from './heading'
import { isTotalWord } from './unitNames'
import { waitingFor, WaitingValues } from './waitingValues'

interface RowPart {
  readonly unit: UnitText
  readonly sex: Sex | Waiting | undefined
  readonly name: string
  readonly slice: string
}

/** How a row or a header names its unit; null where nothing in the file does. */
type UnitText = { readonly key: string; readonly name: string; readonly place: () => Place } | null

/** Finds the series of a row's values by the texts of its address columns. */
export class RowAddress {
  readonly units: UnitCodes
  readonly book = new SeriesBook()
  readonly waiting = new WaitingValues()
  readonly signOfSeries = new Map<number, number>()
  private readonly nameCodes: NameCodes
  private readonly sexCodes: SexCodes
  private readonly columns: readonly AddressColumn[]
  private readonly rows: RowCodes
  private readonly texts: string[]
  private readonly signedColumns: readonly number[]
  readonly series: SeriesTable
  private readonly cleaned = remembered(cleanText)
  private readonly signOf = remembered(signNumber)
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
      .map((at) => addressColumn(at, decode, inspect))
    this.rows = new RowCodes(this.columns.length + 1)
    this.series = new SeriesTable(shape.values.length)
    this.texts = shape.columns.map(() => '')
    this.signedColumns = [unitName, ...nameColumns].filter((at) => at !== undefined)
  }

  /** Where the address columns lie side by side: then their cells can be looked up as one. */
  get span(): AddressColumns | undefined {
    const places = this.columns.map(({ codes }) => codes.at)
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
      if (column !== undefined) rows.codes[index] = cells.code(column.codes)
    }
    rows.codes[columns.length] = this.headingCode
    return rows.find()
  }

  /** The row's cells in the columns of its address, each in its place; the others are blank. Good until the next call. */
  textsOf(code: number): readonly string[] {
    const { columns, texts } = this
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index]
      if (column !== undefined) texts[column.codes.at] = column.texts[this.rows.codeIn(code, index)] ?? ''
    }
    return texts
  }

  /** Where in `series` those of the row's value columns start. */
  startOf(code: number): number {
    if (!this.series.has(code)) this.add(code)
    return this.series.startOf(code)
  }

  private add(code: number): void {
    const cells = this.textsOf(code)
    const row = this.rowPart(cells)
    const series = this.shape.values.map((column) => this.seriesIn(row, column))
    this.series.add(code, series)
    const sign = this.signOfNames(cells)
    if (sign > 0) for (const each of series) this.signOfSeries.set(each, sign)
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
      const key = this.textAt(cells, unitKey)
      const name = this.textAt(cells, unitName)
      return { key, name, place: () => this.placeOf(at) }
    }
    const unit = this.heading.unit ?? this.shape.context.unit
    return unit === undefined ? null : this.keyOrName(unit, () => ({ line: this.tools.place.line }))
  }

  private keyOrName(text: string, place: () => Place): UnitText {
    const isKey = this.tools.names.units.findByKey(text) !== undefined
    return { key: isKey ? text : '', name: isKey ? '' : text, place: () => ({ ...place(), found: text }) }
  }

  private sexAndName(cells: readonly string[]): Omit<RowPart, 'unit'> {
    const { sex: at, slices } = this.shape.keys
    const name = this.nameOf(cells)
    const parts = slices.map((slice) => this.textAt(cells, slice)).filter((text) => !isTotalWord(text))
    if (at === undefined) {
      return { sex: this.heading.sex ?? this.shape.context.sex, name, slice: joinNames(parts) }
    }
    const text = this.textAt(cells, at)
    const sex = this.sexCodes.of(text, () => this.placeOf(at))
    // A slice that is no sex of ours stays visible in the name, so that it never passes for the whole.
    return { sex: sex ?? 'total', name, slice: joinNames(sex === undefined ? [...parts, text] : parts) }
  }

  /** Of several columns together only the first may say `Insgesamt`. */
  private nameOf(cells: readonly string[]): string {
    const columns = this.shape.keys.names
    const [first] = columns
    if (first === undefined) return this.heading.name ?? this.shape.context.name ?? ''
    if (columns.length === 1) return this.textAt(cells, first)
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
    const match = this.nameCodes.of(name, () => this.placeOfName(column))
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
    if (coordinates.unit === undefined) return unit
    return this.keyOrName(coordinates.unit, () => ({
      line: null,
      column: at + 1,
      detail: { columnName: name },
    }))
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
    return at === undefined ? '' : this.cleaned(cells[at] ?? '')
  }

  /** The sign of a footnote at the name of a unit or of what is counted; 0 where there is none. */
  private signOfNames(cells: readonly string[]): number {
    let sign = 0
    for (const at of this.signedColumns) if (sign === 0) sign = this.signOf(cells[at] ?? '')
    return sign
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

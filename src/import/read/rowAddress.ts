import type { Place } from '../issueList'
import type { Waiting } from '../questionList'
import type { TableShape, ValueColumn } from '../sniff/tableShape'
import { type AddressColumn, addressColumn } from './addressColumn'
import { AddressPart } from './addressPart'
import { AddressTexts, type Named, type NamePart, type UnitPart, type UnitText } from './addressTexts'
import type { AddressTools } from './addressTools'
import type { AddressColumns } from './addressSpan'
import { asShare, fullName } from './fullName'
import { type GivenName, NameCodes, type NameEntry, type NameMatch } from './nameCodes'
import { SeriesMeasures } from './seriesMeasures'
import { SeriesBook } from './seriesBook'
import { SeriesTable } from './seriesTable'
import type { RowCells } from './rowCells'
import { RowCodes } from './rowCodes'
import { UnitCodes } from './unitCodes'
import { unitOfBoth } from './unitOfBoth'
import type { Heading } from './heading'
import type { HeadingPart } from './headingLevels'
import { SaidSexes } from './saidSexes'
import { waitingFor, WaitingValues } from './waitingValues'

interface SeriesParts {
  readonly unit: UnitText
  readonly name: NamePart
  readonly column: ValueColumn
  /** Position among the value columns. */
  readonly at: number
}

interface NamedParts {
  readonly name: NamePart
  readonly named: Named
  readonly column: ValueColumn
}

/** Finds the series of a row's values by the texts of its address columns. */
export class RowAddress {
  readonly units: UnitCodes
  readonly book = new SeriesBook()
  readonly waiting = new WaitingValues()
  readonly signOfSeries = new Map<number, number>()
  private readonly nameCodes: NameCodes
  private readonly said: AddressTexts
  private readonly measures: SeriesMeasures
  private readonly columns: readonly AddressColumn[]
  private readonly rows: RowCodes
  private readonly texts: string[]
  readonly series: SeriesTable
  private readonly unitParts: AddressPart<UnitPart>
  private readonly nameParts: AddressPart<NamePart>
  private readonly sexes: SaidSexes
  private headingCode = 0

  constructor(
    private readonly shape: TableShape,
    private readonly tools: AddressTools,
  ) {
    const { inspect, decode } = tools
    const { unitKey, unitName, widerUnits = [], sex, names: nameColumns, slices, measure } = shape.keys
    const ofUnits = [unitKey, unitName, ...widerUnits.map(({ at }) => at)].filter((at) => at !== undefined)
    this.units = new UnitCodes({ ...tools, names: tools.names.units })
    this.nameCodes = new NameCodes(tools)
    this.said = new AddressTexts(shape, tools)
    this.sexes = new SaidSexes(shape, tools)
    this.measures = new SeriesMeasures(shape, tools)
    this.columns = [...ofUnits, sex, ...nameColumns, ...slices, measure]
      .filter((at) => at !== undefined)
      .map((at) => addressColumn(at, decode, inspect))
    this.rows = new RowCodes(this.columns.length + 1)
    this.series = new SeriesTable(shape.values.length)
    this.texts = shape.columns.map(() => '')
    const ofUnit = ofUnits.length
    const places = [...Array(this.columns.length + 1).keys()]
    // What a heading says counts for each part.
    this.unitParts = new AddressPart(this.rows, [...places.slice(0, ofUnit), this.columns.length], (code) =>
      this.said.unitPart(this.textsOf(code)),
    )
    this.nameParts = new AddressPart(this.rows, places.slice(ofUnit), (code) =>
      this.said.namePart(this.textsOf(code)),
    )
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
    const unit = this.unitParts.of(code)
    const name = this.nameParts.of(code)
    const series = this.shape.values.map((column, at) => this.seriesIn({ unit: unit.unit, name, column, at }))
    this.series.add(code, series)
    const sign = unit.sign > 0 ? unit.sign : name.sign
    if (sign > 0) for (const each of series) this.signOfSeries.set(each, sign)
  }

  get isShare(): boolean {
    return this.said.heading.isShare
  }

  /** Rows below belong to the heading, until the next one of its kind. */
  startHeading(heading: Heading, ended: readonly HeadingPart[]): void {
    this.said.heading.start(heading, ended)
    // Addresses below another heading are others, also where their texts are the same.
    this.headingCode += 1
  }

  private seriesIn({ unit: ofRow, name, column, at }: SeriesParts): number {
    const unit = this.unitIn(ofRow, column)
    const named = (name.named[at] ??= { given: this.givenName(name, column) })
    const leftOut = this.leftOutBy(unit, named.given)
    if (leftOut !== undefined) return this.waiting.add([leftOut])
    const unitCode = this.codeOfUnit(unit)
    const match = (named.match ??= this.nameCodes.of(named.given, () => this.placeOfName(column)))
    return this.settled(match, unitCode, { name, named, column })
  }

  private settled(match: NameMatch, unitCode: number, parts: NamedParts): number {
    const { name, named, column } = parts
    const entry = this.units.entries[unitCode]
    const sex = column.coordinates.sex ?? name.sex
    if ('waiting' in match || entry?.kind === 'refused' || typeof sex === 'object')
      return this.waiting.add(waitingFor(match, entry, sex))
    const { entry: counted } = match
    const said = { row: name.sex, column, name: named.given.text, ofName: counted.sex }
    const settled = this.sexes.settle(said)
    if (typeof settled === 'object') return this.waiting.add([settled])
    const measure = (named.measure ??= this.measures.of(name.measure, counted, column))
    return this.book.add({
      name: counted,
      unitCode,
      sex: settled,
      isSexBlank: isBlankSex(parts, counted),
      measure,
    })
  }

  private givenName(name: NamePart, column: ValueColumn): GivenName {
    const given = fullName(name, column, this.shape)
    return this.isShare ? asShare(given, this.tools.names) : given
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

  private unitIn(ofRow: UnitText, { at, name, coordinates }: ValueColumn): UnitText {
    if (coordinates.unit === undefined) return ofRow
    const ofHeader = this.said.keyOrName(coordinates.unit, () => ({
      line: null,
      column: at + 1,
      detail: { columnName: name },
    }))
    const { unitKey, unitName } = this.shape.keys
    const isInRow = unitKey !== undefined || unitName !== undefined
    return ofRow !== null && isInRow ? unitOfBoth(ofRow, ofHeader, this.tools.names.units) : ofHeader
  }

  private codeOfUnit(unit: UnitText): number {
    if (unit !== null) return (unit.code ??= this.units.of(unit.key, unit.name, unit.place))
    return this.shape.context.isUnitAsked === true ? this.units.refused() : this.units.unnamed()
  }

  private placeOfName(column: ValueColumn): Place {
    const at = this.shape.keys.names.at(-1)
    return at === undefined
      ? { line: null, column: column.at + 1, detail: { columnName: column.name } }
      : this.said.placeOf(at)
  }
}

/** The cell of the sex is blank, and nothing else says it. */
function isBlankSex({ name, column }: NamedParts, { sex }: NameEntry): boolean {
  return name.isSexBlank && column.coordinates.sex === undefined && sex === undefined
}

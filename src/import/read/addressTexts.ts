import type { Sex } from '@/domain/facts'
import type { Place } from '../issueList'
import type { Waiting } from '../questionList'
import { cleanText } from '../sniff/foldText'
import { signNumber } from '../sniff/markWords'
import { withoutShare } from '../sniff/shareLabels'
import type { TableShape } from '../sniff/tableShape'
import type { AddressTools } from './addressTools'
import { joinNames } from './fullName'
import { HeadingState } from './headingState'
import type { GivenName, NameMatch } from './nameCodes'
import { SexCodes } from './sexCodes'
import type { PlacedMeasure } from './measureFit'
import { measureOfCell, type SeriesMeasure } from './seriesMeasures'
import { isTotalWord } from './unitNames'
import { withoutWiderGroup } from './widerGroups'
import { isWhole } from './wholeWords'

/** How a row or a header names its unit; null where nothing in the file does. */
export type UnitText = {
  readonly key: string
  readonly name: string
  readonly place: () => Place
  /** What it turned out to be, once that was asked for. */
  code?: number
} | null

type KeyAndName = Pick<NonNullable<UnitText>, 'key' | 'name'>

export interface UnitPart {
  readonly unit: UnitText
  /** Of the footnote at its name, 0 where there is none. */
  readonly sign: number
}

/** What a row says beside its unit. */
export interface NamePart {
  readonly sex: Sex | Waiting | undefined
  /** Its cell is blank, and nobody said what that means. */
  readonly isSexBlank: boolean
  readonly name: string
  readonly slice: string
  /** Of the footnote at its names, 0 where there is none. */
  readonly sign: number
  /** What a column of its own says that the numbers of the row count. */
  readonly measure: PlacedMeasure | undefined
  /** By the position of the value column. */
  readonly named: Named[]
}

export interface Named {
  readonly given: GivenName
  /** What it turned out to be, once that was asked for. */
  match?: NameMatch
  measure?: SeriesMeasure
}

/** What the cells of an address say, together with the heading above them and the table's own titles. */
export class AddressTexts {
  private readonly sexCodes: SexCodes
  readonly heading: HeadingState

  constructor(
    private readonly shape: TableShape,
    private readonly tools: AddressTools,
  ) {
    this.sexCodes = new SexCodes(tools)
    const { sex, otherSex } = shape.context
    this.heading = new HeadingState(sex === undefined && otherSex === undefined ? undefined : 'total')
  }

  unitPart(cells: readonly string[]): UnitPart {
    const { unitName } = this.shape.keys
    return { unit: this.unitText(cells), sign: signIn(unitName === undefined ? [] : [cells[unitName]]) }
  }

  namePart(cells: readonly string[]): NamePart {
    const sign = signIn(this.shape.keys.names.map((at) => cells[at]))
    return { ...this.sexAndName(cells), sign, measure: this.measureIn(cells), named: [] }
  }

  private measureIn(cells: readonly string[]): PlacedMeasure | undefined {
    const { measure: at } = this.shape.keys
    return at === undefined ? undefined : measureOfCell(this.textAt(cells, at), at)
  }

  private unitText(cells: readonly string[]): UnitText {
    const { unitKey, unitName } = this.shape.keys
    const at = unitName ?? unitKey
    if (at !== undefined) {
      const { key, name } = this.finest(cells)
      return { key, name, place: () => this.placeOf(at) }
    }
    const unit = this.heading.unit ?? this.shape.context.unit
    return unit === undefined ? null : this.keyOrName(unit, () => ({ line: this.tools.place.line }))
  }

  /** Where the finest columns are blank, a larger unit holds. */
  private finest(cells: readonly string[]): KeyAndName {
    const { unitKey, unitName, widerUnits = [] } = this.shape.keys
    const own = { key: this.textAt(cells, unitKey), name: this.textAt(cells, unitName) }
    if (own.name !== '' || this.tools.names.units.findByKey(own.key) !== undefined) return own
    const wider = widerUnits.find(({ at }) => this.textAt(cells, at) !== '')
    return wider === undefined ? own : this.withWider(own, this.textAt(cells, wider.at), wider.isKey)
  }

  /** A blank office says as much as the name of the Träger, and more carefully where cells may be merged. */
  private withWider(own: KeyAndName, text: string, isKey: boolean): KeyAndName {
    const { units } = this.tools.names
    const named = units.findByName(text)
    const unit = isKey || named.kind !== 'unit' ? units.findByKey(text) : named.unit
    if (own.key !== '') return isKey ? own : { ...own, name: text }
    if (unit?.parentId === null) return own
    return isKey ? { key: text, name: '' } : { key: '', name: text }
  }

  keyOrName(text: string, place: () => Place): NonNullable<UnitText> {
    const isKey = this.tools.names.units.findByKey(text) !== undefined
    return { key: isKey ? text : '', name: isKey ? '' : text, place: () => ({ ...place(), found: text }) }
  }

  private sexAndName(cells: readonly string[]): Pick<NamePart, 'sex' | 'isSexBlank' | 'name' | 'slice'> {
    const { sex: at, slices } = this.shape.keys
    const name = this.nameOf(cells)
    const inRow = slices.map((slice) => this.textAt(cells, slice)).filter((text) => !isWhole(text))
    const parts = [...inRow, this.heading.part ?? '']
    if (at === undefined) {
      const sex = this.heading.sex ?? this.shape.context.sex
      return { sex, isSexBlank: false, name, slice: joinNames([...parts, ...this.otherSex()]) }
    }
    const text = this.textAt(cells, at)
    const isSexBlank = text === '' && this.tools.answers.sexOf(text) === undefined
    const sex = this.sexCodes.of(text, () => this.placeOf(at))
    // A slice that is no sex of ours stays visible in the name, so that it never passes for the whole.
    const slice = joinNames(sex === undefined ? [...parts, text] : parts)
    return { sex: sex ?? 'total', isSexBlank, name, slice }
  }

  /** A sex of the title that is none of ours stays visible in the name like that of a cell. */
  private otherSex(): readonly string[] {
    const { otherSex } = this.shape.context
    return otherSex === undefined || this.heading.sex !== undefined ? [] : [otherSex]
  }

  /** Of several texts together only the first may say `Insgesamt`; a heading stands in front of the columns. */
  private nameOf(cells: readonly string[]): string {
    const { name: heading } = this.heading
    const own = this.shape.keys.names.map((at) => withoutShare(this.textAt(cells, at)))
    const [first] = own
    if (first === undefined) return heading ?? this.shape.context.name ?? ''
    const texts = heading === undefined ? own : [heading, ...own]
    if (texts.length === 1) return first
    const name = joinNames(texts.filter((text, index) => index === 0 || !isTotalWord(text)))
    return own.length === 1 ? withoutWiderGroup(name) : name
  }

  placeOf(at: number): Place {
    return {
      line: this.tools.place.line,
      column: at + 1,
      detail: { columnName: this.shape.columns[at]?.name ?? '' },
    }
  }

  private textAt(cells: readonly string[], at: number | undefined): string {
    return at === undefined ? '' : cleanText(cells[at] ?? '')
  }
}

/** The first sign of a footnote at names; 0 where there is none. */
function signIn(names: readonly (string | undefined)[]): number {
  return names.map((name = '') => signNumber(name)).find((sign) => sign > 0) ?? 0
}

import { type Sex, sexes } from '@/domain/facts'
import { flagsOfReason } from '@/domain/measurement'
import { Numbering } from '@/domain/numbering'
import { lineOf, monthOf, reasonBitsOf, seriesOf } from '../check/factFields'
import type { NamePart } from './addressTexts'
import type { FactColumns } from './factColumns'
import type { NameEntry } from './nameCodes'
import type { UnitEntry } from './unitCodes'

/** A series whose unit is not settled yet. */
export interface OpenSeries {
  readonly name: NameEntry
  readonly unitCode: number
  readonly sex: Sex
  /** The cell of the sex is blank, and nothing else says it. */
  readonly isSexBlank: boolean
  /** What its row says beside its unit. */
  readonly row: Pick<NamePart, 'name' | 'slice' | 'sliceText'>
}

/** What the series of a file say of one part of their address: their unit, their sex, or a part of the whole. */
export interface AddressPartOfSeries {
  /** For each series the number of what it says of the part; undefined where a blank cell can only be the total. */
  readonly own: readonly (number | undefined)[]
  readonly series: readonly OpenSeries[]
  /** The same text for equal other parts. */
  readonly otherOf: (series: OpenSeries) => string
  /** The number of a blank cell. */
  readonly blank: number
  /** Numbers of what means the total as well. */
  readonly totals: ReadonlySet<number>
}

/** Of what has no offices a blank unit can only be the Träger. */
export function unitsOfSeries(
  series: readonly OpenSeries[],
  entries: readonly UnitEntry[],
): AddressPartOfSeries {
  return {
    own: series.map(({ name, unitCode }) => (name.indicator?.hasUnits === false ? undefined : unitCode)),
    series,
    otherOf: ({ name, sex }) => `${sex} ${name.id}`,
    blank: entries.findIndex((entry) => entry.kind === 'total' && entry.text === ''),
    totals: new Set(entries.flatMap((entry, code) => (isWhole(entry) ? [code] : []))),
  }
}

function isWhole(entry: UnitEntry): boolean {
  return entry.kind === 'total' || (entry.kind === 'known' && entry.unit.parentId === null)
}

const blankSex = sexes.length
const notReported = flagsOfReason('notReported')

/** What is never counted by sex is counted of both. */
export function sexesOfSeries(series: readonly OpenSeries[]): AddressPartOfSeries {
  return {
    own: series.map(({ name, sex, isSexBlank }) => {
      if (name.indicator?.hasSexes === false) return undefined
      return isSexBlank ? blankSex : sexes.indexOf(sex)
    }),
    series,
    otherOf: ({ name, unitCode }) => `${String(unitCode)} ${name.id}`,
    blank: blankSex,
    totals: new Set([sexes.indexOf('total')]),
  }
}

/** `unter 25` and the like. */
export function slicesOfSeries(series: readonly OpenSeries[]): AddressPartOfSeries {
  const numbers = new Numbering([''])
  const own = series.map(({ row }) => numbers.of(row.sliceText))
  const isTotal = (at: number) => series[at]?.row.slice === ''
  return {
    own,
    series,
    otherOf: ({ row, unitCode, sex }) => `${String(unitCode)} ${sex} ${row.name}`,
    blank: numbers.of(''),
    totals: new Set(own.filter((slice, at) => slice !== numbers.of('') && isTotal(at))),
  }
}

/**
 * True where a blank cell may mean the one above as well as the total: the first row is not blank, no other repeats
 * itself, and read as merged the file says nothing twice.
 */
export function isMergedPart(facts: FactColumns, part: AddressPartOfSeries): boolean {
  if (!part.own.includes(part.blank)) return false
  const reading = new MergedReading(facts, part)
  for (let at = 0; at < facts.length; at += 1) if (!reading.take(at)) return false
  return reading.isOpen
}

/** Position of the first fact whose cell is blank. */
export function firstBlank(facts: FactColumns, { own, blank }: AddressPartOfSeries): number {
  let at = 0
  while (at < facts.length && own[seriesOf(facts, at)] !== blank) at += 1
  return at
}

class MergedReading {
  /** True once a blank cell would mean something else than the total. */
  isOpen = false
  private line = -1
  /** What the last line says of the part, and what the last one with a text does. */
  private last: number | undefined
  private above: number | undefined
  private readonly written = new Set<string>()
  private readonly merged = new Set<string>()

  constructor(
    private readonly facts: FactColumns,
    private readonly part: AddressPartOfSeries,
  ) {}

  /** False where the fact shows that nothing is merged. */
  take(at: number): boolean {
    const series = seriesOf(this.facts, at)
    const own = this.part.own[series]
    if (own === undefined) return true
    const time = `${String(monthOf(this.facts, at))} ${String(this.facts.asOfAt[at] ?? 0)}`
    const open = this.part.series[series]
    const rest = `${time} ${open === undefined ? '' : this.part.otherOf(open)}`
    // A row that stands there twice says nothing of either reading.
    if (!isNew(this.written, `${String(own)} ${rest}`)) return true
    this.isOpen ||= this.isOther(own) && reasonBitsOf(this.facts, at) !== notReported
    return this.takeNew(own, rest, lineOf(this.facts, at))
  }

  /** A blank cell that as the one above is no total. */
  private isOther(own: number): boolean {
    const { blank, totals } = this.part
    return own === blank && this.above !== undefined && !totals.has(this.above)
  }

  private takeNew(own: number, rest: string, line: number): boolean {
    const { blank } = this.part
    const isBlank = own === blank
    if (isBlank && this.above === undefined) return false
    if (!isBlank && line !== this.line && own === this.last) return false
    this.line = line
    this.last = own
    if (!isBlank) this.above = own
    const filled = this.above ?? own
    return isNew(this.merged, `${String(filled)} ${rest}`)
  }
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

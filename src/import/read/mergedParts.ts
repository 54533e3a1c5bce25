import { type Sex, sexes } from '@/domain/facts'
import { flagsOfReason } from '@/domain/measurement'
import { lineOf, monthOf, reasonBitsOf, seriesOf } from '../check/factFields'
import type { FactColumns } from './factColumns'
import { MergedReading } from './mergedReading'
import type { NameEntry } from './nameCodes'
import type { SeriesMeasure } from './seriesMeasures'
import type { UnitEntry } from './unitCodes'

/** A series whose unit is not settled yet. */
export interface OpenSeries {
  readonly name: NameEntry
  readonly unitCode: number
  readonly sex: Sex
  /** The cell of the sex is blank, and nothing else says it. */
  readonly isSexBlank: boolean
  readonly measure: SeriesMeasure
}

/** What the series of a file say of one part of their address: their unit or their sex. */
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

/**
 * True where a blank cell may mean the one above as well as the total: the first row is not blank, no other repeats
 * itself, and read as merged the file says nothing twice.
 */
export function isMergedPart(facts: FactColumns, part: AddressPartOfSeries): boolean {
  if (!part.own.includes(part.blank)) return false
  const reading = new MergedReading(part)
  for (let at = 0; at < facts.length; at += 1) if (!takeFact(reading, part, { facts, at })) return false
  return reading.isOpen
}

/** Position of the first fact whose cell is blank. */
export function firstBlank(facts: FactColumns, { own, blank }: AddressPartOfSeries): number {
  let at = 0
  while (at < facts.length && own[seriesOf(facts, at)] !== blank) at += 1
  return at
}

function takeFact(
  reading: MergedReading,
  { own, series, otherOf }: AddressPartOfSeries,
  { facts, at }: { readonly facts: FactColumns; readonly at: number },
): boolean {
  const number = seriesOf(facts, at)
  const [said, open] = [own[number], series[number]]
  if (said === undefined || open === undefined) return true
  const time = `${String(monthOf(facts, at))} ${String(facts.asOfAt[at] ?? 0)}`
  const hasValue = reasonBitsOf(facts, at) !== notReported
  return reading.take(said, `${time} ${otherOf(open)}`, { line: lineOf(facts, at), hasValue })
}

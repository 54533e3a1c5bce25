import type { Indicator } from '@/domain/plan'
import { cleanText } from '../sniff/foldText'
import { type MeasureKind, type MeasureText, parseMeasure } from '../sniff/measureKinds'

/** `open` where nobody can tell, `share` where it depends on the values. */
export type MeasureFit = 'fits' | 'conflicts' | 'open' | 'share'

/** What a file says its numbers count, in its own words. */
export interface StatedMeasure {
  readonly text: string
  /** Undefined for words that are not known. */
  readonly measure: MeasureText | undefined
}

/** The same with the column that says it, from 0. */
export interface PlacedMeasure extends StatedMeasure {
  readonly at: number
}

/** Whether numbers that are said to count something can be those of an indicator. */
export function measureFit({ text, measure }: StatedMeasure, indicator: Indicator): MeasureFit {
  if (cleanText(text).toLowerCase() === cleanText(indicator.measure).toLowerCase()) return 'fits'
  if (measure === undefined) return 'open'
  if (measure.kind === undefined || measure.kind === 'number') return 'fits'
  const planned = kindOfIndicator(indicator)
  return planned === undefined ? 'open' : fitOfKinds(measure.kind, planned)
}

/** The power of ten that the plan itself counts in: 6 for `Mio. €`. */
export function exponentOfPlan(indicator: Indicator | undefined): number {
  return indicator === undefined ? 0 : (parseMeasure(indicator.measure)?.exponent ?? 0)
}

/** Of words that only one plan knows it is still certain whether they count whole things. */
export function kindOfIndicator({
  measure,
  kind,
  decimals,
  isFractional,
}: Indicator): MeasureKind | undefined {
  const said = parseMeasure(measure)?.kind
  if (said !== undefined && said !== 'number') return said
  return kind !== 'ratio' && decimals === 0 && isFractional !== true ? 'count' : undefined
}

/** Persons, cases and things are counted in many words; only those of persons and of households differ. */
const counts: ReadonlySet<MeasureKind> = new Set<MeasureKind>(['count', 'persons', 'households'])
const rates: ReadonlySet<MeasureKind> = new Set<MeasureKind>([
  'percent',
  'points',
  'permille',
  'share',
  'ratio',
])

function fitOfKinds(said: MeasureKind, planned: MeasureKind): MeasureFit {
  if (said === planned) return isOwnKind(said) ? 'open' : 'fits'
  if (said === 'share') return fitOfShare(planned)
  const isFit = said === 'absolute' ? !rates.has(planned) : fitsAsCount(said, planned)
  return isFit ? 'fits' : 'conflicts'
}

function fitOfShare(planned: MeasureKind): MeasureFit {
  if (planned === 'percent') return 'share'
  return planned === 'ratio' ? 'open' : 'conflicts'
}

/** Two of them need not be the same: `je 100 ELB` and `je Fall`. */
function isOwnKind(kind: MeasureKind): boolean {
  return kind === 'ratio' || kind === 'other' || kind === 'otherTime'
}

function fitsAsCount(said: MeasureKind, planned: MeasureKind): boolean {
  if (said === 'count') return counts.has(planned) || planned === 'days'
  return counts.has(said) && planned === 'count'
}

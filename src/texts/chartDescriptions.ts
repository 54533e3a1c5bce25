import type { Measurement, MissingReason } from '@/domain/measurement'
import type { Month } from '@/domain/month'
import type { Planned } from '@/domain/targetPath'
import {
  type ChartQuantity,
  formatMeasured,
  formatPlanned,
  formatValue,
  gapWords,
  seriesWords,
} from './charts'
import { formatCount, formatDifference, formatMonthName, formatQuantity } from './format'
import { describeMissing, markWords } from './reasons'

export interface PointNumbers {
  readonly month: Month
  readonly actual: Measurement | null
  readonly yearBefore: Measurement | null
  readonly planned: Planned | null
  readonly deviation: number | null
}

/** All that a chart knows of one month: the month, then a line each for Ist, year before, Soll and deviation. */
export function describePoint(point: PointNumbers, quantity: ChartQuantity): readonly string[] {
  const { month, actual, yearBefore, planned, deviation } = point
  const soll = planned === null ? null : formatPlanned(planned, quantity)
  return [
    formatMonthName(month),
    ...(actual === null ? [] : [describeActual(actual, quantity)]),
    ...(yearBefore === null ? [] : [`${seriesWords.yearBefore} ${formatMeasured(yearBefore, quantity)}`]),
    ...(soll === null ? [] : [`${seriesWords.planned} ${soll}`]),
    ...(deviation === null ? [] : [`${seriesWords.deviation} ${formatDifference(deviation, quantity)}`]),
  ]
}

function describeActual(actual: Measurement, quantity: ChartQuantity): string {
  if (actual.kind === 'missing') return `${seriesWords.actual}: ${gapWords[actual.reason]}`
  const figure =
    quantity.isChange === true ? formatValue(actual.value, quantity) : formatQuantity(actual.value, quantity)
  const caveats = actual.marks.filter(
    (mark) => mark === 'provisional' || mark === 'limited' || mark === 'estimated',
  )
  const note = caveats.length === 0 ? '' : ` (${caveats.map((mark) => markWords[mark]).join(', ')})`
  return `${seriesWords.actual} ${figure}${note}`
}

/** What is left where a chart has nothing to draw. */
function describeEmptyChart(last: Measurement | null): string {
  return last?.kind === 'missing' ? describeMissing(last) : 'Für diesen Zeitraum liegen keine Werte vor.'
}

export interface UnitNumbers {
  readonly name: string
  readonly actual: Measurement
  readonly yearBefore: Measurement
  readonly change: string | null
}

/** All that the comparison knows of one Bezirksstelle. */
export function describeUnit(
  { name, actual, yearBefore, change }: UnitNumbers,
  quantity: ChartQuantity,
): readonly string[] {
  return [
    name,
    describeActual(actual, quantity),
    `${seriesWords.yearBefore} ${formatMeasured(yearBefore, quantity)}`,
    ...(change === null ? [] : [`Veränderung ${change}`]),
  ]
}

/** One month of women and men: the month, then both, each with year before and Soll. */
export function describeSexes(
  { female, male }: { female: PointNumbers; male: PointNumbers },
  quantity: ChartQuantity,
): readonly string[] {
  const linesOf = (point: PointNumbers) => describePoint(point, quantity).slice(1).join('; ')
  return [
    formatMonthName(female.month),
    `${seriesWords.female}: ${linesOf(female)}`,
    `${seriesWords.male}: ${linesOf(male)}`,
  ]
}

interface Known {
  readonly month: Month
  readonly value: number
}

export interface CourseSummary {
  readonly span: { readonly first: Month | undefined; readonly last: Month | undefined }
  readonly last: Pick<PointNumbers, 'month' | 'actual' | 'yearBefore' | 'planned'> | undefined
  readonly lowest: Known | undefined
  readonly highest: Known | undefined
  /** One per month without number. */
  readonly gaps: readonly MissingReason[]
}

/** “Januar 2021 bis September 2023. Zuletzt September 2023, Ist 32.711 Personen, … Niedrigster Wert …” */
export function describeCourse(summary: CourseSummary, quantity: ChartQuantity): string {
  const { span, last, lowest, highest } = summary
  if (span.first === undefined || span.last === undefined || last === undefined)
    return describeEmptyChart(null)
  const at = ({ month, value }: Known) => `${formatValue(value, quantity)} (${formatMonthName(month)})`
  return [
    `${formatMonthName(span.first)} bis ${formatMonthName(span.last)}`,
    `Zuletzt ${describePoint({ ...last, deviation: null }, quantity).join(', ')}`,
    ...(lowest === undefined || highest === undefined
      ? []
      : [`Niedrigster Wert ${at(lowest)}, höchster ${at(highest)}`]),
    ...describeGaps(summary.gaps),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ')
}

function describeGaps(gaps: readonly MissingReason[]): readonly string[] {
  const words = gaps.map((reason) => gapWords[reason])
  return [...new Set(words)].map((word) => {
    const count = words.filter((each) => each === word).length
    return `Ohne Wert (${word}): ${formatCount(count, 'Monat', 'Monate')}`
  })
}

export interface UnitsSummary {
  readonly count: number
  readonly largest: { readonly name: string; readonly actual: Measurement } | undefined
  readonly smallest: { readonly name: string; readonly actual: Measurement } | undefined
}

export function describeUnits({ count, largest, smallest }: UnitsSummary, quantity: ChartQuantity): string {
  if (largest === undefined || smallest === undefined) return describeEmptyChart(null)
  const at = ({ name, actual }: { name: string; actual: Measurement }) =>
    `${name} ${formatMeasured(actual, quantity)}`
  return `Balken für ${formatCount(count, 'Stelle', 'Stellen')}, der größte Wert zuerst: ${at(largest)} bis ${at(smallest)}.`
}

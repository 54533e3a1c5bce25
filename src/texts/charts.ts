import type { Measurement, MissingReason } from '@/domain/measurement'
import type { Month } from '@/domain/month'
import type { Planned } from '@/domain/targetPath'
import {
  formatDifference,
  formatFigure,
  formatMonthName,
  formatNumber,
  formatPercentChange,
  formatQuantity,
  type Quantity,
} from './format'
import { describeMissing, markWords, missingWords } from './reasons'

/** What a chart's numbers are. A change carries its sign. */
export interface ChartQuantity extends Quantity {
  readonly isChange?: boolean
}

/** The names of the lines and bars; the same everywhere. */
export const seriesWords = {
  actual: 'Ist',
  yearBefore: 'Vorjahr',
  planned: 'Soll',
  plannedMax: 'Soll höchstens',
  plannedMin: 'Soll mindestens',
  deviation: 'Ist − Soll',
  female: 'Frauen',
  male: 'Männer',
} as const

/** Behind a provisional number. */
export const provisionalSign = 'v'

/** Before a deviation on the bad side, so that colour is not alone. */
export const badSign = '!'

export const axisIsCut = 'Achse beginnt nicht bei 0'

export const syntheticMark = 'Beispieldaten – keine amtlichen Werte'

/** The sign in a gap: one word, short enough to stand upright over one month. */
export const gapWords: Readonly<Record<MissingReason, string>> = {
  suppressed: 'geheim',
  notMeaningful: 'nicht sinnvoll',
  notYetAvailable: 'folgt',
  unreliable: 'unsicher',
  notReported: 'fehlt',
  absent: 'fehlt',
  incompleteWindow: 'Monate fehlen',
  undefinedRatio: 'nicht definiert',
}

export function formatValue(value: number, quantity: ChartQuantity): string {
  return quantity.isChange === true
    ? formatPercentChange(value, quantity.decimals)
    : formatFigure(value, quantity)
}

/** A value, marked “v” when provisional, or the word for why there is none. */
export function formatMeasured(measurement: Measurement, quantity: ChartQuantity): string {
  if (measurement.kind === 'missing') return missingWords[measurement.reason]
  const figure = formatValue(measurement.value, quantity)
  return measurement.marks.includes('provisional') ? `${figure}\u00a0${provisionalSign}` : figure
}

/** `9.300`, `10–20`, `höchstens 120` */
export function formatPlanned(planned: Planned, quantity: ChartQuantity): string | null {
  if (planned.kind === 'none') return null
  if (planned.kind === 'number') return formatValue(planned.value, quantity)
  const { min, max } = planned
  if (min === null) return max === null ? null : `höchstens ${formatValue(max, quantity)}`
  const lower = formatValue(min, quantity)
  return max === null ? `mindestens ${lower}` : `${lower} bis ${formatValue(max, quantity)}`
}

/** A number at the axis: as many digits as tell it from its neighbour. */
export function formatTick(value: number, step: number, { measure, isChange }: ChartQuantity): string {
  if (measure === '€') return formatEuroTick(value, step)
  const figure = formatNumber(value, digitsOf(step))
  if (measure === '1:n') return `1:${figure}`
  if (measure !== '%') return figure
  return isChange === true ? formatPercentChange(value, digitsOf(step)) : `${figure}\u00a0%`
}

function formatEuroTick(value: number, step: number): string {
  if (value === 0) return '0\u00a0€'
  if (Math.abs(value) >= 1_000_000 || step >= 1_000_000)
    return `${formatNumber(value / 1_000_000, digitsOf(step / 1_000_000))}\u00a0Mio.\u00a0€`
  if (Math.abs(value) >= 10_000 || step >= 10_000)
    return `${formatNumber(value / 1_000, digitsOf(step / 1_000))}\u00a0Tsd.\u00a0€`
  return `${formatNumber(value, digitsOf(step))}\u00a0€`
}

function digitsOf(step: number): number {
  for (let digits = 0; digits < 4; digits += 1) {
    const scaled = step * 10 ** digits
    if (Math.abs(scaled - Math.round(scaled)) < 1e-9 * Math.max(1, scaled)) return digits
  }
  return 4
}

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

/** Over the two halves of the comparison of Bezirksstellen. */
export const unitsHeadings = {
  values: 'Ist (grau: Vorjahr)',
  change: 'Veränderung zum Vorjahr',
  changeShortly: 'zum Vorjahr',
  inPercent: 'in\u00a0%',
  inPoints: 'in\u00a0Punkten',
} as const

/** What is left where a chart has nothing to draw. */
export function describeEmptyChart(last: Measurement | null): string {
  return last?.kind === 'missing' ? describeMissing(last) : 'Für diesen Zeitraum liegen keine Werte vor.'
}

/** The unit over the value axis, and what the axis hides. */
export function describeValueAxis({ measure }: Quantity, startsAtZero: boolean): string {
  const unit = { '%': 'in %', '1:n': 'Verhältnis 1:n', '€': 'in €' }[measure] ?? measure
  return startsAtZero ? unit : `${unit} · ${axisIsCut}`
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

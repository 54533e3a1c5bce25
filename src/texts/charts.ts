import type { Measurement, MissingReason } from '@/domain/measurement'
import type { Planned } from '@/domain/targetPath'
import {
  formatDate,
  formatExactly,
  formatFigure,
  formatNumber,
  formatPercentChange,
  formatSigned,
  type Quantity,
} from './format'
import { missingWords } from './reasons'

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
  plannedYearBefore: 'Soll (Vorjahr)',
  replaced: 'früheres Soll',
  deviation: 'Ist − Soll',
  female: 'Frauen',
  male: 'Männer',
} as const

/** The Soll of an older version, with the day from which a newer one holds. */
export function describeReplaced(until: string): string {
  return `${seriesWords.replaced} (ersetzt ab ${formatDate(until)})`
}

/** Behind a provisional number. */
export const provisionalSign = 'v'

/** Before a deviation on the bad side, so that colour is not alone. */
export const badSign = '!'

/** What a target counts that asks for so many of so many units. */
export const unitCountMeasure = 'Stellen'

const axisIsCut = 'Achse beginnt nicht bei 0'

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

/** The size in which an axis counts euros. */
function euroUnitOf(largest: number): { readonly size: number; readonly word: string } {
  if (largest >= 1_000_000) return { size: 1_000_000, word: '\u00a0Mio.\u00a0€' }
  return largest >= 10_000 ? { size: 1_000, word: '\u00a0Tsd.\u00a0€' } : { size: 1, word: '\u00a0€' }
}

function formatEuroTick(value: number, step: number): string {
  if (value === 0) return '0\u00a0€'
  const { size, word } = euroUnitOf(Math.max(Math.abs(value), step))
  return `${formatNumber(value / size, digitsOf(step / size))}${word}`
}

/** A number at a bar; the unit stands at the axis. @param largest of the axis, which decides how euros are counted */
export function formatBarNumber(value: number, largest: number, quantity: ChartQuantity): string {
  if (quantity.measure !== '€') return formatValue(value, quantity)
  const { size } = euroUnitOf(largest)
  return formatNumber(value / size, size === 1_000_000 ? 1 : 0)
}

/** The same with its sign, for differences. */
export function formatBarDifference(
  value: number,
  largest: number,
  { measure, decimals }: ChartQuantity,
): string {
  if (measure !== '€') return formatSigned(value, decimals)
  const { size } = euroUnitOf(largest)
  return formatSigned(value / size, size === 1_000_000 ? 1 : 0)
}

/** `Ist − Soll`, and how euros are counted there. */
export function describeDeviationStrip(largest: number, { measure }: ChartQuantity): readonly string[] {
  return measure === '€' ? [seriesWords.deviation, `in${euroUnitOf(largest).word}`] : [seriesWords.deviation]
}

function digitsOf(step: number): number {
  for (let digits = 0; digits < 4; digits += 1) {
    const scaled = step * 10 ** digits
    if (Math.abs(scaled - Math.round(scaled)) < 1e-9 * Math.max(1, scaled)) return digits
  }
  return 4
}

/** Over the two halves of the comparison of Bezirksstellen. */
export const unitsHeadings = {
  values: 'Ist (grau: Vorjahr)',
  change: 'Veränderung zum Vorjahr',
  changeShortly: 'zum Vorjahr',
  inPercent: 'in\u00a0%',
  inPoints: 'in\u00a0Punkten',
} as const

/** The unit over the value axis, and what the axis hides. */
export function describeValueAxis({ measure }: Quantity, startsAtZero: boolean): string {
  const unit = { '%': 'in %', '1:n': 'Verhältnis 1:n', '€': 'in €' }[measure] ?? measure
  return startsAtZero ? unit : `${unit} · ${axisIsCut}`
}

/** The line under a chart: where the numbers come from and how old they are. */
export function describeChartSource({ source, asOf }: { source: string; asOf: string }): string {
  const parts = [
    source === '' ? '' : `Quelle: ${source}`,
    asOf === '' ? '' : `Datenstand ${formatDate(asOf)}`,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** Headings of the table twins. */
export const tableWords = {
  month: 'Monat',
  unit: 'Stelle',
  change: 'Veränderung',
  gap: 'Abstand Frauen zu Männern',
  numerator: 'Zähler',
  denominator: 'Nenner',
  asOf: 'Datenstand',
  remark: 'Vermerk',
} as const

/** To the last digit, for tables. */
export function formatExactValue(value: number, quantity: ChartQuantity): string {
  return quantity.isChange === true
    ? formatPercentChange(value, quantity.decimals)
    : formatExactly(value, quantity)
}

export function formatMeasuredExactly(measurement: Measurement, quantity: ChartQuantity): string {
  if (measurement.kind === 'missing') return missingWords[measurement.reason]
  const figure = formatExactValue(measurement.value, quantity)
  return measurement.marks.includes('provisional') ? `${figure}\u00a0${provisionalSign}` : figure
}

/** What one does with a chart. */
export const chartTexts = {
  kind: 'Diagramm',
  keys: 'Mit den Pfeiltasten durch die Werte gehen, Pos1 und Ende springen zum ersten und letzten.',
  keysAndPick:
    'Mit den Pfeiltasten durch die Werte gehen, Pos1 und Ende springen zum ersten und letzten, Eingabetaste zeigt die Herkunft.',
  savePng: 'Als PNG',
  saveSvg: 'Als SVG',
  copy: 'Kopieren',
  table: 'Tabelle',
  copied: 'Das Diagramm liegt in der Zwischenablage.',
  notCopied: 'Das Diagramm ließ sich nicht kopieren. Bitte speichern Sie es als PNG.',
  saved: 'Das Bild ist gespeichert.',
  notSaved:
    'Das Bild ließ sich nicht erzeugen. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
  untouched: 'kein Wert gewählt',
  failed: 'Das Diagramm ließ sich nicht laden. Die Tabelle zeigt dieselben Werte.',
  tools: 'Diagramm speichern und als Tabelle zeigen',
} as const

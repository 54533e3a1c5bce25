import type { Formula, Window } from '@/domain/formula'
import type { Measurement } from '@/domain/measurement'
import type { Month } from '@/domain/month'
import type { Better, Indicator } from '@/domain/plan'
import type { ChartQuantity } from './charts'
import {
  formatCount,
  formatDifference,
  formatFigure,
  formatMonthName,
  formatNumber,
  formatPercent,
  formatPercentChange,
  formatQuantity,
} from './format'
import { describeMissing, missingWords } from './reasons'

export const indicatorTexts = {
  unknown: 'Diese Kennzahl gibt es im Plan nicht',
  ownCalculation: 'eigene Berechnung',
  formula: 'Berechnung',
  source: 'Quelle',
  yearBefore: 'ggü. Vorjahr',
  noYearBefore: 'kein Vorjahreswert',
  targets: 'Ziele auf dieser Kennzahl',
  noTargets: 'Der Plan nennt zu dieser Kennzahl kein Ziel.',
  shown: 'im Diagramm',
  show: 'Im Diagramm zeigen',
  course: 'Verlauf',
  span: 'Zeitraum',
  units: 'Nach Bezirksstelle',
  sexes: 'Frauen und Männer',
  table: 'Monatswerte',
  unitsMissing: 'Für die Bezirksstellen liegen in diesem Monat keine Werte vor.',
  fractions: 'Zähler und Nenner zeigen',
  saveCsv: 'Als CSV',
  origin: 'Herkunft',
  more: 'Weitere Monate zeigen',
  noRows: 'Keine Werte in diesem Zeitraum.',
} as const

/** Choices of the span. */
export const spanChoices = [
  { value: 24, label: '24 Monate' },
  { value: 36, label: '36 Monate' },
  { value: 'all', label: 'alle' },
] as const

const kindWords: Readonly<Record<Indicator['kind'], string>> = {
  stock: 'Bestand: Stand am Stichtag des Monats',
  flow: 'Fluss: Summe des Monats',
  ratio: 'Verhältnis',
}

const betterWords: Readonly<Record<Better, string>> = {
  up: 'mehr ist besser',
  down: 'weniger ist besser',
  none: 'ohne Wertung',
}

/** `Bestand: Stand am Stichtag des Monats · weniger ist besser` */
export function describeKind({ kind, better }: Pick<Indicator, 'kind' | 'better'>): string {
  return `${kindWords[kind]} · ${betterWords[better]}`
}

/** The formula of a derived indicator in words: “Summe der letzten 12 Monate von …, geteilt durch …”. */
export function describeFormula(formula: Formula, labelOf: (indicatorId: string) => string): string {
  const words = (part: Formula): string => describeFormula(part, labelOf)
  switch (formula.op) {
    case 'indicator':
      return `„${labelOf(formula.id)}“`
    case 'lag':
      return `${words(formula.of)} ${lagWords(formula.months)}`
    case 'sum':
      return `Summe von ${words(formula.of)} ${windowWords(formula.window)}`
    case 'mean':
      return `Mittelwert von ${words(formula.of)} ${windowWords(formula.window)}`
    case 'divide':
      return `${words(formula.numerator)}, geteilt durch ${words(formula.denominator)}`
    case 'add':
      return formula.of.map(words).join(' plus ')
    case 'subtract':
      return formula.of.map(words).join(' minus ')
    case 'scale':
      return scaled(formula.by, words(formula.of), formula.of.op === 'divide')
    case 'changeInPercent':
      return `Veränderung von ${words(formula.of)} gegenüber ${sinceWords(formula.months)} in %`
  }
}

function scaled(by: number, text: string, isRatio: boolean): string {
  if (by === 100 && isRatio) return `${text}, in %`
  if (by > 0 && by < 1) return `${formatPercent(by * 100, 0)} von ${text}`
  return `${text}, mal ${formatNumber(by, Number.isInteger(by) ? 0 : 2)}`
}

function lagWords(months: number): string {
  if (months === 1) return 'des Vormonats'
  return months === 12 ? 'des Vorjahresmonats' : `von vor ${months} Monaten`
}

function sinceWords(months: number): string {
  if (months === 1) return 'dem Vormonat'
  return months === 12 ? 'dem Vorjahresmonat' : `dem Stand vor ${months} Monaten`
}

function windowWords(window: Window): string {
  return window === 'year' ? 'seit Januar' : `über die letzten ${window} Monate`
}

export interface Standing {
  readonly label: string
  readonly month: Month
  readonly actual: Measurement
  readonly yearBefore: Measurement
}

/**
 * The message of an indicator at its month, from the data alone: size, then direction against the year before.
 * “LZB-Bestand im September 2023: 32.711 Personen, 1,8 % unter Vorjahr (vorläufig)”.
 */
export function describeStanding(standing: Standing, quantity: ChartQuantity): string {
  const { label, month, actual } = standing
  const when = `${label} im ${formatMonthName(month)}`
  if (actual.kind === 'missing') return `${when}: ${missingWords[actual.reason]}`
  const figure =
    quantity.isChange === true
      ? formatPercentChange(actual.value, quantity.decimals)
      : formatQuantity(actual.value, quantity)
  const against = describeAgainst(standing, quantity)
  const caveat = actual.marks.includes('provisional') ? ' (vorläufig)' : ''
  return `${when}: ${figure}${against === null ? '' : `, ${against}`}${caveat}`
}

/** `1,8 % unter Vorjahr`, `0,4 %-Punkte über Vorjahr`; null where either number is missing. */
export function describeAgainst(
  { actual, yearBefore }: Pick<Standing, 'actual' | 'yearBefore'>,
  quantity: ChartQuantity,
): string | null {
  if (actual.kind === 'missing' || yearBefore.kind === 'missing') return null
  if (quantity.measure === '1:n') return `Vorjahr ${formatFigure(yearBefore.value, quantity)}`
  const difference = actual.value - yearBefore.value
  const size = sizeOf(difference, yearBefore.value, quantity)
  if (size === null) return null
  if (!/[1-9]/.test(size)) return 'auf Höhe des Vorjahres'
  return `${size.replace(/^[+\u2212]/, '')} ${difference > 0 ? 'über' : 'unter'} Vorjahr`
}

function sizeOf(difference: number, before: number, quantity: ChartQuantity): string | null {
  if (quantity.measure === '%') return formatDifference(difference, quantity)
  return before === 0 ? null : formatPercentChange((difference / Math.abs(before)) * 100)
}

/** Why the month has no number, in a sentence. */
export function describeNoValue(actual: Measurement): string {
  return actual.kind === 'missing' ? describeMissing(actual) : ''
}

interface Compared {
  readonly name: string
  readonly actual: Measurement
  readonly yearBefore: Measurement
}

/** “3 von 9 Bezirksstellen über Vorjahr, 1 ohne Vergleich”: only what can be counted is counted. */
export function describeUnitsMessage(rows: readonly Compared[]): string {
  const changes = rows.map(changeSign)
  const above = changes.filter((sign) => sign === 1).length
  const below = changes.filter((sign) => sign === -1).length
  const compared = changes.filter((sign) => sign !== null).length
  if (compared === 0) return 'Für keine Bezirksstelle gibt es einen Vergleich mit dem Vorjahr'
  const open = rows.length - compared
  const rest = open === 0 ? '' : `, ${open} ohne Vergleich`
  if (below === 0 && above === 0) return `Alle ${compared} Bezirksstellen auf Höhe des Vorjahres${rest}`
  const [count, word] = below >= above ? [below, 'unter'] : [above, 'über']
  return `${count} von ${formatCount(compared, 'Bezirksstelle', 'Bezirksstellen')} ${word} Vorjahr${rest}`
}

function changeSign({ actual, yearBefore }: Compared): -1 | 0 | 1 | null {
  if (actual.kind === 'missing' || yearBefore.kind === 'missing') return null
  const difference = actual.value - yearBefore.value
  if (difference === 0) return 0
  return difference > 0 ? 1 : -1
}

/** Women against men: the share for what can be counted, the gap for what is a rate. */
export function describeSexesMessage(
  {
    female,
    male,
    kind,
  }: { readonly female: Measurement; readonly male: Measurement; readonly kind: Indicator['kind'] },
  quantity: ChartQuantity,
): string {
  if (female.kind === 'missing' || male.kind === 'missing')
    return 'Frauen und Männer: nicht beide Werte liegen vor'
  if (kind !== 'ratio') {
    const both = female.value + male.value
    const share = both === 0 ? '' : `, Anteil der Frauen ${formatPercent((female.value / both) * 100)}`
    return `Frauen ${formatFigure(female.value, quantity)}, Männer ${formatFigure(male.value, quantity)}${share}`
  }
  const gap = formatDifference(female.value - male.value, quantity)
  if (!/[1-9]/.test(gap)) return 'Frauen und Männer gleichauf'
  return `Frauen ${gap.replace(/^[+\u2212]/, '')} ${female.value > male.value ? 'über' : 'unter'} den Männern`
}

/** Columns that make a saved table speak for itself. */
export const savedColumns = {
  indicator: 'Kennzahl',
  measure: 'Einheit',
  unit: 'Stelle',
  sex: 'Geschlecht',
  note: 'Hinweis',
} as const

/** Where a number comes from. */
export const originTexts = {
  title: 'Woher kommt diese Zahl?',
  close: 'Schließen',
  file: 'Datei',
  place: 'Zeile, Spalte',
  asOf: 'Datenstand',
  noAsOf: 'nicht genannt',
  imported: 'Importiert am',
  value: 'Wert',
  indicator: 'Kennzahl',
  month: 'Monat',
  computed: 'Eigene Berechnung aus diesen Werten:',
  summed: 'aus den Teilen summiert (eigene Berechnung)',
  unknown: 'Zu diesem Monat liegt kein Import vor.',
  toImport: 'Zum Protokoll der Importe',
} as const

/** `Zeile 1212, Spalte 6`: as an editor counts, without dots. */
export function describeCell({ line, column }: { readonly line: number; readonly column: number }): string {
  return `Zeile ${line}, Spalte ${column}`
}

/** “Herkunft von September 2023”, the name of a button in a row. */
export function describeOriginButton(month: Month): string {
  return `${indicatorTexts.origin} der Zahl von ${formatMonthName(month)}`
}

import { type Month, monthOfYearOf, yearOf } from '@/domain/month'

/** What a number counts and how exactly it is known: both an indicator and a compared value have it. */
export interface Quantity {
  readonly measure: string
  readonly decimals: number
}

const space = '\u00a0'
const minus = '\u2212'

const monthNames = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
] as const

const monthAbbreviations = [
  'Jan',
  'Feb',
  'Mrz',
  'Apr',
  'Mai',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Okt',
  'Nov',
  'Dez',
] as const

/** `1.234,5` */
export function formatNumber(value: number, decimals = 0): string {
  return numberFormat(decimals).format(withoutNegativeZero(value, decimals)).replace('-', minus)
}

/** `+1.234,5`, `−1.234,5`; no sign where the shown digits are zero. */
export function formatSigned(value: number, decimals = 0): string {
  const rounded = withoutNegativeZero(value, decimals)
  const text = formatNumber(value, decimals)
  return rounded > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** A value as it stands in a table, short: `32.711`, `20,3 %`, `1:127`, `59,5 Mio. €`. */
export function formatFigure(value: number, { measure, decimals }: Quantity): string {
  switch (measure) {
    case '%':
      return formatPercent(value, decimals)
    case '1:n':
      return `1:${formatNumber(value, decimals)}`
    case '€':
      return formatEuros(value, formatNumber)
    default:
      return formatNumber(value, decimals)
  }
}

/** A value with what it counts: `32.711 Personen`. */
export function formatQuantity(value: number, quantity: Quantity): string {
  return withMeasure(formatFigure(value, quantity), quantity.measure)
}

/** A value to its last digit, for tables and provenance: `59.519.000 €`. */
export function formatExactly(value: number, { measure, decimals }: Quantity): string {
  if (measure === '€') return `${formatNumber(value, decimals)}${space}€`
  return formatFigure(value, { measure, decimals })
}

/** Ist − Soll: `+127`, `−0,5 %-Punkte`, `+0,4 Mio. €`. */
export function formatDifference(value: number, { measure, decimals }: Quantity): string {
  switch (measure) {
    case '%':
      return `${formatSigned(value, decimals)}${space}%-Punkte`
    case '€':
      return formatEuros(value, formatSigned)
    default:
      return formatSigned(value, decimals)
  }
}

/** A difference where a column is narrow: `−0,5 %-P.` */
export function shortenPoints(difference: string): string {
  return difference.replace('%-Punkte', '%-P.')
}

/** `12,3 %` */
export function formatPercent(value: number, decimals = 1): string {
  return `${formatNumber(value, decimals)}${space}%`
}

/** `−5,0 %` */
export function formatPercentChange(value: number, decimals = 1): string {
  return `${formatSigned(value, decimals)}${space}%`
}

/** `09/2023` */
export function formatMonth(month: Month): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`
}

/** `September 2023` */
export function formatMonthName(month: Month): string {
  return `${monthNames[monthOfYearOf(month) - 1] ?? ''} ${yearOf(month)}`
}

/** `Sep 2023` */
export function formatMonthShort(month: Month): string {
  return `${formatMonthOfYear(monthOfYearOf(month))} ${yearOf(month)}`
}

/** `Sep` @param monthOfYear 1 to 12 */
export function formatMonthOfYear(monthOfYear: number): string {
  return monthAbbreviations[monthOfYear - 1] ?? ''
}

/** `Jan–Sep 2023`, in January `Jan 2023`: the months from January to this one. */
export function formatYearToDate(month: Month): string {
  return monthOfYearOf(month) === 1 ? formatMonthShort(month) : `Jan–${formatMonthShort(month)}`
}

/** `15.01.2024` from `2024-01-15`; any other text as it is. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  return match ? `${match[3]}.${match[2]}.${match[1]}` : date
}

/** `1 Ziel`, `12 Ziele` */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`
}

function formatEuros(value: number, format: (value: number, decimals?: number) => string): string {
  const size = Math.abs(value)
  if (size >= 999_500) return `${format(value / 1_000_000, 1)}${space}Mio.${space}€`
  if (size >= 10_000) return `${format(value / 1_000)}${space}Tsd.${space}€`
  return `${format(value)}${space}€`
}

function withMeasure(figure: string, measure: string): string {
  return ['', '%', '1:n', '€'].includes(measure) ? figure : `${figure}${space}${measure}`
}

function withoutNegativeZero(value: number, decimals: number): number {
  return Math.abs(value) < 0.5 / 10 ** decimals ? 0 : value
}

const numberFormats = new Map<number, Intl.NumberFormat>()

function numberFormat(decimals: number): Intl.NumberFormat {
  const known = numberFormats.get(decimals)
  if (known !== undefined) return known
  const format = new Intl.NumberFormat('de-DE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  numberFormats.set(decimals, format)
  return format
}

import { type Attainment, type AttainmentStatus, shownPercent } from '@/domain/attainment'
import type { ComparedKind, ComparedValue } from '@/domain/comparedValue'
import type { Measurement } from '@/domain/measurement'
import { type Month, yearBefore } from '@/domain/month'
import {
  formatDifference,
  formatFigure,
  formatMonthShort,
  formatNumber,
  formatPercentChange,
  formatYearToDate,
} from './format'
import { describeReasonShortly, missingWords } from './reasons'

/** How the message of a chart ends. It claims no more than the Soll of the month. */
const stateWords: Readonly<Record<AttainmentStatus, string>> = {
  reached: 'Ziel erreicht',
  onTrack: 'auf Kurs',
  atRisk: 'gefährdet',
  missed: 'verfehlt',
  unrated: 'nicht beurteilbar',
  infoOnly: 'nur Information',
}

/**
 * The message of a target at its month, from the data alone: subject, size, direction, against what, state.
 * “LZB-Bestand 1,8 % unter Vorjahr, auf Kurs”. Without a rating the year before is what is left to compare with.
 * @param yearBefore the signed difference to the year before, as printed
 */
export function describeAttainment(
  attainment: Attainment,
  compared: ComparedValue,
  yearBefore: string | null = null,
): string {
  const { target, actual, status } = attainment
  if (compared.kind === 'none') return describeByHand(attainment)
  if (actual.kind === 'missing') return `${target.label}: ${stateWords.unrated}, ${describeGap(attainment)}`
  if (!isRated(attainment)) return describeUnrated(attainment, compared, yearBefore)
  const colon = compared.kind === 'unitCount' ? ':' : ''
  return `${target.label}${colon} ${describePosition(attainment, compared)}, ${stateWords[status]}`
}

/** What limits the message; null where nothing does. */
export function describeCaveat({ isProvisional }: Attainment): string | null {
  return isProvisional
    ? 'Vorläufiger Wert (T-0): Er kann sich bis zur endgültigen Fassung noch ändern.'
    : null
}

/** Which months the compared value speaks of: `Ø Jan–Sep 2023`. */
export function describeSpan(kind: ComparedKind, month: Month): string {
  switch (kind) {
    case 'month':
      return formatMonthShort(month)
    case 'yearToDateMean':
      return `Ø ${formatYearToDate(month)}`
    case 'yearToDateSum':
      return `Summe ${formatYearToDate(month)}`
    case 'changeInPercent':
      return `${formatMonthShort(month)} ggü. ${formatMonthShort(yearBefore(month))}`
    case 'unitCount':
      return formatYearToDate(month)
    case 'none':
      return ''
  }
}

/** What a cell shows of a measurement: the figure, or the word for why there is none. */
export function describeMeasurement(measurement: Measurement, compared: ComparedValue): string {
  if (measurement.kind === 'missing') return missingWords[measurement.reason]
  return compared.measure === '%' && compared.kind === 'changeInPercent'
    ? formatPercentChange(measurement.value, compared.decimals)
    : formatFigure(measurement.value, compared)
}

/** The Soll as it stands in a cell; a change carries its sign. */
export function describePlanned(planned: number, compared: ComparedValue): string {
  if (compared.kind === 'changeInPercent') return formatPercentChange(planned, compared.decimals)
  return formatFigure(planned, compared)
}

/** Ist − Soll as one number with its sign: points for what is in percent, otherwise percent of the Soll. */
export function describeDeviation(attainment: Attainment, compared: ComparedValue): string | null {
  const { deviation } = attainment
  const percent = shownPercent(attainment)
  if (deviation === null) return null
  if (isAbsolute(compared) || percent === null) return formatDifference(deviation, compared)
  return formatPercentChange(percent)
}

/** “0,7 %-Punkte unter Soll”, “1,8 % unter Vorjahr”, “1:127 bei Soll 1:120”, “7 von 10”. */
function describePosition(attainment: Attainment, compared: ComparedValue): string {
  const { actual, planned, version } = attainment
  if (actual.kind === 'missing' || planned === null) return ''
  if (compared.kind === 'unitCount') return `${formatNumber(actual.value)} von ${formatNumber(planned)}`
  if (compared.measure === '1:n')
    return describeRatio(formatFigure(actual.value, compared), formatFigure(planned, compared))
  if (compared.kind === 'changeInPercent') return describeChange(actual.value, planned)
  return describeSize(attainment, compared, version.rule.kind === 'direction' ? 'Vorjahr' : 'Soll')
}

/** “1:127 bei Soll 1:120” */
export function describeRatio(actual: string, planned: string): string {
  return `${actual} bei Soll ${planned}`
}

function describeSize(attainment: Attainment, compared: ComparedValue, against: 'Vorjahr' | 'Soll'): string {
  return describeDifference(describeDeviation(attainment, compared) ?? '', against)
}

/** “+0,7 %-Punkte” becomes “0,7 %-Punkte über Vorjahr”. */
function describeDifference(signed: string, against: 'Vorjahr' | 'Soll'): string {
  if (!/[1-9]/.test(signed)) return against === 'Soll' ? 'genau im Soll' : 'auf Höhe des Vorjahres'
  return `${signed.replace(/^[+\u2212]/, '')} ${signed.startsWith('+') ? 'über' : 'unter'} ${against}`
}

function describeChange(change: number, planned: number): string {
  return `${describeDifference(formatPercentChange(change), 'Vorjahr')} (Soll ${formatPercentChange(planned)})`
}

function describeByHand({ target, status, reason }: Attainment): string {
  const caveat = reason === null ? '' : `, ${describeReasonShortly(reason)}`
  return `${target.label}: ${stateWords[status]}${caveat}`
}

function isRated({ planned, status }: Attainment): boolean {
  return planned !== null && status !== 'unrated' && status !== 'infoOnly'
}

function describeUnrated(attainment: Attainment, compared: ComparedValue, yearBefore: string | null): string {
  const { target, actual, status, reason, missingMonths } = attainment
  const why = reason === null ? stateWords[status] : describeReasonShortly(reason, missingMonths)
  if (compared.kind === 'changeInPercent' && actual.kind === 'value')
    return `${target.label}: ${describeDifference(formatPercentChange(actual.value), 'Vorjahr')} (${why})`
  const change = yearBefore === null ? '' : `, ${describeDifference(yearBefore, 'Vorjahr')}`
  return `${target.label}: ${describeMeasurement(actual, compared)}${change} (${why})`
}

function describeGap({ actual, reason, missingMonths }: Attainment): string {
  if (reason === 'monthsMissing' || actual.kind === 'value')
    return describeReasonShortly('monthsMissing', missingMonths)
  return missingWords[actual.reason]
}

/** What is in percent is compared in points, small counts of units in units. */
function isAbsolute({ kind, measure }: ComparedValue): boolean {
  return measure === '%' || kind === 'unitCount'
}

import { shownPercent } from '@/domain/attainment'
import type { CellAt, Explanation } from '@/domain/explanation'
import type { MissingReason } from '@/domain/measurement'
import type { Month } from '@/domain/month'
import type { Tolerance } from '@/domain/target'
import { isSame } from '@/domain/verdict'
import {
  formatCount,
  formatDate,
  formatMonth,
  formatNumber,
  formatPercentChange,
  formatQuantity,
} from './format'
import { describeBasis, describeLevel, describeSpanInWords } from './plannedBasis'
import { describeReason, missingWords } from './reasons'

type Measured = Extract<Explanation, { kind: 'measured' }>

/**
 * Why a target stands where it stands, with the numbers that say so: “Januar bis August: 5.812 Integrationen,
 * Soll 6.105 (65,6 % von 9.300, saisonal nach 2020–2022). 293 unter dem Soll, das sind −4,8 %; bis 2 % gälte als gefährdet.”
 */
export function describeExplanation(explanation: Explanation): string {
  const { attainment } = explanation
  const { versions } = attainment.target
  const version =
    versions.length > 1 ? `Bewertet nach der Fassung ab ${formatDate(attainment.version.validFrom)}.` : ''
  return [...sentencesOf(explanation), version].filter((sentence) => sentence !== '').join(' ')
}

function sentencesOf(explanation: Explanation): readonly string[] {
  switch (explanation.kind) {
    case 'milestone':
      return describeMilestone(explanation)
    case 'byHand':
      return describeByHand(explanation)
    case 'measured':
      return [describeNumbers(explanation), describeVerdict(explanation), describeProvisional(explanation)]
  }
}

function describeMilestone({
  attainment: { status, reason },
  milestone,
}: Extract<Explanation, { kind: 'milestone' }>): readonly string[] {
  const { title, due, doneOn, evidence } = milestone
  if (status === 'reached')
    return [`„${title}“ wurde am ${formatDate(doneOn ?? '')} erledigt, Nachweis: ${evidence ?? ''}.`]
  if (reason === 'noEvidence')
    return [
      `„${title}“ wurde am ${formatDate(doneOn ?? '')} erledigt, aber ohne Nachweis: noch nicht erreicht.`,
    ]
  if (due === null)
    return [`„${title}“ ist nicht erledigt. Nicht beurteilbar: ${describeReason('noDateSet')}`]
  const dueText = `„${title}“ war bis Monatsende nicht erledigt und ist am ${formatDate(due)} fällig`
  return [status === 'missed' ? `${dueText} gewesen: verfehlt.` : `${dueText}: auf Kurs.`]
}

function describeByHand({ attainment, note }: Extract<Explanation, { kind: 'byHand' }>): readonly string[] {
  const text = note === '' ? '' : `Vermerk: ${note.replace(/\.$/, '')}.`
  return attainment.status === 'unrated'
    ? [`Nicht beurteilbar: ${describeReason(attainment.reason ?? 'noStatusSet')}`, text]
    : ['Der Stand wurde von Hand bewertet.', text]
}

function describeNumbers(explanation: Measured): string {
  const { attainment, compared } = explanation
  const span = describeSpanInWords(compared.kind, attainment.month)
  const { actual, planned } = attainment
  const actualText =
    actual.kind === 'missing'
      ? describeNoNumber(actual.reason, attainment.missingMonths)
      : describeLevel(actual.value, compared, true)
  if (compared.kind === 'unitCount' && planned !== null)
    return `${span}: ${actualText} von ${formatCount(planned, 'Bezirksstelle', 'Bezirksstellen')}.`
  if (planned === null || attainment.status === 'infoOnly') return `${span}: ${actualText}.`
  return `${span}: ${actualText}${describeSoll(explanation, planned)}.`
}

/** “, Soll 6.105 (65,6 % von 9.300, linear)”; of a Betreuungsschlüssel “ bei Soll 1:120”. */
function describeSoll({ attainment, compared, basis }: Measured, planned: number): string {
  const against = attainment.version.rule.kind === 'direction' ? 'Vorjahr' : 'Soll'
  const joint = compared.measure === '1:n' && attainment.actual.kind === 'value' ? ' bei' : ','
  const why = describeBasis(basis, compared)
  return `${joint} ${against} ${describeLevel(planned, compared)}${why === '' ? '' : ` (${why})`}`
}

/** A window that reaches behind the data lacks months, however many it has. */
function describeNoNumber(reason: MissingReason, missingMonths: number): string {
  return missingWords[reason === 'absent' && missingMonths > 1 ? 'incompleteWindow' : reason]
}

function describeVerdict(explanation: Measured): string {
  const { attainment, compared } = explanation
  const { status, reason, missingMonths } = attainment
  switch (status) {
    case 'infoOnly':
      return describeReason(reason ?? 'infoOnly')
    case 'unrated':
      return `Nicht beurteilbar: ${describeReason(reason ?? 'monthsMissing', missingMonths)}${describeGaps(explanation)}`
    case 'reached':
      return `${describeDeviation(explanation)}: erreicht, das kann nicht mehr verloren gehen.`
    case 'onTrack':
      return `${describeDeviation(explanation)}: auf Kurs.${whyNotReached(explanation)}`
    case 'atRisk':
      return `${describeDeviation(explanation)}; bis ${describeTolerance(explanation.tolerance, compared.measure)} gilt als gefährdet.`
    case 'missed':
      return `${describeDeviation(explanation)}; bis ${describeTolerance(explanation.tolerance, compared.measure)} gälte als gefährdet.`
  }
}

/** “293 unter dem Soll, das sind −4,8 %” */
function describeDeviation({ attainment, compared }: Measured): string {
  const { deviation, version } = attainment
  const isDirection = version.rule.kind === 'direction'
  // Only a sum can be full without a Soll on its way.
  if (deviation === null) return 'Die Jahressumme ist bereits voll'
  if (isSame(deviation, 0)) return isDirection ? 'Genau wie im Vorjahr' : 'Genau im Soll'
  const side = `${deviation > 0 ? 'über' : 'unter'} dem ${isDirection ? 'Vorjahr' : 'Soll'}`
  return `${describeSize(deviation, compared)} ${side}${describeShare(attainment, compared)}`
}

function describeShare(attainment: Measured['attainment'], { measure, kind }: Measured['compared']): string {
  const isAbsolute = measure === '%' || kind === 'unitCount'
  const percent = shownPercent(attainment)
  return isAbsolute || percent === null ? '' : `, das sind ${formatPercentChange(percent)}`
}

function describeSize(deviation: number, compared: Measured['compared']): string {
  const { measure, decimals } = compared
  const size = Math.abs(deviation)
  const shown = size < 0.5 / 10 ** decimals ? decimals + 2 : decimals
  if (measure === '%') return `${formatNumber(size, shown)} %-Punkte`
  return measure === '€' ? formatQuantity(size, compared) : formatNumber(size, shown)
}

function describeTolerance(tolerance: Tolerance, measure: string): string {
  const size = formatNumber(tolerance.value, Number.isInteger(tolerance.value) ? 0 : 1)
  if (tolerance.kind === 'percentOfPlanned') return `${size} %`
  return measure === '%' ? `${size} %-Punkte` : size
}

/** A December on the good side that is final and yet not reached has its reason in the rule. */
function whyNotReached({ attainment }: Measured): string {
  const { month, version, isProvisional } = attainment
  if (!month.endsWith('-12') || isProvisional) return ''
  if (version.rule.kind === 'direction') return ' Nur gleich zu bleiben, ist noch nicht erreicht.'
  return version.rule.kind === 'threshold'
    ? ' Nicht erreicht, da das Ziel nicht in jedem Monat des Jahres nachweislich eingehalten wurde.'
    : ''
}

function describeProvisional({ attainment }: Measured): string {
  return attainment.isProvisional
    ? 'Vorläufig: Mindestens ein Wert darin ist noch nicht endgültig (T-0).'
    : ''
}

const shownGaps = 3

/** “ Ohne Zahl: 03/2023, 04/2023 und 2 weitere Monate.” */
function describeGaps({ gaps }: Measured): string {
  const months = monthsOf(gaps)
  if (months.length === 0) return ''
  const more = months.length - shownGaps
  const rest = more > 0 ? ` und ${formatCount(more, 'weiterer Monat', 'weitere Monate')}` : ''
  return ` Ohne Zahl: ${months.slice(0, shownGaps).map(formatMonth).join(', ')}${rest}.`
}

function monthsOf(gaps: readonly CellAt[]): readonly Month[] {
  return [...new Set(gaps.map(({ month }) => month))].toSorted()
}

import type { Edges } from '@/domain/edges'
import type { LastChance } from '@/domain/lastChance'
import { type Month, monthOfYearOf } from '@/domain/month'
import type { LevelPace, NoPaceReason, Pace, SumPace } from '@/domain/pace'
import { formatDifference, formatFigure, formatMonthName, formatMonthOfYear, type Quantity } from './format'

/** “Ab jetzt mindestens 41 Integrationen je Monat; bisher 33; Vorjahr Aug–Dez 38.” or why there is no such number. */
export function describePace(pace: Pace): string {
  if (pace.kind === 'none') return `Kein nötiges Tempo: ${paceReasons[pace.reason]}`
  const sentence = pace.kind === 'sum' ? describeSum(pace) : describeLevel(pace)
  const assumed =
    pace.assumes === null ? '' : ' Angenommen ist, dass der Bestand im Mittel bleibt wie bisher im Jahr.'
  return `${sentence}${pace.isProvisional ? ' Vorläufig.' : ''}${assumed}`
}

/** Until when the target can still be reached, with what is assumed. */
export function describeLastChance(chance: LastChance): string {
  switch (chance.kind) {
    case 'onCourse':
      return 'Geht es im Mittel weiter wie bisher, wird das Jahresziel erreicht.'
    case 'turn':
      return `Noch erreichbar, wenn spätestens ab ${formatMonthName(chance.month)} jeder Monat so gut ist wie der beste gleiche Monat ${formatYears(chance.years)} und es bis dahin im Mittel weitergeht wie bisher.`
    case 'gone':
      return `Nicht mehr erreichbar, selbst wenn jeder restliche Monat so gut wäre wie der beste gleiche Monat ${formatYears(chance.years)}.`
    case 'none':
      return `Keine Aussage, bis wann das Ziel erreichbar ist: ${chance.reason === 'noHistory' ? 'Werte der Vorjahre fehlen.' : paceReasons[chance.reason]}`
  }
}

/** `2020–2022`, `2019, 2021`: years, runs drawn together. */
export function formatYears(years: readonly number[]): string {
  const sorted = years.toSorted((left, right) => left - right)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  const isRun = last - first === sorted.length - 1
  return isRun && sorted.length > 1 ? `${first}–${last}` : sorted.join(', ')
}

const paceReasons: Readonly<Record<NoPaceReason, string>> = {
  noNumberSet: 'Der Plan nennt keinen Zielwert.',
  noYearBefore: 'Das Vorjahr liegt nicht vollständig vor.',
  noBase: 'Die Ausgangslage ist nicht festgelegt oder fehlt in den Daten.',
  monthsMissing: 'Bisherige Monate des Jahres fehlen.',
  suppressed: 'Ein nötiger Wert ist geheim.',
  undefinedRatio: 'Der Nenner ist null.',
  everyMonth: 'Das Ziel gilt für jeden Monat einzeln.',
  notAdditive: 'Die Monate der Kennzahl lassen sich nicht zusammenzählen.',
  notMeasured: 'Das Ziel wird nicht über Monate gemessen.',
  otherUnit: 'Das Ziel gilt für eine andere Stelle.',
  otherSex: 'Das Ziel gilt für ein anderes Geschlecht.',
  otherYear: 'Der Berichtsmonat liegt nicht im Jahr des Plans.',
  yearOver: 'Mit Dezember ist das Jahr vorbei.',
}

function describeSum(pace: SumPace): string {
  const quantity = finer(quantityOf(pace), pace.soFarPerMonth)
  const before =
    pace.yearBeforePerMonth === null
      ? ''
      : `; Vorjahr ${formatMonthSpan(pace.remaining)} ${formatFigure(pace.yearBeforePerMonth, quantity)}`
  return `${describeNeed(pace, quantity)}; bisher ${formatFigure(pace.soFarPerMonth, quantity)}${before}.`
}

function describeNeed({ rest, perMonth, ...pace }: SumPace, quantity: Quantity): string {
  if (rest.max !== null && rest.max < 0)
    return `Die Obergrenze des Jahres ist schon um ${formatFigure(-rest.max, quantityOf(pace))} überschritten`
  if (rest.min !== null && rest.min <= 0 && perMonth.max === null)
    return 'Die Summe des Jahres ist schon erreicht'
  const isMinOpen = rest.min !== null && rest.min > 0
  const open = { min: isMinOpen ? perMonth.min : null, max: perMonth.max }
  return `Ab jetzt ${formatEdges(open, quantity)}${nameOf(pace)} je Monat`
}

function describeLevel(pace: LevelPace): string {
  const quantity = quantityOf(pace)
  const where =
    pace.end === 'mean' ? `Im Mittel ${formatMonthSpan(pace.remaining)} nötig` : 'Im Dezember nötig'
  const steps = finer(quantity, stepOf(pace.changePerMonth))
  const before =
    pace.yearBeforeChangePerMonth === null
      ? ''
      : `; Vorjahr ${formatMonthSpan(pace.remaining)} ${formatDifference(pace.yearBeforeChangePerMonth, steps)}`
  const soFar =
    pace.soFarChangePerMonth === null ? '' : `; bisher ${formatDifference(pace.soFarChangePerMonth, steps)}`
  const change = formatDifference(stepOf(pace.changePerMonth), steps)
  return `${where}: ${formatEdges(pace.needed, quantity)}, zuletzt ${formatFigure(pace.latest, quantity)}. Das sind ${change} je Monat${soFar}${before}.`
}

function stepOf({ min, max }: Edges): number {
  return min ?? max ?? 0
}

function quantityOf({ indicator }: Pick<SumPace, 'indicator'>): Quantity {
  return indicator ?? { measure: '', decimals: 1 }
}

/** Small numbers per month say nothing without a decimal. */
function finer({ measure, decimals }: Quantity, size: number): Quantity {
  return { measure, decimals: decimals === 0 && Math.abs(size) < 20 ? 1 : decimals }
}

/** Integrationen are named; persons, cases and euros are not what a month brings. */
function nameOf({ indicator }: Pick<SumPace, 'indicator'>): string {
  return indicator === null || indicator.measure === '€' ? '' : ` „${indicator.label}“`
}

function formatEdges({ min, max }: Edges, quantity: Quantity): string {
  if (min !== null && max !== null)
    return `zwischen ${formatFigure(min, quantity)} und ${formatFigure(max, quantity)}`
  return min === null
    ? `höchstens ${formatFigure(max ?? 0, quantity)}`
    : `mindestens ${formatFigure(min, quantity)}`
}

/** `Aug–Dez` */
export function formatMonthSpan(months: readonly Month[]): string {
  const names = [months[0], months.at(-1)].map((month) =>
    month === undefined ? '' : formatMonthOfYear(monthOfYearOf(month)),
  )
  return [...new Set(names)].join('–')
}

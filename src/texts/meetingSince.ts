import type { Attainment } from '@/domain/attainment'
import type { Revision } from '@/domain/changes'
import type { ComparedValue } from '@/domain/comparedValue'
import type { Place } from '@/domain/cube'
import { addMonths, type Month } from '@/domain/month'
import type { Milestone, Unit } from '@/domain/plan'
import type { FlipCause, FlipKind } from '@/domain/sinceStates'
import type { ValueChanges } from '@/domain/sinceValues'
import { formatCount, formatMonthName, formatMonthShort, formatNumber, type Quantity } from './format'
import { sexChoices } from './frame'
import { describeMeasurement, describePlanned, describeSpan } from './headline'
import { describeExactly, describeMonthSpan, describeRevision } from './import'
import { describeLoggedFiles, describeToggle, formatMoment, nameOfImport } from './importLog'
import { describeMilestoneState } from './milestone'
import { joinAll } from './quoted'
import { markWords } from './reasons'

/** Chapters of what changed since a meeting. */
export const sinceTexts = {
  nothing: 'Nichts hat sich geändert.',
  states: 'Zustände der Ziele',
  months: 'Neue Monate',
  values: 'Geänderte Werte',
  lost: 'entfallen',
  biggest: 'Größte Änderung',
  targets: 'Ziele im Plan',
  activities: 'Maßnahmen und Meilensteine',
  imports: 'Importe',
  noValues: 'Noch keine Werte.',
  noValuesThen: 'Damals lagen noch keine Werte vor: Kein Ziel war beurteilbar.',
  notPlanOfThen:
    'Der Plan, wie er an diesem Tag galt, ist nicht aufbewahrt. Verglichen wird mit dem Plan vom Tag des Eintrags; was davor an Zielen und Maßnahmen geändert wurde, fehlt hier.',
  history: 'Verlauf des Werts',
  then: 'damals',
  now: 'jetzt',
} as const

export interface SinceCounts {
  readonly isOtherPlan: boolean
  readonly newMonths: number
  /** Indicators with new months where no month is new to all. */
  readonly indicatorsWithNewMonths: number
  readonly lostMonths: number
  readonly indicatorsWithLostMonths: number
  readonly worse: number
  readonly better: number
  readonly nowRated: number
  readonly noLongerRated: number
  readonly revised: number
  readonly filled: number
  readonly emptied: number
  readonly targets: number
  readonly activities: number
  readonly undone: number
  readonly restored: number
}

/** `3 neue Monate`, `2 Zustände gekippt (1 schlechter)` …; empty where nothing changed. */
export function describeSinceCounts(counts: SinceCounts): readonly string[] {
  const parts: readonly (readonly [number, string])[] = [
    [counts.newMonths, formatCount(counts.newMonths, 'neuer Monat', 'neue Monate')],
    [
      counts.newMonths === 0 ? counts.indicatorsWithNewMonths : 0,
      `neue Monate bei ${formatCount(counts.indicatorsWithNewMonths, 'Kennzahl', 'Kennzahlen')}`,
    ],
    [counts.lostMonths, formatCount(counts.lostMonths, 'Monat entfallen', 'Monate entfallen')],
    [
      counts.lostMonths === 0 ? counts.indicatorsWithLostMonths : 0,
      `entfallene Monate bei ${formatCount(counts.indicatorsWithLostMonths, 'Kennzahl', 'Kennzahlen')}`,
    ],
    [counts.worse + counts.better, describeFlipped(counts)],
    [counts.nowRated, `${formatNumber(counts.nowRated)} erstmals beurteilbar`],
    [counts.noLongerRated, `${formatNumber(counts.noLongerRated)} nicht mehr beurteilbar`],
    [counts.revised, formatCount(counts.revised, 'Wert berichtigt', 'Werte berichtigt')],
    [counts.filled, formatCount(counts.filled, 'Wert ergänzt', 'Werte ergänzt')],
    [counts.emptied, formatCount(counts.emptied, 'Wert entfallen', 'Werte entfallen')],
    [counts.targets, formatCount(counts.targets, 'Ziel geändert', 'Ziele geändert')],
    [counts.activities, formatCount(counts.activities, 'Maßnahme bewegt', 'Maßnahmen bewegt')],
    [counts.undone, `${formatCount(counts.undone, 'Import', 'Importe')} rückgängig gemacht`],
    [counts.restored, `${formatCount(counts.restored, 'Import', 'Importe')} wiederhergestellt`],
  ]
  const counted = parts.filter(([count]) => count > 0).map(([, text]) => text)
  return counts.isOtherPlan ? ['anderer Plan', ...counted] : counted
}

function describeFlipped({ worse, better }: SinceCounts): string {
  const flipped = formatCount(worse + better, 'Zustand gekippt', 'Zustände gekippt')
  const sides = [worse > 0 ? `${worse} schlechter` : '', better > 0 ? `${better} besser` : '']
  return `${flipped} (${sides.filter((side) => side !== '').join(', ')})`
}

/** The chapters without anything new, named rather than left out; '' where each has something. */
export function describeUnchanged(chapters: readonly string[]): string {
  return chapters.length === 0 ? '' : `Unverändert: ${chapters.join(', ')}.`
}

export const flipWords: Readonly<Record<FlipKind, string>> = {
  worse: 'schlechter',
  better: 'besser',
  nowRated: 'vorher nicht beurteilbar',
  noLongerRated: 'nicht mehr beurteilbar',
}

const causeWords: Readonly<Record<FlipCause, string>> = {
  revision: 'andere Werte der damals gezeigten Monate',
  laterMonth: 'spätere Monate',
  plan: 'die Änderung des Plans',
}

/** `Durch spätere Monate.` */
export function describeCauses(causes: readonly FlipCause[]): string {
  return causes.length === 0 ? '' : `Durch ${joinAll(causes.map((cause) => causeWords[cause]))}.`
}

/** What is compared with what: when, which Berichtsmonate, which place. */
export function describeComparison(given: {
  readonly at: string
  readonly then: Month | null
  readonly now: Month
  readonly place: string
}): string {
  const { at, then, now, place } = given
  const months =
    then === null
      ? `jetzt ${formatMonthName(now)}`
      : then === now
        ? `Berichtsmonat damals wie jetzt ${formatMonthName(now)}`
        : `Berichtsmonat damals ${formatMonthName(then)}, jetzt ${formatMonthName(now)}`
  return `Stand damals: ${formatMoment(at)} · ${months} · Zustände für ${place}`
}

export function describeOtherPlan(then: string, now: string): string {
  return `Der Plan ist seither ein anderer (damals „${then}“, jetzt „${now}“): Zustände, Ziele und Maßnahmen lassen sich nicht vergleichen.`
}

/** `Kreis Recklinghausen, insgesamt` */
export function describePlace(units: readonly Unit[], { unitId, sex }: Place): string {
  const unitName = units.find(({ id }) => id === unitId)?.name ?? unitId
  return `${unitName}, ${sexChoices.find(({ value }) => value === sex)?.label ?? ''}`
}

/** `Ø Jan–Sep 2023: Ist 32.360, Soll 32.000 (vorläufig)` */
export function describeActualAndPlanned(attainment: Attainment, compared: ComparedValue): string {
  const { actual, planned, isProvisional, month } = attainment
  const soll = planned === null ? '' : `, Soll ${describePlanned(planned, compared)}`
  const mark = isProvisional ? ` (${markWords.provisional})` : ''
  return `${describeSpan(compared.kind, month)}: Ist ${describeMeasurement(actual, compared)}${soll}${mark}`
}

/** `Fällig am 30.06.2023.`, `Erledigt am 01.03.2023.` */
export function describeDone({ due, doneOn }: Milestone): string {
  const state = doneOn !== null ? 'done' : due === null ? 'undated' : 'open'
  const text = describeMilestoneState(state, { due, doneOn })
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** `Sep 2023 – Nov 2023`; spans that do not touch stand one after the other. */
export function describeMonths(months: readonly Month[]): string {
  const starts = months.filter((month, at) => at === 0 || months[at - 1] !== addMonths(month, -1))
  const spans = starts.map((firstMonth) => {
    const next = starts[starts.indexOf(firstMonth) + 1]
    const lastMonth = (next === undefined ? months.at(-1) : months[months.indexOf(next) - 1]) ?? firstMonth
    return describeMonthSpan({ firstMonth, lastMonth })
  })
  return spans.join(', ')
}

/** `LZB-Bestand und LZB-Zugang`; of many the first ones, after their count. */
export function describeIndicators(labels: readonly string[]): string {
  const listed = 4
  const names = joinAll(labels, listed)
  return labels.length > listed ? `${formatCount(labels.length, 'Kennzahl', 'Kennzahlen')}: ${names}` : names
}

export function describeMoreIndicators(count: number): string {
  return `${formatCount(count, 'weitere Kennzahl', 'weitere Kennzahlen')} zeigen`
}

/** `12 Werte berichtigt, 3 ergänzt` */
export function describeValueCounts({ revised, filled, emptied }: ValueChanges): string {
  const parts = [
    { count: revised, word: 'berichtigt' },
    { count: filled, word: 'ergänzt' },
    { count: emptied, word: 'entfallen' },
  ].filter(({ count }) => count > 0)
  return parts
    .map(({ count, word }, at) =>
      at === 0 ? `${formatCount(count, 'Wert', 'Werte')} ${word}` : `${formatNumber(count)} ${word}`,
    )
    .join(', ')
}

/** `Marl, Frauen, Aug 2023: 1.234 → 1.240 (+6)` */
export function describeBiggest(
  revision: Revision,
  { at, quantity }: { readonly at: string; readonly quantity: Quantity },
): string {
  const { before, after, month, difference } = revision
  const values = `${describeExactly(before, quantity)} → ${describeExactly(after, quantity)}`
  const size = difference === null ? '' : ` (${describeRevision(revision, quantity)})`
  return `${at}, ${formatMonthShort(month)}: ${values}${size}`
}

interface LoggedImport {
  readonly id: number
  readonly importedAt: string
  readonly undoneAt: string | null
  readonly files: readonly { readonly name: string }[]
}

/** `Import Nr. 12, mai.csv, vom 12.06.2023, 10:00 Uhr. Rückgängig gemacht: …` */
export function describeImportSince(
  kind: 'added' | 'undone' | 'restored',
  { id, importedAt, undoneAt, files }: LoggedImport,
): string {
  const name = nameOfImport(id, describeLoggedFiles(files.map((file) => file.name)))
  const imported = `${name}, ${formatMoment(importedAt)}`
  switch (kind) {
    case 'added':
      return imported
    case 'undone':
      return `${imported}. ${describeToggle({ kind, at: undoneAt ?? '' })}`
    case 'restored':
      return `${imported}. Wiederhergestellt.`
  }
}

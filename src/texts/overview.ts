import type { AttainmentStatus } from '@/domain/attainment'
import type { Sex } from '@/domain/facts'
import type { Plan } from '@/domain/plan'
import type { ReportingMonth } from '@/domain/reportingMonths'
import { formatCount, formatDate, formatMonthName, formatNumber } from './format'
import { sexChoices, waitingTimeWords } from './frame'

type Counts = Readonly<Record<AttainmentStatus, number>>

/** The message over all targets, from their states alone. */
export function describeOverview(counts: Counts): string {
  const rated = ratedIn(counts)
  if (rated === 0) return 'Noch ist kein Ziel beurteilbar'
  if (counts.missed + counts.atRisk === 0) return describeAllGood(counts)
  const parts = [
    { count: counts.missed, word: 'verfehlt' },
    { count: counts.atRisk, word: 'gefährdet' },
  ].filter(({ count }) => count > 0)
  if (rated === 1) return `Das eine beurteilbare Ziel ist ${parts[0]?.word ?? ''}`
  return `Von ${rated} beurteilbaren Zielen ${describeStates(parts)}`
}

interface StateCount {
  readonly count: number
  readonly word: string
}

/** “sind 4 verfehlt und 2 gefährdet”, “ist 1 verfehlt, 2 sind gefährdet”. */
function describeStates([first, second]: readonly StateCount[]): string {
  if (first === undefined) return ''
  const start = `${verbFor(first)} ${formatNumber(first.count)} ${first.word}`
  if (second === undefined) return start
  const isSameVerb = verbFor(first) === verbFor(second)
  const verb = isSameVerb ? '' : `${verbFor(second)} `
  return `${start}${isSameVerb ? ' und' : ','} ${formatNumber(second.count)} ${verb}${second.word}`
}

function verbFor({ count }: StateCount): string {
  return count === 1 ? 'ist' : 'sind'
}

/** The message over the targets of one topic; one of those that need attention is named. */
export function describeTopic(
  counts: Counts,
  example: { readonly label: string; readonly deviation: string } | null,
): string {
  const message = describeOverview(counts)
  if (example === null || counts.missed + counts.atRisk === 0) return message
  const isOnlyOne = counts.missed + counts.atRisk === 1
  return `${message}${isOnlyOne ? ':' : ', darunter'} ${example.label} (${example.deviation})`
}

/** What stands beside the message: targets without a rating are never passed over in silence. */
export function describeUnratedCounts(counts: Counts): string {
  const parts = [
    counts.unrated > 0 ? `${formatCount(counts.unrated, 'Ziel', 'Ziele')} nicht beurteilbar` : '',
    counts.infoOnly > 0 ? `${counts.infoOnly} nur zur Information` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function ratedIn(counts: Counts): number {
  return counts.missed + counts.atRisk + counts.onTrack + counts.reached
}

function describeAllGood({ onTrack, reached }: Counts): string {
  const words = [onTrack > 0 ? 'auf Kurs' : '', reached > 0 ? 'erreicht' : ''].filter((word) => word !== '')
  const state = words.join(' oder ')
  const rated = onTrack + reached
  return rated === 1
    ? `Das eine beurteilbare Ziel ist ${state}`
    : `Alle ${rated} beurteilbaren Ziele sind ${state}`
}

export const overviewTexts = {
  goals: 'Ziele',
  attention: 'Zuerst ansehen',
  dues: 'Termine der Maßnahmen',
  counts: 'Ziele nach Stand',
  asOf: 'Datenstand',
  noAsOf: 'Datenstand nicht genannt',
} as const

/** `und 3 weitere`; nothing where all are shown. */
export function describeRest(count: number): string {
  return count > 0 ? `und ${count} weitere` : ''
}

/** The tooltip of a row: what is to be reached, which months the Ist speaks of, how old the data are. */
export function describeRow(row: { readonly sentence: string; readonly span: string }, asOf: string): string {
  const dated = asOf === '' ? '' : `Datenstand ${formatDate(asOf)}`
  const facts = [row.span, dated].filter((part) => part !== '').join(' · ')
  return facts === '' ? row.sentence : `${row.sentence}\n${facts}`
}

/** Under the message of a target's chart: what the Ist is, where, when. */
export function describeChartSubject(facts: readonly string[], span: string): string {
  return [span, ...facts].filter((part) => part !== '').join(' · ')
}

interface Selected {
  readonly plan: Pick<Plan, 'year'>
  readonly unitName: string
  readonly sex: Sex
  readonly reporting: ReportingMonth | undefined
  /** Left out where each number names its own; '' where the source names none. */
  readonly asOf?: string
}

/** What a page speaks of: year, unit, sex, Berichtsmonat with its waiting time, Datenstand. */
export function describeSelection({ plan, unitName, sex, reporting, asOf }: Selected): readonly string[] {
  const month =
    reporting === undefined ? [] : [formatMonthName(reporting.month), waitingTimeWords[reporting.waitingTime]]
  const dated = asOf === '' ? overviewTexts.noAsOf : `${overviewTexts.asOf} ${formatDate(asOf ?? '')}`
  return [
    `${overviewTexts.goals} ${plan.year}`,
    unitName,
    sexChoices.find(({ value }) => value === sex)?.label ?? '',
    ...month,
    ...(asOf === undefined ? [] : [dated]),
  ]
}

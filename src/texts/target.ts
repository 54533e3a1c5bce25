import type { Sex } from '@/domain/facts'
import type { Activity, Indicator, Plan } from '@/domain/plan'
import type { Base, Direction, Target, TargetRule } from '@/domain/target'
import { formatDate, formatFigure, formatNumber, formatPercent, type Quantity } from './format'

/** What a target's sentence names besides its rule. */
export interface TargetSubject {
  readonly label: string
  readonly indicator: Indicator | null
  readonly unitName: string
  readonly sex: Sex
  readonly activities: readonly Activity[]
}

export const sexWords: Readonly<Record<Sex, string>> = { total: 'gesamt', female: 'Frauen', male: 'Männer' }

export function subjectOf(target: Target, plan: Plan): TargetSubject {
  return {
    label: target.label,
    indicator: plan.indicators.find(({ id }) => id === target.indicatorId) ?? null,
    unitName: plan.organisation.units.find(({ id }) => id === target.unitId)?.name ?? target.unitId,
    sex: target.sex,
    activities: plan.activities,
  }
}

/** A part has the name of its whole: its office tells it apart. */
export function nameOfTarget(target: Target, plan: Plan): string {
  return target.parentId === undefined ? target.label : `${target.label}, ${subjectOf(target, plan).unitName}`
}

/**
 * The one German sentence that says what is to be reached: “Der [Wert] von [Kennzahl] in [Stelle] soll
 * [Ziel], [Geschlecht].” It labels the target wherever there is room for it.
 */
export function describeTarget(rule: TargetRule, subject: TargetSubject): string {
  const { indicator } = subject
  if (rule.kind === 'milestone') return describeMilestone(rule, subject)
  if (rule.kind === 'qualitative') return `Der Stand von „${subject.label}“ wird von Hand bewertet.`
  if (indicator === null) return `„${subject.label}“ wird beobachtet.`
  const goal = describeGoal(rule, indicator)
  return `${describeValue(rule, indicator)} von „${indicator.label}“ ${placed(subject.unitName)} ${goal}${ofSex(subject)}.`
}

type RuleOfMonths = Exclude<TargetRule, { kind: 'milestone' } | { kind: 'qualitative' }>

/** The compared value, as the subject of the sentence. */
function describeValue(rule: RuleOfMonths, { kind }: Indicator): string {
  switch (rule.kind) {
    case 'direction':
      if (rule.basis === 'december') return 'Der Stand Dezember'
      return { stock: 'Der Jahresdurchschnitt', flow: 'Die Summe Januar–Dezember', ratio: 'Der Monatswert' }[
        kind
      ]
    case 'yearAverage':
      return 'Der Jahresdurchschnitt'
    case 'yearEnd':
      return 'Der Stand Dezember'
    case 'yearSum':
      return 'Die Summe Januar–Dezember'
    case 'rollingRate':
      return 'Der 12-Monats-Wert'
    case 'yearToDateRate':
      return 'Der Jahresfortschrittswert'
    case 'changeYoY':
    case 'threshold':
      return 'Der Monatswert'
    case 'countOf':
      return 'Die Summe Januar–Dezember'
    case 'multipleOfBase':
    case 'corridor':
    case 'plannedZero':
    case 'info':
      return kind === 'flow' ? 'Die Summe Januar–Dezember' : 'Der Monatswert'
  }
}

/** What is to happen with it, from the verb on. */
function describeGoal(rule: RuleOfMonths, quantity: Quantity): string {
  switch (rule.kind) {
    case 'direction':
      return `soll gegenüber dem Vorjahr ${directionVerb(rule.direction)}`
    case 'changeYoY':
      return describeChange(rule.value, rule.direction, 'gegenüber dem Vorjahresmonat')
    case 'yearAverage':
      if (rule.value?.kind === 'changeInPercent') {
        return describeChange(rule.value.value, rule.direction, 'gegenüber dem Vorjahr')
      }
      return describeEdge(rule.value?.value ?? null, rule.direction, quantity)
    case 'threshold':
      return describeEdge(rule.value, rule.direction, quantity).replace('soll', 'soll in jedem Monat')
    case 'yearEnd':
    case 'yearSum':
    case 'rollingRate':
    case 'yearToDateRate':
      return describeEdge(rule.value, rule.direction, quantity)
    case 'multipleOfBase':
      return `soll ${describeFactor(rule.factor)} werden (${describeBase(rule.base, quantity)})`
    case 'corridor':
      return describeCorridor(rule, quantity)
    case 'plannedZero':
      return 'ist vorläufig mit null geplant'
    case 'info':
      return 'wird beobachtet, ohne Zielwert'
    case 'countOf':
      return `soll in ${rule.total} Bezirksstellen über null liegen`
  }
}

function describeEdge(value: number | null, direction: Direction, quantity: Quantity): string {
  if (value === null) return withoutNumber(direction)
  return `soll ${edgeWord(direction)} ${formatFigure(value, quantity)} sein`
}

/** “um mindestens 2,0 % sinken”; a bound on the other side of zero turns verb and bound round. */
function describeChange(value: number | null, direction: Direction, against: string): string {
  if (value === null) return withoutNumber(direction)
  if (value === 0) return `soll ${against} nicht ${direction === 'down' ? 'steigen' : 'sinken'}`
  const isGoodSide = value < 0 === (direction === 'down')
  const verb = value < 0 ? 'sinken' : 'steigen'
  return `soll ${against} um ${isGoodSide ? 'mindestens' : 'höchstens'} ${formatPercent(Math.abs(value))} ${verb}`
}

/** The direction belongs to the indicator: where the plan names no number, it demands none. */
function withoutNumber(direction: Direction): string {
  return `hat im Plan keinen Zielwert (${direction === 'down' ? 'weniger' : 'mehr'} ist besser)`
}

interface Edges {
  readonly min: number | null
  readonly max: number | null
}

function describeCorridor(edges: Edges, quantity: Quantity): string {
  const { min, max } = edges
  if (min === null && max === null)
    return 'soll in einem Korridor liegen, für den der Plan keine Zahlen nennt'
  return `soll ${describeEdges(edges, quantity)} ${min !== null && max !== null ? 'liegen' : 'sein'}`
}

function describeEdges({ min, max }: Edges, quantity: Quantity): string {
  if (min !== null && max !== null)
    return `zwischen ${formatFigure(min, quantity)} und ${formatFigure(max, quantity)}`
  if (max !== null) return `höchstens ${formatFigure(max, quantity)}`
  return min === null ? 'ohne Zahl' : `mindestens ${formatFigure(min, quantity)}`
}

function describeFactor(factor: number): string {
  if (factor === 2) return 'verdoppelt'
  if (factor === 3) return 'verdreifacht'
  return `auf das ${formatNumber(factor, decimalsOf(factor))}-Fache gebracht`
}

function describeBase(base: Base | null, quantity: Quantity): string {
  if (base === null) return 'Basis noch nicht festgelegt'
  return base.kind === 'year' ? `Basis: ${base.year}` : `Basis: ${formatFigure(base.value, quantity)}`
}

function describeMilestone(
  rule: Extract<TargetRule, { kind: 'milestone' }>,
  { label, activities }: TargetSubject,
): string {
  const activity = activities.find(({ id }) => id === rule.activityId)
  const milestone = activity?.milestones.find(({ id }) => id === rule.milestoneId)
  const when = milestone?.due ? `bis ${formatDate(milestone.due)} ` : ''
  const caveat = milestone?.due ? '' : '; der Plan nennt keinen Termin'
  return `„${milestone?.title ?? label}“ soll ${when}mit Nachweis erledigt sein${caveat}.`
}

/** German contracts “in dem Kreis”, not “in dem Marl”. */
function placed(unitName: string): string {
  return /^(Kreis|Landkreis|Jobcenter|Bezirk) /.test(unitName) ? `im ${unitName}` : `in ${unitName}`
}

function ofSex({ indicator, sex }: TargetSubject): string {
  return indicator?.hasSexes || sex !== 'total' ? `, ${sexWords[sex]}` : ''
}

function directionVerb(direction: Direction): string {
  return direction === 'down' ? 'sinken' : 'steigen'
}

function edgeWord(direction: Direction): string {
  return direction === 'down' ? 'höchstens' : 'mindestens'
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 1
}

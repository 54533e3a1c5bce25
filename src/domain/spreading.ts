import { comparedValueOf } from './comparedValue'
import { type Evaluation, formulaAt } from './evaluation'
import { largestRemainder } from './largestRemainder'
import type { Measurement } from './measurement'
import { monthOf } from './month'
import type { Indicator } from './plan'
import { indicatorOf } from './rateTarget'
import {
  isWithoutNumber,
  numbersOf,
  type RuleNumber,
  type RuleNumbers,
  spreadabilityOf,
  withNumbers,
} from './ruleNumbers'
import type { Target, TargetRule } from './target'

/** By the offices' part in the year before, the same for each, or typed in by unit id. */
export type SpreadBy =
  | { readonly by: 'base' }
  | { readonly by: 'equal' }
  | { readonly by: 'hand'; readonly values: ReadonlyMap<string, RuleNumbers> }

export interface SpreadAsked {
  readonly spread: SpreadBy
  /** `YYYY-MM-DD` */
  readonly validFrom: string
  readonly reason: string
}

export type Spread =
  /** The parts add up to the whole; only values typed in may not. */
  | { readonly kind: 'parts'; readonly parts: readonly Part[]; readonly targets: readonly Target[] }
  /** A rate, a direction or a limit does not add up: every office gets the same rule. */
  | { readonly kind: 'same'; readonly targets: readonly Target[] }
  | {
      readonly kind: 'none'
      readonly reason: 'noNumberSet' | 'notByUnit' | 'notSpreadable' | 'noYearBefore' | 'suppressed'
      /** Offices whose part is not known. */
      readonly unitIds: readonly string[]
    }

export interface Part {
  readonly unitId: string
  readonly numbers: RuleNumbers
  /** Of the whole, in percent; null where it is zero. */
  readonly shareInPercent: number | null
}

/** New targets for all offices below the target's unit, each a part of it (`parentId`). */
export function spreadTarget(evaluation: Evaluation, target: Target, asked: SpreadAsked): Spread {
  const given = spreadingOf(evaluation, target, asked.spread)
  if ('kind' in given) return given
  const { rule, indicator, unitIds } = given
  const make = (unitId: string, own: TargetRule) => partOf(target, { unitId, rule: own, asked })
  if (spreadabilityOf(rule, indicator) === 'same') {
    return { kind: 'same', targets: unitIds.map((unitId) => make(unitId, rule)) }
  }
  const parts = partsOf(evaluation, given)
  if ('kind' in parts) return parts
  return {
    kind: 'parts',
    parts,
    targets: parts.map(({ unitId, numbers }) => make(unitId, withNumbers(rule, numbers))),
  }
}

function spreadingOf(evaluation: Evaluation, target: Target, spread: SpreadBy): Spreading | NoSpread {
  const rule = target.versions.at(-1)?.rule
  if (rule === undefined || target.indicatorId === null) return none('notSpreadable')
  const indicator = indicatorOf(evaluation, target)
  const unitIds = unitsBelow(evaluation, target.unitId)
  if (!indicator.hasUnits || unitIds.length === 0) return none('notByUnit')
  if (spreadabilityOf(rule, indicator) === 'none') return none('notSpreadable')
  if (isWithoutNumber(rule)) return none('noNumberSet')
  return { target, rule, indicator, unitIds, whole: numbersOf(rule), spread }
}

type NoSpread = Extract<Spread, { kind: 'none' }>

function none(reason: NoSpread['reason'], unitIds: readonly string[] = []): NoSpread {
  return { kind: 'none', reason, unitIds }
}

function unitsBelow({ plan }: Evaluation, unitId: string): readonly string[] {
  return plan.organisation.units.filter(({ parentId }) => parentId === unitId).map(({ id }) => id)
}

function partOf(
  target: Target,
  { unitId, rule, asked }: { unitId: string; rule: TargetRule; asked: SpreadAsked },
): Target {
  const { validFrom, reason } = asked
  return {
    ...target,
    id: `${target.id}-${unitId}`,
    unitId,
    parentId: target.id,
    versions: [{ validFrom, reason, rule }],
  }
}

interface Spreading {
  readonly target: Target
  readonly rule: TargetRule
  readonly indicator: Indicator
  readonly unitIds: readonly string[]
  readonly whole: RuleNumbers
  readonly spread: SpreadBy
}

function partsOf(evaluation: Evaluation, given: Spreading): readonly Part[] | NoSpread {
  const { spread, unitIds, whole } = given
  if (spread.by === 'hand') {
    return unitIds.map((unitId) => asPart(unitId, spread.values.get(unitId) ?? {}, whole))
  }
  const weights = spread.by === 'equal' ? unitIds.map(() => 1) : basesOf(evaluation, given)
  if ('kind' in weights) return weights
  const names = Object.keys(whole) as readonly RuleNumber[]
  const columns = names.map(
    (name) => [name, largestRemainder(whole[name] ?? 0, weights, given.indicator.decimals)] as const,
  )
  return unitIds.map((unitId, at) => {
    const numbers = Object.fromEntries(columns.map(([name, values]) => [name, values[at] ?? 0]))
    return asPart(unitId, numbers, whole)
  })
}

function asPart(unitId: string, numbers: RuleNumbers, whole: RuleNumbers): Part {
  const name = (['value', 'max', 'min'] as const).find((each) => whole[each] !== undefined)
  const total = name === undefined ? 0 : (whole[name] ?? 0)
  const own = name === undefined ? undefined : numbers[name]
  const shareInPercent = total === 0 || own === undefined ? null : (own / total) * 100
  return { unitId, numbers, shareInPercent }
}

/** What each office below the target's unit brought in the year before: its sum, its mean, or its December. */
export function spreadBases(evaluation: Evaluation, target: Target): ReadonlyMap<string, Measurement> {
  const given = spreadingOf(evaluation, target, { by: 'equal' })
  return new Map('kind' in given ? [] : measuredBases(evaluation, given))
}

function measuredBases(
  evaluation: Evaluation,
  { target, rule, indicator, unitIds }: Spreading,
): readonly (readonly [string, Measurement])[] {
  const { formula } = comparedValueOf(rule, indicator)
  const month = monthOf(evaluation.plan.year - 1, 12)
  return unitIds.map((unitId) => [
    unitId,
    formula === null || month === undefined
      ? { kind: 'missing', reason: 'absent' }
      : formulaAt(evaluation, formula, { unitId, sex: target.sex, month }),
  ])
}

function basesOf(evaluation: Evaluation, given: Spreading): readonly number[] | NoSpread {
  const { unitIds } = given
  const bases = measuredBases(evaluation, given).map(([, base]) => base)
  const unknown = unitIds.filter((_, at) => bases[at]?.kind !== 'value')
  const isHidden = bases.some((base) => base.kind === 'missing' && base.reason === 'suppressed')
  const weights = bases.flatMap((base) => (base.kind === 'value' ? [base.value] : []))
  if (unknown.length > 0) return none(isHidden ? 'suppressed' : 'noYearBefore', unknown)
  return weights.some((weight) => weight > 0) ? weights : none('noYearBefore', unitIds)
}

export interface Reconciliation {
  readonly name: RuleNumber
  readonly whole: number
  readonly sum: number
  /** Sum of the parts − whole. */
  readonly difference: number
}

/** What the newest versions of the parts add up to beside the whole; nothing where the rule does not add up. */
export function reconcile(
  evaluation: Evaluation,
  parent: Target,
  parts: readonly Target[],
): readonly Reconciliation[] {
  const rule = parent.versions.at(-1)?.rule
  if (rule === undefined || parent.indicatorId === null) return []
  if (spreadabilityOf(rule, indicatorOf(evaluation, parent)) !== 'parts') return []
  const whole = numbersOf(rule)
  return (Object.keys(whole) as readonly RuleNumber[]).map((name) => {
    const sum = parts.reduce((total, part) => total + numberOf(part, name), 0)
    return { name, whole: whole[name] ?? 0, sum, difference: sum - (whole[name] ?? 0) }
  })
}

function numberOf({ versions }: Target, name: RuleNumber): number {
  const rule = versions.at(-1)?.rule
  return (rule === undefined ? {} : numbersOf(rule))[name] ?? 0
}

import { cellsOfFormula } from './cellsBehind'
import { comparedValueOf } from './comparedValue'
import type { Place } from './cube'
import { newestAsOf } from './asOf'
import { type Evaluation, formulaAt } from './evaluation'
import type { Formula } from './formula'
import { type Month, monthOf, monthOfYearOf, yearBefore, yearOf } from './month'
import type { Indicator } from './plan'
import { indicatorOf } from './rateTarget'
import { isSame } from './verdict'
import type { FrozenBase, Target, TargetRule, TargetVersion } from './target'

/** The target with one more version; one that is valid from the same day on is replaced, all others are kept. */
export function withVersion(target: Target, version: TargetVersion): Target {
  const others = target.versions.filter(({ validFrom }) => validFrom !== version.validFrom)
  const versions = [...others, version].toSorted((left, right) =>
    left.validFrom.localeCompare(right.validFrom),
  )
  return { ...target, versions }
}

/** Where a base is taken: the rule that asks for it, the Berichtsmonat at hand, and today. */
export interface BaseAt {
  readonly rule: TargetRule
  readonly month: Month
  /** `YYYY-MM-DD` */
  readonly on: string
}

/**
 * Ausgangslage of a rule as it stands now, with its Datenstand: December before for a number of the year, the same
 * months of the year before for a change, the base year for a multiple. Null where the rule has none, or no number is there.
 */
export function freezeBase(
  evaluation: Evaluation,
  target: Target,
  { rule, month, on }: BaseAt,
): FrozenBase | null {
  const asked = baseOfRule(evaluation, target, { rule, month })
  if (asked === null) return null
  const value = formulaAt(evaluation, asked.formula, { ...asked.place, month: asked.month })
  if (value.kind === 'missing') return null
  return { month: asked.month, value: value.value, asOf: asOfOfBase(evaluation, asked), frozenOn: on }
}

/** The version with another base, or with none. */
export function withBase(
  { validFrom, reason, rule, note }: TargetVersion,
  base: FrozenBase | null,
): TargetVersion {
  return {
    validFrom,
    reason,
    rule,
    ...(note !== undefined && { note }),
    ...(base !== null && { base }),
  }
}

/** The base of a version that is put right: as it was frozen, unless the rule now asks for another one. */
export function correctedBase(
  evaluation: Evaluation,
  target: Target,
  { before, ...at }: BaseAt & { readonly before: TargetVersion },
): FrozenBase | null {
  const { base } = before
  const asked = (rule: TargetRule) =>
    JSON.stringify(baseOfRule(evaluation, target, { rule, month: base?.month ?? at.month }))
  if (base !== undefined && asked(at.rule) === asked(before.rule)) return base
  return freezeBase(evaluation, target, at)
}

export interface BaseMove {
  readonly frozen: FrozenBase
  readonly now: number
  readonly difference: number
  /** Datenstand of the number now; '' where the source names none. */
  readonly asOf: string
}

/** How far revisions have moved the base of the newest version since it was frozen; null where they have not. */
export function baseMoved(evaluation: Evaluation, target: Target): BaseMove | null {
  const version = target.versions.at(-1)
  if (version?.base === undefined) return null
  const { base: frozen, rule } = version
  const asked = baseOfRule(evaluation, target, { rule, month: frozen.month })
  if (asked === null) return null
  const now = formulaAt(evaluation, asked.formula, { ...asked.place, month: frozen.month })
  if (now.kind === 'missing' || isSame(now.value, frozen.value)) return null
  const asOf = asOfOfBase(evaluation, { ...asked, month: frozen.month })
  return { frozen, now: now.value, difference: now.value - frozen.value, asOf }
}

function asOfOfBase(evaluation: Evaluation, { formula, place, month }: BaseAsked): string {
  return newestAsOf(evaluation, { cells: cellsOfFormula(evaluation, formula, month), place })
}

interface BaseAsked {
  readonly formula: Formula
  readonly place: Place
  readonly month: Month
}

function baseOfRule(
  evaluation: Evaluation,
  target: Target,
  { rule, month }: { rule: TargetRule; month: Month },
): BaseAsked | null {
  if (target.indicatorId === null) return null
  const indicator = indicatorOf(evaluation, target)
  const formula = baseFormula(rule, indicator)
  const at = baseMonth(rule, { month, planYear: evaluation.plan.year })
  if (formula === null || at === null) return null
  return { formula, place: { unitId: target.unitId, sex: target.sex }, month: at }
}

/** What the base is a value of; null for kinds that start from nothing. */
function baseFormula(rule: TargetRule, indicator: Indicator): Formula | null {
  switch (rule.kind) {
    case 'changeYoY':
      return { op: 'indicator', id: indicator.id }
    case 'yearAverage':
      return rule.value?.kind === 'changeInPercent'
        ? comparedValueOf(rule, indicator).formula
        : { op: 'indicator', id: indicator.id }
    case 'multipleOfBase':
      return rule.base?.kind === 'year' ? comparedValueOf(rule, indicator).formula : null
    case 'direction':
    case 'yearEnd':
    case 'yearSum':
    case 'rollingRate':
    case 'yearToDateRate':
    case 'threshold':
    case 'corridor':
      return comparedValueOf(rule, indicator).formula
    case 'plannedZero':
    case 'info':
    case 'countOf':
    case 'milestone':
    case 'qualitative':
      return null
  }
}

function baseMonth(rule: TargetRule, asked: { month: Month; planYear: number }): Month | null {
  if (rule.kind === 'multipleOfBase' && rule.base?.kind === 'year')
    return monthOf(rule.base.year, monthOfYearOf(asked.month)) ?? null
  return (isChange(rule) ? comparedMonth(asked) : null) ?? monthOf(asked.planYear - 1, 12) ?? null
}

/** The month of the year before the plan's that is compared with; null where that year lies ahead. */
function comparedMonth({ month, planYear }: { month: Month; planYear: number }): Month | null {
  if (yearOf(month) >= planYear) return yearBefore(month)
  return yearOf(month) === planYear - 1 ? month : null
}

function isChange(rule: TargetRule): boolean {
  if (rule.kind === 'yearAverage') return rule.value?.kind === 'changeInPercent'
  return rule.kind === 'direction' || rule.kind === 'changeYoY'
}

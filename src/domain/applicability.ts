import type { AttainmentReason } from './attainment'
import type { Place } from './cube'
import type { Indicator, Unit } from './plan'
import type { Target, TargetRule } from './target'

/** Where a target is looked at: at its own place, carried over to another one, or where it says nothing. */
export interface Applicability {
  readonly place: Place
  /** Why the rule cannot be applied there; null where it can. */
  readonly obstacle: Extract<AttainmentReason, 'otherUnit' | 'otherSex'> | null
}

/**
 * A target for women stays one for women whatever is asked for. A target for all is carried over to
 * another sex or to a unit below its own only where its rule is relative to the place's own past, or a
 * limit for each office; never from one Bezirksstelle to another or up to the Träger.
 */
export function applicabilityOf(target: Target, asked: Asked): Applicability {
  const { rule, indicator, at } = asked
  const sex = target.sex === 'total' ? at.sex : target.sex
  const place: Place = { unitId: at.unitId, sex }
  if (at.unitId !== target.unitId && !isCarriedDown(target, asked)) return { place, obstacle: 'otherUnit' }
  if (sex !== target.sex && !(indicator.hasSexes && isRelative(rule))) return { place, obstacle: 'otherSex' }
  return { place, obstacle: null }
}

interface Asked {
  readonly rule: TargetRule
  readonly indicator: Indicator
  readonly at: Place
  readonly units: readonly Unit[]
}

function isCarriedDown(target: Target, { rule, indicator, at, units }: Asked): boolean {
  return indicator.hasUnits && isForEachUnit(rule) && isBelow(units, at.unitId, target.unitId)
}

function isBelow(units: readonly Unit[], unitId: string, ancestorId: string): boolean {
  const parentId = units.find(({ id }) => id === unitId)?.parentId ?? null
  return parentId !== null && (parentId === ancestorId || isBelow(units, parentId, ancestorId))
}

/** Whether a rule of the whole judges each office as it is, without a part of its own. */
export function isForEachUnit(rule: TargetRule): boolean {
  return rule.kind === 'threshold' || isRelative(rule)
}

function isRelative(rule: TargetRule): boolean {
  switch (rule.kind) {
    case 'direction':
    case 'changeYoY':
    case 'plannedZero':
    case 'info':
      return true
    case 'yearAverage':
      return rule.value?.kind === 'changeInPercent'
    case 'multipleOfBase':
      return rule.base?.kind === 'year'
    case 'rollingRate':
    case 'yearToDateRate':
    case 'yearSum':
    case 'yearEnd':
    case 'threshold':
    case 'corridor':
    case 'countOf':
    case 'milestone':
    case 'qualitative':
      return false
  }
}

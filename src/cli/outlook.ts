import type { LastChance } from '@/domain/lastChance'
import type { Pace } from '@/domain/pace'
import type { FrozenBase } from '@/domain/target'
import type { BaseMove } from '@/domain/versions'
import { describeLastChance, describePace } from '@/texts/pace'

type Json = Record<string, unknown>

/** What the rest of the year needs; `null` where nothing can be said, with the reason in the text. */
export function jsonPace(pace: Pace): Json {
  const text = describePace(pace)
  switch (pace.kind) {
    case 'none':
      return { kind: null, reasonCode: pace.reason, text }
    case 'sum':
      return {
        kind: pace.kind,
        goal: pace.goal,
        rest: pace.rest,
        perMonth: pace.perMonth,
        soFarPerMonth: pace.soFarPerMonth,
        yearBeforePerMonth: pace.yearBeforePerMonth,
        remainingMonths: pace.remaining.length,
        provisional: pace.isProvisional,
        text,
      }
    case 'level':
      return {
        kind: pace.kind,
        goal: pace.goal,
        needed: pace.needed,
        latest: pace.latest,
        changePerMonth: pace.changePerMonth,
        soFarChangePerMonth: pace.soFarChangePerMonth,
        yearBeforeChangePerMonth: pace.yearBeforeChangePerMonth,
        remainingMonths: pace.remaining.length,
        provisional: pace.isProvisional,
        text,
      }
  }
}

export function jsonLastChance(chance: LastChance): Json {
  const text = describeLastChance(chance)
  if (chance.kind === 'none') return { kind: null, reasonCode: chance.reason, text }
  const { years, atBest, asSoFar } = chance
  const month = chance.kind === 'turn' ? chance.month : null
  return { kind: chance.kind, month, years, atBest, asSoFar, text }
}

/** The frozen Ausgangslage, and where a revision moved it. */
export function jsonBase(base: FrozenBase | undefined, move: BaseMove | null): Json | null {
  if (base === undefined) return null
  const isMoved = move?.frozen === base
  return { ...base, now: isMoved ? move.now : base.value, moved: isMoved }
}

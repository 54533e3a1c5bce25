import { flagsAt, type Place, rowStart } from '../cube'
import { type Sex, sexes } from '../facts'
import type { Ledger } from '../ledger'
import { reasonMask } from '../measurement'
import { type Month, monthAt } from '../month'
import type { Unit } from '../plan'
import { grouped } from './grouped'
import type { SeriesJump, Surprise } from './importedJumps'

/** Numbers of one indicator that are far from what their own history lets expect, all in the same way. */
export interface Jump extends Surprise {
  /** Where the numbers stand: the unit above the others, otherwise the biggest surprise. */
  readonly unitId: string
  readonly month: Month
  /** All months, units and slices that jump in the same way. */
  readonly firstMonth: Month
  readonly lastMonth: Month
  readonly unitIds: readonly string[]
  readonly sexes: readonly Sex[]
}

interface Context {
  readonly after: Ledger
  readonly units: readonly Unit[]
}

interface Family {
  readonly head: SeriesJump
  readonly members: readonly SeriesJump[]
}

/** Each cause once, the biggest first: a Kreis stands for its offices, all people for women and men, a month for its neighbours. */
export function jumpsOf(jumps: readonly SeriesJump[], { after, units }: Context): readonly Jump[] {
  const alike = grouped(jumps, (jump) => `${jump.indicatorId} ${jump.month} ${wayOf(jump)}`)
  const families = alike.flatMap((group) => foldUnits(foldSexes(group), { after, units }))
  return joinMonths(families)
    .map((family) => jumpOf(family, after))
    .toSorted((one, other) => other.size - one.size)
}

function wayOf({ factor, found, expected }: SeriesJump): string {
  return factor === null ? String(found > expected) : String(factor)
}

function foldSexes(group: readonly SeriesJump[]): readonly Family[] {
  return grouped(group, ({ unitId }) => unitId).map((members) => {
    const total = members.find(({ sex }) => sex === 'total')
    return { head: total ?? biggest(members), members }
  })
}

/**
 * A unit stands for those below it that go the same way. Where it does not go that way itself, the biggest of them
 * stands for at least half of them.
 */
function foldUnits(families: readonly Family[], { after, units }: Context): readonly Family[] {
  return units.toReversed().reduce((folded, parent) => {
    const below = new Set(units.filter(({ parentId }) => parentId === parent.id).map(({ id }) => id))
    const parts = folded.filter(({ head }) => below.has(head.unitId))
    const stands =
      folded.some(({ head }) => head.unitId === parent.id) ||
      parts.length * 2 >= withNumbers(below, after, parts[0]?.head)
    // A single office is the cause, not a part.
    return parts.length > 1 && stands ? foldInto(parent, parts, folded) : folded
  }, families)
}

function foldInto({ id }: Unit, parts: readonly Family[], families: readonly Family[]): readonly Family[] {
  const own = families.find(({ head }) => head.unitId === id)
  const members = [...(own === undefined ? [] : own.members), ...parts.flatMap((part) => part.members)]
  const rest = families.filter((family) => family !== own && !parts.includes(family))
  return [...rest, { head: own?.head ?? biggest(parts.map(({ head }) => head)), members }]
}

/** How many of the units have a number where the jump is. */
function withNumbers(unitIds: ReadonlySet<string>, after: Ledger, at: SeriesJump | undefined): number {
  const block = at === undefined ? undefined : after.blocks.get(at.indicatorId)
  if (at === undefined || block === undefined) return 0
  const hasNumber = (place: Place): boolean => {
    const start = rowStart(after.axes, place)
    return start !== undefined && (flagsAt(block, start + at.month) & reasonMask) === 0
  }
  return [...unitIds].filter((unitId) => sexes.some((sex) => hasNumber({ unitId, sex }))).length
}

function joinMonths(families: readonly Family[]): readonly Family[] {
  const joined: Family[] = []
  const groups = grouped(
    families,
    ({ head }) => `${head.indicatorId} ${head.unitId} ${head.sex} ${wayOf(head)}`,
  )
  for (const group of groups) {
    let last: Family | undefined
    for (const family of group.toSorted((one, other) => one.head.month - other.head.month)) {
      if (last === undefined || family.head.month > lastMonthOf(last) + 1) {
        joined.push(family)
        last = family
      } else {
        last = { head: biggest([last.head, family.head]), members: [...last.members, ...family.members] }
        joined[joined.length - 1] = last
      }
    }
  }
  return joined
}

function lastMonthOf({ members }: Family): number {
  return members.reduce((last, { month }) => Math.max(last, month), 0)
}

function jumpOf({ head, members }: Family, { axes }: Ledger): Jump {
  const months = members.map(({ month }) => month)
  const { indicatorId, unitId, sex, found, expected, low, high, basis, factor, size } = head
  return {
    ...{ indicatorId, unitId, sex, found, expected, low, high, basis, factor, size },
    month: monthAt(axes.first + head.month),
    firstMonth: monthAt(axes.first + Math.min(...months)),
    lastMonth: monthAt(axes.first + Math.max(...months)),
    unitIds: [...new Set([unitId, ...members.map((member) => member.unitId)])],
    sexes: sexes.filter((slice) => members.some((member) => member.sex === slice)),
  }
}

function biggest<T extends SeriesJump>(jumps: readonly T[]): T {
  return jumps.reduce((one, other) => (other.size > one.size ? other : one))
}

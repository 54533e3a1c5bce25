import type { Month } from '@/domain/month'
import { reportingMonths } from '@/domain/reportingMonths'
import type { Since } from '@/domain/since'
import type { NewMonths } from '@/domain/sinceMonths'
import type { FlipKind } from '@/domain/sinceStates'
import type { Standpoint } from '@/domain/standpoint'
import type { SinceCounts } from '@/texts/meetingSince'

type CountedAlone = 'isOtherPlan' | 'targets' | 'activities' | 'undone' | 'restored'

export function countsOf(since: Since, then: Standpoint, now: Standpoint): Omit<SinceCounts, CountedAlone> {
  const flips = since.plan?.flips ?? []
  const kindCount = (kind: FlipKind): number => flips.filter((flip) => flip.kind === kind).length
  const sumOf = (field: 'revised' | 'filled' | 'emptied'): number =>
    since.values.reduce((sum, values) => sum + values[field], 0)
  return {
    newMonths: monthsWithout(since.newMonths, then).size,
    indicatorsWithNewMonths: since.newMonths.length,
    lostMonths: monthsWithout(since.lostMonths, now).size,
    indicatorsWithLostMonths: since.lostMonths.length,
    worse: kindCount('worse'),
    better: kindCount('better'),
    nowRated: kindCount('nowRated'),
    noLongerRated: kindCount('noLongerRated'),
    revised: sumOf('revised'),
    filled: sumOf('filled'),
    emptied: sumOf('emptied'),
  }
}

/** Months of which the other standpoint has no value of any indicator. */
function monthsWithout(months: readonly NewMonths[], other: Standpoint): ReadonlySet<Month> {
  const known = new Set(reportingMonths(other.evaluation.ledger).map(({ month }) => month))
  return new Set(months.flatMap((each) => each.months).filter((month) => !known.has(month)))
}

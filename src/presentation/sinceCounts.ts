import type { Month } from '@/domain/month'
import { reportingMonths } from '@/domain/reportingMonths'
import type { DataSince } from '@/domain/since'
import type { NewMonths } from '@/domain/sinceMonths'
import type { Flip, FlipKind } from '@/domain/sinceStates'
import type { Standpoint } from '@/domain/standpoint'
import type { SinceCounts } from '@/texts/meetingSince'

type FlipCounts = Pick<SinceCounts, FlipKind>
type DataCounts = Pick<
  SinceCounts,
  | 'newMonths'
  | 'indicatorsWithNewMonths'
  | 'lostMonths'
  | 'indicatorsWithLostMonths'
  | 'revised'
  | 'filled'
  | 'emptied'
>

export function dataCounts(data: DataSince, then: Standpoint, now: Standpoint): DataCounts {
  const sumOf = (field: 'revised' | 'filled' | 'emptied'): number =>
    data.values.reduce((sum, values) => sum + values[field], 0)
  return {
    newMonths: monthsWithout(data.newMonths, then).size,
    indicatorsWithNewMonths: data.newMonths.length,
    lostMonths: monthsWithout(data.lostMonths, now).size,
    indicatorsWithLostMonths: data.lostMonths.length,
    revised: sumOf('revised'),
    filled: sumOf('filled'),
    emptied: sumOf('emptied'),
  }
}

export function flipCounts(flips: readonly Flip[]): FlipCounts {
  const countOf = (kind: FlipKind): number => flips.filter((flip) => flip.kind === kind).length
  return {
    worse: countOf('worse'),
    better: countOf('better'),
    nowRated: countOf('nowRated'),
    noLongerRated: countOf('noLongerRated'),
  }
}

/** Months of which the other standpoint has no value of any indicator. */
function monthsWithout(months: readonly NewMonths[], other: Standpoint): ReadonlySet<Month> {
  const known = new Set(reportingMonths(other.evaluation.ledger).map(({ month }) => month))
  return new Set(months.flatMap((each) => each.months).filter((month) => !known.has(month)))
}

import { emptyLedger, foldLedger, type Origin, originOf } from '@/domain/ledger'
import { monthIndexOf } from '@/domain/month'
import type { Plan } from '@/domain/plan'
import { sumsAcrossFiles } from '@/domain/surprises/sumsAcrossFiles'
import type { TotalMismatch } from '@/domain/totalMismatches'
import { placeOf } from '@/import/check/duplicates'
import { OtherSexes } from '@/import/check/otherSexes'
import { SeriesLabels } from '@/import/check/seriesLabels'
import { withFindings } from '@/import/checkBatch'
import { IssueList } from '@/import/issueList'
import type { FileReading } from '@/import/reading'

/** The page tells in its preview which totals differ from parts in another file; here the file of the total does. */
export function withSumsAcross(
  readings: readonly FileReading[],
  { organisation: { units }, indicators }: Pick<Plan, 'organisation' | 'indicators'>,
): readonly FileReading[] {
  if (readings.length < 2) return readings
  const tables = readings.map(({ facts }, fileAt) => ({ importId: 0, fileAt, facts }))
  const unitIds = units.map(({ id }) => id)
  const after = foldLedger(tables, unitIds)
  const others = new OtherSexes(
    readings.flatMap(({ facts }) => facts.series),
    indicators,
  )
  const labels = new SeriesLabels({ units, indicators })
  const members = readings.map((reading) => ({ reading, issues: new IssueList() }))
  for (const mismatch of sumsAcrossFiles({ before: emptyLedger, after, indicators, units })) {
    const total = placeOfTotal(mismatch)
    if (total === undefined) continue
    const { facts, fileAt } = total.table
    const place = () => {
      const numbers = { expectedNumber: mismatch.sum, foundNumber: mismatch.total }
      return placeOf({ facts, at: total.row }, { ...labels.detailOf(facts, total.row), ...numbers })
    }
    members[fileAt]?.issues.add('warning', 'total-mismatch', place)
  }
  return members.map(withFindings)

  /** Women and men are not all where another sex is counted. */
  function placeOfTotal({ indicatorId, unitId, sex, month, parts }: TotalMismatch): Origin | undefined {
    const isWhole = parts === 'units' || others.of({ indicatorId, unitId, sex }).length === 0
    return isWhole
      ? originOf(after, indicatorId, { place: { unitId, sex }, month: monthIndexOf(month) })
      : undefined
  }
}

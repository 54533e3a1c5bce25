import { seriesId } from '@/domain/facts'
import { conflictPlace, type FactPlace, isRevision, placeOf, saysTheSame } from './check/duplicates'
import { SeriesLabels } from './check/seriesLabels'
import { seriesRuns, type SeriesRuns } from './check/seriesRuns'
import { IssueList, verdictOf } from './issueList'
import { emptyFacts } from './read/factColumns'
import type { FileReading } from './reading'
import type { Vocabulary } from './readOptions'

interface Member {
  readonly reading: FileReading
  readonly runs: SeriesRuns
  readonly issues: IssueList
}

/** A series within a file, walked along month by month. */
interface Run {
  readonly member: Member
  position: number
  readonly end: number
}

/**
 * Findings that need several files together: the same address with different values is an error that names both
 * places, with the same value it counts once.
 */
export function checkBatch(
  readings: readonly FileReading[],
  vocabulary: Vocabulary = { units: [], indicators: [] },
): readonly FileReading[] {
  if (readings.length < 2) return readings
  const labels = new SeriesLabels(vocabulary)
  const members = readings.map((reading) => ({
    reading,
    runs: seriesRuns(reading.facts),
    issues: new IssueList(),
  }))
  for (const shared of sharedSeries(members)) {
    shared.forEach((later, at) => {
      for (const earlier of shared.slice(0, at))
        compareRuns({ earlier: { ...earlier }, later: { ...later }, labels })
    })
  }
  return members.map(withFindings)
}

/** Series that more than one file holds. */
function sharedSeries(members: readonly Member[]): readonly (readonly Run[])[] {
  const found = new Map<string, Run[]>()
  for (const member of members) {
    const { start } = member.runs
    member.reading.facts.series.forEach((key, series) => {
      const runs = found.get(seriesId(key)) ?? []
      runs.push({ member, position: start[series] ?? 0, end: start[series + 1] ?? 0 })
      found.set(seriesId(key), runs)
    })
  }
  return [...found.values()].filter(({ length }) => length > 1)
}

/** Compares what two files say of the same months. */
function compareRuns(runs: Runs): void {
  const { earlier, later } = runs
  while (earlier.position < earlier.end && later.position < later.end) {
    const difference = monthOf(earlier) - monthOf(later)
    if (difference < 0) takeMonth(earlier)
    else if (difference > 0) takeMonth(later)
    else compareMonth(runs, takeMonth(earlier), takeMonth(later))
  }
}

function monthOf({ member: { reading, runs }, position }: Run): number {
  return reading.facts.monthAt[runs.order[position] ?? 0] ?? 0
}

/** The facts of the month at hand; the run stands behind them then. */
function takeMonth(run: Run): readonly FactPlace[] {
  const month = monthOf(run)
  const places: FactPlace[] = []
  while (run.position < run.end && monthOf(run) === month) {
    places.push({ facts: run.member.reading.facts, at: run.member.runs.order[run.position] ?? 0 })
    run.position += 1
  }
  return places
}

interface Runs {
  readonly earlier: Run
  readonly later: Run
  readonly labels: SeriesLabels
}

function compareMonth(runs: Runs, earlier: readonly FactPlace[], later: readonly FactPlace[]): void {
  for (const left of earlier) {
    for (const right of later) if (!isRevision(left, right)) report(runs, left, right)
  }
}

/** A conflict is told in both files, a repetition in the later one. */
function report({ earlier, later, labels }: Runs, left: FactPlace, right: FactPlace): void {
  const [inEarlier, inLater] = [
    placeBeside(left, right, { run: later, labels }),
    placeBeside(right, left, { run: earlier, labels }),
  ]
  if (saysTheSame(left, right)) {
    later.member.issues.add('warning', 'duplicate-row', inLater)
    return
  }
  const code = 'conflicting-duplicate'
  earlier.member.issues.add('error', code, conflictPlace(right, left, { place: inEarlier }))
  later.member.issues.add('error', code, conflictPlace(left, right, { place: inLater }))
}

function placeBeside(
  own: FactPlace,
  other: FactPlace,
  { run, labels }: { readonly run: Run; readonly labels: SeriesLabels },
): ReturnType<typeof placeOf> {
  return placeOf(own, {
    ...labels.detailOf(own.facts, own.at),
    otherFile: run.member.reading.file,
    otherLine: other.facts.line[other.at] ?? 0,
  })
}

/** The reading with what was found later; what makes it wrong takes its facts away. */
export function withFindings({ reading, issues }: Pick<Member, 'reading' | 'issues'>): FileReading {
  if (!issues.has('error') && !issues.has('warning')) return reading
  const all = [...reading.issues, ...issues.all()]
  const verdict = verdictOf({ has: (severity) => all.some((issue) => issue.severity === severity) })
  return { ...reading, verdict, issues: all, facts: verdict === 'reject' ? emptyFacts() : reading.facts }
}

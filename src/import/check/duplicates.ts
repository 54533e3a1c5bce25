import type { FactTable } from '@/domain/facts'
import { reasonMask } from '@/domain/measurement'
import type { IssueDetail } from '../issue'
import type { Place } from '../issueList'
import type { CheckTools } from './checkTools'
import type { SeriesRuns } from './seriesRuns'

export interface DuplicateTools extends CheckTools {
  /** Day of the month of each fact, where the file names days. */
  readonly days: Uint8Array | undefined
}

/**
 * Two values for one address: the same one twice counts once, different ones are an error, on different days
 * of the month they show that the file is no file of months. Another Datenstand makes a revision.
 *
 * @returns positions of facts that repeat an earlier one
 */
export function checkDuplicates(
  facts: FactTable,
  { order, start }: SeriesRuns,
  tools: DuplicateTools,
): ReadonlySet<number> {
  const repeated = new Set<number>()
  for (let series = 0; series + 1 < start.length; series += 1) {
    for (let at = (start[series] ?? 0) + 1; at < (start[series + 1] ?? 0); at += 1) {
      const earlier = order[at - 1] ?? 0
      const later = order[at] ?? 0
      if (
        facts.monthAt[earlier] !== facts.monthAt[later] ||
        isRevision({ facts, at: earlier }, { facts, at: later })
      )
        continue
      repeated.add(later)
      report(facts, { earlier, later }, tools)
    }
  }
  return repeated
}

/** A place of a fact within its table. */
export interface FactPlace {
  readonly facts: FactTable
  readonly at: number
}

/** A value without a Datenstand beside one that has one leaves open which is newer. */
export function isRevision(left: FactPlace, right: FactPlace): boolean {
  const [first, second] = [asOfAt(left), asOfAt(right)]
  return first !== second && first !== '' && second !== ''
}

function asOfAt({ facts, at }: FactPlace): string {
  return facts.asOf[facts.asOfAt[at] ?? 0] ?? ''
}

/** Marks may differ; the number, or the reason why there is none, may not. */
export function saysTheSame(left: FactPlace, right: FactPlace): boolean {
  return (
    Object.is(left.facts.value[left.at], right.facts.value[right.at]) && reasonAt(left) === reasonAt(right)
  )
}

function reasonAt({ facts, at }: FactPlace): number {
  return (facts.flags[at] ?? 0) & reasonMask
}

function report(
  facts: FactTable,
  { earlier, later }: { earlier: number; later: number },
  tools: DuplicateTools,
): void {
  const { issues, labels, days } = tools
  const left = { facts, at: earlier }
  const right = { facts, at: later }
  const place = () =>
    placeOf(right, { ...labels.detailOf(facts, later), otherLine: facts.line[earlier] ?? 0 })
  if (days !== undefined && days[earlier] !== days[later]) issues.add('error', 'not-monthly', place)
  else if (saysTheSame(left, right)) issues.add('warning', 'duplicate-row', place)
  else issues.add('error', 'conflicting-duplicate', () => conflictPlace(left, right, place()))
}

export function placeOf({ facts, at }: FactPlace, detail: IssueDetail): Place {
  return { line: facts.line[at] ?? 0, column: facts.column[at] ?? 0, detail }
}

/** The place with the number that stands there and the one that stands elsewhere. */
export function conflictPlace(other: FactPlace, own: FactPlace, place: Place): Place {
  const [otherValue = NaN, value = NaN] = [other.facts.value[other.at], own.facts.value[own.at]]
  const detail = Number.isNaN(otherValue) ? {} : { expectedNumber: otherValue }
  return {
    ...place,
    found: Number.isNaN(value) ? null : String(value).replace('.', ','),
    detail: { ...place.detail, ...detail },
  }
}

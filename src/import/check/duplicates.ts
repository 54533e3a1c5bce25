import type { FactTable } from '@/domain/facts'
import { monthAt } from '@/domain/month'
import type { IssueDetail } from '../issue'
import type { Place } from '../issueList'
import type { FoundTexts } from '../read/foundTexts'
import type { CheckTools } from './checkTools'
import { columnOf, lineOf, monthOf, reasonBitsOf, valueOf } from './factFields'
import { endOf, factIn, type SeriesRuns, startOf } from './seriesRuns'

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
  runs: SeriesRuns,
  tools: DuplicateTools,
): ReadonlySet<number> {
  const repeated = new Set<number>()
  facts.series.forEach((_, series) => {
    for (let position = startOf(runs, series) + 1; position < endOf(runs, series); position += 1) {
      const earlier = factIn(runs, position - 1)
      const later = factIn(runs, position)
      if (monthOf(facts, earlier) !== monthOf(facts, later)) continue
      const pair = { earlier: { facts, at: earlier }, later: { facts, at: later } }
      if (isRevision(pair.earlier, pair.later)) continue
      repeated.add(later)
      report(pair, tools)
    }
  })
  return repeated
}

/** A place of a fact within its table. */
export interface FactPlace {
  readonly facts: FactTable
  readonly at: number
}

/** A value without a Datenstand beside one that has one leaves open which is newer. */
export function isRevision(left: FactPlace, right: FactPlace): boolean {
  const [first, second] = [asOfOf(left), asOfOf(right)]
  return first !== second && first !== '' && second !== ''
}

/** Marks may differ; the number, or the reason why there is none, may not. */
export function saysTheSame(left: FactPlace, right: FactPlace): boolean {
  const areEqual = Object.is(valueOf(left.facts, left.at), valueOf(right.facts, right.at))
  return areEqual && reasonBitsOf(left.facts, left.at) === reasonBitsOf(right.facts, right.at)
}

function asOfOf({ facts, at }: FactPlace): string {
  return facts.asOf[facts.asOfAt[at] ?? 0] ?? ''
}

interface Pair {
  readonly earlier: FactPlace
  readonly later: FactPlace
}

function report({ earlier, later }: Pair, { issues, labels, days, texts }: DuplicateTools): void {
  const place = () =>
    placeOf(later, {
      ...labels.detailOf(later.facts, later.at),
      otherLine: lineOf(earlier.facts, earlier.at),
    })
  if (days !== undefined && days[earlier.at] !== days[later.at]) {
    issues.add('error', 'not-monthly', () => ({ ...place(), found: dayText(later, days[later.at]) }))
  } else if (saysTheSame(earlier, later)) issues.add('warning', 'duplicate-row', place)
  else
    issues.add('error', 'conflicting-duplicate', () =>
      conflictPlace(earlier, later, { place: place(), texts }),
    )
}

/** The date in the words of a German file. */
function dayText({ facts, at }: FactPlace, day = 0): string {
  const [year = '', month = ''] = monthAt(monthOf(facts, at)).split('-')
  return `${String(day).padStart(2, '0')}.${month}.${year}`
}

export function placeOf({ facts, at }: FactPlace, detail: IssueDetail): Place {
  return { line: lineOf(facts, at), column: columnOf(facts, at), detail }
}

/** The place with the number that stands there and the one that stands elsewhere. */
export function conflictPlace(
  other: FactPlace,
  own: FactPlace,
  { place, texts }: { readonly place: Place; readonly texts?: FoundTexts | undefined },
): Place {
  const otherValue = valueOf(other.facts, other.at)
  const detail = Number.isNaN(otherValue) ? {} : { expectedNumber: otherValue }
  const found = texts?.at(place.line ?? 0, place.column ?? 0) ?? numberText(valueOf(own.facts, own.at))
  return { ...place, found, detail: { ...place.detail, ...detail } }
}

/** A number as German files write it; null where there is none. */
export function numberText(value: number): string | null {
  return Number.isNaN(value) ? null : String(value).replace('.', ',')
}

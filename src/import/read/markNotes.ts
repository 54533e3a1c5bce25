import { flagsOfMarks, type Flags } from '@/domain/measurement'
import type { MonthIndex } from '@/domain/month'
import { legendOf, marksIn, splitMark } from '../sniff/markWords'
import { monthsInText, yearsInText } from '../sniff/timeWords'

/** A line beside the table that says which of its values are provisional or estimated. */
export type MarkNote =
  | { readonly kind: 'sign'; readonly sign: number; readonly marks: Flags; readonly text: string }
  | {
      readonly kind: 'months'
      readonly marks: Flags
      readonly holds: (month: MonthIndex, last: MonthIndex) => boolean
    }
  /** It does not say which. */
  | { readonly kind: 'open'; readonly text: string }

export function markNoteOf(line: string): MarkNote | undefined {
  const legend = legendOf(line)
  if (legend !== undefined)
    return { kind: 'sign', sign: legend.sign, marks: marksIn(legend.text), text: line }
  const marks = marksIn(line) | marksOfTime(line)
  // `p = vorläufig` explains a letter whose meaning is known.
  if ((marks & rough) === 0 || letterExplained.test(line)) return undefined
  if (marks !== (marks & rough) || unclear.test(line)) return { kind: 'open', text: line }
  return { kind: 'months', marks, holds: spanOf(line) }
}

/** `T-0` is no letter. */
const letterExplained = /^\(?\p{L}\)?(?: ?[=:]| ?[–-](?!0$)| )/u

/** `Berichtsmonat: Mai 2023 p`, as in the cell of a month */
function marksOfTime(line: string): Flags {
  const isTime = /^(?:berichtsmonat|monat|stichtag|(?:berichts)?zeitraum)(?!\p{L})/iu.test(line)
  return isTime && monthsInText(line).length > 0 ? splitMark(line).marks : 0
}

const rough = flagsOfMarks(['provisional', 'estimated'])

const unclear =
  /teilweise|teils|z\. ?t\.|zum teil|einzelne|können|kann|ggf|gegebenenfalls|jeweils|soweit|sofern|sind gekennzeichnet|gekennzeichnet|markiert/i

/** All months, or those that the line names. */
function spanOf(line: string): (month: MonthIndex, last: MonthIndex) => boolean {
  if (/(?<!\p{L})(?:daten)?stand(?!\p{L})/iu.test(line)) return () => true
  const count = countOfLast(line)
  if (count > 0) return (month, last) => month > last - count
  const spans = spansIn(line)
  const [first, second] = spans
  if (first === undefined) return () => true
  if (isUntil.test(line))
    return (month) => month >= (second === undefined ? 0 : first.first) && month <= (second ?? first).last
  if (isFrom.test(line)) return (month) => month >= first.first
  return (month) => spans.some((span) => month >= span.first && month <= span.last)
}

const isUntil = /(?<!\p{L})bis(?!\p{L})|–/iu
const isFrom = /(?<!\p{L})(?:ab|seit)(?!\p{L})/iu

function spansIn(line: string): readonly { readonly first: MonthIndex; readonly last: MonthIndex }[] {
  const months = monthsInText(line)
  if (months.length > 0) return months.map((month) => ({ first: month, last: month }))
  return yearsInText(line).map((year) => ({ first: year * 12, last: year * 12 + 11 }))
}

const numbers = new Map([
  ['', 1],
  ['zwei', 2],
  ['drei', 3],
  ['vier', 4],
  ['sechs', 6],
])

/** `die letzten drei Monate` */
function countOfLast(line: string): number {
  const [, count] =
    /(?<!\p{L})(?:letzte[nrms]?|jüngste[nrms]?)(?: (\d+|zwei|drei|vier|sechs))? monate?/iu.exec(line) ?? []
  if (count === undefined) return /(?<!\p{L})(?:letzte[nrms]?|jüngste[nrms]?) monat(?!e)/iu.test(line) ? 1 : 0
  return numbers.get(count.toLowerCase()) ?? Number(count)
}

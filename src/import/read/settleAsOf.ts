import { parseMonth } from '@/domain/month'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import { type DateExample, sampleCount } from '../question'
import type { AsOfCodes, OpenAsOf } from './asOfCodes'
import type { DateOrder } from './dateOrders'
import type { FactColumns } from './factColumns'

export interface AsOfSettling {
  readonly asOf: AsOfCodes
  /** As the months of the file show it. */
  readonly orderOfMonths: DateOrder | undefined
  readonly answers: FileAnswers
  readonly issues: IssueList
}

/**
 * Decides a Datenstand such as `05/02/2023` by the other dates of the file or by what was answered. Which of several
 * is the later one must be known, so it is asked; one alone is left out with a warning.
 */
export function settleAsOf(facts: FactColumns, settling: AsOfSettling): void {
  const { asOf, orderOfMonths, answers, issues } = settling
  const { days, open, orders } = asOf
  if (open.length === 0) return
  const order = answers.own.dateOrder ?? orders.order ?? orderOfMonths ?? answers.given.dateOrder
  if (order !== undefined) for (const each of open) days[each.code] = each[order]
  else if (new Set(days).size > 2) ask(facts, open, issues)
  else leaveOut(settling)
  joinSameDays(facts, days)
}

function leaveOut({ asOf: { days, open }, issues }: AsOfSettling): void {
  for (const { code, place } of open) {
    days[code] = ''
    issues.add('warning', 'invalid-date', place)
  }
}

function ask(facts: FactColumns, open: readonly OpenAsOf[], issues: IssueList): void {
  const examples = open.slice(0, sampleCount).flatMap(exampleOf)
  const place = open[0]?.place ?? { line: null }
  const question = issues.ask('invalid-date', place, { kind: 'dateOrder', examples })
  const waiting = new Set(open.map(({ code }) => code))
  const isOpen = (at: number) => waiting.has(facts.asOfAt[at] ?? 0)
  for (let at = 0; at < facts.length; at += 1) if (isOpen(at)) question.factCount += 1
  facts.retain((at) => !isOpen(at))
}

function exampleOf({ text, dayFirst, monthFirst }: OpenAsOf): readonly DateExample[] {
  const [byDay, byMonth] = [parseMonth(dayFirst.slice(0, 7)), parseMonth(monthFirst.slice(0, 7))]
  return byDay === undefined || byMonth === undefined
    ? []
    : [{ found: text, dayFirst: byDay, monthFirst: byMonth }]
}

/** Two spellings of one day are one Datenstand. */
function joinSameDays(facts: FactColumns, days: readonly string[]): void {
  const first = days.map((day) => days.indexOf(day))
  for (let at = 0; at < facts.length; at += 1) facts.asOfAt[at] = first[facts.asOfAt[at] ?? 0] ?? 0
}

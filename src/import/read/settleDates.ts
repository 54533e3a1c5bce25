import { monthAt } from '@/domain/month'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import { type DateExample, sampleCount } from '../question'
import { type OpenQuestion } from '../questionList'
import type { DateOrder } from './dateOrders'
import { type FactColumns, pending } from './factColumns'
import type { RowPeriods } from './rowPeriods'

export interface DateTools {
  readonly periods: Pick<RowPeriods, 'orders'>
  /** Column of the dates, from 1. */
  readonly column: number
  readonly answers: FileAnswers
  readonly issues: IssueList
}

/** Decides dates such as `01/02/2023` by the other dates of their column, by what was answered, or asks. */
export function settleDates(facts: FactColumns, tools: DateTools): void {
  const { flags } = facts
  const isOpen = (at: number) => ((flags[at] ?? 0) & pending.eitherOrder) !== 0
  const first = firstWhere(facts.length, isOpen)
  if (tools.answers.own.dateOrder !== undefined) reportContradiction(tools)
  if (first === -1) return
  const order = orderOf(tools)
  if (order !== undefined) {
    if (order === 'monthFirst') swapDayAndMonth(facts, isOpen)
    for (let at = 0; at < facts.length; at += 1) flags[at] = (flags[at] ?? 0) & ~pending.eitherOrder
    return
  }
  reportOpen(facts, { first, isOpen }, tools)
  facts.retain((at) => !isOpen(at))
}

/** What the dates themselves show counts before the profile. */
function orderOf({ periods: { orders }, answers: { own, given } }: DateTools): DateOrder | undefined {
  return own.dateOrder ?? orders.order ?? (orders.isMixed ? undefined : given.dateOrder)
}

/** A date that only the other order can be. */
function reportContradiction({ periods: { orders }, answers, column }: DateTools): void {
  const isMonthFirst = answers.own.dateOrder === 'monthFirst'
  const other = isMonthFirst ? orders.dayFirstText : orders.monthFirstText
  if (other !== undefined) answers.misfit('dateOrder', other, { line: null, column })
}

interface OpenDates {
  readonly first: number
  readonly isOpen: (at: number) => boolean
}

function reportOpen(facts: FactColumns, { first, isOpen }: OpenDates, tools: DateTools): void {
  const { periods, column, issues } = tools
  const place = { line: facts.line[first] ?? 0, column, found: dateText(facts, first) }
  if (periods.orders.isMixed) return issues.add('error', 'invalid-month', place)
  const examples: DateExample[] = []
  const question = issues.ask('invalid-month', place, { kind: 'dateOrder', examples })
  for (let at = 0; at < facts.length; at += 1) if (isOpen(at)) addExample(facts, at, { question, examples })
}

function addExample(
  facts: FactColumns,
  at: number,
  { question, examples }: { readonly question: OpenQuestion; readonly examples: DateExample[] },
): void {
  question.factCount += 1
  if (examples.length === sampleCount) return
  const found = dateText(facts, at)
  if (examples.some((example) => example.found === found)) return
  const month = facts.monthAt[at] ?? 0
  examples.push({ found, dayFirst: monthAt(month), monthFirst: monthAt(swappedMonth(facts, at)) })
}

function swapDayAndMonth(facts: FactColumns, isOpen: (at: number) => boolean): void {
  const { monthAt: months, dayAt } = facts
  for (let at = 0; at < facts.length; at += 1) {
    if (!isOpen(at)) continue
    const month = months[at] ?? 0
    months[at] = swappedMonth(facts, at)
    if (dayAt !== undefined) dayAt[at] = (month % 12) + 1
  }
}

/** The same year with the day as its month. */
function swappedMonth({ monthAt: months, dayAt }: FactColumns, at: number): number {
  const month = months[at] ?? 0
  return month - (month % 12) + (dayAt?.[at] ?? 1) - 1
}

function dateText({ monthAt: months, dayAt }: FactColumns, at: number): string {
  const month = months[at] ?? 0
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(dayAt?.[at] ?? 0)}/${two((month % 12) + 1)}/${Math.floor(month / 12)}`
}

function firstWhere(length: number, holds: (at: number) => boolean): number {
  for (let at = 0; at < length; at += 1) if (holds(at)) return at
  return -1
}

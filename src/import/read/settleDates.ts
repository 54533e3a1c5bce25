import type { IssueList } from '../issueList'
import { type FactColumns, pending } from './factColumns'
import type { DateOrders } from './rowPeriods'

/** Decides dates such as `01/02/2023` by the other dates of their column, or asks. */
export function settleDates(
  facts: FactColumns,
  { orders, column }: { readonly orders: DateOrders; readonly column: number },
  issues: IssueList,
): void {
  const { flags } = facts
  const isOpen = (at: number) => ((flags[at] ?? 0) & pending.eitherOrder) !== 0
  const first = firstWhere(facts.length, isOpen)
  if (first === -1) return
  if (orders.isDayFirst !== orders.isMonthFirst) {
    if (orders.isMonthFirst) swapDayAndMonth(facts, isOpen)
    for (let at = 0; at < facts.length; at += 1) flags[at] = (flags[at] ?? 0) & ~pending.eitherOrder
    return
  }
  const severity = orders.isDayFirst ? 'error' : 'question'
  issues.add(severity, 'invalid-month', {
    line: facts.line[first] ?? 0,
    column,
    found: dateText(facts, first),
  })
  facts.retain((at) => !isOpen(at))
}

function swapDayAndMonth(facts: FactColumns, isOpen: (at: number) => boolean): void {
  const { monthAt, dayAt } = facts
  for (let at = 0; at < facts.length; at += 1) {
    if (!isOpen(at)) continue
    const month = monthAt[at] ?? 0
    monthAt[at] = month - (month % 12) + (dayAt?.[at] ?? 1) - 1
    if (dayAt !== undefined) dayAt[at] = (month % 12) + 1
  }
}

function dateText({ monthAt, dayAt }: FactColumns, at: number): string {
  const month = monthAt[at] ?? 0
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(dayAt?.[at] ?? 0)}/${two((month % 12) + 1)}/${Math.floor(month / 12)}`
}

function firstWhere(length: number, holds: (at: number) => boolean): number {
  for (let at = 0; at < length; at += 1) if (holds(at)) return at
  return -1
}

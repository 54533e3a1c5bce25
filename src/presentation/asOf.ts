import { cellsBehind } from '@/domain/cellsBehind'
import type { Place } from '@/domain/cube'
import type { Evaluation } from '@/domain/evaluation'
import { asOfOf, originOf } from '@/domain/ledger'
import { type Month, monthIndexOf } from '@/domain/month'

/** The newest Datenstand of the month's cells behind an indicator; '' where the sources name none. */
export function asOfBehind(
  evaluation: Evaluation,
  indicatorId: string,
  at: { readonly place: Place; readonly month: Month },
): string {
  const { place, month } = at
  return cellsBehind(evaluation, indicatorId, month)
    .filter((cell) => cell.month === month)
    .map((cell) => originOf(evaluation.ledger, cell.indicatorId, { place, month: monthIndexOf(month) }))
    .reduce((newest, origin) => laterDay(newest, origin === undefined ? '' : asOfOf(origin)), '')
}

export function laterDay(one: string, other: string): string {
  return one > other ? one : other
}

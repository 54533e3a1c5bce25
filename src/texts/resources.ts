import { type BudgetStanding, limitOf } from '@/domain/budget'
import type { Edges } from '@/domain/edges'
import type { Reallocation } from '@/domain/plan'
import type { StaffNeed } from '@/domain/staffNeed'
import {
  formatCount,
  formatDifference,
  formatFigure,
  formatNumber,
  formatPercent,
  formatPercentChange,
  formatQuantity,
  type Quantity,
} from './format'
import { formatMonthSpan } from './pace'

export const resourcesTexts = {
  budgets: 'Budget',
  staff: 'Personal und Betreuungsschlüssel',
  bar: 'Balken: ausgegeben · Rahmen: Budget des Jahres · Strich: Soll bis zum Monat · grau: Vorjahr bis zum Monat',
} as const

/** A number under its name, with what belongs to it. */
export interface BudgetFigure {
  readonly term: string
  readonly text: string
  readonly note: string
}

interface BudgetNumbers extends BudgetStanding {
  /** Soll of the month. */
  readonly planned: number | null
  readonly yearBefore: number | null
  readonly change: number | null
}

/** The budget of the year, what is used of it, what is left, and what that means per month. */
export function describeBudget(
  numbers: BudgetNumbers,
  { year, quantity }: { readonly year: number; readonly quantity: Quantity },
): readonly BudgetFigure[] {
  const { amount } = numbers
  const budget = {
    term: `Budget ${year}`,
    text: amount === null ? 'kein Betrag' : formatEdges(amount, quantity),
    note: amount === null ? 'Der Plan nennt keinen.' : againstYearBefore(numbers, year, quantity),
  }
  return [
    budget,
    ...usedOf(numbers, quantity),
    ...leftOf(numbers, quantity),
    ...perMonthOf(numbers, quantity),
  ]
}

function againstYearBefore({ yearBefore, change }: BudgetNumbers, year: number, quantity: Quantity): string {
  if (yearBefore === null || change === null) return `Budget ${year - 1} nennt der Plan nicht`
  return `${formatPercentChange(change, 2)} ggü. ${year - 1} (${formatFigure(yearBefore, quantity)})`
}

function usedOf({ amount, spent, monthsLeft, planned }: BudgetNumbers, quantity: Quantity): BudgetFigure[] {
  if (spent === null) return []
  const limit = limitOf(amount)
  const share = limit === null || limit === 0 ? '' : `${formatPercent((spent / limit) * 100)} `
  const soll = planned === null ? '' : `; Soll ${formatFigure(planned, quantity)}`
  const note = `${share}nach ${12 - monthsLeft} von 12 Monaten${soll}`
  return [{ term: 'Ausgegeben', text: formatFigure(spent, quantity), note }]
}

function leftOf({ left, monthsLeft }: BudgetNumbers, quantity: Quantity): BudgetFigure[] {
  if (left === null) return []
  const end = limitOf(left) ?? 0
  const note = monthsLeft === 0 ? 'Das Jahr ist vorbei.' : `für ${formatCount(monthsLeft, 'Monat', 'Monate')}`
  if (end < 0) return [{ term: 'Überschritten um', text: formatFigure(-end, quantity), note }]
  return [{ term: 'Übrig', text: formatEdges(left, quantity), note }]
}

function perMonthOf(numbers: BudgetNumbers, quantity: Quantity): BudgetFigure[] {
  const { leftPerMonth, spentPerMonth, yearBeforePerMonth, remaining } = numbers
  const end = limitOf(leftPerMonth)
  if (leftPerMonth === null || end === null || end < 0) return []
  const notes = [
    spentPerMonth === null ? '' : `bisher ${formatFigure(spentPerMonth, quantity)}`,
    yearBeforePerMonth === null
      ? ''
      : `Vorjahr ${formatMonthSpan(remaining)} ${formatFigure(yearBeforePerMonth, quantity)}`,
  ]
  const note = notes.filter((text) => text !== '').join('; ')
  return [{ term: 'Je Monat noch', text: formatEdges(leftPerMonth, quantity), note }]
}

/** A limit above goes without a word: that is what a budget is. Where more than needed is spent, nothing has to be. */
function formatEdges({ min, max }: Edges, quantity: Quantity): string {
  const least = min === null || min <= 0 ? null : min
  if (max === null) return `mindestens ${formatFigure(least ?? 0, quantity)}`
  const most = formatFigure(max, quantity)
  return least === null ? most : `${formatFigure(least, quantity)} bis ${most}`
}

interface ReallocationNumbers extends Reallocation {
  readonly from: string
  readonly to: string
  readonly share: number | null
}

/** “Umschichtung: 4,504 Mio. € aus „Eingliederungstitel“ in „Verwaltungskostentitel“, das sind 7,6 % …” */
export function describeReallocation(
  { from, to, amount, share, isProvisional }: ReallocationNumbers,
  quantity: Quantity,
): string {
  const part = share === null ? '' : `, das sind ${formatPercent(share)} davon`
  const caveat = isProvisional ? ' (vorläufig)' : ''
  return `Umschichtung laut Plan${caveat}: ${formatAmount(amount, quantity)} aus „${from}“ in „${to}“${part}.`
}

/** To the last digit that a plan prints: `4,504 Mio. €`. */
function formatAmount(amount: number, quantity: Quantity): string {
  if (quantity.measure !== '€' || amount < 1_000_000) return formatQuantity(amount, quantity)
  return `${formatNumber(amount / 1_000_000, 3)}\u00a0Mio.\u00a0€`
}

interface StaffNumbers {
  /** As it is printed: a number, or the word for why there is none. */
  readonly actual: string
  readonly number: number | null
  readonly planned: number | null
  readonly isApproximate: boolean
  readonly quantity: Quantity
}

export function describeStaffPlan(staff: StaffNumbers): {
  readonly value: string
  readonly note: string | null
} {
  const { actual, number, planned, isApproximate, quantity } = staff
  if (number === null) return { value: actual, note: null }
  const { measure } = quantity
  if (planned === null)
    return { value: formatQuantity(number, quantity), note: 'Der Plan nennt keine Stellenzahl.' }
  const named = `${isApproximate ? 'rund ' : ''}${formatNumber(planned, decimalsOf(planned))}`
  const difference = number - planned
  const inPercent = planned === 0 ? '' : ` (${formatPercentChange((difference / planned) * 100)})`
  return {
    value: `${actual} bei Plan ${named}`,
    note: `${formatDifference(difference, quantity)}\u00a0${measure}${inPercent}`,
  }
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 1
}

/** `305,2 VZÄ besetzt, für das Soll nötig 308,4: 3,2 fehlen` */
export function describeStaffNeed({ posts, needed }: StaffNeed): string {
  const gap = needed - posts
  const state = gap > 0 ? `${formatNumber(gap, 1)} fehlen` : `${formatNumber(-gap, 1)} darüber`
  const isEven = formatNumber(gap, 1) === formatNumber(0, 1)
  return `${formatNumber(posts, 1)}\u00a0VZÄ besetzt, für das Soll nötig ${formatNumber(needed, 1)}${isEven ? '' : `: ${state}`}`
}

/** The message of the slide: what is left of each budget. */
export function describeResources(
  budgets: readonly (Pick<BudgetStanding, 'left'> & {
    readonly label: string
    readonly quantity: Quantity
  })[],
): string {
  const parts = budgets.map(({ label, left, quantity }) => `${label}: ${describeLeft(left, quantity)}`)
  return parts.length === 0 ? resourcesTexts.staff : parts.join(' · ')
}

function describeLeft(left: Edges | null, quantity: Quantity): string {
  const end = limitOf(left)
  if (left === null || end === null) return 'kein Rest bekannt'
  return end < 0 ? `um ${formatFigure(-end, quantity)} überschritten` : `${formatEdges(left, quantity)} übrig`
}

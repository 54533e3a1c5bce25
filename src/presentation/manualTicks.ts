import { measurementAt } from '@/domain/evaluation'
import { addressKey, type ManualAddress, storedAt } from '@/domain/manualValue'
import { addMonths, type Month, monthOfYearOf } from '@/domain/month'
import type { Indicator, Unit } from '@/domain/plan'
import type { Target } from '@/domain/target'
import { formatMonthShort, formatNumber } from '@/texts/format'
import { writeEntered } from '@/texts/manualEntry'
import { describeCounts, describeTicked } from '@/texts/manualTicks'
import { judge, type TypedCell } from './manualDraft'
import type { GridAsked } from './manualGrid'

/** An office of a target of the kind `countOf`, to be ticked for a month. */
export interface TickRow {
  readonly unit: Unit
  readonly address: ManualAddress
  readonly isTicked: boolean
  /** More than one was counted: a tick cannot say how many would be left. */
  readonly isLocked: boolean
  readonly isTyped: boolean
  /** Why the office counts, or that it does not yet. */
  readonly reason: string
}

export interface TickView {
  readonly rows: readonly TickRow[]
  /** `7 von 10` with what was ticked. */
  readonly counted: string
}

/** The targets that count offices, as their newest version says. */
export function tickTargets(targets: readonly Target[]): readonly Target[] {
  return targets.filter(
    ({ indicatorId, versions }) => indicatorId !== null && versions.at(-1)?.rule.kind === 'countOf',
  )
}

export interface TicksAsked extends Omit<GridAsked, 'year'> {
  readonly target: Target
  readonly indicator: Indicator
  readonly month: Month
}

export function ticksOf(asked: TicksAsked): TickView {
  const { units } = asked.evaluation.plan.organisation
  const rows = units
    .filter(({ parentId }) => parentId === asked.target.unitId)
    .map((unit) => rowOf(asked, unit))
  return {
    rows: rows.map(({ row }) => row),
    counted: describeCounts(rows.filter(({ counts }) => counts).length, rows.length),
  }
}

/** What a tick types: 1 where it is set, 0 where a stored number is taken back, else what was there. */
export function tickedCell({ address }: TickRow, isTicked: boolean, asked: TicksAsked): TypedCell {
  const stored = storedAt(asked.evaluation.ledger, address)
  if (isTicked) return { address, text: '1' }
  return { address, text: stored.kind === 'value' && stored.value > 0 ? '0' : writeEntered(stored) }
}

function rowOf(asked: TicksAsked, unit: Unit): { readonly row: TickRow; readonly counts: boolean } {
  const address = addressIn(asked, unit, asked.month)
  const own = numberAt(asked, address)
  const isTyped = asked.draft.has(addressKey(address))
  const months = monthsToDate(asked.month)
  const first = months.find((month) => numberAt(asked, addressIn(asked, unit, month)) > 0)
  const reason =
    first === undefined
      ? ''
      : describeTicked(formatMonthShort(first), formatNumber(numberAt(asked, addressIn(asked, unit, first))))
  return {
    row: { unit, address, isTicked: own > 0, isLocked: own > 1, isTyped, reason },
    counts: first !== undefined,
  }
}

/** From the start of the year to the month, as the target counts. */
function monthsToDate(month: Month): readonly Month[] {
  const count = monthOfYearOf(month)
  return Array.from({ length: count }, (_, at) => addMonths(month, at + 1 - count))
}

function addressIn({ target, indicator }: TicksAsked, unit: Unit, month: Month): ManualAddress {
  const sex = indicator.hasSexes ? target.sex : 'total'
  return { indicatorId: indicator.id, unitId: unit.id, sex, month }
}

/** 0 where there is no number: it does not count either. */
function numberAt({ evaluation, draft, lastMonth }: TicksAsked, address: ManualAddress): number {
  const typed = draft.get(addressKey(address))
  const judged = typed === undefined ? undefined : judge(evaluation, typed, lastMonth)
  if (judged?.kind === 'problem') return 0
  const now =
    judged?.kind === 'change' ? judged.value.entered : measurementAt(evaluation, address.indicatorId, address)
  return now.kind === 'value' ? now.value : 0
}

import type { Evaluation } from '@/domain/evaluation'
import {
  addressKey,
  entryChange,
  type EntryChange,
  type EntryProblem,
  entryProblem,
  type ManualAddress,
  type ManualValue,
  storedAt,
} from '@/domain/manualValue'
import type { Month } from '@/domain/month'
import { describeAddress, entryProblemWords, readEntered, writeEntered } from '@/texts/manualEntry'
import { sexWords } from '@/texts/target'

/** What was typed and is not stored yet, as it was typed: also what is no value. */
export type Draft = ReadonlyMap<string, TypedCell>

export interface TypedCell {
  readonly address: ManualAddress
  readonly text: string
}

export const emptyDraft: Draft = new Map()

/** The draft with further cells typed; a text that says what is stored already leaves it. */
export function withTyped(draft: Draft, evaluation: Evaluation, typed: readonly TypedCell[]): Draft {
  const next = new Map(draft)
  for (const cell of typed) {
    const key = addressKey(cell.address)
    if (cell.text.trim() === writeEntered(storedAt(evaluation.ledger, cell.address))) next.delete(key)
    else next.set(key, cell)
  }
  return next
}

/** What a typed cell comes to. */
export type Judged =
  | { readonly kind: 'problem'; readonly problem: EntryProblem }
  | { readonly kind: 'change'; readonly change: EntryChange; readonly value: ManualValue }
  | { readonly kind: 'same' }

/** @param lastMonth the month that is running */
export function judge(evaluation: Evaluation, cell: TypedCell, lastMonth: Month): Judged {
  const { address, text } = cell
  const indicator = evaluation.indicatorById.get(address.indicatorId)
  const entered = readEntered(text, indicator?.measure ?? '')
  if (indicator === undefined || entered === undefined) return { kind: 'problem', problem: 'notANumber' }
  const value = { address, entered }
  const problem = entryProblem(value, indicator, lastMonth)
  if (problem !== null) return { kind: 'problem', problem }
  const change = saysNothing(evaluation, cell) ? null : entryChange(evaluation.ledger, value)
  return change === null ? { kind: 'same' } : { kind: 'change', change, value }
}

/** An empty cell says something only where it takes something away. */
function saysNothing({ ledger }: Evaluation, { address, text }: TypedCell): boolean {
  const stored = storedAt(ledger, address)
  return text.trim() === '' && stored.kind === 'missing' && stored.reason === 'absent'
}

/** The address in words. */
export function labelOf({ plan, indicatorById }: Evaluation, address: ManualAddress): string {
  const indicator = indicatorById.get(address.indicatorId)
  return describeAddress({
    indicator: indicator?.label ?? address.indicatorId,
    month: address.month,
    unit: plan.organisation.units.find(({ id }) => id === address.unitId)?.name ?? address.unitId,
    sex: indicator?.hasSexes === true ? sexWords[address.sex] : '',
  })
}

export interface DraftSummary {
  /** What saving stores: only what differs from what is stored. */
  readonly values: readonly ManualValue[]
  readonly counts: Readonly<Record<EntryChange, number>>
  /** Cells that cannot be stored as they are, each with its reason. */
  readonly problems: readonly string[]
}

export function summaryOf(evaluation: Evaluation, draft: Draft, lastMonth: Month): DraftSummary {
  const cells = [...draft.values()]
  const judged = cells.map((cell) => judge(evaluation, cell, lastMonth))
  const changes = judged.filter((each) => each.kind === 'change')
  const counts = { added: 0, changed: 0, removed: 0 }
  for (const { change } of changes) counts[change] += 1
  return {
    values: changes.map(({ value }) => value),
    counts,
    problems: cells.flatMap(({ address }, at) => {
      const found = judged[at]
      return found?.kind === 'problem'
        ? [`${labelOf(evaluation, address)}: ${entryProblemWords[found.problem]}`]
        : []
    }),
  }
}

import { isForEachUnit } from '@/domain/applicability'
import { comparedValueOf } from '@/domain/comparedValue'
import type { Evaluation } from '@/domain/evaluation'
import type { Indicator } from '@/domain/plan'
import { indicatorOf } from '@/domain/rateTarget'
import { numbersOf, type RuleNumber, type RuleNumbers } from '@/domain/ruleNumbers'
import { reconcile, spreadBases, type SpreadBy, spreadTarget } from '@/domain/spreading'
import { partsOfTarget, type Target } from '@/domain/target'
import { describeMeasurement } from '@/texts/headline'
import { parseNumber } from '@/texts/parseNumber'
import { describeTarget, subjectOf } from '@/texts/target'
import {
  describeBaseColumn,
  describeFieldOf,
  describeNoSpread,
  describeNumber,
  describeReconciled,
  describeShare,
  formatDifferenceExactly,
  isEven,
  spreadTexts,
} from '@/texts/targetSpread'
import { written } from './targetDraft'

/** What the offices get, as it stands in the form: a text for each number of the rule. */
export type SpreadDraft = ReadonlyMap<string, Readonly<Partial<Record<RuleNumber, string>>>>

/** A number of an office as it is typed or pasted. */
export interface TypedNumber {
  readonly unitId: string
  readonly name: RuleNumber
  readonly text: string
}

export function withTypedNumbers(draft: SpreadDraft, numbers: readonly TypedNumber[]): SpreadDraft {
  const changed = new Map(draft)
  for (const { unitId, name, text } of numbers) changed.set(unitId, { ...changed.get(unitId), [name]: text })
  return changed
}

/** Only looked at: no version that is kept begins with it. */
const unnamed = { validFrom: '', reason: '' }

/** Whether a target can be spread, and if not, why. */
export type Spreadability =
  { readonly kind: 'parts' | 'same' } | { readonly kind: 'none'; readonly why: string }

export function spreadabilityOf(evaluation: Evaluation, target: Target): Spreadability {
  const rule = target.versions.at(-1)?.rule
  const spread = spreadTarget(evaluation, target, { spread: { by: 'equal' }, ...unnamed })
  if (spread.kind === 'none')
    return { kind: 'none', why: describeNoSpread(spread.reason, [], rule?.kind ?? 'info') }
  if (spread.kind === 'same' && rule !== undefined && isForEachUnit(rule))
    return { kind: 'none', why: spreadTexts.carried }
  return { kind: spread.kind }
}

export interface SpreadView {
  readonly columns: readonly { readonly name: RuleNumber; readonly label: string }[]
  readonly baseLabel: string
  readonly rows: readonly SpreadRow[]
  readonly sums: readonly SpreadSum[]
  /** The sums in sentences. */
  readonly verdicts: readonly { readonly text: string; readonly isEven: boolean }[]
  readonly isComplete: boolean
}

export interface SpreadRow {
  readonly unitId: string
  readonly unitName: string
  readonly base: string
  readonly share: string
  readonly fields: readonly SpreadField[]
}

interface SpreadField {
  readonly name: RuleNumber
  readonly label: string
  readonly text: string
  readonly problem: string | undefined
}

interface SpreadSum {
  readonly name: RuleNumber
  readonly sum: string
  readonly whole: string
  readonly difference: string
}

/** A form filled by a way of spreading, or why that way is closed. */
export function filledDraft(
  evaluation: Evaluation,
  target: Target,
  spread: SpreadBy,
): { readonly draft: SpreadDraft } | { readonly why: string } {
  const result = spreadTarget(evaluation, target, { spread, ...unnamed })
  if (result.kind === 'parts')
    return { draft: new Map(result.parts.map(({ unitId, numbers }) => [unitId, textsOf(numbers)])) }
  if (result.kind === 'same') return { draft: new Map() }
  const names = result.unitIds.map((id) => nameOf(evaluation, id))
  return { why: describeNoSpread(result.reason, names, target.versions.at(-1)?.rule.kind ?? 'info') }
}

/** The form as the parts have it that there are already. */
export function knownDraft(evaluation: Evaluation, target: Target): SpreadDraft {
  return new Map(
    partsOfTarget(evaluation.plan.targets, target.id).map(({ unitId, versions }) => {
      const rule = versions.at(-1)?.rule
      return [unitId, rule === undefined ? {} : textsOf(numbersOf(rule))]
    }),
  )
}

function textsOf(numbers: RuleNumbers): Partial<Record<RuleNumber, string>> {
  const names = Object.keys(numbers) as RuleNumber[]
  return Object.fromEntries(names.map((name) => [name, written(numbers[name] ?? null)]))
}

export function spreadView(evaluation: Evaluation, target: Target, draft: SpreadDraft): SpreadView {
  const indicator = indicatorOf(evaluation, target)
  const columns = columnsOf(target)
  const bases = spreadBases(evaluation, target)
  const compared = comparedOf(target, indicator)
  const shares = sharesOf(evaluation, target, draft)
  const rows = [...bases].map(([unitId, base]): SpreadRow => {
    const unitName = nameOf(evaluation, unitId)
    return {
      unitId,
      unitName,
      base: describeMeasurement(base, compared),
      share: describeShare(shares.get(unitId) ?? null),
      fields: columns.map(({ name }) => fieldOf(draft.get(unitId)?.[name] ?? '', unitName, name)),
    }
  })
  const isComplete = rows.every(({ fields }) => fields.every(({ text }) => parseNumber(text) !== undefined))
  const reconciled = reconcile(evaluation, target, targetsOfDraft(evaluation, target, { draft, ...unnamed }))
  return {
    columns,
    baseLabel: describeBaseColumn(compared.kind, evaluation.plan.year - 1),
    rows,
    sums: reconciled.map(({ name, sum, whole, difference }) => ({
      name,
      sum: written(Number(sum.toFixed(6))),
      whole: written(whole),
      difference: isEven(difference)
        ? '0'
        : formatDifferenceExactly(difference, { ...indicator, measure: '' }),
    })),
    verdicts: isComplete
      ? reconciled.map((each) => ({
          text: describeReconciled(each, indicator),
          isEven: isEven(each.difference),
        }))
      : [],
    isComplete,
  }
}

function sharesOf(
  evaluation: Evaluation,
  target: Target,
  draft: SpreadDraft,
): ReadonlyMap<string, number | null> {
  const spread = spreadTarget(evaluation, target, { spread: byHand(draft), ...unnamed })
  const parts = spread.kind === 'parts' ? spread.parts : []
  return new Map(parts.map(({ unitId, shareInPercent }) => [unitId, shareInPercent]))
}

function columnsOf(target: Target): SpreadView['columns'] {
  const rule = target.versions.at(-1)?.rule
  const names = Object.keys(rule === undefined ? {} : numbersOf(rule)) as RuleNumber[]
  return names.map((name) => ({ name, label: spreadTexts.numberWords[name] }))
}

function comparedOf(target: Target, indicator: Indicator) {
  const rule = target.versions.at(-1)?.rule
  return comparedValueOf(rule ?? { kind: 'info' }, indicator)
}

function fieldOf(text: string, unitName: string, name: RuleNumber): SpreadField {
  const isWrong = text.trim() !== '' && parseNumber(text) === undefined
  return {
    name,
    text,
    label: describeFieldOf(unitName, name),
    problem: isWrong ? spreadTexts.notANumber : undefined,
  }
}

/** The targets that the form says, each a part of the whole. */
export function targetsOfDraft(
  evaluation: Evaluation,
  target: Target,
  { draft, ...from }: { draft: SpreadDraft; validFrom: string; reason: string },
): readonly Target[] {
  const spread = spreadTarget(evaluation, target, { spread: byHand(draft), ...from })
  return spread.kind === 'none' ? [] : spread.targets
}

function byHand(draft: SpreadDraft): SpreadBy {
  return { by: 'hand', values: new Map([...draft].map(([unitId, texts]) => [unitId, numbersIn(texts)])) }
}

function numbersIn(texts: Readonly<Partial<Record<RuleNumber, string>>>): RuleNumbers {
  const read = (Object.keys(texts) as RuleNumber[]).map((name) => [name, parseNumber(texts[name] ?? '')])
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

function nameOf({ plan }: Evaluation, unitId: string): string {
  return plan.organisation.units.find(({ id }) => id === unitId)?.name ?? unitId
}

/** How the parts of a target stand to it: for its line in a list, and above its parts. */
export interface SpreadState {
  readonly parts: readonly Target[]
  /** What each part has to reach, in the order of the parts: its numbers, or its sentence where it has none of its own. */
  readonly goals: readonly string[]
  /** Offices without a part. */
  readonly without: readonly string[]
  readonly verdicts: readonly { readonly text: string; readonly isEven: boolean }[]
}

/** @returns null where the target is not spread */
export function spreadStateOf(evaluation: Evaluation, target: Target): SpreadState | null {
  const parts = partsOfTarget(evaluation.plan.targets, target.id)
  if (parts.length === 0 || target.indicatorId === null) return null
  const indicator = indicatorOf(evaluation, target)
  const offices = evaluation.plan.organisation.units.filter(({ parentId }) => parentId === target.unitId)
  return {
    parts,
    goals: parts.map((part) => goalOf(evaluation, part)),
    without: offices.filter(({ id }) => !parts.some(({ unitId }) => unitId === id)).map(({ name }) => name),
    verdicts: reconcile(evaluation, target, parts).map((each) => ({
      text: describeReconciled(each, indicator),
      isEven: isEven(each.difference),
    })),
  }
}

function goalOf({ plan, indicatorById }: Evaluation, part: Target): string {
  const rule = part.versions.at(-1)?.rule
  const indicator = indicatorById.get(part.indicatorId ?? '')
  if (rule === undefined || indicator === undefined) return ''
  const numbers = Object.entries(numbersOf(rule)) as [RuleNumber, number][]
  if (numbers.length === 0) return describeTarget(rule, subjectOf(part, plan))
  return numbers.map(([name, value]) => describeNumber(name, value, indicator)).join(', ')
}

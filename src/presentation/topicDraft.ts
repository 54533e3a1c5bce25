import type { Reallocation, Topic, TopicFigure, TopicResources } from '@/domain/plan'
import type { Target } from '@/domain/target'
import { formatNumber } from '@/texts/format'
import { parseNumber } from '@/texts/parseNumber'
import type { ResourceRole } from '@/texts/topicForm'

/** A framing number as it stands in a form: the text is the number as the plan prints it. */
export interface FigureDraft {
  /** '' for a new one. */
  readonly id: string
  readonly label: string
  readonly value: string
  readonly measure: string
  readonly note: string
  readonly isProvisional: boolean
}

export const emptyFigure: FigureDraft = {
  id: '',
  label: '',
  value: '',
  measure: '',
  note: '',
  isProvisional: false,
}

/** What a target of the topic is to its resources. */
export interface ResourceDraft {
  readonly targetId: string
  readonly label: string
  readonly role: ResourceRole
  /** Budget of the year before, or posts of the plan; '' where the plan names none. */
  readonly number: string
  readonly isApproximate: boolean
}

export interface ReallocationDraft {
  readonly from: string
  readonly to: string
  readonly amount: string
  readonly isProvisional: boolean
}

export function figureDraftOf({ value, decimals, note = '', ...figure }: TopicFigure): FigureDraft {
  return { ...figure, note, value: formatNumber(value, decimals) }
}

/** The figures that the form says, or the labels of those whose number is none. */
export function figuresOfDraft(
  drafts: readonly FigureDraft[],
): { readonly figures: readonly TopicFigure[] } | { readonly wrong: readonly string[] } {
  const wrong: string[] = []
  const figures = drafts.map(({ value, note, ...rest }): TopicFigure => {
    const number = parseNumber(value)
    if (number === undefined) wrong.push(rest.label)
    const decimals = value.split(',')[1]?.trim().length ?? 0
    return { ...rest, value: number ?? 0, decimals, ...(note !== '' && { note }) }
  })
  return wrong.length > 0 ? { wrong } : { figures }
}

/** One line for each target of the topic that an indicator measures. */
export function resourceDraftsOf(topic: Topic | null, targets: readonly Target[]): readonly ResourceDraft[] {
  return targets
    .filter(({ topicId, indicatorId }) => topicId === topic?.id && indicatorId !== null)
    .map(({ id, label }) => ({ targetId: id, label, ...roleIn(topic?.resources, id) }))
}

type Role = Pick<ResourceDraft, 'role' | 'number' | 'isApproximate'>

function roleIn(resources: TopicResources | undefined, id: string): Role {
  const isMeant = ({ targetId }: { readonly targetId: string }): boolean => targetId === id
  const budget = resources?.budgets.find(isMeant)
  if (budget !== undefined)
    return { role: 'budget', number: written(budget.yearBefore), isApproximate: false }
  const staff = resources?.staff.find(isMeant)
  if (staff !== undefined)
    return { role: 'staff', number: written(staff.planned), isApproximate: staff.isApproximate }
  const isCaseload = resources?.caseloads.some(isMeant) === true
  return { role: isCaseload ? 'caseload' : 'none', number: '', isApproximate: false }
}

export function reallocationDraftOf(resources: TopicResources | undefined): ReallocationDraft {
  const {
    fromTargetId = '',
    toTargetId = '',
    amount = null,
    isProvisional = false,
  } = resources?.reallocation ?? {}
  return { from: fromTargetId, to: toTargetId, amount: written(amount), isProvisional }
}

/** As a person would type it. */
function written(value: number | null): string {
  if (value === null) return ''
  const decimals = String(value).split('.')[1]?.length ?? 0
  return formatNumber(value, decimals)
}

/** The resources that the form says, none where nothing is chosen, or the labels of what is no number; '' is what is moved. */
export function resourcesOfDraft(
  lines: readonly ResourceDraft[],
  moved: ReallocationDraft,
): { readonly resources: TopicResources | null } | { readonly wrong: readonly string[] } {
  const wrong = lines.filter(({ number }) => number !== '' && parseNumber(number) === undefined)
  const hasSeveralBudgets = lines.filter(({ role }) => role === 'budget').length > 1
  const reallocation = hasSeveralBudgets ? reallocationOf(moved) : null
  if (wrong.length > 0) return { wrong: wrong.map(({ label }) => label) }
  if (reallocation === undefined) return { wrong: [''] }
  const ofRole = (role: ResourceRole) => lines.filter((line) => line.role === role)
  const isEmpty = ofRole('none').length === lines.length && reallocation === null
  if (isEmpty) return { resources: null }
  const numberOf = ({ number }: ResourceDraft) => parseNumber(number) ?? null
  return {
    resources: {
      budgets: ofRole('budget').map((line) => ({ targetId: line.targetId, yearBefore: numberOf(line) })),
      ...(reallocation !== null && { reallocation }),
      staff: ofRole('staff').map((line) => {
        const { targetId, isApproximate } = line
        return { targetId, planned: numberOf(line), isApproximate }
      }),
      caseloads: ofRole('caseload').map(({ targetId }) => ({ targetId })),
    },
  }
}

/** Null where nothing is moved, undefined where only a part of it is said. */
function reallocationOf({
  from,
  to,
  amount,
  isProvisional,
}: ReallocationDraft): Reallocation | null | undefined {
  if ([from, to, amount].every((text) => text === '')) return null
  const number = parseNumber(amount)
  if (from === '' || to === '' || number === undefined) return undefined
  return { fromTargetId: from, toTargetId: to, amount: number, isProvisional }
}

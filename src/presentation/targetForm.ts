import type { Plan } from '@/domain/plan'
import type { Target, TargetSource } from '@/domain/target'
import {
  describeMonthsProblem,
  requiredText,
  ruleProblemWords,
  targetEditorTexts,
} from '@/texts/targetEditor'
import { describeTooEarly } from '@/texts/targetVersions'
import { monthsIn } from './ruleOfDraft'
import { emptyRule, type RuleDraft, type RuleField, ruleDraftOf, type SubjectDraft } from './targetDraft'

/** What stands around the rule: name, topic, where the target comes from, who answers for it. */
export interface AroundDraft {
  readonly label: string
  readonly topicId: string
  readonly section: string
  readonly sourceKind: TargetSource['kind']
  readonly sourceNote: string
  readonly responsible: string
}

/** All that the form of a target holds. */
export interface TargetDraft {
  readonly rule: RuleDraft
  readonly subject: SubjectDraft
  readonly around: AroundDraft
  /** `YYYY-MM-DD` */
  readonly validFrom: string
  readonly reason: string
}

/** What keeps a field from being taken, and what to do, in a sentence. */
export type RuleProblems = Readonly<Partial<Record<RuleField, string>>>
export type VersionProblems = Readonly<Partial<Record<'validFrom' | 'reason', string>>>
export type AroundProblems = Readonly<Partial<Record<'label' | 'section', string>>>

/** The form of a target that is begun: empty, or with what another one says. */
export function newDraft(plan: Plan, like: Target | undefined, copyLabel: string): TargetDraft {
  const begun = { validFrom: `${plan.year}-01-01`, reason: plan.title }
  if (like !== undefined) return { ...draftOf(like, begun), around: { ...aroundOf(like), label: copyLabel } }
  const root = plan.organisation.units.find(({ parentId }) => parentId === null)
  const topic = plan.topics[0]
  const around: AroundDraft = {
    label: '',
    topicId: topic?.id ?? '',
    section: topic?.section ?? '',
    sourceKind: 'document',
    sourceNote: plan.source.document,
    responsible: '',
  }
  return {
    rule: emptyRule,
    subject: { indicatorId: '', unitId: root?.id ?? '', sex: 'total' },
    around,
    ...begun,
  }
}

/** The form of a known target, with the rule of its newest version. */
export function draftOf(target: Target, next: Pick<TargetDraft, 'validFrom' | 'reason'>): TargetDraft {
  const { indicatorId, unitId, sex, versions } = target
  const rule = versions.at(-1)?.rule
  return {
    rule: rule === undefined ? emptyRule : ruleDraftOf(rule),
    subject: { indicatorId: indicatorId ?? '', unitId, sex },
    around: aroundOf(target),
    ...next,
  }
}

function aroundOf({ label, topicId, section, source, responsible }: Target): AroundDraft {
  return {
    label,
    topicId,
    section,
    sourceKind: source.kind,
    sourceNote: source.note,
    responsible: responsible ?? '',
  }
}

/** @param isTried whether empty fields are told, too: before the first try nobody has forgotten anything */
export function ruleProblemsOf(rule: RuleDraft, wrong: readonly RuleField[], isTried: boolean): RuleProblems {
  const told = wrong.filter((field) => isTried || rule[field].trim() !== '')
  return Object.fromEntries(told.map((field) => [field, problemOf(rule, field)]))
}

function problemOf(rule: RuleDraft, field: RuleField): string {
  if (field === 'months') return describeMonthsProblem(monthsIn(rule.months))
  return field === 'base' && rule.baseAs === 'year' ? ruleProblemWords.year : ruleProblemWords[field]
}

export function aroundProblemsOf({ label, section }: AroundDraft, isTried: boolean): AroundProblems {
  if (!isTried) return {}
  return {
    ...(label.trim() === '' && { label: requiredText }),
    ...(section.trim() === '' && { section: requiredText }),
  }
}

/** @param newest first day of the version that this one has to follow */
export function versionProblemsOf(
  { validFrom, reason }: Pick<TargetDraft, 'validFrom' | 'reason'>,
  newest: string | undefined,
  isTried: boolean,
): VersionProblems {
  return {
    ...(validFrom === '' && isTried && { validFrom: targetEditorTexts.dayRequired }),
    ...(validFrom !== '' &&
      newest !== undefined &&
      validFrom <= newest && { validFrom: describeTooEarly(newest) }),
    ...(reason.trim() === '' && isTried && { reason: requiredText }),
  }
}

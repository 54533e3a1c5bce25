import { computed, type ComputedRef, type Ref, shallowRef } from 'vue'
import type { AroundDraft } from '@/components/target/TargetAround.vue'
import type { Plan } from '@/domain/plan'
import type { FrozenBase, Target, TargetVersion } from '@/domain/target'
import { freezeBase } from '@/domain/versions'
import { type TargetEntry, withChangedTarget, withNewTarget } from '@/plan/edit/targets'
import {
  emptyRule,
  hasIndicator,
  type RuleDraft,
  ruleDraftOf,
  type RuleField,
  ruleOfDraft,
  type SubjectDraft,
  targetToLookAt,
} from '@/presentation/targetDraft'
import { useDataStore } from '@/stores/data'
import { usePlanStore } from '@/stores/plan'
import { usePlanEditingStore } from '@/stores/planEditing'
import { useSelectionStore } from '@/stores/selection'
import { describeTargetSaved } from '@/texts/targetEditor'

interface TargetEditing {
  readonly rule: Ref<RuleDraft>
  readonly subject: Ref<SubjectDraft>
  readonly around: Ref<AroundDraft>
  readonly validFrom: Ref<string>
  readonly reason: Ref<string>
  readonly wrong: ComputedRef<readonly RuleField[]>
  /** Whether saving adds a version: a new target has its first one, a known one only where its rule differs. */
  readonly isNewVersion: ComputedRef<boolean>
  /** The target as the form has it; null while it lacks something. */
  readonly drafted: ComputedRef<Target | null>
  readonly save: () => Promise<boolean>
}

/** A target in the form, new (`known` undefined) or known. */
export function targetEditing(known: Target | undefined, today: string): TargetEditing {
  const planStore = usePlanStore()
  const dataStore = useDataStore()
  const selection = useSelectionStore()
  const editing = usePlanEditingStore()
  const before = known?.versions.at(-1)?.rule

  const rule = shallowRef<RuleDraft>(before === undefined ? emptyRule : ruleDraftOf(before))
  const subject = shallowRef<SubjectDraft>(subjectOf(known, planStore.carrier.id))
  const around = shallowRef<AroundDraft>(aroundOf(known, planStore.plan.topics[0]?.id ?? ''))
  const validFrom = shallowRef(known === undefined ? `${planStore.plan.year}-01-01` : today)
  const reason = shallowRef(known === undefined ? planStore.plan.title : '')

  const reading = computed(() => ruleOfDraft(rule.value))
  const wrong = computed(() => ('wrong' in reading.value ? reading.value.wrong : []))
  const isNewVersion = computed(() => before === undefined || differs(rule.value, ruleDraftOf(before)))
  const entry = computed<TargetEntry>(() => entryOf(known, { subject, around, rule }))
  const drafted = computed<Target | null>(() => {
    if ('wrong' in reading.value) return null
    const isComplete =
      !hasIndicator(rule.value.kind) || planStore.indicatorById.has(subject.value.indicatorId)
    const target = { ...entry.value, id: known?.id ?? 'neu', versions: [] }
    return isComplete ? targetToLookAt(target, reading.value.rule) : null
  })

  async function save(): Promise<boolean> {
    if (drafted.value === null || 'wrong' in reading.value) return false
    const { rule: next } = reading.value
    const version = versionOf(
      { validFrom: validFrom.value, reason: reason.value, rule: next },
      selection.month &&
        freezeBase(dataStore.evaluation, drafted.value, { rule: next, month: selection.month, on: today }),
    )
    const change = { entry: entry.value, version: isNewVersion.value ? version : null }
    const plan = planWith(planStore.plan, known, { ...change, first: version })
    return editing.save(plan, describeTargetSaved(entry.value.label, known === undefined))
  }

  return { rule, subject, around, validFrom, reason, wrong, isNewVersion, drafted, save }
}

function differs(left: RuleDraft, right: RuleDraft): boolean {
  return JSON.stringify(left) !== JSON.stringify(right)
}

function versionOf(version: TargetVersion, base: FrozenBase | null | undefined): TargetVersion {
  return base === null || base === undefined ? version : { ...version, base }
}

function planWith(
  plan: Plan,
  known: Target | undefined,
  { entry, version, first }: { entry: TargetEntry; version: TargetVersion | null; first: TargetVersion },
): Plan {
  if (known === undefined) return withNewTarget(plan, entry, first)
  return withChangedTarget(plan, known, { entry, version })
}

function subjectOf(target: Target | undefined, carrierId: string): SubjectDraft {
  const { indicatorId = null, unitId = carrierId, sex = 'total' } = target ?? {}
  return { indicatorId: indicatorId ?? '', unitId, sex }
}

function aroundOf(target: Target | undefined, topicId: string): AroundDraft {
  if (target === undefined)
    return { label: '', topicId, section: '', sourceKind: 'document', sourceNote: '', responsible: '' }
  const { label, section, source, responsible } = target
  return {
    label,
    topicId: target.topicId,
    section,
    sourceKind: source.kind,
    sourceNote: source.note,
    responsible: responsible ?? '',
  }
}

interface Drafts {
  readonly subject: Ref<SubjectDraft>
  readonly around: Ref<AroundDraft>
  readonly rule: Ref<RuleDraft>
}

function entryOf(known: Target | undefined, { subject, around, rule }: Drafts): TargetEntry {
  const { label, topicId, section, sourceKind, sourceNote, responsible } = around.value
  const { indicatorId, unitId, sex } = subject.value
  return {
    ...(known?.parentId !== undefined && { parentId: known.parentId }),
    label,
    topicId,
    section,
    source: { kind: sourceKind, note: sourceNote },
    responsible: responsible === '' ? null : responsible,
    indicatorId: hasIndicator(rule.value.kind) ? indicatorId : null,
    unitId,
    sex: hasIndicator(rule.value.kind) ? sex : 'total',
  }
}

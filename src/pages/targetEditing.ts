import { computed, type ComputedRef, type Ref, shallowRef, watch } from 'vue'
import { misfitOf } from '@/domain/comparedValue'
import type { Plan } from '@/domain/plan'
import type { Target } from '@/domain/target'
import type { TargetEntry } from '@/plan/edit/targets'
import { ruleOfDraft } from '@/presentation/ruleOfDraft'
import { hasIndicator, ruleDraftOf, targetToLookAt } from '@/presentation/targetDraft'
import { draftOf, newDraft, type TargetDraft } from '@/presentation/targetForm'
import { localDay } from '@/stores/localDay'
import { usePlanStore } from '@/stores/plan'
import { describeCopy, targetEditorTexts } from '@/texts/targetEditor'
import { targetSaving } from './targetSaving'

interface TargetEditing {
  readonly draft: Ref<TargetDraft>
  /** The target in the plan; `undefined` for a new one. */
  readonly known: ComputedRef<Target | undefined>
  readonly reading: ComputedRef<ReturnType<typeof ruleOfDraft>>
  /** The target as the form has it; null while its rule or its subject lacks something, or do not fit each other. */
  readonly drafted: ComputedRef<Target | null>
  /** Why the rule makes no number of the Kennzahl. */
  readonly misfit: ComputedRef<ReturnType<typeof misfitOf>>
  /** Whether saving adds a version: a new target has its first one, a known one only where its rule differs. */
  readonly isNewVersion: ComputedRef<boolean>
  readonly isOtherSubject: ComputedRef<boolean>
  /** Null where nothing is lost. */
  readonly loss: ReturnType<typeof targetSaving>['loss']
  readonly isDirty: ComputedRef<boolean>
  /** The plan has another target than the one that the form was begun with. */
  readonly isOutdated: ComputedRef<boolean>
  readonly reload: () => void
  /** @returns whether it is saved */
  readonly save: (as: 'itself' | 'new') => Promise<boolean>
}

/** A target in the form: a known one, or a new one, begun like another where that is given. */
export function targetEditing(id: string | null, like: Target | undefined): TargetEditing {
  const planStore = usePlanStore()
  const known = computed(() => planStore.plan.targets.find((target) => target.id === id))
  const begunWith = shallowRef(known.value)
  const begun = shallowRef(begin(planStore.plan, known.value, like))
  const draft = shallowRef(begun.value)
  const isSaved = shallowRef(false)

  const form = draftedTarget(draft, known, id)
  const isNewVersion = computed(() => {
    const before = begunWith.value?.versions.at(-1)?.rule
    return before === undefined || form.isOtherSubject.value || differ(draft.value.rule, ruleDraftOf(before))
  })
  const isDirty = computed(() => !isSaved.value && differ(draft.value, begun.value))
  const isOutdated = computed(() => !isSaved.value && differ(known.value, begunWith.value))

  function reload(): void {
    begunWith.value = known.value
    begun.value = begin(planStore.plan, known.value, like)
    draft.value = begun.value
  }

  watch(isOutdated, (isSo) => {
    if (isSo && !isDirty.value) reload()
  })

  const saving = targetSaving({ ...form, draft, known, isNewVersion })

  async function save(as: 'itself' | 'new'): Promise<boolean> {
    isSaved.value = await saving.save(as)
    return isSaved.value
  }

  return { ...form, draft, known, isNewVersion, loss: saving.loss, isDirty, isOutdated, reload, save }
}

/** What the form says, as far as it says enough. */
function draftedTarget(draft: Ref<TargetDraft>, known: ComputedRef<Target | undefined>, id: string | null) {
  const planStore = usePlanStore()
  const reading = computed(() => ruleOfDraft(draft.value.rule))
  const entry = computed(() => entryOf(draft.value))
  const isOtherSubject = computed(() => known.value !== undefined && isOther(known.value, entry.value))
  /** A sentence and a chart need a name before one is typed. */
  const label = computed(() => {
    const { label: typed, indicatorId } = entry.value
    return typed || planStore.indicatorById.get(indicatorId ?? '')?.label || targetEditorTexts.add
  })
  const misfit = computed(() => {
    const indicator = planStore.indicatorById.get(entry.value.indicatorId ?? '')
    return indicator && 'rule' in reading.value ? misfitOf(reading.value.rule, indicator) : undefined
  })
  const drafted = computed<Target | null>(() => {
    const { indicatorId } = entry.value
    if ('wrong' in reading.value || misfit.value !== undefined) return null
    if (indicatorId !== null && !planStore.indicatorById.has(indicatorId)) return null
    return targetToLookAt(
      { ...entry.value, label: label.value, id: id ?? 'neu', versions: [] },
      reading.value.rule,
    )
  })
  return { reading, entry, isOtherSubject, misfit, drafted }
}

function begin(plan: Plan, known: Target | undefined, like: Target | undefined): TargetDraft {
  if (known === undefined) return newDraft(plan, like, describeCopy(like?.label ?? ''))
  return draftOf(known, { validFrom: localDay(new Date()), reason: '' })
}

function differ(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) !== JSON.stringify(right)
}

function isOther(known: Target, { indicatorId, unitId, sex }: TargetEntry): boolean {
  return known.indicatorId !== indicatorId || known.unitId !== unitId || known.sex !== sex
}

function entryOf({ around, subject, rule }: TargetDraft): TargetEntry {
  const { label, topicId, section, sourceKind, sourceNote, responsible } = around
  const isAboutIndicator = hasIndicator(rule.kind)
  return {
    label,
    topicId,
    section,
    source: { kind: sourceKind, note: sourceNote },
    responsible: responsible === '' ? null : responsible,
    indicatorId: isAboutIndicator ? subject.indicatorId : null,
    unitId: subject.unitId,
    sex: isAboutIndicator ? subject.sex : 'total',
  }
}

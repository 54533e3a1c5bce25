import { computed, type ComputedRef, type Ref } from 'vue'
import { judgedMonths } from '@/domain/judgedMonths'
import type { Month } from '@/domain/month'
import type { Plan } from '@/domain/plan'
import { partsOfTarget, type Target, type TargetVersion } from '@/domain/target'
import { freezeBase, withBase } from '@/domain/versions'
import { type TargetEntry, withChangedTarget, withNewTarget, withOtherSubject } from '@/plan/edit/targets'
import type { TargetDraft } from '@/presentation/targetForm'
import { useDataStore } from '@/stores/data'
import { localDay } from '@/stores/localDay'
import { usePlanStore } from '@/stores/plan'
import { usePlanEditingStore } from '@/stores/planEditing'
import { useSelectionStore } from '@/stores/selection'
import { describeTargetSaved } from '@/texts/targetEditor'

/** What a change of indicator, unit or sex would take from a target. */
interface SubjectLoss {
  readonly judged: readonly Month[]
  readonly versions: number
  readonly parts: number
  /** Whether it is a part of a whole, to which it would no longer count. */
  readonly isPart: boolean
}

/** A target as it stands in its form. */
interface Drafted {
  readonly draft: Ref<TargetDraft>
  readonly entry: ComputedRef<TargetEntry>
  /** Null while it lacks something. */
  readonly drafted: ComputedRef<Target | null>
  /** The target in the plan; `undefined` for a new one. */
  readonly known: ComputedRef<Target | undefined>
  readonly isNewVersion: ComputedRef<boolean>
  readonly isOtherSubject: ComputedRef<boolean>
}

interface TargetSaving {
  /** Null where nothing is lost. */
  readonly loss: ComputedRef<SubjectLoss | null>
  /** @returns whether it is saved */
  readonly save: (as: 'itself' | 'new') => Promise<boolean>
}

/** The way of a target from its form into the plan. */
export function targetSaving(form: Drafted): TargetSaving {
  const planStore = usePlanStore()
  const editing = usePlanEditingStore()
  const versionOf = useVersions()

  async function save(as: 'itself' | 'new'): Promise<boolean> {
    const target = form.drafted.value
    const [version] = target?.versions ?? []
    if (target === null || version === undefined) return false
    const { validFrom, reason } = form.draft.value
    const known = as === 'new' ? undefined : form.known.value
    const next = versionOf(target, { ...version, validFrom, reason: reason.trim() })
    const what = describeTargetSaved(form.entry.value.label, known === undefined)
    return editing.save(planWith(known, next), what)
  }

  function planWith(known: Target | undefined, version: TargetVersion): Plan {
    const { plan } = planStore
    const entry = form.entry.value
    if (known === undefined) return withNewTarget(plan, entry, version)
    if (form.isOtherSubject.value) return withOtherSubject(plan, known, { entry, version })
    return withChangedTarget(plan, known, { entry, version: form.isNewVersion.value ? version : null })
  }

  return { loss: lossOf(form), save }
}

/** Versions with the Ausgangslage that they are set against today. */
export function useVersions(): (target: Target, version: TargetVersion) => TargetVersion {
  const dataStore = useDataStore()
  const selection = useSelectionStore()
  return (target, version) => {
    const { month } = selection
    if (month === undefined) return version
    const at = { rule: version.rule, month, on: localDay(new Date()) }
    return withBase(version, freezeBase(dataStore.evaluation, target, at))
  }
}

function lossOf({ known, isOtherSubject }: Drafted): TargetSaving['loss'] {
  const planStore = usePlanStore()
  const dataStore = useDataStore()
  const selection = useSelectionStore()
  return computed(() => {
    const target = known.value
    if (target === undefined || !isOtherSubject.value) return null
    const { month } = selection
    const judged = month === undefined ? [] : judgedMonths(dataStore.evaluation, target, month)
    const parts = partsOfTarget(planStore.plan.targets, target.id).length
    const versions = target.versions.length
    const isPart = target.parentId !== undefined
    const isFree = judged.length === 0 && versions === 1 && parts === 0 && !isPart
    return isFree ? null : { judged, versions, parts, isPart }
  })
}

import { computed, type ComputedRef, type Ref, shallowRef } from 'vue'
import { monthsOfVersion } from '@/domain/judgedMonths'
import type { Target } from '@/domain/target'
import { withVersion } from '@/domain/versions'
import { hasIndicator } from '@/presentation/targetDraft'
import {
  aroundProblemsOf,
  type AroundProblems,
  ruleProblemsOf,
  type RuleProblems,
  versionProblemsOf,
  type VersionProblems,
} from '@/presentation/targetForm'
import { usePlanStore } from '@/stores/plan'
import { misfitWords } from '@/texts/planProblems'
import { indicatorRequired } from '@/texts/targetEditor'
import { describeValidFrom } from '@/texts/targetVersions'
import type { targetEditing } from './targetEditing'

interface TargetProblems {
  /** Whether saving was tried: from then on empty fields are told, too. */
  readonly isTried: Ref<boolean>
  readonly problems: ComputedRef<{
    readonly rule: RuleProblems
    readonly around: AroundProblems
    readonly version: VersionProblems
    readonly subject: string | undefined
  }>
  readonly isWrong: ComputedRef<boolean>
  /** The months that the new version would judge. */
  readonly judged: ComputedRef<string>
}

/** What keeps the form of a target from being saved, field by field. */
export function targetProblems(editor: ReturnType<typeof targetEditing>): TargetProblems {
  const { draft, reading, isNewVersion } = editor
  const planStore = usePlanStore()
  const isTried = shallowRef(false)

  /** What the version has to follow; nothing where it is the first one. */
  const newest = computed(() => formerVersions(editor).at(-1)?.validFrom)
  const hasNoIndicator = computed(
    () =>
      hasIndicator(draft.value.rule.kind) && !planStore.indicatorById.has(draft.value.subject.indicatorId),
  )

  const problems = computed(() => problemsOf(isTried.value))
  const isWrong = computed(() => {
    const { rule, around, version, subject } = problemsOf(true)
    return subject !== undefined || [rule, around, version].some((each) => Object.keys(each).length > 0)
  })
  const judged = computed(() => judgedBy(editor, planStore.plan.year))

  function problemsOf(isTold: boolean) {
    const { rule, around } = draft.value
    const wrong = 'wrong' in reading.value ? reading.value.wrong : []
    return {
      rule: ruleProblemsOf(rule, wrong, isTold),
      around: aroundProblemsOf(around, isTold),
      version: isNewVersion.value ? versionProblemsOf(draft.value, newest.value, isTold) : {},
      subject: subjectProblem(isTold),
    }
  }

  /** A misfit is told at once: nothing can be shown before. */
  function subjectProblem(isTold: boolean): string | undefined {
    if (editor.misfit.value !== undefined) return misfitWords[editor.misfit.value]
    return isTold && hasNoIndicator.value ? indicatorRequired : undefined
  }

  return { isTried, problems, isWrong, judged }
}

/** The months of a year that the version in the form would judge. */
function judgedBy(editor: ReturnType<typeof targetEditing>, year: number): string {
  const { validFrom, reason } = editor.draft.value
  const target = editor.drafted.value
  const [version] = target?.versions ?? []
  if (target === null || version === undefined || validFrom === '') return ''
  const next = { ...version, validFrom, reason }
  const changed = withVersion({ ...target, versions: formerVersions(editor) }, next)
  return describeValidFrom(monthsOfVersion(changed, next, year), year)
}

/** Those that stay beside the one in the form. */
function formerVersions({ known, isOtherSubject }: ReturnType<typeof targetEditing>): Target['versions'] {
  return isOtherSubject.value ? [] : (known.value?.versions ?? [])
}

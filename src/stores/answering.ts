import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Indicator } from '@/domain/plan'
import type { Answers } from '@/import/answers'
import { answerOf, mayLeaveOut } from '@/import/ask/answerOf'
import {
  type AskedChapter,
  type AskedQuestion,
  type AskedTheme,
  chaptersOf,
} from '@/import/ask/askedQuestions'
import type { Draft, AskedIndicator } from '@/import/ask/draft'
import { mergeAnswers } from '@/import/ask/mergeAnswers'
import { separateAnswers } from '@/import/ask/separateAnswers'
import { takeBack } from '@/import/ask/takeBack'
import { profileAnswersIn } from '@/import/profileAnswers'
import { newIndicator } from '@/plan/newIndicator'
import type { FileSummary } from '@/workers/previewOf'
import { useImportingStore } from './importing'
import { usePlanStore } from './plan'
import { useProfilesStore } from './profiles'

/** What the user says of the files under way: choices not yet given, answers, indicators made on the spot. */
export const useAnsweringStore = defineStore('answering', () => {
  const importing = useImportingStore()
  const planStore = usePlanStore()
  const profilesStore = useProfilesStore()

  const drafts = shallowRef<ReadonlyMap<string, Draft>>(new Map())
  /** By the name of the file. */
  const answers = shallowRef<ReadonlyMap<string, Answers>>(new Map())
  const added = shallowRef<readonly Indicator[]>([])
  /** Ids of profiles that are not to answer this time. */
  const unused = shallowRef<ReadonlySet<string>>(new Set())

  const files = computed<readonly FileSummary[]>(() => importing.previewed?.files ?? [])
  const chapters = computed(() => chaptersOf(files.value))
  const profiles = computed(() => profilesStore.profiles.filter(({ id }) => !unused.value.has(id)))

  function choose(key: string, draft: Draft | undefined): void {
    drafts.value = new Map([...drafts.value].filter(([each]) => each !== key))
    if (draft !== undefined) drafts.value = new Map(drafts.value).set(key, draft)
  }

  /** Leaves out whatever of the theme has no choice yet. */
  function leaveOutRest(theme: AskedTheme): void {
    drafts.value = new Map([...drafts.value, ...restOf(chapters.value, theme, drafts.value)])
  }

  /** Makes answers of all choices. @returns names of the files that are to be left out */
  function give(): readonly string[] {
    const left: string[] = []
    for (const asked of chapters.value.flatMap(({ questions }) => questions)) {
      const draft = drafts.value.get(asked.key)
      if (draft === undefined) continue
      if (draft.kind === 'leaveOut' && !mayLeaveOut(asked.question)) left.push(...asked.files)
      else answer(asked, draft)
    }
    return left
  }

  function answer({ question, files: asking }: AskedQuestion, draft: Draft): void {
    const given = answerOf(question, choiceOf(draft))
    if (given !== undefined) for (const name of asking) say(name, given)
  }

  /** Adds to what was said of a file; a correction of its structure comes this way, too. */
  function say(name: string, given: Answers): void {
    answers.value = new Map(answers.value).set(name, mergeAnswers(answers.value.get(name) ?? {}, given))
  }

  /** All that is answered for a file, by its profile and on the page. */
  function answersOf({ file, profileId, structure }: FileSummary): Answers {
    const profile = profilesStore.byId(profileId)
    const { organisation, indicators } = planStore.plan
    const vocabulary = { units: organisation.units, indicators: [...indicators, ...added.value] }
    const ofProfile = profile === undefined ? {} : profileAnswersIn(profile, structure, vocabulary)
    return mergeAnswers(ofProfile, answers.value.get(file) ?? {})
  }

  function saidOf(file: FileSummary): { answers: readonly Answers[]; profileName: string | null } {
    const profileName = profilesStore.byId(file.profileId)?.name ?? null
    return { answers: separateAnswers(answersOf(file)), profileName }
  }

  /** An answer is open again, in all files that share it; the rest of its profile stays said. */
  function withdraw(file: FileSummary, answer: Answers): void {
    if (file.profileId !== null) unpack(file.profileId)
    const said = files.value.map((each) => ({ ...each, answers: answers.value.get(each.file) ?? {} }))
    const next = new Map(answers.value)
    for (const each of takeBack(said, file, answer)) next.set(each.file, each.answers)
    answers.value = next
  }

  /** What the profile answers is said of its files one by one, so that it can be changed for them. */
  function unpack(profileId: string): void {
    const next = new Map(answers.value)
    for (const file of files.value) if (file.profileId === profileId) next.set(file.file, answersOf(file))
    answers.value = next
    ignoreProfile(profileId)
  }

  function ignoreProfile(profileId: string): void {
    unused.value = new Set(unused.value).add(profileId)
  }

  /** The indicator that was made for the draft, made now where it is not there yet. */
  function indicatorOf(draft: AskedIndicator): Indicator {
    const made = madeFor(draft, planStore.plan.indicators, added.value)
    added.value = made.all
    return made.indicator
  }

  function choiceOf(draft: Draft): string | null {
    if (draft.kind === 'leaveOut') return null
    return draft.kind === 'is' ? draft.choice : indicatorOf(draft.indicator).id
  }

  function reset(): void {
    drafts.value = new Map()
    answers.value = new Map()
    added.value = []
    unused.value = new Set()
  }

  return {
    drafts,
    answers,
    added,
    unused,
    files,
    chapters,
    profiles,
    choose,
    leaveOutRest,
    give,
    say,
    saidOf,
    withdraw,
    ignoreProfile,
    reset,
  }
})

function madeFor(
  draft: AskedIndicator,
  known: readonly Indicator[],
  added: readonly Indicator[],
): { readonly indicator: Indicator; readonly all: readonly Indicator[] } {
  const made = added.find(({ label }) => label === draft.label)
  if (made !== undefined) return { indicator: made, all: added }
  const indicator = newIndicator(draft, [...known, ...added])
  return { indicator, all: [...added, indicator] }
}

function restOf(
  chapters: readonly AskedChapter[],
  theme: AskedTheme,
  drafts: ReadonlyMap<string, Draft>,
): readonly (readonly [string, Draft])[] {
  return chapters
    .filter((chapter) => chapter.theme === theme)
    .flatMap(({ questions }) => questions)
    .filter(({ key, question }) => !drafts.has(key) && mayLeaveOut(question))
    .map(({ key }) => [key, { kind: 'leaveOut' }])
}

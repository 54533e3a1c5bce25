import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Answers } from '@/import/answers'
import { lastingOf, mergeAnswers } from '@/import/ask/mergeAnswers'
import { separateAnswers, withoutAnswer } from '@/import/ask/separateAnswers'
import type { Profile } from '@/import/profile'
import { type ProfileFileProblem, readProfiles, writeProfiles } from '@/import/profileFile'
import { useProfilesStore } from './profiles'

/** What became of a file that should hold profiles. */
export type TakenProfiles = { readonly names: readonly string[] } | { readonly problem: ProfileFileProblem }

/** Seeing, changing and carrying the profiles, apart from any import. */
export const useProfileEditingStore = defineStore('profileEditing', () => {
  const profilesStore = useProfilesStore()

  /** The profile that was removed last, until the next one. */
  const removed = shallowRef<Profile>()

  function answersOf({ answers }: Profile): readonly Answers[] {
    return separateAnswers(answers)
  }

  /** @param given takes the place of what was said of the same */
  async function change(id: string, given: Answers): Promise<void> {
    const profile = profilesStore.byId(id)
    if (profile === undefined) return
    await profilesStore.save({ ...profile, answers: lastingOf(mergeAnswers(profile.answers, given)) })
  }

  /** Without the answer the next file of the kind asks again. */
  async function dropAnswer(id: string, at: number): Promise<void> {
    const profile = profilesStore.byId(id)
    if (profile === undefined) return
    await profilesStore.save({ ...profile, answers: lastingOf(withoutAnswer(profile.answers, at)) })
  }

  async function remove(id: string): Promise<void> {
    removed.value = profilesStore.byId(id)
    await profilesStore.remove(id)
  }

  async function restore(): Promise<void> {
    if (removed.value !== undefined) await profilesStore.save(removed.value)
    removed.value = undefined
  }

  function file(): Blob {
    return new Blob([writeProfiles(profilesStore.profiles)], { type: 'application/json' })
  }

  /** Takes all profiles of a file, or none of them. */
  async function takeFile(content: Blob): Promise<TakenProfiles> {
    const reading = readProfiles(await content.text())
    if ('problem' in reading) return reading
    for (const profile of reading.profiles) await profilesStore.save(profile)
    return { names: reading.profiles.map(({ name }) => name) }
  }

  return { removed, answersOf, change, dropAnswer, remove, restore, file, takeFile }
})

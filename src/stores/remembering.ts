import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { LastingAnswers } from '@/import/answers'
import { mergeAnswers } from '@/import/ask/mergeAnswers'
import { nameOfKind } from '@/import/ask/nameOfKind'
import { type RememberedKind, rememberedKinds } from '@/import/ask/rememberedKinds'
import type { Profile } from '@/import/profile'
import type { Learned } from '@/workers/newImportOf'
import { useAnsweringStore } from './answering'
import { usePlanStore } from './plan'
import { useProfilesStore } from './profiles'

/** What of the answers to the files under way is kept for the next files of their kinds. */
export const useRememberingStore = defineStore('remembering', () => {
  const answering = useAnsweringStore()
  const planStore = usePlanStore()
  const profilesStore = useProfilesStore()

  const isOn = shallowRef(true)
  /** By signature, where the user changed the one proposed. */
  const names = shallowRef<ReadonlyMap<string, string>>(new Map())

  const kinds = computed(() =>
    rememberedKinds(answering.files, answering.answers, profilesStore.profiles).map((kind) => ({
      ...kind,
      name: names.value.get(kind.signature) ?? kind.name,
    })),
  )

  function turn(next: boolean): void {
    isOn.value = next
  }

  function rename(signature: string, name: string): void {
    names.value = new Map(names.value).set(signature, name)
  }

  function reset(): void {
    isOn.value = true
    names.value = new Map()
  }

  /** What the import leaves behind when it is stored. @param now ISO time */
  function learnedBy(now: string): Learned {
    const made = isOn.value ? kinds.value.map((kind) => profileOf(kind, now)) : []
    const used = answering.profiles.filter(
      ({ id }) => isUsed(id) && !made.some((profile) => profile.id === id),
    )
    return {
      profiles: [...made, ...used.map((profile) => ({ ...profile, usedAt: now }))],
      ...planWithAdded(),
    }
  }

  function isUsed(id: string): boolean {
    return answering.files.some(({ profileId }) => profileId === id)
  }

  function planWithAdded(): Pick<Learned, 'plan' | 'newIndicators'> {
    const { plan } = planStore
    const { added } = answering
    if (added.length === 0) return {}
    return { plan: { ...plan, indicators: [...plan.indicators, ...added] }, newIndicators: added }
  }

  function profileOf(kind: RememberedKind, now: string): Profile {
    const { signature, files, answers } = kind
    const known = profilesStore.profiles.find((each) => each.signature === signature)
    const name = kind.name.trim() || nameOfKind(files[0] ?? '')
    const made = { id: `${now} ${signature}`, name, signature, answers, createdAt: now, usedAt: now }
    return known === undefined ? made : { ...made, ...replacing(known, answers) }
  }

  /** A profile that was not to be used gives way to what was said in its place. */
  function replacing(known: Profile, said: LastingAnswers): Pick<Profile, 'id' | 'answers' | 'createdAt'> {
    const { id, createdAt } = known
    return { id, createdAt, answers: answering.unused.has(id) ? said : mergeAnswers(known.answers, said) }
  }

  return { isOn, kinds, turn, rename, reset, learnedBy }
})

import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Profile } from '@/import/profile'
import { loadProfiles, removeProfile, saveProfile } from '@/storage/profiles'
import { useDatabaseStore } from './database'
import { announceChange } from './otherTabs'

/** What was answered for the kinds of files, the one used last first. */
export const useProfilesStore = defineStore('profiles', () => {
  const databaseStore = useDatabaseStore()

  const profiles = shallowRef<readonly Profile[]>([])

  async function load(): Promise<void> {
    profiles.value = await loadProfiles(databaseStore.open())
  }

  function byId(id: string | null): Profile | undefined {
    return profiles.value.find((each) => each.id === id)
  }

  /** Adds a profile, or changes the one with its id or for its kind of file. */
  function save(profile: Profile): Promise<void> {
    return changed(() => saveProfile(databaseStore.open(), profile))
  }

  /** An empty name leaves the old one. */
  async function rename(id: string, name: string): Promise<void> {
    const profile = profiles.value.find((each) => each.id === id)
    const trimmed = name.trim()
    if (profile !== undefined && trimmed !== '') await save({ ...profile, name: trimmed })
  }

  function remove(id: string): Promise<void> {
    return changed(() => removeProfile(databaseStore.open(), id))
  }

  async function changed(work: () => Promise<void>): Promise<void> {
    await work()
    await load()
    announceChange(databaseStore.name)
  }

  return { profiles, byId, load, save, rename, remove }
})

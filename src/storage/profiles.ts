import type { Database } from './database'
import type { ProfileRecord } from './records'

/** What was answered for the kinds of files, the one used last first. */
export async function loadProfiles(db: Database): Promise<ProfileRecord[]> {
  const profiles = await db.profiles.toArray()
  return profiles.toSorted((left, right) => lastUse(right).localeCompare(lastUse(left)))
}

/** Adds a profile, or replaces the one with its id. Another one of the same kind of file gives way. */
export function saveProfile(db: Database, profile: ProfileRecord): Promise<void> {
  return db.dexie.transaction('rw', [db.profiles], () => putProfile(db, profile))
}

/** Within a transaction of the caller. */
export async function putProfile(db: Database, profile: ProfileRecord): Promise<void> {
  const rivals = await db.profiles.filter(({ signature }) => signature === profile.signature).primaryKeys()
  await db.profiles.bulkDelete(rivals)
  await db.profiles.put(profile)
}

export function removeProfile(db: Database, id: string): Promise<void> {
  return db.profiles.delete(id)
}

function lastUse({ usedAt, createdAt }: ProfileRecord): string {
  return usedAt ?? createdAt
}

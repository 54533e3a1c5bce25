import { describe, expect, it } from 'vitest'
import { loadProfiles, removeProfile, saveProfile } from '@/storage/profiles'
import type { ProfileRecord } from '@/storage/records'
import { freshDatabase } from './freshDatabase'

function profile(id: string, given: Partial<ProfileRecord> = {}): ProfileRecord {
  const createdAt = '2023-01-02T08:00:00.000Z'
  return { id, name: id, signature: id, answers: { decimal: 'comma' }, createdAt, usedAt: null, ...given }
}

describe('profiles', () => {
  it('come with the one used last first, an unused one by its making', async () => {
    const db = freshDatabase()
    await saveProfile(db, profile('old', { usedAt: '2023-02-01T08:00:00.000Z' }))
    await saveProfile(db, profile('used', { usedAt: '2023-05-01T08:00:00.000Z' }))
    await saveProfile(db, profile('made', { createdAt: '2023-04-01T08:00:00.000Z' }))
    expect((await loadProfiles(db)).map(({ id }) => id)).toEqual(['used', 'made', 'old'])
  })

  it('replace the one with their id, and the one for their kind of file', async () => {
    const db = freshDatabase()
    await saveProfile(db, profile('a', { signature: 'monat;wert' }))
    await saveProfile(db, profile('b'))
    await saveProfile(db, profile('b', { name: 'neu' }))
    await saveProfile(db, profile('c', { signature: 'monat;wert' }))
    expect((await loadProfiles(db)).map(({ id, name }) => [id, name]).toSorted()).toEqual([
      ['b', 'neu'],
      ['c', 'c'],
    ])
  })

  it('are gone once they are removed', async () => {
    const db = freshDatabase()
    await saveProfile(db, profile('a'))
    await removeProfile(db, 'a')
    expect(await loadProfiles(db)).toEqual([])
  })
})

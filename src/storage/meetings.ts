import type { LedgerTable } from '@/domain/ledger'
import type { Database } from './database'
import { loadTablesOf } from './importLog'
import type { MeetingRecord } from './records'

/** Another tab removed the meeting, or the data that it was marked over. */
export class MeetingGoneError extends Error {
  override readonly name = 'MeetingGoneError'
}

/** The newest meeting first; of the same day, the one marked last. */
export async function loadMeetings(db: Database): Promise<MeetingRecord[]> {
  const meetings = await db.meetings.toArray()
  return meetings.toSorted((left, right) => right.on.localeCompare(left.on) || right.id - left.id)
}

/**
 * Marks a meeting, durable once it resolves.
 * @throws MeetingGoneError where an import that it had before it is not stored any more.
 */
export function addMeeting(db: Database, meeting: Omit<MeetingRecord, 'id'>): Promise<MeetingRecord> {
  return db.dexie.transaction('rw', [db.imports, db.meetings], async () => {
    await refuseGoneImports(db, meeting)
    return { ...meeting, id: await db.meetings.add(meeting) }
  })
}

/**
 * Stores a changed meeting.
 * @throws MeetingGoneError where it, or an import that it had before it, is not stored any more.
 */
export function replaceMeeting(db: Database, meeting: MeetingRecord): Promise<void> {
  return db.dexie.transaction('rw', [db.imports, db.meetings], async () => {
    if ((await db.meetings.get(meeting.id)) === undefined)
      throw new MeetingGoneError('the meeting was removed meanwhile')
    await refuseGoneImports(db, meeting)
    await db.meetings.put(meeting)
  })
}

/**
 * Puts a removed meeting back under its old number.
 * @throws MeetingGoneError where an import that it had before it is not stored any more.
 */
export function restoreMeeting(db: Database, meeting: MeetingRecord): Promise<void> {
  return db.dexie.transaction('rw', [db.imports, db.meetings], async () => {
    await refuseGoneImports(db, meeting)
    await db.meetings.put(meeting)
  })
}

export function removeMeeting(db: Database, id: number): Promise<void> {
  return db.meetings.delete(id)
}

/** The facts of the imports that a meeting had before it, whether they still count or not. */
export function loadShownTables(db: Database, { shown }: MeetingRecord): Promise<LedgerTable[]> {
  return loadTablesOf(
    db,
    shown.importIds.map((id) => ({ id })),
  )
}

/** Within a transaction of the caller. */
async function refuseGoneImports(db: Database, { shown }: Pick<MeetingRecord, 'shown'>): Promise<void> {
  const found = await db.imports.bulkGet([...shown.importIds])
  if (found.includes(undefined)) throw new MeetingGoneError('the data of the meeting was removed meanwhile')
}

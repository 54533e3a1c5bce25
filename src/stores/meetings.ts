import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import type { Database } from '@/storage/database'
import { isCountingAt } from '@/storage/countingAt'
import type { MeetingEntry } from '@/presentation/meetingEntry'
import {
  addMeeting,
  loadMeetings,
  MeetingGoneError,
  removeMeeting,
  replaceMeeting,
  restoreMeeting,
} from '@/storage/meetings'
import type { MeetingRecord, ShownState } from '@/storage/records'
import { useDataStore } from './data'
import { useDatabaseStore } from './database'
import { announceChange, onChangeElsewhere } from './otherTabs'
import { usePlanStore } from './plan'
import { useSelectionStore } from './selection'
import { shownNow, shownThen } from './shownState'

export type MeetingFailure = 'gone' | 'failed'

/** The log of meetings. Meetings belong to the user; only those marked over synthetic data go with it. */
export const useMeetingsStore = defineStore('meetings', () => {
  const databaseStore = useDatabaseStore()
  const dataStore = useDataStore()
  const planStore = usePlanStore()
  const selection = useSelectionStore()

  /** Newest first; `undefined` until they are read. */
  const meetings = shallowRef<readonly MeetingRecord[]>()
  /** What this visit removed last: it can be put back. */
  const removed = shallowRef<MeetingRecord>()
  const failure = shallowRef<MeetingFailure>()
  const isSaving = shallowRef(false)

  async function load(): Promise<void> {
    await attempt(() => Promise.resolve())
  }

  /** @returns the number of the meeting, once it is stored */
  async function mark(entry: MeetingEntry): Promise<number | undefined> {
    let id: number | undefined
    const isDone = await change(async (db) => {
      const meeting = await addMeeting(db, { ...wordsOf(entry), shown: await shownBy(entry) })
      id = meeting.id
    })
    return isDone ? id : undefined
  }

  /** @returns whether it is stored */
  function edit(meeting: MeetingRecord, entry: MeetingEntry): Promise<boolean> {
    return change(async (db) => {
      const shown = entry.basis === 'kept' ? meeting.shown : await shownBy(entry)
      await replaceMeeting(db, { id: meeting.id, ...wordsOf(entry), shown })
    })
  }

  async function remove(meeting: MeetingRecord): Promise<void> {
    if (await change((db) => removeMeeting(db, meeting.id))) removed.value = meeting
  }

  async function putBack(): Promise<void> {
    const meeting = removed.value
    if (meeting !== undefined) await change((db) => restoreMeeting(db, meeting))
  }

  /** How many imports counted when a day ended, in the user's calendar. */
  function importsCountingOn(day: string): number {
    return dataStore.imports.filter((record) => isCountingAt(record, endOfDay(day))).length
  }

  function shownBy({ on, basis }: MeetingEntry): Promise<ShownState> {
    const now = new Date().toISOString()
    const end = endOfDay(on)
    const known = { imports: dataStore.imports, plan: planStore.plan }
    return basis === 'then' && end < now
      ? shownThen(databaseStore.open(), { ...known, at: end })
      : Promise.resolve(shownNow({ ...known, at: now, month: selection.month ?? null }))
  }

  async function change(work: (db: Database) => Promise<void>): Promise<boolean> {
    if (isSaving.value) return false
    isSaving.value = true
    removed.value = undefined
    const isDone = await attempt(() => work(databaseStore.open()))
    isSaving.value = false
    if (isDone) announceChange(databaseStore.name)
    return isDone
  }

  /** Does the work, and reads the meetings again, whatever became of it. */
  async function attempt(work: () => Promise<void>): Promise<boolean> {
    failure.value = undefined
    try {
      await work()
    } catch (cause) {
      failure.value = cause instanceof MeetingGoneError ? 'gone' : 'failed'
    }
    meetings.value = await loadMeetings(databaseStore.open()).catch(() => {
      failure.value ??= 'failed'
      return meetings.value
    })
    return failure.value === undefined
  }

  function clearFailure(): void {
    failure.value = undefined
  }

  // A real import takes the meetings over synthetic data along.
  watch(() => dataStore.isSynthetic, load)
  onChangeElsewhere(
    () => databaseStore.name,
    () => void load(),
  )

  return {
    meetings,
    removed,
    failure,
    isSaving,
    load,
    mark,
    edit,
    remove,
    putBack,
    importsCountingOn,
    clearFailure,
  }
})

function wordsOf({ on, title, note }: MeetingEntry): Pick<MeetingRecord, 'on' | 'title' | 'note'> {
  return { on, title: title.trim(), note: note.trim() }
}

/** The last moment of a day in the user's calendar, as ISO time. */
function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString()
}

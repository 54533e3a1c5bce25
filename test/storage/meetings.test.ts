import { describe, expect, it } from 'vitest'
import type { Database } from '@/storage/database'
import { loadImports, removeSynthetic, saveImport } from '@/storage/importLog'
import { logStateOf } from '@/storage/logState'
import {
  addMeeting,
  loadMeetings,
  loadShownTables,
  MeetingGoneError,
  removeMeeting,
  replaceMeeting,
  restoreMeeting,
} from '@/storage/meetings'
import { isPlanSince } from '@/storage/planSince'
import { savePlan } from '@/storage/plans'
import type { MeetingRecord } from '@/storage/records'
import { saveToggle } from '@/storage/undo'
import { factTable, month, monthly, smallPlan } from '../builders'
import { freshDatabase } from './freshDatabase'

const facts = factTable(monthly('lzb-stock', '2023-01', [100]))

function meeting(over: Partial<MeetingRecord['shown']> = {}, on = '2023-06-14'): Omit<MeetingRecord, 'id'> {
  const shown = {
    at: '2023-06-14T12:00:00.000Z',
    importIds: [],
    isSynthetic: false,
    month: month('2023-01'),
    plan: smallPlan(),
    isPlanOfThen: true,
  }
  return { on, title: 'Leitungsrunde', note: '', shown: { ...shown, ...over } }
}

async function imported(db: Database, isSynthetic: boolean): Promise<number> {
  const basedOn = logStateOf(await loadImports(db))
  const counts = { added: 1, revised: 0, remarked: 0, unchanged: 0 }
  const record = {
    origin: 'file',
    isSynthetic,
    importedAt: '2023-06-01T08:00:00.000Z',
    files: [],
    counts,
  } as const
  return (await saveImport(db, { record, tables: [facts], originals: [], basedOn })).id
}

describe('the log of meetings', () => {
  it('keeps them to the last field, the newest first', async () => {
    const db = freshDatabase()
    const june = await addMeeting(db, meeting())
    const july = await addMeeting(db, meeting({}, '2023-07-12'))
    const sameDay = await addMeeting(db, meeting())
    expect(await loadMeetings(db)).toEqual([july, sameDay, june])
  })

  it('changes, removes and puts back one of them under its number', async () => {
    const db = freshDatabase()
    const stored = await addMeeting(db, meeting())
    const changed = { ...stored, title: 'Zielnachhaltedialog' }
    await replaceMeeting(db, changed)
    expect(await loadMeetings(db)).toEqual([changed])
    await removeMeeting(db, stored.id)
    expect(await loadMeetings(db)).toEqual([])
    await restoreMeeting(db, changed)
    expect(await loadMeetings(db)).toEqual([changed])
  })

  it('does not bring back what another window removed', async () => {
    const db = freshDatabase()
    const stored = await addMeeting(db, meeting())
    await removeMeeting(db, stored.id)
    await expect(replaceMeeting(db, stored)).rejects.toThrow(MeetingGoneError)
    expect(await loadMeetings(db)).toEqual([])
  })

  it('finds the facts of then, of undone imports too', async () => {
    const db = freshDatabase()
    const importId = await imported(db, false)
    const stored = await addMeeting(db, meeting({ importIds: [importId] }))
    await imported(db, false)
    await saveToggle(db, { importId, kind: 'undone', at: '2023-07-01T08:00:00.000Z', basedOn: '1 2' })
    expect(await loadShownTables(db, stored)).toEqual([{ importId, fileAt: 0, facts }])
  })
})

describe('meetings over synthetic data', () => {
  it('go with it, all others stay', async () => {
    const db = freshDatabase()
    const importId = await imported(db, true)
    await addMeeting(db, meeting({ importIds: [importId], isSynthetic: true }))
    const real = await addMeeting(db, meeting())
    await removeSynthetic(db)
    expect(await loadMeetings(db)).toEqual([real])
  })

  it('go with it when real data comes', async () => {
    const db = freshDatabase()
    const importId = await imported(db, true)
    await addMeeting(db, meeting({ importIds: [importId], isSynthetic: true }))
    await imported(db, false)
    expect(await loadMeetings(db)).toEqual([])
  })

  it.each([
    { what: 'marked', work: (db: Database, old: MeetingRecord) => addMeeting(db, old) },
    { what: 'put back', work: (db: Database, old: MeetingRecord) => restoreMeeting(db, old) },
  ])('cannot be $what once it is gone', async ({ work }) => {
    const db = freshDatabase()
    const importId = await imported(db, true)
    const stored = await addMeeting(db, meeting({ importIds: [importId], isSynthetic: true }))
    await removeSynthetic(db)
    await expect(work(db, stored)).rejects.toThrow(MeetingGoneError)
    expect(await loadMeetings(db)).toEqual([])
  })
})

describe('the plan of a moment in the past', () => {
  const [before, savedAt, after] = ['2023-03-01T08:00:00Z', '2023-04-01T08:00:00Z', '2023-05-01T08:00:00Z']

  it('is the shipped one as long as no other was ever stored', async () => {
    expect(await isPlanSince(freshDatabase(), before)).toBe(true)
  })

  it('is the one in force from the day on which it was stored', async () => {
    const db = freshDatabase()
    await savePlan(db, { plan: smallPlan(), savedAt, basedOn: '' })
    expect(await isPlanSince(db, before)).toBe(false)
    expect(await isPlanSince(db, after)).toBe(true)
  })

  it('is not known where the shipped one was put in force again', async () => {
    const db = freshDatabase()
    await savePlan(db, { plan: smallPlan(), savedAt, basedOn: '' })
    await savePlan(db, { plan: undefined, savedAt: after, basedOn: savedAt })
    expect(await isPlanSince(db, before)).toBe(false)
  })
})

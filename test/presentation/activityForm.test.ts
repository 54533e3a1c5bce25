import { describe, expect, it } from 'vitest'
import {
  type ActivityForm,
  changedFields,
  emptyForm,
  formOf,
  newMilestoneForm,
  readForm,
} from '@/presentation/activityForm'
import { activity, milestone, northOffice, smallPlan, southOffice } from '../builders'

const today = '2023-10-05'
const plan = smallPlan()
const bus = activity({
  state: 'running',
  start: '2023-01-01',
  responsible: 'Fachbereich',
  places: ['zwei Städte, Kreis', northOffice.id, 'Herne'],
  indicatorIds: ['lzb-stock'],
  evidence: 'Bescheid',
  milestones: [milestone({ due: '2023-06-30', doneOn: '2023-06-01', evidence: 'Vermerk' })],
  notes: [{ on: '2023-03-01', text: 'Antrag liegt vor.' }],
})

describe('the form of an activity', () => {
  it('says what the activity says', () => {
    const { places, ...fields } = readForm(formOf(bus, plan, today), plan).fields
    const { id, notes, places: before, ...said } = bus
    expect([id, notes?.length]).toEqual(['health-bus', 1])
    expect(fields).toEqual(said)
    expect(places.toSorted()).toEqual(before.toSorted())
  })

  it('changes nothing before something is typed in', () => {
    const read = readForm(formOf(bus, plan, today), plan)
    expect(changedFields(read, readForm(formOf(bus, plan, today), plan))).toEqual({})
    expect([read.addedNote, read.removedNotes]).toEqual([null, []])
  })

  it.each<{ typed: Partial<ActivityForm>; change: object }>([
    { typed: { state: 'done' }, change: { state: 'done' } },
    { typed: { start: '', end: '2023-12-31' }, change: { start: null, end: '2023-12-31' } },
    { typed: { responsible: '  ' }, change: { responsible: null } },
    { typed: { section: ' B.3 ' }, change: { section: 'B.3' } },
    { typed: { section: ' ' }, change: {} },
    { typed: { title: ' Bus ' }, change: { title: 'Bus' } },
    { typed: { evidence: '' }, change: { evidence: null } },
    { typed: { milestones: [] }, change: { milestones: [] } },
    {
      typed: { unitIds: [], otherPlaces: ' Herne ; ;Herne;Bochum' },
      change: { places: ['Herne', 'Bochum'] },
    },
    {
      typed: { unitIds: [southOffice.id, northOffice.id], otherPlaces: '' },
      change: { places: [northOffice.id, southOffice.id] },
    },
    { typed: { unitIds: [], otherPlaces: 'südheim' }, change: { places: [southOffice.id] } },
  ])('with $typed changes $change', ({ typed, change }) => {
    const before = formOf(bus, plan, today)
    expect(changedFields(readForm(before, plan), readForm({ ...before, ...typed }, plan))).toEqual(change)
  })

  it('leaves out removed milestones and adds new ones without an id', () => {
    const form = formOf(bus, plan, today)
    form.milestones = form.milestones.map((each) => ({ ...each, isRemoved: true }))
    form.milestones.push({ ...newMilestoneForm(), title: ' Start ', due: '2023-10-01' })
    expect(readForm(form, plan).fields.milestones).toEqual([
      { id: null, title: 'Start', due: '2023-10-01', doneOn: null, evidence: null },
    ])
  })

  it('adds one note and names those that are taken away', () => {
    const form = formOf(bus, plan, today)
    form.newNote.text = ' Bewilligt. '
    form.notes = form.notes.map((note) => ({ ...note, isRemoved: true }))
    const { addedNote, removedNotes } = readForm(form, plan)
    expect(addedNote).toEqual({ on: today, text: 'Bewilligt.' })
    expect(removedNotes).toEqual([{ on: '2023-03-01', text: 'Antrag liegt vor.' }])
  })

  it('of a new activity is empty but for topic, state and the day of a note', () => {
    const { fields, addedNote } = readForm(emptyForm('b1', today), plan)
    expect(fields).toMatchObject({ topicId: 'b1', title: '', state: 'planned', start: null, places: [] })
    expect(addedNote).toBeNull()
  })
})

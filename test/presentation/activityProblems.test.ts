import { describe, expect, it } from 'vitest'
import { type ActivityForm, emptyForm, incompleteDate, newMilestoneForm } from '@/presentation/activityForm'
import { problemsOf } from '@/presentation/activityProblems'

const today = '2023-10-05'
const complete: ActivityForm = { ...emptyForm('b1', today), title: 'Bus', gist: 'Beratung vor Ort.' }
const step = { ...newMilestoneForm(), title: 'Start' }

describe('what a form of an activity lacks', () => {
  it.each<{ typed: Partial<ActivityForm>; problems: Record<string, string> }>([
    { typed: {}, problems: {} },
    {
      typed: { title: ' ', gist: '', topicId: '' },
      problems: { title: 'empty', gist: 'empty', topicId: 'empty' },
    },
    { typed: { start: '2023-01-01', end: '2023-01-01' }, problems: {} },
    { typed: { start: '2023-01-02', end: '2023-01-01' }, problems: { end: 'endsBeforeStart' } },
    { typed: { end: '2099-12-31' }, problems: {} },
    { typed: { start: incompleteDate, end: '2023-01-01' }, problems: { start: 'incompleteDate' } },
    { typed: { end: '0023-01-01' }, problems: { end: 'dateOutOfRange' } },
    { typed: { end: '12023-01-01' }, problems: { end: 'dateOutOfRange' } },
    { typed: { milestones: [{ ...step, title: '' }] }, problems: { 'milestones.0.title': 'empty' } },
    { typed: { milestones: [{ ...step, title: '', isRemoved: true }] }, problems: {} },
    {
      typed: { milestones: [step, { ...step, due: incompleteDate }] },
      problems: { 'milestones.1.due': 'incompleteDate' },
    },
    { typed: { milestones: [{ ...step, doneOn: today }] }, problems: {} },
    {
      typed: { milestones: [{ ...step, doneOn: '2023-10-06' }] },
      problems: { 'milestones.0.doneOn': 'inFuture' },
    },
    {
      typed: { milestones: [{ ...step, evidence: 'Vermerk' }] },
      problems: { 'milestones.0.doneOn': 'evidenceWithoutDay' },
    },
    { typed: { newNote: { on: '', text: ' ', isRemoved: false } }, problems: {} },
    { typed: { newNote: { on: '', text: 'Da.', isRemoved: false } }, problems: { 'newNote.on': 'empty' } },
    {
      typed: { newNote: { on: '2023-10-06', text: 'Da.', isRemoved: false } },
      problems: { 'newNote.on': 'inFuture' },
    },
  ])('$typed: $problems', ({ typed, problems }) => {
    expect(Object.fromEntries(problemsOf({ ...complete, ...typed }, today))).toEqual(problems)
  })
})

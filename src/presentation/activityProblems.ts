import { firstYear, lastDayOf, lastYear, parseMonth } from '@/domain/month'
import { type ActivityForm, incompleteDate, isNoteGiven, type MilestoneForm } from './activityForm'

type Field = 'topicId' | 'title' | 'gist' | 'start' | 'end' | 'newNote.on'
export type FormField = Field | `milestones.${number}.${'title' | 'due' | 'doneOn'}`
export type FormProblem =
  'empty' | 'incompleteDate' | 'dateOutOfRange' | 'endsBeforeStart' | 'inFuture' | 'evidenceWithoutDay'
export type FormProblems = ReadonlyMap<FormField, FormProblem>

/** The days that the browser's date field offers; a plan knows no others. */
export const dateLimits = { min: `${firstYear}-01-01`, max: `${lastYear}-12-31` } as const

/** @param today `YYYY-MM-DD`: nothing was done, and no note written, after it */
export function problemsOf(form: ActivityForm, today: string): FormProblems {
  const problems = new Map<FormField, FormProblem>()
  const find = (field: FormField, problem: FormProblem | null): void => {
    if (problem !== null && !problems.has(field)) problems.set(field, problem)
  }
  for (const field of ['topicId', 'title', 'gist'] as const) find(field, problemOfText(form[field]))
  for (const field of ['start', 'end'] as const) find(field, problemOfDay(form[field]))
  if (!problems.has('start')) find('end', problemOfSpan(form))
  form.milestones.forEach((milestone, at) => {
    if (milestone.isRemoved) return
    find(`milestones.${at}.title`, problemOfText(milestone.title))
    find(`milestones.${at}.due`, problemOfDay(milestone.due))
    find(`milestones.${at}.doneOn`, problemOfDone(milestone, today))
  })
  if (isNoteGiven(form))
    find('newNote.on', problemOfText(form.newNote.on) ?? problemOfPast(form.newNote.on, today))
  return problems
}

function problemOfText(text: string): FormProblem | null {
  return text.trim() === '' ? 'empty' : null
}

function problemOfDay(day: string): FormProblem | null {
  if (day === '') return null
  if (day === incompleteDate) return 'incompleteDate'
  const month = parseMonth(day.slice(0, 7))
  return month === undefined || day > lastDayOf(month) ? 'dateOutOfRange' : null
}

function problemOfSpan({ start, end }: ActivityForm): FormProblem | null {
  return start !== '' && end !== '' && end < start ? 'endsBeforeStart' : null
}

function problemOfPast(day: string, today: string): FormProblem | null {
  return problemOfDay(day) ?? (day > today ? 'inFuture' : null)
}

/** A milestone's tick: the day on which it was done, and what shows it. */
function problemOfDone(
  { doneOn, evidence }: Pick<MilestoneForm, 'doneOn' | 'evidence'>,
  today: string,
): FormProblem | null {
  if (doneOn === '') return evidence.trim() === '' ? null : 'evidenceWithoutDay'
  return problemOfPast(doneOn, today)
}

/** Of a milestone that is ticked alone: there the day cannot be left out. */
export function problemOfTick(doneOn: string, today: string): FormProblem | null {
  return problemOfText(doneOn) ?? problemOfPast(doneOn, today)
}

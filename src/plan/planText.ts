import * as v from 'valibot'
import { lastDayOf, parseMonth } from '@/domain/month'
import type { PlanProblemCode } from './planProblem'

const empty: PlanProblemCode = 'empty'
const outOfRange: PlanProblemCode = 'outOfRange'
const notADate: PlanProblemCode = 'notADate'
const notAMonth: PlanProblemCode = 'notAMonth'

export const textSchema = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', empty),
)

export const numberSchema = v.pipe(v.number(), v.finite(outOfRange))

export const countSchema = v.pipe(v.number(), v.integer(outOfRange), v.minValue(1, outOfRange))

export const yearSchema = v.pipe(
  v.number(),
  v.check((year) => isYear(year), outOfRange),
)

/** `YYYY-MM-DD` of a day that the calendar has. */
export const daySchema = v.pipe(v.string(), v.check(isDay, notADate))

export const monthSchema = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const month = parseMonth(dataset.value)
    if (month !== undefined) return month
    addIssue({ message: notAMonth })
    return NEVER
  }),
)

function isYear(year: number): boolean {
  return parseMonth(`${year}-01`) !== undefined
}

function isDay(text: string): boolean {
  const month = parseMonth(text.slice(0, 7))
  return (
    month !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    text >= `${month}-01` &&
    text <= lastDayOf(month)
  )
}

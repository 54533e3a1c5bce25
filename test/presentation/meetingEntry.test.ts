import { expect, it } from 'vitest'
import { basesOf, problemOfDay } from '@/presentation/meetingEntry'

const today = '2023-06-14'

it.each([
  { on: '2023-06-14', problem: null },
  { on: '2023-06-13', problem: null },
  { on: '2023-06-15', problem: 'inFuture' },
  { on: '', problem: 'noDay' },
  { on: 'incomplete', problem: 'noDay' },
])('a meeting on „$on“ has the problem $problem', ({ on, problem }) => {
  expect(problemOfDay(on, today)).toBe(problem)
})

it.each([
  { on: '2023-06-14', isKept: false, bases: ['now'] },
  { on: '2023-06-13', isKept: false, bases: ['then', 'now'] },
  { on: '2023-06-14', isKept: true, bases: ['kept', 'now'] },
  { on: '2023-06-13', isKept: true, bases: ['kept', 'then', 'now'] },
])('a meeting on $on (kept: $isKept) can be compared by $bases', ({ on, isKept, bases }) => {
  expect(basesOf(on, { today, isKept })).toEqual(bases)
})

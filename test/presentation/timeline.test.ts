import { describe, expect, it } from 'vitest'
import type { Activity } from '@/domain/plan'
import { activitiesByTopic } from '@/presentation/milestones'
import { type Timeline, timelineOf } from '@/presentation/timeline'
import { activity, milestone, month, smallPlan } from '../builders'

function lineOf(activities: readonly Activity[], today = '2026-05-01'): Timeline {
  const groups = activitiesByTopic(smallPlan({ activities }), month('2023-09'))
  const line = timelineOf(groups, { year: 2023, month: month('2023-09'), today })
  if (line === undefined) throw new Error('no line')
  return line
}

describe('the months of the time line', () => {
  it.each([
    { title: 'are the plan’s year', dates: {}, months: 12, years: [2023] },
    {
      title: 'begin with the first date before it',
      dates: { start: '2022-11-15' },
      months: 14,
      years: [2022, 2023],
    },
    {
      title: 'end with the last date behind it',
      dates: { start: '2023-01-01', end: '2025-12-31' },
      months: 36,
      years: [2023, 2024, 2025],
    },
    {
      title: 'begin one year earlier at most',
      dates: { start: '2001-01-01' },
      months: 24,
      years: [2022, 2023],
    },
    {
      title: 'end two years later at most',
      dates: { end: '2099-12-31' },
      months: 36,
      years: [2023, 2024, 2025],
    },
  ])('$title', ({ dates, months, years }) => {
    const line = lineOf([activity(dates)])
    expect(line.months).toBe(months)
    expect(line.years.map(({ year }) => year)).toEqual(years)
  })

  it('are named each up to two years, else by quarter', () => {
    expect(lineOf([]).ticks.map(({ label }) => label)).toHaveLength(12)
    const labels = lineOf([activity({ end: '2025-12-31' })]).ticks.map(({ label }) => label)
    expect(labels.slice(0, 5)).toEqual(['Jan', 'Apr', 'Jul', 'Okt', 'Jan'])
  })
})

describe('the bar of an activity in the year 2023', () => {
  function barOf(dates: Partial<Activity>) {
    const milestones = [milestone({ due: '2023-05-01' })]
    return lineOf([activity({ ...dates, milestones })]).topics[0]?.rows[0]?.bar
  }

  // 12 months on the line; September has 30 days.
  it.each([
    { start: '2023-01-01', end: '2023-12-31', from: 0, to: 1, open: [false, false] },
    { start: '2023-07-01', end: '2023-09-30', from: 6 / 12, to: 9 / 12, open: [false, false] },
    { start: '2023-09-16', end: '2023-09-30', from: 8.5 / 12, to: 9 / 12, open: [false, false] },
    { start: '2023-07-01', end: null, from: 6 / 12, to: 7.5 / 12, open: [false, true] },
    { start: null, end: '2023-09-30', from: 7.5 / 12, to: 9 / 12, open: [true, false] },
  ])('from $start to $end', ({ start, end, from, to, open }) => {
    const bar = barOf({ start, end })
    expect(bar?.from).toBeCloseTo(from, 10)
    expect(bar?.to).toBeCloseTo(to, 10)
    expect([bar?.isStartOpen, bar?.isEndOpen]).toEqual(open)
  })

  it('is not there where the plan names neither start nor end', () => {
    expect(barOf({})).toBeNull()
  })

  it('is open where it goes beyond the line', () => {
    const [row] = lineOf([activity({ start: '2001-01-01', end: '2099-12-31' })]).topics[0]?.rows ?? []
    expect(row?.bar).toEqual({ from: 0, to: 1, isStartOpen: true, isEndOpen: true })
  })
})

describe('milestones on the time line', () => {
  it.each([
    { due: '2023-07-01', doneOn: null, at: 6 / 12, beyond: null },
    { due: '2023-07-01', doneOn: '2023-09-01', at: 6 / 12, beyond: null },
    { due: null, doneOn: '2023-10-01', at: 9 / 12, beyond: null },
    { due: '2001-07-01', doneOn: null, at: 0, beyond: 'before' },
    { due: '2099-07-01', doneOn: null, at: 1, beyond: 'after' },
  ])('due $due, done $doneOn stand at $at', ({ due, doneOn, at, beyond }) => {
    const line = lineOf([activity({ milestones: [milestone({ due, doneOn })] })])
    const [diamond] = line.topics[0]?.rows[0]?.milestones ?? []
    expect(diamond?.beyond).toBe(beyond)
    const months = line.months
    expect((diamond?.at ?? -1) * (beyond === null ? months / 12 : 1)).toBeCloseTo(at, 10)
  })

  it('stand by their day, and beside them those without any', () => {
    const milestones = [
      milestone({ id: 'late', due: '2023-11-01' }),
      milestone({ id: 'undated' }),
      milestone({ id: 'early', due: '2023-02-01' }),
    ]
    const row = lineOf([activity({ milestones })]).topics[0]?.rows[0]
    expect(row?.milestones.map(({ view }) => view.milestone.id)).toEqual(['early', 'late'])
    expect(row?.undated.map(({ milestone: { id } }) => id)).toEqual(['undated'])
  })
})

describe('the time line', () => {
  it('has no place for activities without a date, and names them apart', () => {
    const line = lineOf([
      activity({ milestones: [milestone()] }),
      activity({ id: 'dated', end: '2023-05-31' }),
    ])
    expect(line.topics[0]?.rows.map(({ view }) => view.activity.id)).toEqual(['dated'])
    expect(line.topics[0]?.undated.map((view) => view.activity.id)).toEqual(['health-bus'])
  })

  it.each([
    { today: '2026-05-01', kinds: ['asOf'] },
    { today: '2023-10-31', kinds: ['asOf', 'today'] },
    { today: '2023-09-30', kinds: ['asOf'] },
  ])('marks the Stichtag, and $today where it lies on the line', ({ today, kinds }) => {
    const { days } = lineOf([], today)
    expect(days.map(({ kind }) => kind)).toEqual(kinds)
    expect(days[0]?.at).toBeCloseTo(9 / 12, 10)
  })
})

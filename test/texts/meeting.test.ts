import { expect, it } from 'vitest'
import { describeRemovedMeeting, describeSince, describeStateThen } from '@/texts/meeting'
import { describeNewTarget, describeVersionChange } from '@/texts/meetingPlan'
import {
  describeIndicators,
  describeMonths,
  describeSinceCounts,
  describeValueCounts,
} from '@/texts/meetingSince'
import { month } from '../builders'

const none = {
  isOtherPlan: false,
  newMonths: 0,
  indicatorsWithNewMonths: 0,
  lostMonths: 0,
  indicatorsWithLostMonths: 0,
  worse: 0,
  better: 0,
  nowRated: 0,
  noLongerRated: 0,
  revised: 0,
  filled: 0,
  emptied: 0,
  targets: 0,
  activities: 0,
  undone: 0,
  restored: 0,
}

it.each([
  { counts: {}, line: '' },
  { counts: { newMonths: 3, indicatorsWithNewMonths: 40 }, line: '3 neue Monate' },
  { counts: { indicatorsWithNewMonths: 1 }, line: 'neue Monate bei 1 Kennzahl' },
  { counts: { worse: 1, better: 1 }, line: '2 Zustände gekippt (1 schlechter, 1 besser)' },
  { counts: { better: 1 }, line: '1 Zustand gekippt (1 besser)' },
  { counts: { nowRated: 2, noLongerRated: 1 }, line: '2 erstmals beurteilbar · 1 nicht mehr beurteilbar' },
  {
    counts: { revised: 1200, filled: 1, emptied: 2 },
    line: '1.200 Werte berichtigt · 1 Wert ergänzt · 2 Werte entfallen',
  },
  { counts: { targets: 1, activities: 2 }, line: '1 Ziel geändert · 2 Maßnahmen bewegt' },
  {
    counts: { lostMonths: 1, undone: 1, restored: 2 },
    line: '1 Monat entfallen · 1 Import rückgängig gemacht · 2 Importe wiederhergestellt',
  },
  { counts: { isOtherPlan: true, newMonths: 1 }, line: 'anderer Plan · 1 neuer Monat' },
])('counts “$line”', ({ counts, line }) => {
  expect(describeSinceCounts({ ...none, ...counts }).join(' · ')).toBe(line)
})

it.each([
  { months: ['2023-09'], text: 'Sep 2023' },
  { months: ['2023-09', '2023-10', '2023-11'], text: 'Sep 2023 – Nov 2023' },
  { months: ['2022-12', '2023-01', '2023-09'], text: 'Dez 2022 – Jan 2023, Sep 2023' },
])('names the months $months', ({ months, text }) => {
  expect(describeMonths(months.map(month))).toBe(text)
})

it('names a few indicators, and of many the first ones', () => {
  expect(describeIndicators(['A', 'B'])).toBe('A und B')
  expect(describeIndicators(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('6 Kennzahlen: A, B, C, D und 2 weitere')
})

it('counts the changed values of an indicator', () => {
  const changes = { indicatorId: 'a', biggest: null, revised: 12, filled: 3, emptied: 0 }
  expect(describeValueCounts(changes)).toBe('12 Werte berichtigt, 3 ergänzt')
  expect(describeValueCounts({ ...changes, revised: 0, filled: 1 })).toBe('1 Wert ergänzt')
})

it('says what only a part of a rule changed', () => {
  const rule = { kind: 'yearEnd', direction: 'down', value: 100, path: { method: 'linear' } } as const
  const before = { validFrom: '2022-11-10', reason: 'Planung', rule }
  const version = {
    validFrom: '2023-07-01',
    reason: '',
    rule: { ...rule, path: { method: 'seasonal' } },
  } as const
  expect(describeVersionChange({ kind: 'added', version, before }, () => 'Derselbe Satz.')).toBe(
    'Neue Fassung, gültig ab 01.07.2023 (ohne Grund): Der Wortlaut ist derselbe; geändert: Sollverlauf.',
  )
  expect(describeNewTarget(before, () => 'Ein Satz.')).toBe(
    'Neu im Plan, gültig ab 10.11.2022 (Grund: Planung): Ein Satz.',
  )
})

it('names a meeting by its day, and its title where it has one', () => {
  expect(describeSince({ on: '2023-06-14', title: '' })).toBe('Seit der Sitzung am 14.06.2023')
  expect(describeRemovedMeeting({ on: '2023-06-14', title: 'Runde' })).toBe(
    'Sitzung am 14.06.2023, Runde entfernt.',
  )
})

it.each([
  [0, 'damals war noch nichts importiert'],
  [1, 'damals zählte 1 Import'],
  [3, 'damals zählten 3 Importe'],
])('says how many imports counted then: %i', (count, words) => {
  expect(describeStateThen('2023-06-14', count)).toBe(`Was am Ende des 14.06.2023 gespeichert war (${words})`)
})

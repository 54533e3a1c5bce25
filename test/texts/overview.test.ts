import { describe, expect, it } from 'vitest'
import { describeActivities, describePeriod } from '@/texts/activities'
import { describeMilestoneState } from '@/texts/milestone'
import {
  describeOverview,
  describeRest,
  describeRow,
  describeSelection,
  describeTopic,
  describeUnratedCounts,
} from '@/texts/overview'
import { describeMissing, describeReason, describeReasonShortly } from '@/texts/reasons'
import { describeSlidePosition, describeSource } from '@/texts/slides'
import { describeCounts } from '@/texts/status'
import { formatTopicFigure } from '@/texts/topic'
import { describeProgress } from '@/texts/welcome'
import { month } from '../builders'
import { plain } from './plain'

const none = { missed: 0, atRisk: 0, onTrack: 0, reached: 0, unrated: 0, infoOnly: 0 }

describe('the message over many targets', () => {
  it.each([
    { counts: {}, says: 'Noch ist kein Ziel beurteilbar' },
    { counts: { unrated: 4, infoOnly: 2 }, says: 'Noch ist kein Ziel beurteilbar' },
    { counts: { onTrack: 3, reached: 2 }, says: 'Alle 5 beurteilbaren Ziele sind auf Kurs oder erreicht' },
    { counts: { onTrack: 1 }, says: 'Das eine beurteilbare Ziel ist auf Kurs' },
    { counts: { reached: 1 }, says: 'Das eine beurteilbare Ziel ist erreicht' },
    { counts: { missed: 1 }, says: 'Das eine beurteilbare Ziel ist verfehlt' },
    { counts: { missed: 1, onTrack: 2 }, says: 'Von 3 beurteilbaren Zielen ist 1 verfehlt' },
    {
      counts: { missed: 4, atRisk: 1, onTrack: 5 },
      says: 'Von 10 beurteilbaren Zielen sind 4 verfehlt, 1 ist gefährdet',
    },
    { counts: { missed: 4, atRisk: 2 }, says: 'Von 6 beurteilbaren Zielen sind 4 verfehlt und 2 gefährdet' },
    { counts: { missed: 1, atRisk: 2 }, says: 'Von 3 beurteilbaren Zielen ist 1 verfehlt, 2 sind gefährdet' },
    { counts: { missed: 1, atRisk: 1 }, says: 'Von 2 beurteilbaren Zielen ist 1 verfehlt und 1 gefährdet' },
    { counts: { atRisk: 2, unrated: 9 }, says: 'Von 2 beurteilbaren Zielen sind 2 gefährdet' },
  ])('$says', ({ counts, says }) => {
    expect(describeOverview({ ...none, ...counts })).toBe(says)
  })

  it.each([
    {
      counts: { missed: 2, onTrack: 1 },
      says: 'Von 3 beurteilbaren Zielen sind 2 verfehlt, darunter LZA (+6,8 %)',
    },
    { counts: { atRisk: 1, onTrack: 1 }, says: 'Von 2 beurteilbaren Zielen ist 1 gefährdet: LZA (+6,8 %)' },
    { counts: { onTrack: 2 }, says: 'Alle 2 beurteilbaren Ziele sind auf Kurs' },
  ])('names one that needs attention: $says', ({ counts, says }) => {
    expect(describeTopic({ ...none, ...counts }, { label: 'LZA', deviation: '+6,8 %' })).toBe(says)
  })

  it.each([
    { counts: { unrated: 16, infoOnly: 22 }, says: '16 Ziele nicht beurteilbar, 22 nur zur Information' },
    { counts: { unrated: 1 }, says: '1 Ziel nicht beurteilbar' },
    { counts: { onTrack: 3 }, says: '' },
  ])('never passes over what has no rating: $says', ({ counts, says }) => {
    expect(describeUnratedCounts({ ...none, ...counts })).toBe(says)
  })

  it('lists states with what needs attention first and leaves out the empty ones', () => {
    expect(describeCounts({ ...none, onTrack: 3, missed: 1 })).toBe('1 verfehlt, 3 auf Kurs')
  })
})

describe('what a page speaks of', () => {
  const selected = { plan: { year: 2023 }, unitName: 'Nordstadt', sex: 'female' } as const

  it('names year, unit, sex, month with its waiting time, and Datenstand', () => {
    const reporting = { month: month('2023-09'), waitingTime: 't3' } as const
    expect(describeSelection({ ...selected, reporting, asOf: '2024-01-15' })).toEqual([
      'Ziele 2023',
      'Nordstadt',
      'Frauen',
      'September 2023',
      'T-3 endgültig',
      'Datenstand 15.01.2024',
    ])
  })

  it('says when the sources name no Datenstand', () => {
    expect(describeSelection({ ...selected, reporting: undefined, asOf: '' })).toContain(
      'Datenstand nicht genannt',
    )
  })

  it('explains a row by its sentence, its months and its Datenstand', () => {
    const row = { sentence: 'Der Bestand soll sinken.', span: 'Ø Jan–Sep 2023' }
    expect(describeRow(row, '2024-01-15')).toBe(
      'Der Bestand soll sinken.\nØ Jan–Sep 2023 · Datenstand 15.01.2024',
    )
    expect(describeRow({ ...row, span: '' }, '')).toBe('Der Bestand soll sinken.')
  })

  it('counts what is not listed', () => {
    expect(describeRest(3)).toBe('und 3 weitere')
    expect(describeRest(0)).toBe('')
  })
})

describe('reasons', () => {
  it.each([
    { missingMonths: 1, says: 'Für den Vergleich fehlt 1 Monat.' },
    { missingMonths: 3, says: 'Für den Vergleich fehlen 3 Monate.' },
    { missingMonths: 0, says: 'Für den Vergleich fehlen Monate.' },
  ])('$says', ({ missingMonths, says }) => {
    expect(describeReason('monthsMissing', missingMonths)).toBe(says)
  })

  it('shortens a reason to what fits under a status', () => {
    expect(describeReasonShortly('monthsMissing', 2)).toBe('2 Monate fehlen')
    expect(describeReasonShortly('noYearBefore')).toBe('kein Vorjahr')
  })

  it('counts the months that a window lacks', () => {
    expect(describeMissing({ kind: 'missing', reason: 'incompleteWindow', missingMonths: 2 })).toBe(
      'Im Zeitraum der Berechnung fehlen 2 Monate.',
    )
    expect(describeMissing({ kind: 'missing', reason: 'suppressed' })).toContain('Geheimhaltung')
  })
})

describe('milestones and activities', () => {
  it.each([
    { state: 'overdue', due: '2023-06-30', doneOn: null, says: 'überfällig seit 30.06.2023' },
    { state: 'dueSoon', due: '2023-11-30', doneOn: null, says: 'fällig am 30.11.2023' },
    { state: 'done', due: '2023-06-30', doneOn: '2023-05-02', says: 'erledigt am 02.05.2023' },
    {
      state: 'doneWithoutEvidence',
      due: null,
      doneOn: '2023-05-02',
      says: 'erledigt am 02.05.2023, ohne Nachweis',
    },
    { state: 'undated', due: null, doneOn: null, says: 'kein Termin im Plan' },
  ] as const)('$says', ({ state, due, doneOn, says }) => {
    expect(describeMilestoneState(state, { due, doneOn })).toBe(says)
  })

  it.each([
    { start: '2023-01-01', end: '2025-12-31', says: '01.01.2023–31.12.2025' },
    { start: '2023-01-01', end: null, says: 'ab 01.01.2023' },
    { start: null, end: '2025-12-31', says: 'bis 31.12.2025' },
    { start: null, end: null, says: '' },
  ])('prints the span of an activity: $says', ({ start, end, says }) => {
    expect(describePeriod({ start, end })).toBe(says)
  })

  it('names the day that milestones are judged by', () => {
    expect(describeActivities(1, '2023-09-30')).toBe(
      '1 Maßnahme des Plans, Meilensteine zum Stichtag 30.09.2023',
    )
  })
})

describe('small texts', () => {
  it('counts slides and names the source of each', () => {
    expect(describeSlidePosition(0, 55)).toBe('Folie 1 von 55')
    expect(describeSource({ source: 'Statistik der BA', asOf: '2024-01-15', plan: 'Plan 2023' })).toBe(
      'Quelle: Statistik der BA · Datenstand 15.01.2024 · Ziele: Plan 2023',
    )
    expect(describeSource({ source: '', asOf: '', plan: 'Plan 2023' })).toBe('Ziele: Plan 2023')
  })

  it('prints a number of the plan as the plan does', () => {
    const figure = { id: 'egt', label: 'EGT', isProvisional: true }
    expect(plain(formatTopicFigure({ ...figure, value: 59.519, measure: 'Mio. €', decimals: 3 }))).toBe(
      '59,519 Mio. €',
    )
    expect(plain(formatTopicFigure({ ...figure, value: -10.83, measure: '%', decimals: 2 }))).toBe('−10,83 %')
  })

  it('never calls work finished that is not', () => {
    expect(plain(describeProgress(999, 1000))).toBe('99 %')
    expect(describeProgress(0, 0)).toBe('')
  })
})

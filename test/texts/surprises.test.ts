import { describe, expect, it } from 'vitest'
import type { Surprises } from '@/domain/surprises'
import type { Jump } from '@/domain/surprises/jumps'
import { describeSurpriseCount, surpriseGroups } from '@/texts/surprises'
import { indicator, month, northOffice, smallPlan, southOffice, traeger } from '../builders'
import { plain } from './plain'

const plan = smallPlan()
const names = {
  indicators: new Map(
    [...plan.indicators, indicator({ id: 'costs', label: 'Kosten', measure: '€', hasSexes: false })].map(
      (each) => [each.id, each],
    ),
  ),
  units: new Map(plan.organisation.units.map((unit) => [unit.id, unit])),
}

const none: Surprises = {
  jumps: { total: 0, items: [] },
  swapped: { total: 0, items: [] },
  shifted: { total: 0, items: [] },
  open: { total: 0, items: [] },
  missing: { total: 0, items: [] },
  sums: { total: 0, items: [] },
  standing: { settled: null, unsettled: null, outdated: [] },
}

const jump: Jump = {
  ...{ indicatorId: 'lzb-stock', unitId: northOffice.id, sex: 'total', month: month('2023-09') },
  ...{ found: 1_929_390, expected: 1_929, low: 1_665.48, high: 2_192.52, basis: 'season', factor: 1_000 },
  ...{ size: 7_314, firstMonth: month('2023-09'), lastMonth: month('2023-09') },
  ...{ unitIds: [northOffice.id], sexes: ['total'] },
}

function lineOf(surprises: Partial<Surprises>): { place: string; finding: string } {
  const [group] = surpriseGroups({ ...none, ...surprises }, names, ['mai.csv'])
  const line = group?.lines[0]
  return { place: plain(line?.place ?? ''), finding: plain(line?.finding ?? '') }
}

function one<T>(item: T): { total: number; items: readonly T[] } {
  return { total: 1, items: [item] }
}

describe('a jump in words', () => {
  it('names place, number, expectation and limits, and by how much it is off', () => {
    expect(lineOf({ jumps: one(jump) })).toEqual({
      place: 'LZB-Bestand · Nordstadt · gesamt · September 2023',
      finding: '1.929.390, erwartet etwa 1.930 (üblich 1.670 bis 2.190); etwa 1.000-mal so viel wie erwartet',
    })
  })

  it.each([
    { over: { factor: 0.1 }, words: 'etwa ein Zehntel des Erwarteten' },
    { over: { factor: 0.001 }, words: 'etwa ein Tausendstel des Erwarteten' },
    { over: { factor: null, found: 964.5, expected: 1_929 }, words: '50 % unter dem Erwarteten' },
    { over: { factor: null, found: 3_858, expected: 1_929 }, words: '100 % über dem Erwarteten' },
  ])('says “$words”', ({ over, words }) => {
    expect(lineOf({ jumps: one({ ...jump, ...over }) }).finding).toContain(`; ${words}`)
  })

  it('compares nothing with an expectation of zero, and says where only few months are known', () => {
    const told = { ...jump, found: 85, expected: 0, low: 0, high: 6, factor: null, basis: 'few' } as const
    expect(lineOf({ jumps: one(told) }).finding).toBe(
      '85, erwartet etwa 0 (üblich 0 bis 6; bisher gibt es nur wenige Monate)',
    )
  })

  it('names what goes the same way', () => {
    const told: Jump = {
      ...{ ...jump, unitId: traeger.id, unitIds: [traeger.id, northOffice.id, southOffice.id] },
      ...{ sexes: ['total', 'female', 'male'], firstMonth: month('2023-08') },
    }
    expect(lineOf({ jumps: one(told) }).finding).toMatch(
      /; ebenso Nordstadt und Südheim; auch Frauen und Männer; in den Monaten August 2023 bis September 2023$/,
    )
  })

  it('writes money with its sign, and no sex where there is none', () => {
    const told = { ...jump, indicatorId: 'costs', found: 8_225_235.5, expected: 2_040_173, factor: null }
    const { place, finding } = lineOf({ jumps: one(told) })
    expect(place).toBe('Kosten · Nordstadt · September 2023')
    expect(finding).toContain('8.225.235,5 €, erwartet etwa 2.040.000 €')
  })
})

describe('other surprises in words', () => {
  const span = { firstMonth: month('2023-09'), lastMonth: month('2023-09') }
  const indicatorIds = ['lzb-stock', 'integrations']

  it.each([
    {
      surprises: {
        swapped: one({
          ...{ ...span, indicatorId: 'lzb-stock', unitIds: [traeger.id, northOffice.id], unitId: traeger.id },
          ...{ month: month('2023-09'), foundShare: 59.45, usualShare: 41 },
        }),
      },
      place: 'LZB-Bestand · Kreis Musterland · September 2023',
      finding: 'Anteil der Frauen 59,5 %, sonst 41,0 %: umgekehrt würde es passen; ebenso Nordstadt',
    },
    {
      surprises: { shifted: one({ ...span, indicatorIds, by: -1, equal: 516, compared: 517 }) },
      place: 'September 2023',
      finding: '516 von 517 Zahlen sind genau die von August 2023 (LZB-Bestand und Integrationen)',
    },
    {
      surprises: {
        shifted: one({ ...span, lastMonth: month('2023-12'), indicatorIds, by: 1, equal: 9, compared: 9 }),
      },
      place: 'September 2023 bis Dezember 2023',
      finding: '9 von 9 Zahlen sind genau die des jeweils nächsten Monats (LZB-Bestand und Integrationen)',
    },
    {
      surprises: { open: one({ ...span, indicatorIds, unitIds: [southOffice.id] }) },
      place: 'September 2023',
      finding:
        'zwischen den gespeicherten und den neuen Werten liegt nichts vor für Südheim: LZB-Bestand und Integrationen',
    },
    {
      surprises: {
        missing: one({
          ...({ kind: 'units', indicatorIds: [], unitIds: [southOffice.id], sexes: [] } as const),
          ...{ month: month('2023-09'), lastMonth: month('2023-09'), comparedWith: month('2023-08') },
        }),
      },
      place: 'September 2023',
      finding: 'Südheim: nichts dabei, in der Datei von August 2023 vorhanden',
    },
    {
      surprises: {
        sums: one({
          ...({
            indicatorId: 'lzb-stock',
            unitId: traeger.id,
            sex: 'female',
            month: month('2023-09'),
          } as const),
          ...({ parts: 'units', total: 16_350, sum: 16_348 } as const),
        }),
      },
      place: 'LZB-Bestand',
      finding: 'Kreis Musterland, 09/2023, Frauen: 16.350, Summe der Stellen 16.348, Unterschied +2',
    },
    {
      surprises: {
        standing: {
          ...none.standing,
          outdated: [{ fileAt: 0, count: 250, asOf: '2023-12-18', storedAsOf: '2024-01-25' }],
        },
      },
      place: '„mai.csv“',
      finding: '250 Werte mit Datenstand 18.12.2023, gespeichert ist Datenstand 25.01.2024',
    },
  ] satisfies readonly { surprises: Partial<Surprises>; place: string; finding: string }[])(
    'read: $finding',
    ({ surprises, place, finding }) => {
      expect(lineOf(surprises)).toEqual({ place, finding })
    },
  )
})

describe('the groups', () => {
  it('come with the gravest first, each with what to do, and leave out what does not occur', () => {
    const settled = {
      indicatorIds: ['lzb-stock'],
      firstMonth: month('2023-09'),
      lastMonth: month('2023-09'),
      count: 3,
    }
    const told = { ...none, jumps: { total: 120, items: [jump] }, standing: { ...none.standing, settled } }
    const groups = surpriseGroups(told, names, [])
    expect(groups.map(({ kind, severity, total }) => [kind, severity, total])).toEqual([
      ['jumps', 'warning', 120],
      ['settled', 'info', 1],
    ])
    expect(groups.every(({ title, advice }) => title !== '' && advice.endsWith('.'))).toBe(true)
    expect(describeSurpriseCount(groups)).toBe('120 Warnungen')
    expect(describeSurpriseCount(groups.slice(1))).toBe('')
    expect(surpriseGroups(none, names, [])).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { describeCoverage, describeCoverageShortly, describeGap, describeMismatch } from '@/texts/dataState'
import { month } from '../builders'

const counts = { before: 2, missing: 1, partial: 1, hidden: 0, withoutNumber: 0, provisional: 3, full: 53 }

describe('the state of the data in words', () => {
  it('counts months by their state', () => {
    expect(describeCoverage(counts, false)).toBe('53 vollständig, 3 vorläufig, 1 teilweise, 1 fehlt')
    expect(describeCoverage(counts, true)).toContain('ohne Bezirksstellen')
    expect(describeCoverageShortly(counts)).toBe('57 von 58, 1 unvollständig')
  })

  it.each([
    { from: '2021-03', to: '2021-03', isWhole: true, units: [], text: '03/2021 fehlt ganz' },
    { from: '2021-03', to: '2021-05', isWhole: true, units: [], text: '03/2021 bis 05/2021 fehlen ganz' },
    {
      from: '2021-03',
      to: '2021-03',
      isWhole: false,
      units: ['Marl', 'Herten'],
      text: '03/2021 fehlt für Marl und Herten',
    },
    {
      from: '2021-03',
      to: '2021-04',
      isWhole: false,
      units: ['A', 'B', 'C', 'D', 'E'],
      text: '03/2021 bis 04/2021 fehlen für A, B, C und 2 weitere Stellen',
    },
  ])('says a gap as “$text”', ({ from, to, isWhole, units, text }) => {
    expect(describeGap({ from: month(from), to: month(to), isWhole, units })).toBe(text)
  })

  it('says by how much a total differs from its parts', () => {
    const text = describeMismatch({
      unitName: 'Kreis Musterland',
      sex: 'female',
      month: month('2023-09'),
      parts: 'units',
      total: 16_350,
      sum: 16_348,
      decimals: 0,
    })
    expect(text).toBe('Kreis Musterland, 09/2023, Frauen: 16.350, Summe der Stellen 16.348, Unterschied +2')
  })
})

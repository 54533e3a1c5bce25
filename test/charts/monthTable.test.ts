import { describe, expect, it } from 'vitest'
import { csvCells, monthTable } from '@/charts/monthTable'
import { courseTable } from '@/charts/chartTable'
import { measured, missing, provisional } from '../builders'
import { course, percent, persons } from './points'

const points = course('2023-01', [1_000, 'suppressed', provisional(1_100.4)], {
  yearBefore: [1_250, 1_200, null],
  planned: [1_050, 1_050, 1_050],
})

describe('the table of months', () => {
  const table = monthTable({
    points,
    quantity: persons,
    fraction: null,
    isDerived: false,
    asOf: ['2023-05-15', '', ''],
  })

  it('names its columns', () => {
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Monat',
      'Ist',
      'Vorjahr',
      'Veränderung',
      'Soll',
      'Ist − Soll',
      'Datenstand',
      'Vermerk',
    ])
  })

  it('begins with the newest month and says words where there is no number', () => {
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['03/2023', '1.100', '', '', '1.050', '+50', '', 'vorläufig'],
      [
        '02/2023',
        'geheim',
        '1.200',
        '',
        '1.050',
        '',
        '',
        'Der Wert ist aus Gründen der statistischen Geheimhaltung nicht veröffentlicht.',
      ],
      ['01/2023', '1.000', '1.250', '−20,0\u00a0%', '1.050', '−50', '15.05.2023', ''],
    ])
  })

  it('hands numbers on as numbers and words as words', () => {
    const [newest, hidden] = csvCells(table).rows
    expect(newest?.[1]).toEqual({ value: 1_100.4, decimals: 0 })
    expect(hidden?.[1]).toBe('geheim')
  })

  it('unfolds the two sides of a rate', () => {
    const fraction = { numerator: [measured(118)], denominator: [measured(3_880.5)] }
    const rate = monthTable({
      points: course('2023-02', [3.04]),
      quantity: percent,
      fraction,
      isDerived: true,
      asOf: [''],
    })
    expect(rate.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '02/2023',
      '3,0\u00a0%',
      '',
      '',
      '118',
      '3.880,5',
      '',
      '',
    ])
  })

  it('keeps a hidden side of a rate hidden', () => {
    const fraction = { numerator: [missing('suppressed')], denominator: [measured(50)] }
    const rate = monthTable({
      points: course('2023-02', ['suppressed']),
      quantity: percent,
      fraction,
      isDerived: true,
      asOf: [''],
    })
    expect(rate.rows[0]?.cells[4]?.text).toBe('geheim')
  })
})

describe('the table twin of a course', () => {
  it('shows what the chart shows', () => {
    expect(courseTable(points, persons)).toEqual({
      columns: ['Monat', 'Ist', 'Vorjahr', 'Soll', 'Ist − Soll'],
      rows: [
        ['Januar 2023', '1.000', '1.250', '1.050', '−50'],
        ['Februar 2023', 'geheim', '1.200', '1.050', ''],
        ['März 2023', '1.100\u00a0v', '', '1.050', '+50'],
      ],
    })
  })
})

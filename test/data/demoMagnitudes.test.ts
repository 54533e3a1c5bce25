import { describe, expect, it } from 'vitest'
import manifest from '../../data/demo/manifest.json'
import { latestRows, numberIn } from './houseReading'

const years = ['2019', '2020', '2021', '2022', '2023']
const latest = latestRows(manifest.deliveries.flatMap(({ files }) => files))

function valueOf(indicator: string, month: string, at: { unit?: string; sex?: string } = {}): number {
  const { unit = '05562', sex = 'insgesamt' } = at
  return numberIn(latest.get(`${indicator}|${unit}|${sex}|${month}`)?.text ?? '') ?? Number.NaN
}

function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
}

function sumOf(indicator: string, year: string, sex = 'insgesamt'): number {
  return monthsOf(year).reduce((sum, month) => sum + valueOf(indicator, month, { sex }), 0)
}

function meanOf(indicator: string, year: string, sex = 'insgesamt'): number {
  return sumOf(indicator, year, sex) / 12
}

describe('the orders of magnitude of the Kreis', () => {
  it.each<{ what: string; figure: (year: string) => number; expected: readonly number[] }>([
    {
      what: 'mean ELB',
      figure: (year) => meanOf('elb-stock', year),
      expected: [51_500, 49_780, 47_740, 48_400, 49_300],
    },
    {
      what: 'mean LZB',
      figure: (year) => meanOf('lzb-stock', year),
      expected: [37_800, 36_400, 35_300, 33_300, 32_700],
    },
    {
      what: 'mean LZA',
      figure: (year) => meanOf('lza-stock', year),
      expected: [10_400, 11_700, 12_700, 11_400, 11_200],
    },
    {
      what: 'Integrationen',
      figure: (year) => sumOf('integrations', year),
      expected: [9_600, 8_200, 9_300, 8_900, 8_700],
    },
    {
      what: '§ 16i in December',
      figure: (year) => valueOf('participants-16i', `${year}-12`),
      expected: [480, 570, 620, 560, 430],
    },
    {
      what: '§ 16i entries',
      figure: (year) => sumOf('entries-16i', year),
      expected: [500, 170, 130, 80, 10],
    },
    {
      what: '§ 16e in December',
      figure: (year) => valueOf('participants-16e', `${year}-12`),
      expected: [90, 90, 75, 55, 30],
    },
    { what: '§ 16e entries', figure: (year) => sumOf('entries-16e', year), expected: [100, 50, 35, 25, 3] },
    {
      what: 'FbW entries',
      figure: (year) => sumOf('entries-fbw', year),
      expected: [950, 700, 800, 850, 900],
    },
    {
      what: 'MAT entries',
      figure: (year) => sumOf('entries-mat', year),
      expected: [8_500, 5_000, 5_800, 6_000, 6_300],
    },
    {
      what: 'AGH entries',
      figure: (year) => sumOf('entries-16d', year),
      expected: [2_000, 1_400, 1_500, 1_400, 1_200],
    },
    {
      what: '§ 16h participants',
      figure: (year) => meanOf('participants-16h', year),
      expected: [90, 80, 100, 110, 120],
    },
  ])('are met within 1 %: $what', ({ figure, expected }) => {
    const found = years.map(figure)
    const off = found.map((value, at) => Math.abs(value / (expected[at] ?? Number.NaN) - 1))
    expect(Math.max(...off), found.join(' ')).toBeLessThanOrEqual(0.01)
  })

  it('have about 34,000 Bedarfsgemeinschaften', () => {
    for (const year of years) expect(Math.abs(meanOf('bg-stock', year) / 34_000 - 1)).toBeLessThan(0.04)
  })

  it('have women as half of the ELB and 40 % of the Integrationen', () => {
    for (const year of years) {
      expect(meanOf('elb-stock', year, 'weiblich') / meanOf('elb-stock', year)).toBeCloseTo(0.5, 1)
      expect(sumOf('integrations', year, 'weiblich') / sumOf('integrations', year)).toBeCloseTo(0.4, 1)
    }
  })

  it('divide over the offices by their share of all cases', () => {
    const shares = { '05562032': 0.205, '05562024': 0.15, '05562004': 0.123, '05562016': 0.025 }
    for (const [unit, share] of Object.entries(shares)) {
      const found = valueOf('elb-stock', '2021-06', { unit }) / valueOf('elb-stock', '2021-06')
      expect(Math.abs(found / share - 1)).toBeLessThan(0.1)
    }
  })

  it('spend the budgets of 2023 about as planned', () => {
    expect(sumOf('egt-spending', '2023') / 57_000_000).toBeCloseTo(1, 1)
    expect(sumOf('vwt-spending', '2023') / 64_000_000).toBeCloseTo(1, 1)
  })

  it('have about 905 full-time equivalents', () => {
    expect(Math.abs(meanOf('fte', '2023') - 905)).toBeLessThan(5)
  })
})

describe('the shape of the demo data', () => {
  it('has few Integrationen around the turn of the year, many in spring and after summer', () => {
    for (const year of ['2019', '2021', '2022', '2023']) {
      const byMonth = monthsOf(year).map((month) => valueOf('integrations', month))
      const low = [0, 11].map((at) => byMonth[at] ?? Number.NaN)
      const high = [3, 4, 7, 8, 9].map((at) => byMonth[at] ?? Number.NaN)
      const mean = byMonth.reduce((sum, value) => sum + value, 0) / 12
      expect(Math.max(...low)).toBeLessThan(mean * 0.85)
      expect(Math.min(...high)).toBeGreaterThan(mean * 1.05)
    }
  })

  it('has the LZA rise from April 2020 until May 2021', () => {
    const quarters = ['2020-03', '2020-06', '2020-09', '2020-12', '2021-03', '2021-05'].map((month) =>
      valueOf('lza-stock', month),
    )
    expect(quarters).toEqual([...quarters].sort((left, right) => left - right))
    expect((quarters.at(-1) ?? 0) / (quarters[0] ?? 1)).toBeGreaterThan(1.2)
    expect(valueOf('lza-stock', '2021-12')).toBeLessThan(valueOf('lza-stock', '2021-05'))
  })

  it('has 4 to 5 % more ELB from May to September 2022', () => {
    const rise = valueOf('elb-stock', '2022-09') / valueOf('elb-stock', '2022-05') - 1
    expect(rise).toBeGreaterThan(0.04)
    expect(rise).toBeLessThan(0.05)
  })

  it.each([
    { field: 'benefits', cases: (at: Unit) => valueOf('bg-stock', '2023-11', at), limit: 110 },
    { field: 'case-management', cases: (at: Unit) => 0.4 * valueOf('elb-stock', '2023-11', at), limit: 120 },
    { field: 'placement', cases: (at: Unit) => 0.6 * valueOf('elb-stock', '2023-11', at), limit: 200 },
  ])(
    'has the caseload of $field near 1:$limit, in some offices above and in some below',
    ({ field, cases, limit }) => {
      const caseload = (unit: string): number =>
        cases({ unit }) / valueOf(`fte-${field}`, '2023-11', { unit })
      const offices = ['004', '008', '012', '014', '016', '020', '024', '028', '032', '036'].map((end) =>
        caseload(`05562${end}`),
      )
      expect(Math.abs(caseload('05562') / limit - 1)).toBeLessThan(0.03)
      expect(offices.filter((value) => value > limit).length).toBeGreaterThanOrEqual(2)
      expect(offices.filter((value) => value < limit).length).toBeGreaterThanOrEqual(2)
    },
  )

  it('has an integration rate of 17 to 20 %, and a lower one of the LZB', () => {
    const k2 = (100 * sumOf('integrations', '2022')) / meanOf('elb-stock', '2022')
    const k3e1 = (100 * sumOf('integrations-lzb', '2022')) / meanOf('lzb-stock', '2022')
    expect(k2).toBeGreaterThan(17)
    expect(k2).toBeLessThan(20)
    expect(k3e1).toBeLessThan(k2 - 2)
  })

  interface Unit {
    readonly unit: string
  }
})

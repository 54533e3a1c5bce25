import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { shippedPlan } from '@/plan/shippedPlan'
import { demoOutput } from '../../data/demo/generator/output'
import manifest from '../../data/demo/manifest.json'
import { addressOf, demoBytes, type HouseRow, latestRows, numberIn, readHouseFile } from './houseReading'

const fileNames = manifest.deliveries.flatMap(({ files }) => files)
const latest = latestRows(fileNames)
const officialTopics = ['bestand', 'integrationen', 'foerderung', 'revision']
const notOfficial = 'Beispieldaten – keine amtlichen Werte'

function filesIn(folder: string): string[] {
  return readdirSync(fileURLToPath(new URL(`../../data/demo/${folder}`, import.meta.url)))
    .map((name) => `${folder}/${name}`)
    .sort()
}

describe('the committed demo files', () => {
  const output = demoOutput()

  it.each(output.map(({ name, bytes }) => ({ name, bytes })))(
    'hold what the generator writes: $name',
    ({ name, bytes }) => {
      expect(Buffer.compare(demoBytes(name), Buffer.from(bytes))).toBe(0)
    },
  )

  it('are exactly those that the generator writes', () => {
    const committed = [...filesIn('files'), ...filesIn('layouts'), 'manifest.json']
    expect(output.map(({ name }) => name).sort()).toEqual(committed.sort())
    expect(filesIn('files')).toEqual(fileNames.map((name) => `files/${name}`).sort())
  })

  it('stay small: none over 1 MiB, together at most 4 MiB', () => {
    const sizes = output.map(({ bytes }) => bytes.length)
    expect(Math.max(...sizes)).toBeLessThan(1_048_576)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4 * 1_048_576)
  })

  it.each(manifest.files)(
    'hold the values and sums that the manifest names: $name',
    ({ name, values, sums, firstMonth, lastMonth }) => {
      const rows = readHouseFile(name)
      const months = rows.map(({ month }) => month).sort()
      expect({
        values: rows.length,
        firstMonth: months[0],
        lastMonth: months.at(-1),
        sums: recount(rows),
      }).toEqual({
        values,
        firstMonth,
        lastMonth,
        sums,
      })
    },
  )

  it.each(fileNames)('say in their first free text that they are not official: %s', (name) => {
    const remarks = readHouseFile(name).map(({ remark }) => remark)
    expect(remarks[0]).toBe(notOfficial)
    expect(remarks.slice(1).every((remark) => remark === '')).toBe(true)
  })

  it('name an address once within a delivery', () => {
    for (const { files } of manifest.deliveries) {
      const addresses = files.flatMap(readHouseFile).map(addressOf)
      expect(new Set(addresses).size).toBe(addresses.length)
    }
  })

  it('cover every base indicator in every month, but for the two gaps', () => {
    const months = new Set([...latest.values()].map(({ month }) => month))
    expect(months.size).toBe(60)
    const base = shippedPlan.indicators.filter(({ origin }) => origin !== 'derived')
    const gaps = base.flatMap(({ id }) =>
      [...months]
        .filter((month) => !latest.has(`${id}|05562|insgesamt|${month}`))
        .map((month) => `${id} ${month}`),
    )
    expect(gaps).toEqual(['digital-appointments 2022-08'])
  })
})

describe('the totals of the demo data', () => {
  const rows = [...latest.values()]

  it('are women and men together wherever nothing is hidden', () => {
    const checked = rows.flatMap((row) => {
      const parts = [part(row, { sex: 'weiblich' }), part(row, { sex: 'männlich' })]
      return row.sex === 'insgesamt' ? comparison(row, parts) : []
    })
    expect(checked.filter(({ total, sum }) => total !== sum)).toEqual([])
    expect(checked.length).toBeGreaterThan(7_000)
  })

  it('are the offices together wherever nothing is hidden or missing', () => {
    const offices = shippedPlan.organisation.units.filter(({ parentId }) => parentId !== null)
    const checked = rows.flatMap((row) => {
      const parts = offices.map(({ id }) => part(row, { unit: id }))
      return row.unit === '05562' ? comparison(row, parts) : []
    })
    expect(checked.filter(({ total, sum }) => total !== sum)).toEqual([])
    expect(checked.length).toBeGreaterThan(2_500)
  })

  it.each([
    { name: 'lzb', last: '2023-11' },
    { name: 'lza', last: '2023-09' },
  ])('of $name follow from the stock before, inflow and outflow until $last', ({ name, last }) => {
    const stocks = rows.filter(
      ({ indicator, month }) => indicator === `${name}-stock` && month > '2019-01' && month <= last,
    )
    const wrong = stocks.filter((row) => {
      const before = numberOf(row, { month: monthBefore(row.month) })
      const inflow = numberOf(row, { indicator: `${name}-inflow` })
      const outflow = numberOf(row, { indicator: `${name}-outflow` })
      return numberIn(row.text) !== before + inflow - outflow
    })
    expect(wrong).toEqual([])
    expect(stocks.length).toBeGreaterThan(1_800)
  })

  function part(row: HouseRow, at: Partial<HouseRow>): HouseRow | undefined {
    return latest.get(addressOf({ ...row, ...at }))
  }

  function numberOf(row: HouseRow, at: Partial<HouseRow>): number {
    return numberIn(part(row, at)?.text ?? '') ?? Number.NaN
  }

  function comparison(
    row: HouseRow,
    parts: readonly (HouseRow | undefined)[],
  ): { total: number; sum: number }[] {
    const numbers = parts.map((found) => numberIn(found?.text ?? ''))
    const total = numberIn(row.text)
    if (total === undefined || numbers.some((number) => number === undefined)) return []
    const sum = numbers.reduce<number>((all, number) => all + (number ?? 0), 0)
    return [{ total, sum: Math.round(sum * 100) / 100 }]
  }
})

describe('the traps of the demo data', () => {
  const official = fileNames.filter((name) => officialTopics.some((topic) => name.includes(`-${topic}-`)))

  it('hide every 1 and 2 of official statistics, and nothing of the own records', () => {
    const small = official.flatMap(readHouseFile).filter(({ text }) => text === '1' || text === '2')
    expect(small).toEqual([])
    const own = fileNames.filter((name) => !official.includes(name)).flatMap(readHouseFile)
    expect(own.filter(({ text }) => numberIn(text) === undefined)).toEqual([])
  })

  it('never leave one hidden cell alone beside a known sum', () => {
    const hidden = official.flatMap((name) => readHouseFile(name).map((row) => ({ name, row })))
    const lines = new Map<string, { isHidden: boolean; isTotal: boolean }[]>()
    for (const { name, row } of hidden) {
      const { indicator, unit, sex, month, text } = row
      const cell = { isHidden: text === '*' }
      add(`${name} ${indicator} ${month} unit ${unit}`, { ...cell, isTotal: sex === 'insgesamt' })
      add(`${name} ${indicator} ${month} sex ${sex}`, { ...cell, isTotal: unit === '05562' })
    }
    const complete = [...lines].filter(
      ([, cells]) => cells.length > 1 && cells.some(({ isTotal }) => isTotal),
    )
    const alone = complete.filter(([, cells]) => cells.filter(({ isHidden }) => isHidden).length === 1)
    expect(alone.map(([line]) => line)).toEqual([])
    expect(complete.filter(([, cells]) => cells.some(({ isHidden }) => isHidden)).length).toBeGreaterThan(
      1_000,
    )

    function add(line: string, cell: { isHidden: boolean; isTotal: boolean }): void {
      lines.set(line, [...(lines.get(line) ?? []), cell])
    }
  })

  it('show the whole Kreis in every month', () => {
    const kreis = [...latest.values()].filter(({ unit, sex }) => unit === '05562' && sex === 'insgesamt')
    expect(kreis.filter(({ text }) => text === '*')).toEqual([])
  })

  it('leave the last three months of official statistics provisional, and only those', () => {
    const provisional = [...latest.values()].filter(({ status }) => status === 'p')
    expect([...new Set(provisional.map(({ month }) => month))].sort()).toEqual([
      '2023-10',
      '2023-11',
      '2023-12',
    ])
    expect(latest.get('k2|05562|insgesamt|2023-12')).toBeUndefined()
    expect(latest.get('fte|05562|insgesamt|2023-12')?.status).toBe('')
  })

  it('extrapolate ELB, LZB and BG of the newest month with decimals', () => {
    const withDecimals = [...latest.values()].filter(
      ({ text, indicator }) => text.includes(',') && !indicator.startsWith('fte'),
    )
    expect(new Set(withDecimals.map(({ indicator, month }) => `${indicator} ${month}`))).toEqual(
      new Set(['elb-stock 2023-12', 'bg-stock 2023-12', 'lzb-stock 2023-12']),
    )
  })

  it('let the movements of the LZA follow later', () => {
    const later = [...latest.values()].filter(({ text }) => text === '...')
    expect([...new Set(later.map(({ indicator, month }) => `${indicator} ${month}`))].sort()).toEqual([
      'lza-inflow 2023-10',
      'lza-inflow 2023-11',
      'lza-inflow 2023-12',
      'lza-outflow 2023-10',
      'lza-outflow 2023-11',
      'lza-outflow 2023-12',
    ])
  })

  it('miss one month of one office', () => {
    const offices = shippedPlan.organisation.units.map(({ id }) => id)
    const missing = offices.filter((unit) => !latest.has(`integrations-lzb|${unit}|insgesamt|2022-11`))
    expect(missing).toEqual(['05562016'])
  })

  it('revise with a later Datenstand what the first delivery said', () => {
    const first = latestRows(manifest.deliveries[0]?.files ?? [])
    const revision = readHouseFile('beispiel-hausformat-revision-2024-01.csv')
    const changed = revision.filter((row) => first.get(addressOf(row))?.text !== row.text)
    expect(new Set(revision.map(({ asOf }) => asOf))).toEqual(new Set(['2024-01-25']))
    expect(revision.every((row) => (first.get(addressOf(row))?.asOf ?? '') < row.asOf)).toBe(true)
    expect([...new Set(changed.map(({ month }) => month))]).toEqual(['2023-05', '2023-06', '2023-09'])
    expect(changed.length).toBeGreaterThan(300)
    const herten = changed
      .filter(({ month }) => month === '2023-05')
      .map((row) => [row.unit, row.sex, row.status])
    expect(herten).toEqual([
      ['05562', 'insgesamt', 'r'],
      ['05562', 'weiblich', 'r'],
      ['05562020', 'insgesamt', 'r'],
      ['05562020', 'weiblich', 'r'],
    ])
  })
})

function recount(rows: readonly HouseRow[]): object {
  const sums = new Map<string, { numbers: number; hidden: number; later: number; sum: number }>()
  for (const { indicator, text } of rows) {
    const own = sums.get(indicator) ?? { numbers: 0, hidden: 0, later: 0, sum: 0 }
    const number = numberIn(text)
    sums.set(indicator, {
      numbers: own.numbers + (number === undefined ? 0 : 1),
      hidden: own.hidden + (text === '*' ? 1 : 0),
      later: own.later + (text === '...' ? 1 : 0),
      sum: Math.round((own.sum + (number ?? 0)) * 100) / 100,
    })
  }
  return Object.fromEntries(sums)
}

function monthBefore(month: string): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 2
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

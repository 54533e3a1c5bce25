import { beforeAll, describe, expect, it } from 'vitest'
import { extendLedger, foldLedger, type Ledger, type LedgerTable } from '@/domain/ledger'
import { countSurprises, type Surprises, surprisesOf } from '@/domain/surprises'
import { shippedPlan } from '@/plan/shippedPlan'
import manifest from '../../data/demo/manifest.json'
import { read } from '../import/support/reading'
import { demoBytes } from './houseReading'

const { units } = shippedPlan.organisation
const { indicators } = shippedPlan
const unitIds = units.map(({ id }) => id)

type Row = readonly string[]
/** Berichtsmonat;Gebietsschlüssel;Bezirksstelle;Geschlecht;Kennzahl;Wert */
type Edit = (row: Row) => Row | null

async function tablesOf(delivery: number, edit: Edit = (row) => row): Promise<LedgerTable[]> {
  const names = manifest.deliveries[delivery]?.files ?? []
  const readings = await Promise.all(
    names.map((name) =>
      read(edited(demoBytes(`files/${name}`).toString('utf8'), edit), {
        name,
        vocabulary: { units, indicators },
      }),
    ),
  )
  return readings.map(({ facts }, fileAt) => ({ importId: delivery + 1, fileAt, facts }))
}

function edited(text: string, edit: Edit): string {
  const [header = '', ...lines] = text.trimEnd().split('\n')
  const rows = lines.map((line) => edit(line.split(';'))).filter((row) => row !== null)
  return [header, ...rows.map((row) => row.join(';'))].join('\n')
}

let first: Ledger
let second: Ledger

function told(before: Ledger, tables: readonly LedgerTable[]): Surprises {
  return surprisesOf({ before, after: extendLedger(before, tables), indicators, units })
}

async function toldOfDecember(edit: Edit): Promise<Surprises> {
  return told(first, await tablesOf(1, edit))
}

beforeAll(async () => {
  first = extendLedger(foldLedger([], unitIds), await tablesOf(0))
  second = extendLedger(first, await tablesOf(1))
})

describe('the demo data as it comes', () => {
  it('surprises in the first delivery only where it really jumps: Covid, Ukraine, Bürgergeld, the first bus', async () => {
    const { jumps, ...others } = told(foldLedger([], unitIds), await tablesOf(0))
    const turns = ['2020-04', '2020-05', '2020-06', '2020-07', '2022-06', '2022-07', '2023-02', '2023-10']
    const first20 = jumps.items.filter(({ month }) => turns.includes(month))
    expect(jumps.total).toBeLessThan(30)
    expect(first20.length).toBeGreaterThan(jumps.total * 0.75)
    expect(countSurprises({ jumps: { total: 0, items: [] }, ...others })).toBe(0)
  })

  it('surprises neither with December nor with the revision', async () => {
    expect(countSurprises(told(first, await tablesOf(1)))).toBe(0)
    const revision = told(second, await tablesOf(2))
    expect(countSurprises(revision)).toBe(0)
    expect(revision.standing.settled).toMatchObject({ firstMonth: '2023-09', lastMonth: '2023-09' })
  })
})

describe('errors planted in the December of the demo data', () => {
  const times = (factor: number) => (row: Row) =>
    row.with(5, String(Math.round(Number((row[5] ?? '').replace(',', '.')) * factor)))
  const isNumber = (row: Row) => /^\d+(,\d+)?$/.test(row[5] ?? '')

  it.each([10, 1_000])('are found where a file is %s times as big, each indicator once', async (factor) => {
    const stocks = ['ELB-Bestand', 'Bedarfsgemeinschaften', 'LZB-Bestand', 'LZA-Bestand']
    const isMeant = (row: Row) => stocks.includes(row[4] ?? '') && isNumber(row)
    const { jumps } = await toldOfDecember((row) => (isMeant(row) ? times(factor)(row) : row))
    expect(jumps.items.map(({ indicatorId, unitId, factor: by }) => [indicatorId, unitId, by])).toEqual(
      expect.arrayContaining(
        ['elb-stock', 'bg-stock', 'lzb-stock', 'lza-stock'].map((id) => [id, '05562', factor]),
      ),
    )
    expect(jumps.total).toBe(4)
  })

  it('are found where a single number lost its decimal comma', async () => {
    const isMeant = (row: Row) => row[4] === 'LZB-Bestand' && row[2] === 'Datteln' && row[3] === 'insgesamt'
    const { jumps } = await toldOfDecember((row) => (isMeant(row) ? times(100)(row) : row))
    expect(jumps.items).toMatchObject([{ indicatorId: 'lzb-stock', unitId: '05562008', factor: 100 }])
  })

  it('are found where women and men are swapped', async () => {
    const other: Readonly<Record<string, string>> = { weiblich: 'männlich', männlich: 'weiblich' }
    const { swapped } = await toldOfDecember((row) => row.with(3, other[row[3] ?? ''] ?? row[3] ?? ''))
    expect(swapped.items.map(({ indicatorId }) => indicatorId)).toEqual(
      expect.arrayContaining(['elb-stock', 'lzb-stock', 'lza-stock', 'integrations', 'integrations-lzb']),
    )
  })

  it('are found where an office is missing', async () => {
    const { missing } = await toldOfDecember((row) => (row[2] === 'Marl' ? null : row))
    expect(missing.items).toMatchObject([{ kind: 'units', unitIds: ['05562024'], comparedWith: '2023-11' }])
  })

  it('are found where the month is called one later', async () => {
    const { open } = await toldOfDecember((row) => row.with(0, '2024-01'))
    expect(open.items).toMatchObject([{ firstMonth: '2023-12', lastMonth: '2023-12', unitIds: [] }])
  })

  it('are found where November comes again under December', async () => {
    const november = await tablesOf(0, (row) => (row[0] === '2023-11' ? row.with(0, '2023-12') : null))
    const { shifted } = told(
      first,
      november.filter(({ facts }) => facts.length > 0),
    )
    expect(shifted.items).toMatchObject([{ by: -1, firstMonth: '2023-12', lastMonth: '2023-12' }])
    expect(shifted.items[0]?.indicatorIds.length).toBeGreaterThan(20)
  })
})

import { Dexie } from 'dexie'
import { sexes, type FactTable } from '@/domain/facts'
import { openDatabase } from '@/storage/database'
import { saveImport } from '@/storage/importLog'
import { indicators, units } from './houseFile'

/** The floor: what a first design would do, a record per observation. */
export async function storeAsRecords(databaseName: string, count: number): Promise<number> {
  const facts = factsFor(count)
  const records = Array.from({ length: count }, (_, at) => ({
    ...facts.series[facts.seriesAt[at] ?? 0],
    month: facts.monthAt[at],
    value: facts.value[at],
  }))
  const dexie = new Dexie(databaseName, { chromeTransactionDurability: 'strict' })
  dexie.version(1).stores({ observations: '[indicatorId+unitId+sex+month]' })
  await dexie.open()
  const start = performance.now()
  await dexie.table('observations').bulkAdd(records)
  const milliseconds = performance.now() - start
  await dexie.delete()
  return milliseconds
}

export async function storeAsImport(databaseName: string, count: number): Promise<number> {
  const facts = factsFor(count)
  const db = openDatabase(databaseName)
  await db.dexie.open()
  const start = performance.now()
  await saveImport(db, {
    record: {
      origin: 'file',
      isSynthetic: false,
      importedAt: '2026-01-15T12:00:00.000Z',
      counts: { added: count, revised: 0, remarked: 0, unchanged: 0 },
      files: [
        { name: 'bench.csv', size: 0, sha256: '', factCount: count, withoutNumber: 0, layout: 'house' },
      ],
    },
    tables: [facts],
    originals: [],
    basedOn: '',
  })
  const milliseconds = performance.now() - start
  await db.dexie.delete()
  return milliseconds
}

export function factsFor(count: number): FactTable {
  const series = indicators(Math.ceil(count / (units.length * sexes.length * 120))).flatMap(({ id }) =>
    units.flatMap((unit) => sexes.map((sex) => ({ indicatorId: id, unitId: unit.id, sex }))),
  )
  const firstMonth = 2014 * 12
  const columns = {
    seriesAt: new Uint32Array(count),
    asOfAt: new Uint16Array(count),
    monthAt: new Uint16Array(count),
    value: new Float64Array(count),
    flags: new Uint16Array(count),
    line: new Uint32Array(count),
    column: new Uint16Array(count).fill(6),
  }
  for (let at = 0; at < count; at += 1) {
    columns.seriesAt[at] = at % series.length
    columns.monthAt[at] = firstMonth + Math.floor(at / series.length)
    columns.value[at] = 100 + ((at * 7919) % 900)
    columns.line[at] = at + 2
  }
  return { length: count, series, asOf: [''], ...columns }
}

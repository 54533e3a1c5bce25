import { type Sex, sexes } from '@/domain/facts'
import { foldLedger } from '@/domain/ledger'
import { checkBatch } from '@/import/checkBatch'
import { houseSexes } from '@/import/houseTemplate'
import type { FileReading } from '@/import/reading'
import { readSource, type Vocabulary } from '@/import/readSource'
import { houseColumns } from '@/import/sniff/columnNames'
import { newImportOf } from './newImportOf'
import { previewOf, unitIdsOf } from './previewOf'

const rounds = 24
const indicatorCount = 6
const monthCount = 24

/**
 * Imports a made-up table of the house format and its next month a few times, up to what would be stored, so that the
 * browser has compiled the way of a file before the first one comes. Nothing of it is kept.
 * @param isWanted false as soon as a file waits
 */
export async function runIn(vocabulary: Vocabulary, isWanted: () => boolean): Promise<void> {
  const history = madeUpTable(vocabulary, { first: 0, end: monthCount })
  const nextMonth = madeUpTable(vocabulary, { first: monthCount, end: monthCount + 1 })
  const empty = { records: [], ledger: foldLedger([], unitIdsOf(vocabulary)) }
  for (let round = 0; round < rounds && isWanted(); round += 1) {
    const { after } = previewOf(empty, vocabulary, await readingsOf(history, vocabulary))
    const readings = await readingsOf(nextMonth, vocabulary)
    const step = previewOf({ records: [], ledger: after }, vocabulary, readings)
    const job = { files: [{}], origin: 'file', vocabulary } as const
    newImportOf({ job, readings, ...step }, { archives: [], importedAt: '', learned: {} })
  }
}

async function readingsOf(content: Uint8Array, vocabulary: Vocabulary): Promise<readonly FileReading[]> {
  const source = { name: '', size: content.length, open: () => once(content) }
  return checkBatch([await readSource(source, { vocabulary, unknown: 'refuse', today: '2000-01-01' })])
}

function madeUpTable(
  { units, indicators }: Vocabulary,
  { first, end }: { first: number; end: number },
): Uint8Array {
  const lines = [houseColumns.required.join(';')]
  for (let month = first; month < end; month += 1) {
    const time = `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    for (const { label } of indicators.slice(0, indicatorCount)) {
      for (const { id, name } of units) {
        for (const sex of sexes)
          lines.push(`${time};${id};${name};${houseSexes[sex]};${label};${numberOf(sex, month)}`)
      }
    }
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}

function numberOf(sex: Sex, month: number): number {
  return sex === 'total' ? 2 * (1000 + month) : 1000 + month
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content)
}

import { changesBetween } from '@/domain/changes'
import { extendLedger, foldLedger } from '@/domain/ledger'
import { readSource, type Vocabulary } from '@/import/readSource'
import { houseColumns } from '@/import/sniff/columnNames'

const rounds = 8
const monthCount = 24

/**
 * Reads a made-up table of the house format a few times and compares what it gave, so that the browser has
 * compiled the reader before the first file comes. Nothing of it is kept.
 * @param isWanted false as soon as a file waits
 */
export async function runIn(vocabulary: Vocabulary, isWanted: () => boolean): Promise<void> {
  const content = new TextEncoder().encode(madeUpTable(vocabulary))
  const source = { name: '', size: content.length, open: () => once(content) }
  for (let round = 0; round < rounds && isWanted(); round += 1) {
    const { facts } = await readSource(source, { vocabulary, unknown: 'refuse', today: '2000-01-01' })
    const before = foldLedger(
      [],
      vocabulary.units.map(({ id }) => id),
    )
    changesBetween(before, extendLedger(before, [{ importId: 0, fileAt: 0, facts }]))
  }
}

function madeUpTable({ units, indicators }: Vocabulary): string {
  const lines = [houseColumns.required.join(';')]
  for (let month = 0; month < monthCount; month += 1) {
    const time = `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    for (const { label } of indicators.slice(0, 12)) {
      for (const { id, name } of units) lines.push(`${time};${id};${name};insgesamt;${label};${1000 + month}`)
    }
  }
  return `${lines.join('\n')}\n`
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content)
}

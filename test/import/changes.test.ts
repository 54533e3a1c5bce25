import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, type KnownTable, linesOf } from './support/changedTables'
import { knownTables } from './support/knownTables'
import { readFacts } from './support/reading'
import { harmless, telling } from './support/tableChanges'

const everyTable: readonly KnownTable[] = knownTables

async function readTable({ parts }: KnownTable, ...changes: readonly Change[]) {
  const changed = changes.reduce<KnownTable['parts'] | undefined>(
    (before, change) => before && change(before),
    parts,
  )
  if (changed === undefined) return undefined
  const { facts, codes } = await readFacts(linesOf(changed))
  return { facts: facts.toSorted(), codes, text: linesOf(changed).join('\n') }
}

describe('a number stays what it is', () => {
  it.each(everyTable)('in the table as it stands: $name', async (known) => {
    const { facts, codes } = await readFacts(linesOf(known.parts))
    expect(codes).toEqual([])
    expect(facts.length).toBeGreaterThan(3)
  })

  it.each(Object.entries(harmless))('with %s', async (_, change) => {
    for (const known of everyTable) {
      const plain = await readTable(known)
      const changed = await readTable(known, change)
      if (changed !== undefined)
        expect({ ...changed, table: known.name }).toEqual({ ...plain, text: changed.text, table: known.name })
    }
  })

  it('with a few of these together', async () => {
    const few = fc.subarray(Object.values(harmless), { minLength: 2, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...everyTable), few, async (known, changes) => {
        const changed = await readTable(known, ...changes)
        if (changed !== undefined)
          expect(changed).toMatchObject({ facts: (await readTable(known))?.facts, codes: [] })
      }),
      { numRuns: 400, seed: 2023 },
    )
  })
})

describe('nothing is taken without a word', () => {
  it.each(Object.entries(telling))('with %s', async (_, change) => {
    for (const known of everyTable) {
      const changed = await readTable(known, change)
      if (changed !== undefined) expect(changed.codes, `${known.name}\n${changed.text}`).not.toEqual([])
    }
  })

  it.each(Object.entries(telling))('with %s, beside harmless changes', async (_, change) => {
    const few = fc.subarray(Object.values(harmless), { minLength: 1, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...everyTable), few, async (known, changes) => {
        const changed = await readTable(known, change, ...changes)
        if (changed !== undefined) expect(changed.codes, changed.text).not.toEqual([])
      }),
      { numRuns: 60, seed: 2023 },
    )
  })
})

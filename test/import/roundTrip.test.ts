import fc from 'fast-check'
import { describe, it } from 'vitest'
import { choices, gridOf } from './support/grids'
import { crossTable, dimensions, layouts, mergedTable, yearsDownTable, yearTable } from './support/tables'
import { expectReadBack, writings } from './support/writings'

describe('any table of values is read back exactly', () => {
  it.each(Object.entries(layouts))('from %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(choices, writings, async (choice, writing) => {
        const grid = gridOf(choice)
        await expectReadBack(grid, write(grid), writing)
      }),
      { numRuns: 40 },
    )
  })

  it('from years down, months and sexes across, below three header rows', async () => {
    const yearChoices = fc.tuple(choices, fc.integer({ min: 1990, max: 2020 }), fc.constantFrom(12, 24, 36))
    await fc.assert(
      fc.asyncProperty(yearChoices, writings, async ([choice, year, months], writing) => {
        const shape = [months, 2, 1, choice.shape[3]] as const
        const { units: both, ...grid } = gridOf({ ...choice, firstMonth: year * 12, shape })
        const ofOffice = { ...grid, units: both.slice(1) }
        await expectReadBack(ofOffice, yearsDownTable(ofOffice), writing)
      }),
      { numRuns: 40 },
    )
  })

  it.each(dimensions.flatMap((outer) => dimensions.map((inner) => ({ outer, inner }))))(
    'from $outer over $inner across',
    async ({ outer, inner }) => {
      if (outer === inner) return
      await fc.assert(
        fc.asyncProperty(choices, writings, fc.constantFrom(0, 1, 2), async (choice, writing, place) => {
          const grid = gridOf(choice)
          await expectReadBack(grid, crossTable(grid, [outer, inner], place), writing)
        }),
        { numRuns: 25 },
      )
    },
  )

  it.each(['years', 'months'] as const)('from %s down, the others across', async (down) => {
    await fc.assert(
      fc.asyncProperty(choices, writings, fc.constantFrom(12, 24, 36), async (choice, writing, months) => {
        const grid = gridOf({ ...choice, firstMonth: 2001 * 12, shape: [months, 2, 1, 2] })
        await expectReadBack(grid, yearTable(grid, down), writing)
      }),
      { numRuns: 25 },
    )
  })

  it('from keys in merged cells', async () => {
    await fc.assert(
      fc.asyncProperty(choices, writings, async (choice, writing) => {
        const grid = gridOf(choice)
        await expectReadBack(grid, mergedTable(grid), writing)
      }),
      { numRuns: 25 },
    )
  })
})

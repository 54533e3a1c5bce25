import { describe, expect, it } from 'vitest'
import {
  type Axes,
  cellCount,
  emptyBlock,
  flagsAt,
  measurementAtCell,
  readCell,
  rowStart,
  valueAt,
} from '@/domain/cube'
import { flag } from '@/domain/measurement'
import { measured, missing } from '../builders'

/** Two units over three months from month 100 on, with room for a fourth: 2 × 3 sexes × 4 months = 24 cells. */
const axes: Axes = { unitIds: ['a', 'b'], first: 100, length: 3, stride: 4 }

describe('an empty block', () => {
  it('has a cell for each unit, sex and month, all of them absent', () => {
    const block = emptyBlock(cellCount(axes))
    expect([block.values.length, block.flags.length, block.missingMonths.length]).toEqual([24, 24, 24])
    for (const cell of block.values.keys()) expect(measurementAtCell(block, cell)).toEqual(missing('absent'))
  })
})

describe('the row of a unit and sex', () => {
  it.each([
    { unitId: 'a', sex: 'total', start: 0 },
    { unitId: 'a', sex: 'female', start: 4 },
    { unitId: 'a', sex: 'male', start: 8 },
    { unitId: 'b', sex: 'total', start: 12 },
    { unitId: 'b', sex: 'male', start: 20 },
    { unitId: 'c', sex: 'total', start: undefined },
  ] as const)('$unitId $sex begins at cell $start', ({ start, ...place }) => {
    expect(rowStart(axes, place)).toBe(start)
  })
})

describe('a cell', () => {
  const block = emptyBlock(cellCount(axes))
  block.values[17] = 42
  block.flags[17] = flag.provisional
  block.flags[18] = flag.incompleteWindow
  block.missingMonths[18] = 5
  // Behind the span and in the rows beside.
  for (const neighbour of [14, 15, 19, 20]) {
    block.values[neighbour] = 7
    block.flags[neighbour] = 0
  }
  const place = { unitId: 'b', sex: 'female' } as const

  it.each([
    { month: 101, content: measured(42, 'provisional') },
    { month: 102, content: missing('incompleteWindow', 5) },
    { month: 100, content: missing('absent') },
    { month: 99, content: missing('absent') },
    { month: 103, content: missing('absent') },
  ])('of month $month holds $content', ({ month, content }) => {
    expect(readCell(block, axes, { place, month })).toEqual(content)
  })

  it('outside of the block is absent', () => {
    expect(readCell(block, axes, { place: { unitId: 'c', sex: 'total' }, month: 101 })).toEqual(
      missing('absent'),
    )
    expect([valueAt(block, 24), flagsAt(block, 24)]).toEqual([Number.NaN, flag.absent])
  })
})

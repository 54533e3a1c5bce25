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

/** Two units over three months from month 100 on: 2 × 3 sexes × 3 months = 18 cells. */
const axes: Axes = { unitIds: ['a', 'b'], first: 100, length: 3 }

describe('an empty block', () => {
  it('has a cell for each unit, sex and month, all of them absent', () => {
    const block = emptyBlock(cellCount(axes))
    expect([block.values.length, block.flags.length, block.missingMonths.length]).toEqual([18, 18, 18])
    for (const cell of block.values.keys()) expect(measurementAtCell(block, cell)).toEqual(missing('absent'))
  })
})

describe('the row of a unit and sex', () => {
  it.each([
    { unitId: 'a', sex: 'total', start: 0 },
    { unitId: 'a', sex: 'female', start: 3 },
    { unitId: 'a', sex: 'male', start: 6 },
    { unitId: 'b', sex: 'total', start: 9 },
    { unitId: 'b', sex: 'male', start: 15 },
    { unitId: 'c', sex: 'total', start: undefined },
  ] as const)('$unitId $sex begins at cell $start', ({ start, ...place }) => {
    expect(rowStart(axes, place)).toBe(start)
  })
})

describe('a cell', () => {
  const block = emptyBlock(cellCount(axes))
  block.values[13] = 42
  block.flags[13] = flag.provisional
  block.flags[14] = flag.incompleteWindow
  block.missingMonths[14] = 5
  for (const neighbour of [11, 15]) {
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
    expect([valueAt(block, 18), flagsAt(block, 18)]).toEqual([Number.NaN, flag.absent])
  })
})

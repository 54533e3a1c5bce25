import { type Sex, sexes } from './facts'
import { flag, type Flags, type Measurement, measurementOf } from './measurement'
import type { MonthIndex } from './month'

/** The address of a value beside its indicator and month. */
export interface Place {
  readonly unitId: string
  readonly sex: Sex
}

/** The common axes of all blocks: unit × sex × month, the month running fastest. */
export interface Axes {
  readonly unitIds: readonly string[]
  /** First month of the span. */
  readonly first: MonthIndex
  /** Number of months in the span. */
  readonly length: number
  /** Cells from one row to the next: behind the months of the span there may be room for further ones. */
  readonly stride: number
}

/** All values of one indicator over the axes. A cell without number holds NaN and a reason in its flags. */
export interface Block {
  readonly values: Float64Array
  readonly flags: Uint16Array
  /** Per cell, how many months of its window are missing; 0 where no window is involved. */
  readonly missingMonths: Uint8Array
}

/** Cells of a block over the axes. */
export function cellCount({ unitIds, stride }: Axes): number {
  return unitIds.length * sexes.length * stride
}

/** A block of so many cells, every one of them absent. */
export function emptyBlock(size: number): Block {
  return {
    values: new Float64Array(size).fill(Number.NaN),
    flags: new Uint16Array(size).fill(flag.absent),
    missingMonths: new Uint8Array(size),
  }
}

/** First cell of the months of a unit and sex, or `undefined` for a unit that the axes lack. */
export function rowStart(axes: Axes, place: Place): number | undefined {
  const unitAt = axes.unitIds.indexOf(place.unitId)
  if (unitAt < 0) return undefined
  return (unitAt * sexes.length + sexes.indexOf(place.sex)) * axes.stride
}

export function readCell(block: Block, axes: Axes, at: { place: Place; month: MonthIndex }): Measurement {
  const start = rowStart(axes, at.place)
  const offset = at.month - axes.first
  if (start === undefined || offset < 0 || offset >= axes.length) return { kind: 'missing', reason: 'absent' }
  return measurementAtCell(block, start + offset)
}

export function measurementAtCell(block: Block, cell: number): Measurement {
  return measurementOf(valueAt(block, cell), flagsAt(block, cell), block.missingMonths[cell])
}

export function valueAt(block: Block, cell: number): number {
  return block.values[cell] ?? Number.NaN
}

export function flagsAt(block: Block, cell: number): Flags {
  return block.flags[cell] ?? flag.absent
}

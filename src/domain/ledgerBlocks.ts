import { type Axes, type Block, cellCount } from './cube'
import { flag } from './measurement'

export interface LedgerBlock extends Block {
  /** Datenstand as the number `YYYYMMDD`, 0 where the source names none. */
  readonly asOfDates: Uint32Array
  /** Number of the fact over all tables plus one, 0 where no fact holds the cell. */
  readonly origins: Uint32Array
}

interface Blocks {
  readonly axes: Axes
  readonly blocks: ReadonlyMap<string, LedgerBlock>
}

/** A block for each of the indicators over the axes, with what was known of them over axes that are no wider. */
export function blocksOver(
  axes: Axes,
  indicatorIds: ReadonlySet<string>,
  known: Blocks,
): ReadonlyMap<string, LedgerBlock> {
  const copied = copiedBlocks(axes, indicatorIds, known)
  if (copied !== undefined) return copied
  const blocks = emptyBlocks(axes, indicatorIds)
  for (const [indicatorId, block] of blocks) {
    const old = known.blocks.get(indicatorId)
    takeOver({ block, axes }, old && { block: old, axes: known.axes })
  }
  return blocks
}

/** All columns as a whole, where they have room and indicators enough already; `undefined` where not. */
function copiedBlocks(
  axes: Axes,
  indicatorIds: ReadonlySet<string>,
  known: Blocks,
): Map<string, LedgerBlock> | undefined {
  const [block] = known.blocks.values()
  const size = cellCount(axes)
  const isSameRoom = known.axes.first === axes.first && known.axes.stride === axes.stride
  if (block?.values.length !== size || !isSameRoom || indicatorIds.size !== known.blocks.size)
    return undefined
  const whole = {
    values: new Float64Array(block.values.buffer.slice(0)),
    flags: new Uint16Array(block.flags.buffer.slice(0)),
    missingMonths: new Uint8Array(block.missingMonths.buffer.slice(0)),
    asOfDates: new Uint32Array(block.asOfDates.buffer.slice(0)),
    origins: new Uint32Array(block.origins.buffer.slice(0)),
  }
  return blocksIn(whole, indicatorIds, size)
}

/** Room for several indicators over the axes, its cells not yet absent. */
function emptyBlocks(axes: Axes, indicatorIds: ReadonlySet<string>): Map<string, LedgerBlock> {
  const size = cellCount(axes)
  const total = size * indicatorIds.size
  const whole = {
    values: new Float64Array(total),
    flags: new Uint16Array(total),
    missingMonths: new Uint8Array(total),
    asOfDates: new Uint32Array(total),
    origins: new Uint32Array(total),
  }
  return blocksIn(whole, indicatorIds, size)
}

/**
 * Blocks one after the other. All lie in one buffer per column: a thousand small buffers take longer to make, and to
 * hand to another thread, than their cells to fill.
 */
function blocksIn(
  whole: LedgerBlock,
  indicatorIds: ReadonlySet<string>,
  size: number,
): Map<string, LedgerBlock> {
  const blocks = [...indicatorIds].map((indicatorId, index): [string, LedgerBlock] => {
    const [start, end] = [index * size, (index + 1) * size]
    return [
      indicatorId,
      {
        values: whole.values.subarray(start, end),
        flags: whole.flags.subarray(start, end),
        missingMonths: whole.missingMonths.subarray(start, end),
        asOfDates: whole.asOfDates.subarray(start, end),
        origins: whole.origins.subarray(start, end),
      },
    ]
  })
  return new Map(blocks)
}

interface PlacedBlock {
  readonly block: LedgerBlock
  readonly axes: Axes
}

/** Fills a new block with what was known over axes that are no wider; units keep their order. */
function takeOver(to: PlacedBlock, from: PlacedBlock | undefined): void {
  if (from === undefined) return clear(to.block, 0)
  if (from.axes.first === to.axes.first && from.axes.stride === to.axes.stride) {
    copyCells(from.block, to.block, { source: 0, target: 0, count: from.block.values.length })
    return clear(to.block, from.block.values.length)
  }
  clear(to.block, 0)
  const { length: count, stride } = from.axes
  const lead = from.axes.first - to.axes.first
  for (let row = 0; row * stride < from.block.values.length; row += 1)
    copyCells(from.block, to.block, { source: row * stride, target: row * to.axes.stride + lead, count })
}

/** Makes the cells from there on absent. */
function clear({ values, flags }: Block, first: number): void {
  values.fill(Number.NaN, first)
  flags.fill(flag.absent, first)
}

interface Cells {
  readonly source: number
  readonly target: number
  readonly count: number
}

function copyCells(from: LedgerBlock, to: LedgerBlock, { source, target, count }: Cells): void {
  const end = source + count
  to.values.set(from.values.subarray(source, end), target)
  to.flags.set(from.flags.subarray(source, end), target)
  to.asOfDates.set(from.asOfDates.subarray(source, end), target)
  to.origins.set(from.origins.subarray(source, end), target)
}

/** A label that wants to stand at a height and takes some room there. */
export interface Wish {
  readonly at: number
  readonly size: number
}

/**
 * Moves labels apart as little as it takes, keeps their order, and keeps them within the bounds as long
 * as there is room. Returns the centres in the order of the wishes.
 */
export function spreadApart(
  wishes: readonly Wish[],
  bounds: { from: number; to: number },
): readonly number[] {
  const order = wishes.map((wish, index) => ({ ...wish, index })).toSorted((one, other) => one.at - other.at)
  const centres: number[] = []
  let edge = bounds.from
  for (const { at, size } of order) {
    const centre = Math.max(at, edge + size / 2)
    centres.push(centre)
    edge = centre + size / 2
  }
  let limit = bounds.to
  for (let position = order.length - 1; position >= 0; position -= 1) {
    const size = order[position]?.size ?? 0
    const centre = Math.min(centres[position] ?? limit, limit - size / 2)
    centres[position] = centre
    limit = centre - size / 2
  }
  return wishes.map((_, index) => centres[order.findIndex((item) => item.index === index)] ?? 0)
}

/** A label above a vertical line that hangs down from it. */
export interface Flag {
  readonly from: number
  readonly to: number
  /** Where the line is. */
  readonly pole: number
}

/**
 * A lane for each flag, 0 lowest, so that no label touches another and, where that can be had, no pole
 * runs through a label. Later flags fly lower: their poles then end below the labels of the earlier ones.
 */
export function assignLanes(flags: readonly Flag[]): readonly number[] {
  const order = flags
    .map((flag, index) => ({ flag, index }))
    .toSorted((one, other) => other.flag.pole - one.flag.pole)
  const placed: Placed[] = []
  for (const { flag, index } of order) placed.push({ flag, index, lane: laneFor(flag, placed) })
  return flags.map((_, index) => placed.find((item) => item.index === index)?.lane ?? 0)
}

interface Placed {
  readonly flag: Flag
  readonly index: number
  readonly lane: number
}

/** Among one lane more than there are flags, one is free of touching labels for sure. */
function laneFor(flag: Flag, placed: readonly Placed[]): number {
  const lanes = Array.from({ length: placed.length + 1 }, (_, lane) => lane)
  const untouched = lanes.filter(
    (lane) => !placed.some((other) => other.lane === lane && overlaps(flag, other.flag)),
  )
  return (
    untouched.find((lane) => !placed.some((other) => isPierced({ flag, lane }, other))) ?? untouched[0] ?? 0
  )
}

function overlaps(one: Flag, other: Flag): boolean {
  return one.from < other.to && other.from < one.to
}

/** Whether the pole of the upper flag runs through the label of the lower one. */
function isPierced(one: Pick<Placed, 'flag' | 'lane'>, other: Placed): boolean {
  if (one.lane === other.lane) return false
  const [upper, lower] = one.lane > other.lane ? [one.flag, other.flag] : [other.flag, one.flag]
  return upper.pole > lower.from && upper.pole < lower.to
}

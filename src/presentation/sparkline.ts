import type { TrendPoint, TwoYears } from './trend'

/** The shapes of a small chart as path data, in the units of its box. */
export interface SparklineShapes {
  readonly before: string
  readonly yearBefore: string
  readonly actual: string
  readonly provisional: string
  readonly planned: readonly string[]
  /** The last known value; null where the year has none yet. */
  readonly last: { readonly x: number; readonly y: number; readonly isProvisional: boolean } | null
  /** Between the two years. */
  readonly turnOfYear: number
  /** Zero, where it lies inside of the box. */
  readonly zero: number | null
}

interface Box {
  readonly width: number
  readonly height: number
}

const margin = 3
const months = 24
const gapBetweenColumns = 0.3

/** Where a month and a value lie in the box. */
interface Frame {
  readonly x: (monthAt: number) => number
  readonly y: (value: number) => number
  readonly step: number
  readonly zero: number
}

export function sparklineShapes(trend: TwoYears, box: Box): SparklineShapes {
  const frame = frameOf(trend, box)
  const lines = trend.kind === 'line' ? lineShapes(trend, frame) : columnShapes(trend, frame)
  return {
    ...lines,
    last: lastOf(trend, frame),
    turnOfYear: round(frame.x(12) - frame.step / 2),
    zero: zeroOf(frame, box),
  }
}

/** Zero needs a line only where values lie on both sides of it. */
function zeroOf({ zero }: Frame, { height }: Box): number | null {
  return zero > margin && zero < height - margin ? zero : null
}

type Lines = Pick<SparklineShapes, 'before' | 'yearBefore' | 'actual' | 'provisional' | 'planned'>

function lineShapes(trend: TwoYears, frame: Frame): Lines {
  const { before, current, planned } = trend
  const path = (points: readonly Point[]) => linePath(points, frame)
  return {
    before: path(before.map(({ value }, index) => ({ at: index, value }))),
    yearBefore: path(before.map(({ value }, index) => ({ at: index + 12, value }))),
    actual: path(
      current.map(({ value, isProvisional }, index) => ({
        at: index + 12,
        value: isProvisional ? null : value,
      })),
    ),
    provisional: path(provisionalPoints(current)),
    planned: planned.map((line) => path(line.map((value, index) => ({ at: index + 12, value })))),
  }
}

/** Provisional months start at the last final one, so that the dashed line continues the solid one. */
function provisionalPoints(current: readonly TrendPoint[]): readonly Point[] {
  return current.map(({ value, isProvisional }, index) => {
    const isStart = current[index + 1]?.isProvisional === true
    return { at: index + 12, value: isProvisional || isStart ? value : null }
  })
}

function columnShapes({ before, current, planned }: TwoYears, frame: Frame): Lines {
  const columns = (points: readonly TrendPoint[], from: number, isProvisional: boolean) =>
    points
      .map((point, index) =>
        point.isProvisional === isProvisional ? columnPath(point.value, index + from, frame) : '',
      )
      .join('')
  return {
    before: columns(before, 0, false) + columns(before, 0, true),
    yearBefore: '',
    actual: columns(current, 12, false),
    provisional: columns(current, 12, true),
    planned: planned.map((line) => stepPath(line, frame)),
  }
}

interface Point {
  readonly at: number
  readonly value: number | null
}

/** A line that ends at a gap and starts again after it; a lonely value is a dot. */
function linePath(points: readonly Point[], { x, y }: Frame): string {
  let path = ''
  let isDrawing = false
  for (const { at, value } of points) {
    if (value !== null)
      path += `${isDrawing ? 'L' : 'M'}${round(x(at))} ${round(y(value))}${isDrawing ? '' : 'h0'}`
    isDrawing = value !== null
  }
  return path
}

function columnPath(value: number | null, at: number, { x, y, step, zero }: Frame): string {
  if (value === null) return ''
  const width = step * (1 - gapBetweenColumns)
  const top = y(value)
  return `M${round(x(at) - width / 2)} ${round(zero)}V${round(top)}h${round(width)}V${round(zero)}Z`
}

/** A level across each month. */
function stepPath(line: readonly (number | null)[], { x, y, step }: Frame): string {
  let path = ''
  line.forEach((value, index) => {
    if (value === null) return
    const isContinued = index > 0 && line[index - 1] !== null
    const start = x(index + 12) - step / 2
    path += `${isContinued ? 'V' : `M${round(start)} `}${round(y(value))}h${round(step)}`
  })
  return path
}

function frameOf(trend: TwoYears, { width, height }: Box): Frame {
  const { low, high } = rangeOf(trend)
  const step = (width - 2 * margin) / months
  const y = (value: number) => height - margin - ((value - low) / (high - low)) * (height - 2 * margin)
  return { x: (monthAt) => margin + (monthAt + 0.5) * step, y, step, zero: y(0) }
}

/** Columns start at zero. Lines show the span of their values; a flat one lies in the middle. */
function rangeOf({ kind, before, current, planned }: TwoYears): { low: number; high: number } {
  const values = [...before, ...current].map(({ value }) => value)
  const known = [...values, ...planned.flat(), ...(kind === 'columns' ? [0] : [])].filter(
    (value) => value !== null,
  )
  if (known.length === 0) return { low: 0, high: 1 }
  const low = Math.min(...known)
  const high = Math.max(...known)
  return low === high ? { low: low - 1, high: high + 1 } : { low, high }
}

function lastOf({ kind, current }: TwoYears, { x, y }: Frame): SparklineShapes['last'] {
  const index = current.findLastIndex(({ value }) => value !== null)
  const point = current[index]
  if (kind === 'columns' || point === undefined || point.value === null) return null
  return { x: round(x(index + 12)), y: round(y(point.value)), isProvisional: point.isProvisional }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

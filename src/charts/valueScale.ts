/** The value axis: round numbers around the data. */
export interface ValueScale {
  readonly min: number
  readonly max: number
  readonly step: number
}

export interface ScaleWish {
  /** Bars start at zero, always; lines may not. */
  readonly isFromZero: boolean
  /** Height of the plot in pixels. */
  readonly height: number
  /** Digits that the values have: a count of persons has no step of a half. */
  readonly decimals: number
}

/** A line that moves within a few percent of its size is not blown up beyond this share of it. */
const leastSpan = 0.08

/** Below this share of the largest value, a line's axis starts at zero as well. */
const zeroIsNear = 0.4

export function valueScale(values: readonly number[], wish: ScaleWish): ValueScale {
  const { low, high } = boundsOf(values, wish.isFromZero)
  const steps = Math.min(7, Math.max(2, Math.round(wish.height / 52)))
  const step = roundStep((high - low) / steps, 10 ** -wish.decimals)
  const min = Math.floor(round(low / step)) * step
  const max = Math.ceil(round(high / step)) * step
  return { min: round(min), max: round(max === min ? min + step : max), step }
}

/** The numbers at the axis, from the lowest. */
export function ticksOf({ min, max, step }: ValueScale): readonly number[] {
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => round(min + index * step))
}

export function startsAtZero({ min, max }: ValueScale): boolean {
  return min <= 0 && max >= 0
}

export function middleOf({ min, max }: ValueScale): number {
  return (min + max) / 2
}

function boundsOf(values: readonly number[], isFromZero: boolean): { low: number; high: number } {
  if (values.length === 0) return { low: 0, high: 1 }
  const smallest = Math.min(...values)
  const largest = Math.max(...values)
  if (isFromZero || (smallest >= 0 && smallest <= zeroIsNear * largest))
    return { low: Math.min(0, smallest), high: Math.max(0, largest) }
  if (largest <= 0) return { low: smallest, high: 0 }
  const span = Math.max(largest - smallest, leastSpan * Math.max(Math.abs(smallest), Math.abs(largest)))
  const middle = (smallest + largest) / 2
  const low = middle - span * 0.58
  return { low: smallest >= 0 ? Math.max(0, low) : low, high: middle + span * 0.58 }
}

/** A round number that the last digit can show: counts of persons have no step of 2.5. */
function roundStep(raw: number, least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(raw, least)))
  const steps = [1, 2, 2.5, 5, 10].map((candidate) => candidate * power)
  return steps.find((step) => step >= raw * (1 - 1e-9) && isMultiple(step, least)) ?? 10 * power
}

function isMultiple(step: number, least: number): boolean {
  const times = step / least
  return times > 0.5 && Math.abs(times - Math.round(times)) < 1e-6 * times
}

/** Takes away the noise of binary fractions: 0.30000000000000004 is 0.3. */
function round(value: number): number {
  return Number(value.toPrecision(12))
}

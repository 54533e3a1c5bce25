/** One bar of the product: what was measured, against which floor, and how it may be at most. */
export interface Finding {
  readonly work: string
  readonly bar: number
  /** Behind bar and result: `×` of the floor, `ms`. */
  readonly unit: '×' | 'ms'
  readonly result: number
  /** The medians behind the result, for the reader. */
  readonly note: string
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/** Runs both in turn, so that a slow spell of the machine meets both, and compares their medians. */
export async function ratio(
  rounds: number,
  floor: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<{ ratio: number; floor: number; ours: number }> {
  const times = { floor: [] as number[], ours: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    times.floor.push(await floor())
    times.ours.push(await ours())
  }
  const medians = { floor: median(times.floor), ours: median(times.ours) }
  return { ratio: medians.ours / medians.floor, ...medians }
}

export function print(findings: readonly Finding[]): void {
  const rows = findings.map(({ work, bar, unit, result, note }) => [
    work,
    `≤ ${format(bar)} ${unit}`,
    `${format(result)} ${unit}`,
    result <= bar ? 'ok' : 'OVER',
    note,
  ])
  const table = [['work', 'bar', 'result', '', 'medians'], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  console.log()
  for (const row of table) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(value < 0.1 ? 1 : 2)
}

export function milliseconds(value: number): string {
  return `${format(value)} ms`
}

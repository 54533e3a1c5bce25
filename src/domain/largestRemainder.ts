/**
 * Splits a number by weights into parts that add up to it exactly: each gets its share rounded down, and what is left
 * goes to the largest remainders, the first of equal ones first. The parts have the given decimals, or as many more as
 * the number itself.
 */
export function largestRemainder(
  total: number,
  weights: readonly number[],
  decimals: number,
): readonly number[] {
  const scale = 10 ** exactDecimals(total, decimals)
  const units = Math.round(Math.abs(total) * scale)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum <= 0) return weights.map(() => 0)
  const shares = weights.map((weight) => (units * weight) / sum)
  const whole = shares.map((share) => Math.floor(share + 1e-9))
  const left = units - whole.reduce((all, part) => all + part, 0)
  const first = new Set(
    [...shares.keys()]
      .toSorted((a, b) => remainder(shares, whole, b) - remainder(shares, whole, a) || a - b)
      .slice(0, left),
  )
  return whole.map((part, at) => (Math.sign(total) * (part + (first.has(at) ? 1 : 0))) / scale)
}

function remainder(shares: readonly number[], whole: readonly number[], at: number): number {
  return (shares[at] ?? 0) - (whole[at] ?? 0)
}

function exactDecimals(total: number, least: number): number {
  const isExact = (decimals: number) => Number(total.toFixed(decimals)) === total
  return Array.from({ length: 9 }, (_, more) => least + more).find(isExact) ?? least
}

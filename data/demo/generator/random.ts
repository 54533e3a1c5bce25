/** Numbers that look drawn by chance and are the same on every machine and run. */
export interface Random {
  /** 0 ≤ number < 1 */
  readonly uniform: () => number
  /** Mean 0, deviation 1. */
  readonly normal: () => number
}

/** Each topic draws from a sequence of its own, so that a new one changes nothing about the others. */
export function randomFor(topic: string): Random {
  let state = hash(`Zielmonitor Beispieldaten ${topic}`)
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  // The sum of twelve uniform numbers needs no logarithm, whose last digit differs between machines.
  const normal = (): number => Array.from({ length: 12 }, uniform).reduce((sum, number) => sum + number, -6)
  return { uniform, normal }
}

/** Distributes `count` single events over places by their weights. */
export function drawAmong(count: number, weights: readonly number[], random: Random): number[] {
  const counts = weights.map(() => 0)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total <= 0) return counts
  for (let event = 0; event < count; event += 1) {
    let rest = random.uniform() * total
    const hit = weights.findIndex((weight) => (rest -= weight) < 0)
    const place = hit < 0 ? weights.length - 1 : hit
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

/** Takes `count` single items out of places that hold so many, each item as likely as another. */
export function drawOut(count: number, held: readonly number[], random: Random): number[] {
  const left = [...held]
  for (let item = 0; item < count; item += 1) {
    const [hit] = drawAmong(1, left, random).flatMap((drawn, place) => (drawn > 0 ? [place] : []))
    if (hit !== undefined) left[hit] = (left[hit] ?? 0) - 1
  }
  return held.map((number, place) => number - (left[place] ?? 0))
}

/** How many of `count` events pass, each with the same chance. */
export function drawSome(count: number, chance: number, random: Random): number {
  let passed = 0
  for (let event = 0; event < count; event += 1) if (random.uniform() < chance) passed += 1
  return passed
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value
}

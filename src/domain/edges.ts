import type { Direction } from './target'

/** A number as a limit: at least `min`, at most `max`. Either side may be open. */
export interface Edges {
  readonly min: number | null
  readonly max: number | null
}

export function edgeOf(direction: Direction, value: number): Edges {
  return direction === 'up' ? { min: value, max: null } : { min: null, max: value }
}

export function mapEdges({ min, max }: Edges, change: (edge: number) => number): Edges {
  return { min: min === null ? null : change(min), max: max === null ? null : change(max) }
}

/** A sum and its parts, as positions of cells in a list. */
export interface Line {
  readonly total: number
  readonly parts: readonly number[]
}

/**
 * Which cells of one table must be hidden: 1 and 2, and wherever a line would give away its only
 * hidden cell, a second one.
 */
export function hiddenCells(values: readonly number[], lines: readonly Line[]): ReadonlySet<number> {
  const hidden = new Set(values.flatMap((value, cell) => (value === 1 || value === 2 ? [cell] : [])))
  let size = -1
  while (hidden.size !== size) {
    size = hidden.size
    for (const line of lines) {
      const companion = companionOf(line, values, hidden)
      if (companion !== undefined) hidden.add(companion)
    }
  }
  return hidden
}

/** The smallest part besides; the total itself only where no other part has anything to hide. */
function companionOf(line: Line, values: readonly number[], hidden: ReadonlySet<number>): number | undefined {
  const cells = [...line.parts, line.total]
  if (cells.filter((cell) => hidden.has(cell)).length !== 1) return undefined
  const open = line.parts.filter((cell) => !hidden.has(cell) && valueAt(values, cell) > 0)
  const smallest = open.toSorted((left, right) => valueAt(values, left) - valueAt(values, right))[0]
  return smallest ?? (hidden.has(line.total) ? undefined : line.total)
}

function valueAt(values: readonly number[], cell: number): number {
  return values[cell] ?? 0
}

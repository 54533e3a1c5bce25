interface Meanings {
  /** The number of a blank cell. */
  readonly blank: number
  /** Numbers of what means the total as well. */
  readonly totals: ReadonlySet<number>
}

interface Cell {
  readonly line: number
  readonly hasValue: boolean
}

/**
 * Reads blank cells as merged with the one above, as long as nothing speaks against it: the first row is not blank, no
 * other repeats itself, and read so nothing is said twice.
 */
export class MergedReading {
  /** True once a blank cell would mean something else than the total. */
  isOpen = false
  private line = -1
  /** What the last line says of the part, and what the last one with a text does. */
  private last: number | undefined
  private above: number | undefined
  private readonly written = new Set<string>()
  private readonly merged = new Set<string>()

  constructor(private readonly meanings: Meanings) {}

  /**
   * @param rest all that else tells the value apart
   * @returns false where the cell shows that nothing is merged
   */
  take(own: number, rest: string, { line, hasValue }: Cell): boolean {
    // A row that stands there twice says nothing of either reading.
    if (!isNew(this.written, `${String(own)} ${rest}`)) return true
    this.isOpen ||= this.isOther(own) && hasValue
    return this.takeNew(own, rest, line)
  }

  /** A blank cell that as the one above is no total. */
  private isOther(own: number): boolean {
    const { blank, totals } = this.meanings
    return own === blank && this.above !== undefined && !totals.has(this.above)
  }

  private takeNew(own: number, rest: string, line: number): boolean {
    const isBlank = own === this.meanings.blank
    if (isBlank && this.above === undefined) return false
    if (!isBlank && line !== this.line && own === this.last) return false
    this.line = line
    this.last = own
    if (!isBlank) this.above = own
    const filled = this.above ?? own
    return isNew(this.merged, `${String(filled)} ${rest}`)
  }
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

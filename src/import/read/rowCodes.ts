/**
 * Numbers the rows of codes in the order of their first occurrence. Tables repeat their rows in the same turn:
 * the row that followed last time is tried before all others.
 */
export class RowCodes {
  count = 0
  /** The codes of the row that is looked for. */
  readonly codes: Int32Array
  private readonly width: number
  private rows: Int32Array
  private readonly next: number[] = []
  private slots = new Int32Array(1 << 8)
  private last = -1

  constructor(width: number) {
    this.width = width
    this.codes = new Int32Array(width)
    this.rows = new Int32Array(width * 64)
  }

  find(): number {
    if (this.last === -1 || !this.isRow(this.last)) {
      const guess = this.next[this.last] ?? -1
      const row = guess !== -1 && this.isRow(guess) ? guess : this.search()
      if (this.last !== -1) this.next[this.last] = row
      this.last = row
    }
    return this.last
  }

  /** The code at a position of a row that was found before. */
  codeIn(row: number, at: number): number {
    return this.rows[row * this.width + at] ?? 0
  }

  private isRow(row: number): boolean {
    const start = row * this.width
    for (let at = 0; at < this.width; at += 1) if (this.rows[start + at] !== this.codes[at]) return false
    return true
  }

  private search(): number {
    const mask = this.slots.length - 1
    let slot = hashOf(this.codes, 0, this.width) & mask
    for (let row = (this.slots[slot] ?? 0) - 1; row !== -1; row = (this.slots[slot] ?? 0) - 1) {
      if (this.isRow(row)) return row
      slot = (slot + 1) & mask
    }
    return this.add(slot)
  }

  private add(slot: number): number {
    const row = this.count
    this.count += 1
    if (this.count * this.width > this.rows.length) this.growRows()
    this.rows.set(this.codes, row * this.width)
    this.next.push(-1)
    this.slots[slot] = row + 1
    if (this.count * 2 > this.slots.length) this.growSlots()
    return row
  }

  private growRows(): void {
    const grown = new Int32Array(this.rows.length * 2)
    grown.set(this.rows)
    this.rows = grown
  }

  private growSlots(): void {
    this.slots = new Int32Array(this.slots.length * 4)
    const mask = this.slots.length - 1
    for (let row = 0; row < this.count; row += 1) {
      const start = row * this.width
      let slot = hashOf(this.rows, start, start + this.width) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = row + 1
    }
  }
}

function hashOf(codes: Int32Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** Stands for a series that was not looked up yet; no number of a series is that small. */
const unknown = -(2 ** 31)

/** The series of each value column, by the number of the row's address. */
export class SeriesTable {
  /** One address behind the other; another array once it had to grow. */
  cells = new Int32Array(1 << 10).fill(unknown)

  /** @param width number of value columns */
  constructor(private readonly width: number) {}

  startOf(address: number): number {
    return address * this.width
  }

  has(address: number): boolean {
    return (this.cells[address * this.width] ?? unknown) !== unknown
  }

  add(address: number, series: readonly number[]): void {
    const start = this.startOf(address)
    if (start + this.width > this.cells.length) this.grow(start + this.width)
    this.cells.set(series, start)
  }

  private grow(needed: number): void {
    const grown = new Int32Array(Math.max(needed, this.cells.length * 2)).fill(unknown)
    grown.set(this.cells)
    this.cells = grown
  }
}

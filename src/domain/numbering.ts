/** Numbers texts from 0, in the order of their first occurrence. */
export class Numbering {
  private readonly numbers = new Map<string, number>()

  constructor(texts: Iterable<string> = []) {
    for (const text of texts) this.of(text)
  }

  get size(): number {
    return this.numbers.size
  }

  of(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    this.numbers.set(text, this.numbers.size)
    return this.numbers.size - 1
  }

  /** In the order of their numbers. */
  texts(): readonly string[] {
    return [...this.numbers.keys()]
  }
}

/** Remembers how a file writes its first numbers that are more than digits, so that a finding can repeat them. */
export class FoundTexts {
  private readonly texts = new Map<number, string>()

  /** True as long as there is room. */
  get isOpen(): boolean {
    return this.texts.size < keptTexts
  }

  add(line: number, column: number, text: string): void {
    this.texts.set(keyOf(line, column), text.trim())
  }

  /** As the file writes it; undefined where it is not remembered. */
  at(line: number, column: number): string | undefined {
    return this.texts.get(keyOf(line, column))
  }
}

/** Far more than are ever listed. */
const keptTexts = 5000

/** More than a file has columns. */
const mostColumns = 1 << 15

function keyOf(line: number, column: number): number {
  return line * mostColumns + column
}

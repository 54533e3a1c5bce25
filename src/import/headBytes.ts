/** Bytes at the start of a file by which the table is recognised. */
const headLength = 1 << 17

/** Lines by which any table of plain rows is recognised: more than are looked at. */
const headLines = 1 << 9

const lineFeed = 10

/** Collects the first bytes of a file until there are enough to recognise the table. */
export class HeadBytes {
  private parts: Uint8Array[] = []
  private length = 0
  private wanted = headLength

  /** True when there are enough. */
  push(bytes: Uint8Array): boolean {
    this.parts.push(bytes.slice())
    this.length += bytes.length
    return this.length >= this.wanted
  }

  all(): Uint8Array {
    const all = new Uint8Array(this.length)
    let at = 0
    for (const part of this.parts) {
      all.set(part, at)
      at += part.length
    }
    return all
  }

  /** The bytes hold no whole row yet. */
  wantMore(): void {
    this.wanted = this.length * 2
  }

  clear(): void {
    this.parts = []
  }
}

/** The lines that are needed: the rows behind them are read faster, once the table is known. */
export function firstLines(bytes: Uint8Array): Uint8Array {
  let end = 0
  for (let line = 0; line < headLines; line += 1) {
    end = bytes.indexOf(lineFeed, end) + 1
    if (end === 0) return bytes
  }
  return bytes.subarray(0, end)
}

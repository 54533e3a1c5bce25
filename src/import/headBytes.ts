/** Bytes at the start of a file by which the table is recognised. */
const headLength = 1 << 17

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

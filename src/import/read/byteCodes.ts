import { ByteEntries } from './byteEntries'
import type { TextCodes } from './textCodes'

/** Text of some bytes of the file. */
export type Decode = (bytes: Uint8Array) => string

/** Distinct texts that are remembered as bytes; a column with more repeats nothing. */
const mostEntries = 1 << 14

/** Finds the code of a cell by its bytes, so that a text is made only of what was not there before. */
export class ByteCodes {
  private readonly entries = new ByteEntries()
  private readonly code: number[] = [0]
  /** For each entry the other one that stood below it last time. */
  private readonly next: number[] = [0]
  private last = 0

  constructor(
    private readonly texts: TextCodes,
    private readonly decode: Decode,
  ) {}

  of(bytes: Uint8Array, from: number, to: number): number {
    const { entries } = this
    entries.look(bytes, from, to)
    if (!entries.isEntry(this.last)) {
      const guess = this.next[this.last] ?? 0
      const entry = entries.isEntry(guess) ? guess : this.find()
      if (entry === 0) return this.texts.of(this.decode(bytes.subarray(from, to)))
      this.next[this.last] = entry
      this.last = entry
    }
    return this.code[this.last] ?? 0
  }

  /** The entry of the bytes, made where there is none; 0 where there are too many. */
  private find(): number {
    const found = this.entries.find()
    if (found !== 0 || this.code.length > mostEntries) return found
    this.code.push(this.texts.of(this.decode(this.entries.lookedFor())))
    this.next.push(0)
    return this.entries.add()
  }
}

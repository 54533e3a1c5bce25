import { ownCopy } from '../ownCopy'

/**
 * Remembers what each distinct text of a column means as a number, since a column repeats a few texts a
 * million times, mostly in the same turn: the text that followed last time is tried before all others.
 */
export class TextCodes {
  private readonly known = new Map<string, Known>()
  private last: Known = { text: undefined, code: 0, next: undefined }

  /** @param capacity of texts that are remembered; further ones are read again each time */
  constructor(
    private readonly read: (text: string) => number,
    private readonly capacity = Number.POSITIVE_INFINITY,
  ) {}

  of(text: string): number {
    const { last } = this
    if (text === last.text) return last.code
    if (text !== last.next?.text) last.next = this.known.get(text) ?? this.add(text)
    this.last = last.next
    return this.last.code
  }

  private add(text: string): Known {
    const own = ownCopy(text)
    const known = { text: own, code: this.read(own), next: undefined }
    if (this.known.size < this.capacity) this.known.set(known.text, known)
    return known
  }
}

interface Known {
  readonly text: string | undefined
  readonly code: number
  /** What stood below it last time. */
  next: Known | undefined
}

/**
 * Remembers what each distinct text of a column means as a number, since a column repeats a few texts a
 * million times, mostly in the same turn: the text that followed last time is tried before all others.
 */
export class TextCodes {
  private readonly known = new Map<string, Known>()
  private last: Known = { text: undefined, code: 0, next: undefined }

  constructor(private readonly read: (text: string) => number) {}

  of(text: string): number {
    const { last } = this
    if (text === last.text) return last.code
    if (text !== last.next?.text) last.next = this.known.get(text) ?? this.add(text)
    this.last = last.next
    return this.last.code
  }

  private add(text: string): Known {
    const known = { text: ownCopy(text), code: this.read(text), next: undefined }
    this.known.set(known.text, known)
    return known
  }
}

interface Known {
  readonly text: string | undefined
  readonly code: number
  /** What stood below it last time. */
  next: Known | undefined
}

/** Part of a text keeps the whole text in memory; a copy does not. Short parts are copies anyway. */
export function ownCopy(text: string): string {
  return text.length > 12 ? Array.from(text).join('') : text
}

/** Numbers pairs of small numbers in the order of their first occurrence. */
export class PairCodes {
  count = 0
  private table = new Int32Array(3 * 64)
  private slots = 64
  private lastLeft = -1
  private lastRight = -1
  private lastCode = -1

  of(left: number, right: number): number {
    if (left === this.lastLeft && right === this.lastRight) return this.lastCode
    this.lastLeft = left
    this.lastRight = right
    this.lastCode = this.find(left, right)
    return this.lastCode
  }

  private find(left: number, right: number): number {
    let slot = this.slotOf(left, right)
    for (;;) {
      const code = (this.table[slot * 3] ?? 0) - 1
      if (code === -1) return this.add(slot, left, right)
      if (this.table[slot * 3 + 1] === left && this.table[slot * 3 + 2] === right) return code
      slot = (slot + 1) & (this.slots - 1)
    }
  }

  private add(slot: number, left: number, right: number): number {
    const code = this.count
    this.count += 1
    this.table.set([code + 1, left, right], slot * 3)
    if (this.count * 2 > this.slots) this.grow()
    return code
  }

  private grow(): void {
    const old = this.table
    this.slots *= 2
    this.table = new Int32Array(this.slots * 3)
    for (let at = 0; at < old.length; at += 3) if (old[at] !== 0) this.place(old.subarray(at, at + 3))
  }

  private place(entry: Int32Array): void {
    let slot = this.slotOf(entry[1] ?? 0, entry[2] ?? 0)
    while (this.table[slot * 3] !== 0) slot = (slot + 1) & (this.slots - 1)
    this.table.set(entry, slot * 3)
  }

  private slotOf(left: number, right: number): number {
    const mixed = Math.imul(left + 1, 0x9e3779b1) ^ Math.imul(right + 1, 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) & (this.slots - 1)
  }
}

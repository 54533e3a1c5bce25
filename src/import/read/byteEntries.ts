/** Short byte texts, numbered from 1 in the order in which they are added. */
export class ByteEntries {
  private bytes: Uint8Array = new Uint8Array()
  private from = 0
  private to = 0
  /** Bytes of all entries, one behind the other. Entry 0 is none. */
  private pool = new Uint8Array(1 << 10)
  /** Of the pool, for comparing four bytes at once. */
  private view = new DataView(this.pool.buffer)
  private readonly start: number[] = [0, 0]
  private readonly length: number[] = [-1]
  private slots = new Int32Array(1 << 8)
  /** Where the search ended, and a new entry would be placed. */
  private slot = 0

  look(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes
    this.from = from
    this.to = to
  }

  get count(): number {
    return this.length.length - 1
  }

  /** Where the entry ends if it stands here, else -1. */
  endAt(entry: number, bytes: DataView, from: number): number {
    const length = this.length[entry] ?? -1
    const isHere =
      length !== -1 &&
      from + length <= bytes.byteLength &&
      areEqual(this.view, this.start[entry] ?? 0, { bytes, from, length })
    return isHere ? from + length : -1
  }

  lookedFor(): Uint8Array {
    return this.bytes.subarray(this.from, this.to)
  }

  /** Compares from the end, where the texts of a column differ first. */
  isEntry(entry: number): boolean {
    const { bytes, pool, from } = this
    const length = this.to - from
    if (this.length[entry] !== length) return false
    const start = this.start[entry] ?? 0
    for (let at = length - 1; at >= 0; at -= 1) if (pool[start + at] !== bytes[from + at]) return false
    return true
  }

  find(): number {
    const mask = this.slots.length - 1
    this.slot = hashOf(this.bytes, this.from, this.to) & mask
    for (let entry = this.entryAt(this.slot); entry !== 0; entry = this.entryAt(this.slot)) {
      if (this.isEntry(entry)) return entry
      this.slot = (this.slot + 1) & mask
    }
    return 0
  }

  add(): number {
    const entry = this.length.length
    const length = this.to - this.from
    const start = this.start[entry] ?? 0
    if (start + length > this.pool.length) this.growPool(start + length)
    this.pool.set(this.lookedFor(), start)
    this.length.push(length)
    this.start.push(start + length)
    this.slots[this.slot] = entry
    if (entry * 2 > this.slots.length) this.growSlots()
    return entry
  }

  private entryAt(slot: number): number {
    return this.slots[slot] ?? 0
  }

  private growPool(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, this.pool.length * 2))
    grown.set(this.pool)
    this.pool = grown
    this.view = new DataView(grown.buffer)
  }

  private growSlots(): void {
    this.slots = new Int32Array(this.slots.length * 4)
    const mask = this.slots.length - 1
    for (let entry = 1; entry < this.length.length; entry += 1) {
      const start = this.start[entry] ?? 0
      let slot = hashOf(this.pool, start, start + (this.length[entry] ?? 0)) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = entry
    }
  }
}

interface OtherBytes {
  readonly bytes: DataView
  readonly from: number
  readonly length: number
}

/** Four bytes at once, then those that are left. */
function areEqual(view: DataView, start: number, { bytes, from, length }: OtherBytes): boolean {
  let at = 0
  for (; at + 4 <= length; at += 4)
    if (view.getInt32(start + at, true) !== bytes.getInt32(from + at, true)) return false
  for (; at < length; at += 1) if (view.getInt8(start + at) !== bytes.getInt8(from + at)) return false
  return true
}

/** FNV-1a, 32 bits, folded so that its low bits are mixed well. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}

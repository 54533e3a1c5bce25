import { ByteEntries } from './byteEntries'

/** Address columns that lie side by side, positions from 0. */
export interface AddressColumns {
  readonly first: number
  readonly last: number
}

/** Distinct addresses that are remembered; a table with more is read column by column. */
const mostAddresses = 1 << 15

/**
 * Knows the addresses of rows by the bytes of all their columns together. Tables repeat their addresses in the
 * same turn, so the one that followed last time is expected before the row is cut into cells.
 */
export class AddressSpan {
  private readonly entries = new ByteEntries()
  /** For each entry the number of its address. */
  private readonly addresses: number[] = [-1]
  /** For each entry the one that followed it last time. */
  private readonly next: number[] = [0]
  private last = 0
  private expected = 0

  constructor(readonly columns: AddressColumns) {}

  /** Where the columns end if the expected address stands here, else -1. */
  expectAt(bytes: DataView, from: number): number {
    this.expected = this.next[this.last] ?? 0
    return this.entries.endAt(this.expected, bytes, from)
  }

  takeExpected(): number {
    this.last = this.expected
    return this.addresses[this.last] ?? -1
  }

  /** The number of the address, -1 where it is new. */
  find(bytes: Uint8Array, from: number, to: number): number {
    this.entries.look(bytes, from, to)
    const entry = this.entries.find()
    if (entry !== 0) this.follow(entry)
    return this.addresses[entry] ?? -1
  }

  /** Remembers the address that was looked for last. */
  add(address: number): void {
    if (this.entries.count === mostAddresses) return
    this.addresses.push(address)
    this.next.push(0)
    this.follow(this.entries.add())
  }

  private follow(entry: number): void {
    this.next[this.last] = entry
    this.last = entry
  }
}

import { type AddressColumns, AddressSpan } from './addressSpan'
import type { NumberReader } from './numberReader'
import type { NumberKind } from './numberText'
import type { Decode } from './byteCodes'
import type { CodedColumn, RowCells } from './rowCells'

const lineFeed = 10
const carriageReturn = 13
const endOfCell = 1
const endOfRow = 2
/** What is quoted may hold ends that are none. */
const isQuoted = 3
const quote = 34

export interface ByteCellsOptions {
  readonly width: number
  readonly delimiter: string
  readonly decode: Decode
  /** Address columns that lie side by side. */
  readonly address: AddressColumns | undefined
}

/** A row that is still bytes: only where each cell starts and ends is known. */
export class ByteCells implements RowCells {
  /** Cells of the row; the places of those behind the last column are not kept. */
  count = 0
  private bytes: Uint8Array = new Uint8Array()
  private view = new DataView(this.bytes.buffer)
  private rowStart = 0
  private rowEnd = 0
  private isExpected = false
  private readonly starts: Int32Array
  private readonly ends: Int32Array
  /** For each byte whether it ends a cell, or with it the row. */
  private readonly stops = new Uint8Array(256)
  private readonly span: AddressSpan | undefined

  constructor(private readonly options: ByteCellsOptions) {
    const { width, delimiter, address } = options
    this.starts = new Int32Array(width)
    this.ends = new Int32Array(width)
    this.stops[delimiter.charCodeAt(0)] = endOfCell
    this.stops[lineFeed] = endOfRow
    this.stops[carriageReturn] = endOfRow
    this.stops[quote] = isQuoted
    this.span = address === undefined ? undefined : new AddressSpan(address)
  }

  /** Finds the cells of the row that starts here; the bytes must hold its end. False for a row with quotes. */
  scan(bytes: Uint8Array, from: number): boolean {
    if (bytes !== this.bytes) this.take(bytes)
    this.rowStart = from
    this.rowEnd = from
    this.count = 0
    this.isExpected = false
    const first = this.span?.columns.first ?? -1
    let stop = 0
    while (stop < endOfRow) {
      if (this.count === first) this.skipExpected()
      stop = this.scanCell()
    }
    this.rowEnd -= 1
    return stop === endOfRow
  }

  private take(bytes: Uint8Array): void {
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** Passes one cell and its end, and tells what ended it. */
  private scanCell(): number {
    const { bytes, stops, count } = this
    const start = this.rowEnd
    let at = start
    let stop = stops[bytes[at] ?? 0] ?? 0
    for (; stop === 0; stop = stops[bytes[at] ?? 0] ?? 0) at += 1
    if (count < this.starts.length) {
      this.starts[count] = start
      this.ends[count] = at
    }
    this.count = count + 1
    this.rowEnd = at + 1
    return stop
  }

  /** Passes all address columns but the last cell's end, if the expected address stands here. */
  private skipExpected(): void {
    const { span, bytes, view, stops } = this
    const end = span?.expectAt(view, this.rowEnd) ?? -1
    this.isExpected = end !== -1 && stops[bytes[end] ?? 0] !== 0
    if (span === undefined || !this.isExpected) return
    this.rowEnd = end
    this.count = span.columns.last
  }

  knownAddress(): number {
    const { span } = this
    if (span === undefined) return -1
    if (this.isExpected) return span.takeExpected()
    return span.find(this.bytes, this.starts[span.columns.first] ?? 0, this.ends[span.columns.last] ?? 0)
  }

  keepAddress(address: number): void {
    this.span?.add(address)
  }

  /** Where the next row starts. */
  next(): number {
    const isPair = this.bytes[this.rowEnd] === carriageReturn && this.bytes[this.rowEnd + 1] === lineFeed
    return this.rowEnd + (isPair ? 2 : 1)
  }

  isBlank(at: number): boolean {
    return this.starts[at] === this.ends[at]
  }

  text(at: number): string {
    return this.options.decode(this.bytes.subarray(this.starts[at], this.ends[at]))
  }

  texts(): readonly string[] {
    return this.options.decode(this.bytes.subarray(this.rowStart, this.rowEnd)).split(this.options.delimiter)
  }

  code({ at, bytes }: CodedColumn): number {
    return bytes.of(this.bytes, this.starts[at] ?? 0, this.ends[at] ?? 0)
  }

  number(at: number, numbers: NumberReader): NumberKind {
    return numbers.readBytes(this.bytes, this.starts[at] ?? 0, this.ends[at] ?? 0)
  }
}

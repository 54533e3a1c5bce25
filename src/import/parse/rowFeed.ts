import type { Decoding } from '../decode/decoding'
import type { AddressColumns } from '../read/addressSpan'
import { ByteCells } from '../read/byteCells'
import { type RowCells, TextCells } from '../read/rowCells'
import type { Delimiter } from '../structure'
import { longestRow, type ParseFault, RecordParser, type RowBatch } from './recordParser'

/** Takes what comes of a file: its rows in their order, and what is wrong with its quotes. */
export interface RowTaker {
  row(cells: RowCells, line: number): void
  fault(fault: ParseFault): void
}

/** Cuts the bytes of a file into rows. */
export interface RowFeed {
  push(bytes: Uint8Array): void
  finish(): void
}

/** The way for every file: bytes to text, text to cells. */
export class TextFeed implements RowFeed {
  constructor(
    private readonly parser: RecordParser,
    private readonly decoding: Decoding,
    private readonly taker: RowTaker,
  ) {}

  push(bytes: Uint8Array): void {
    giveRows(this.parser.push(this.decoding.piece(bytes, false)), this.taker)
  }

  finish(): void {
    giveRows(this.parser.push(this.decoding.piece(new Uint8Array(), true)), this.taker)
    giveRows(this.parser.finish(), this.taker)
  }
}

/** Hands over the rows of a batch from the given one on. Rows with a fault are not rows. */
export function giveRows({ rows, lineOf, faults }: RowBatch, taker: RowTaker, first = 0): void {
  for (const fault of faults) taker.fault(fault)
  const broken = new Set(faults.map(({ line }) => line))
  const cells = new TextCells()
  for (let at = first; at < rows.length; at += 1) {
    const line = lineOf(at)
    if (broken.size === 0 || !broken.has(line)) taker.row(cells.set(rows[at] ?? []), line)
  }
}

const quote = 34
const lineFeed = 10
const carriageReturn = 13

export interface ByteFeedOptions {
  readonly width: number
  readonly delimiter: Delimiter
  readonly address: AddressColumns | undefined
  readonly decoding: Decoding
  /** Physical line of the first row. */
  readonly firstLine: number
}

/**
 * The short way for rows without quotes in an encoding whose delimiters and digits are single bytes: cells stay
 * bytes where what they mean is known. With the first quote it goes over to the way for every file.
 */
export class ByteFeed implements RowFeed {
  private rest: Uint8Array = new Uint8Array()
  private line: number
  private textFeed: TextFeed | undefined
  private readonly cells: ByteCells

  constructor(
    private readonly options: ByteFeedOptions,
    private readonly taker: RowTaker,
  ) {
    this.line = options.firstLine
    this.cells = new ByteCells({ ...options, decode: options.decoding.whole })
  }

  push(bytes: Uint8Array): void {
    if (this.textFeed !== undefined) return this.textFeed.push(bytes)
    // Of the piece only what ends the row that began before is copied.
    const rowEnd = this.rest.length === 0 ? 0 : bytes.indexOf(lineFeed) + 1
    this.readRows(joined(this.rest, rowEnd === 0 ? bytes : bytes.subarray(0, rowEnd)))
    if (rowEnd > 0) this.push(bytes.subarray(rowEnd))
    else if (this.rest.length > longestRow) this.giveUp()
  }

  finish(): void {
    if (this.rest.includes(quote)) this.startTextFeed(this.rest)
    // The last row need not have a line end.
    else if (this.rest.length > 0) this.readRows(joined(this.rest, Uint8Array.of(lineFeed)))
    this.textFeed?.finish()
  }

  private readRows(bytes: Uint8Array): void {
    const end = endOfRows(bytes)
    for (let at = 0; at < end; at = this.cells.next()) {
      if (!this.cells.scan(bytes, at)) return this.startTextFeed(bytes.subarray(at))
      this.taker.row(this.cells, this.line)
      this.line += 1
    }
    this.rest = bytes.slice(end)
  }

  private startTextFeed(bytes: Uint8Array): void {
    const { delimiter, decoding, width } = this.options
    this.rest = new Uint8Array()
    const parser = new RecordParser(delimiter, { firstLine: this.line, width })
    this.textFeed = new TextFeed(parser, decoding, this.taker)
    this.textFeed.push(bytes)
  }

  private giveUp(): void {
    if (this.rest.includes(quote)) return this.startTextFeed(this.rest)
    this.rest = new Uint8Array()
    this.taker.fault({ code: 'field-too-long', line: this.line })
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

/** Behind the last line end; of a pair of two bytes the second may still be to come. */
export function endOfRows(bytes: Uint8Array): number {
  const last = bytes.lastIndexOf(lineFeed)
  return (last === -1 ? bytes.subarray(0, -1).lastIndexOf(carriageReturn) : last) + 1
}

import { type Decoding, decodingOf } from '../decode/decoding'
import type { Delimiter, Encoding } from '../reading'
import { findDelimiter } from '../sniff/delimiter'
import { RecordParser, type RowBatch } from './recordParser'
import { endOfRows } from './rowFeed'

const quote = 34

/** The first rows of a file, and what is needed to go on behind them. */
export interface Head {
  readonly delimiter: Delimiter
  readonly batch: RowBatch
  /** Rows at the start that are no part of the table. */
  readonly skipped: number
  /** True where the rows have no quotes and delimiters are single bytes. */
  readonly isPlain: boolean
  /** Bytes behind the rows. */
  readonly rest: Uint8Array
  readonly decoding: Decoding
  readonly parser: RecordParser
}

/** Cuts the first bytes of a file, or all of them, into rows. */
export function cutHead(bytes: Uint8Array, encoding: Encoding, isAll: boolean): Head {
  const decoding = decodingOf(encoding)
  const isPlain = !isAll && isPlainHead(bytes, encoding)
  const end = isPlain ? endOfRows(bytes) : bytes.length
  const text = decoding.piece(bytes.subarray(0, end), isAll).replace(/^\ufeff+/, '')
  const { delimiter, isNamed } = findDelimiter(text)
  const parser = new RecordParser(delimiter)
  const first = parser.push(text)
  return {
    delimiter,
    batch: isAll ? joinedBatches(first, parser.finish()) : first,
    skipped: isNamed ? 1 : 0,
    isPlain,
    rest: bytes.subarray(end),
    decoding,
    parser,
  }
}

function isPlainHead(bytes: Uint8Array, encoding: Encoding): boolean {
  return !encoding.startsWith('utf-16') && !bytes.includes(quote)
}

function joinedBatches(first: RowBatch, second: RowBatch): RowBatch {
  const border = first.rows.length
  return {
    rows: [...first.rows, ...second.rows],
    lineOf: (row) => (row < border ? first.lineOf(row) : second.lineOf(row - border)),
    faults: [...first.faults, ...second.faults],
  }
}

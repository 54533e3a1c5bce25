import { type Decoding, decodingOf } from '../decode/decoding'
import type { Delimiter, Encoding } from '../structure'
import { type DelimiterFinding, findDelimiter } from '../sniff/delimiter'
import { RecordParser, type RowBatch } from './recordParser'
import { endOfRows } from './rowFeed'

const quote = 34

/** The first rows of a file, and what is needed to go on behind them. */
export interface Head {
  readonly delimiter: Delimiter
  readonly batch: RowBatch
  /** Rows at the start that are no part of the table. */
  readonly skipped: number
  /** The first line names a delimiter that is not the one of the file. */
  readonly isContradicted: boolean
  /** Rows were quoted once more as a whole. */
  readonly isWrapped: boolean
  /** True where the rows have no quotes and delimiters are single bytes. */
  readonly isPlain: boolean
  /** Bytes behind the rows. */
  readonly rest: Uint8Array
  readonly decoding: Decoding
  readonly parser: RecordParser
}

export interface CutOptions {
  readonly encoding: Encoding
  /** The bytes are the whole file. */
  readonly isAll: boolean
  /** What was said of the file; undefined where the file is to show it. */
  readonly delimiter: Delimiter | undefined
}

/** Cuts the first bytes of a file, or all of them, into rows. */
export function cutHead(bytes: Uint8Array, { encoding, isAll, delimiter }: CutOptions): Head {
  const decoding = decodingOf(encoding)
  const isPlain = !isAll && isPlainHead(bytes, encoding)
  const end = isPlain ? endOfRows(bytes) : bytes.length
  const text = decoding.piece(bytes.subarray(0, end), isAll).replace(/^\ufeff+/, '')
  return { ...cutText(text, isAll, delimiter), isPlain, decoding, rest: bytes.subarray(end) }
}

function cutText(
  text: string,
  isAll: boolean,
  said: Delimiter | undefined,
): Omit<Head, 'isPlain' | 'rest' | 'decoding'> {
  const found = said === undefined ? findDelimiter(text) : saidDelimiter(text, said)
  const plain = cutBy(new RecordParser(found.delimiter), text, isAll)
  const inner = innerDelimiter(plain.batch)
  const isWrapped = inner !== undefined && inner === (said ?? inner)
  const delimiter = isWrapped ? inner : found.delimiter
  const cut = isWrapped ? cutBy(new RecordParser(delimiter, { isWrapped }), text, isAll) : plain
  return {
    ...cut,
    delimiter,
    skipped: found.isNamed ? 1 : 0,
    isContradicted: found.isContradicted,
    isWrapped,
  }
}

/** Of rows that were quoted once more as a whole. */
function innerDelimiter(batch: RowBatch): Delimiter | undefined {
  const { isEven, delimiter } = isNotCut(batch)
    ? findDelimiter(innerText(batch))
    : { isEven: false, delimiter: undefined }
  return isEven ? delimiter : undefined
}

/** A line that names a delimiter is no part of the table, whatever it names. */
function saidDelimiter(text: string, delimiter: Delimiter): DelimiterFinding {
  return { ...findDelimiter(text), delimiter, isContradicted: false }
}

function cutBy(parser: RecordParser, text: string, isAll: boolean): Pick<Head, 'batch' | 'parser'> {
  const first = parser.push(text)
  return { parser, batch: isAll ? joinedBatches(first, parser.finish()) : first }
}

/** Behind a fault no more is tried. */
function isNotCut({ rows, faults }: RowBatch): boolean {
  return faults.length === 0 && rows.length > 1 && rows.every((row) => row.length === 1)
}

function innerText({ rows }: RowBatch): string {
  return rows.map(([cell = '']) => cell).join('\n')
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

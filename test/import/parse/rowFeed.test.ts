import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodingOf } from '@/import/decode/decoding'
import { FileAnswers } from '@/import/fileAnswers'
import { IssueList } from '@/import/issueList'
import { RecordParser } from '@/import/parse/recordParser'
import { ByteFeed, giveRows, type RowFeed, type RowTaker, TextFeed } from '@/import/parse/rowFeed'
import { RowReader } from '@/import/read/rowReader'
import { TextGuard } from '@/import/read/textGuard'
import { namesOfVocabulary } from '@/import/sniff/names'
import { recogniseTable } from '@/import/sniff/recogniseTable'
import { encodings } from '../support/bytes'
import { factTexts } from '../support/reading'
import { vocabulary } from '../support/vocabulary'

type Way = 'text' | 'bytes'

interface Input {
  readonly head: string
  readonly rest: Uint8Array
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly pieceLength: number
}

/** Reads a table whose head is known, and the rest of its bytes in one of both ways. */
function readRest(way: Way, { head, rest, encoding, pieceLength }: Input) {
  const names = namesOfVocabulary(vocabulary)
  const issues = new IssueList()
  const decoding = decodingOf(encoding)
  const parser = new RecordParser(';')
  const batch = parser.push(head)
  const sample = { rows: batch.rows, lineOf: batch.lineOf, fileName: 'datei.csv' }
  const answers = new FileAnswers({ own: {} }, vocabulary, issues)
  const recognition = recogniseTable(sample, { names, vocabulary, unknown: 'takeOver', issues, answers })
  if (recognition === undefined) throw new Error('the head must be a table')
  const { shape, header } = recognition
  const place = { line: 1 }
  const guard = new TextGuard(place, shape.columns, { issues, answers, vocabulary })
  const reader = new RowReader(shape, {
    names,
    vocabulary,
    unknown: 'takeOver',
    issues,
    answers,
    guard,
    place,
    delimiter: ';',
    decode: decoding.whole,
  })
  const taker: RowTaker = {
    row: (cells, line) => reader.read(cells, line),
    fault: ({ code, line }) => issues.add('error', code, { line }),
  }
  giveRows(batch, taker, header.firstData)
  const firstLine = batch.rows.length + 1
  const address = reader.addressColumns
  const options = { width: shape.width, delimiter: ';', decoding, address, firstLine } as const
  const feed: RowFeed = way === 'bytes' ? new ByteFeed(options, taker) : new TextFeed(parser, decoding, taker)
  for (let at = 0; at < rest.length; at += pieceLength) feed.push(rest.slice(at, at + pieceLength))
  feed.finish()
  const { facts, days } = reader.finish()
  return { facts: factTexts(facts), lines: [...facts.line], days: days && [...days], issues: issues.all() }
}

const month = fc.constantFrom(
  '2023-01',
  '2023-02',
  '31.03.2023',
  '01/02/2023',
  'Mai 2023',
  '',
  '2023-13',
  'Summe',
)
const unit = fc.constantFrom('Marl', 'Datteln', 'Köln', 'Insgesamt', '', 'Größe')
const sex = fc.constantFrom('weiblich', 'männlich', 'i', '', 'divers')
const name = fc.constantFrom('LZB-Bestand', 'ELB', 'Übergänge', 'Sonstiges')
const value = fc.oneof(
  fc.nat(99999).map(String),
  fc.constantFrom(
    '12,5',
    '1.234',
    '1.234,5',
    '-',
    '.',
    'x',
    '...',
    '',
    '(12)',
    '12 p',
    'abc',
    '12 %',
    '123456789012345678',
  ),
)
const remark = fc.constantFrom('', '', '', 'geprüft', 'DE89 3704 0044 0532 0130 00', '=1+1')
const row = fc.tuple(month, unit, sex, name, value, remark).map((cells) => cells.join(';'))
const oddRow = fc.constantFrom(
  '',
  ';;;;;',
  '# Notiz',
  'Quelle: Übungsdaten',
  '2023-01;Marl;w;LZB',
  '2023-01;Marl;w;LZB;1;;9',
  '2023-01;Marl;w;LZB;2;;',
  'Frauen;;;;;',
)
const head =
  'Monat;Bezirksstelle;Geschlecht;Kennzahl;Wert;Bemerkung\n2023-01;Marl;i;LZB;7;\n2023-01;Datteln;w;ELB;8,5;\n'
const wide = 'Bezirksstelle;Jan 2023;Feb 2023\nMarl;1;2\nDatteln;3;4\n'
const wideRow = fc.tuple(unit, value, value).map((cells) => cells.join(';'))

const inputs = fc
  .record({
    table: fc.oneof(
      fc.record({
        head: fc.constant(head),
        rows: fc.array(fc.oneof({ weight: 8, arbitrary: row }, oddRow), { maxLength: 60 }),
      }),
      fc.record({
        head: fc.constant(`LZB\n${wide}`),
        rows: fc.array(fc.oneof(wideRow, fc.constantFrom('Frauen;;', ';;', 'Fußnote')), { maxLength: 30 }),
      }),
    ),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    hasLastEnd: fc.boolean(),
    encoding: fc.constantFrom('utf-8', 'windows-1252'),
    pieceLength: fc.integer({ min: 1, max: 200 }),
  })
  .map(({ table, end, hasLastEnd, encoding, pieceLength }): Input => {
    const text = table.rows.join(end) + (hasLastEnd ? end : '')
    return { head: table.head, rest: encodings[encoding](text), encoding, pieceLength }
  })

describe('rows that stay bytes', () => {
  it('give the same facts, lines and findings as rows of texts', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(readRest('bytes', input)).toEqual(readRest('text', input))
      }),
      { numRuns: 500 },
    )
  })

  it('repeat their addresses in any order', () => {
    const repeated = fc.array(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 20, maxLength: 200 })
    const addresses = ['Marl;w;LZB', 'Marl;m;LZB', 'Datteln;w;LZB', 'Marl;w;LZB-Zugang', 'Marl;w;LZ']
    fc.assert(
      fc.property(repeated, (order) => {
        const text = order.map((address, at) => `${1950 + at / 1}-01;${addresses[address]};${at};`).join('\n')
        const input = { head, rest: encodings['utf-8'](text), encoding: 'utf-8', pieceLength: 64 } as const
        expect(readRest('bytes', input)).toEqual(readRest('text', input))
      }),
    )
  })

  it('become texts with the first quote', () => {
    const text =
      '2023-02;Marl;i;LZB;1;\n2023-03;"Marl";i;LZB;2;"zwei\nZeilen"\n2023-04;Marl;i;LZB;3;\n2023-05;"Marl;i;LZB;4;'
    for (const pieceLength of [1, 7, 30, 1000]) {
      const input = { head, rest: encodings['utf-8'](text), encoding: 'utf-8', pieceLength } as const
      const read = readRest('bytes', input)
      expect(read).toEqual(readRest('text', input))
      expect(read.lines.slice(-3)).toEqual([4, 5, 7])
      expect(read.issues.at(-1)).toMatchObject({ code: 'unterminated-quote', line: 8 })
    }
  })

  it('are no text where one of their letters is cut off', () => {
    const rest = Uint8Array.from(
      [...encodings['utf-8']('2023-02;Köln;i;LZB;1;\n')].filter((byte) => byte !== 0xb6),
    )
    const input = { head, rest, encoding: 'utf-8', pieceLength: 100 } as const
    expect(() => readRest('bytes', input)).toThrow('no text')
    expect(() => readRest('text', input)).toThrow('no text')
  })

  it('are given up where a row has no end', () => {
    const rest = encodings['utf-8']('x'.repeat(1_100_000))
    const { issues } = readRest('bytes', { head, rest, encoding: 'utf-8', pieceLength: 300_000 })
    expect(issues).toMatchObject([{ code: 'field-too-long', line: 4 }])
  })
})

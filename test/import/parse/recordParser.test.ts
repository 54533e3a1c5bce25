import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RecordParser } from '@/import/parse/recordParser'

interface Parsed {
  readonly rows: readonly (readonly [line: number, ...cells: string[]])[]
  readonly faults: readonly string[]
}

function parse(pieces: readonly string[]): Parsed {
  const parser = new RecordParser(';')
  const batches = [...pieces.map((piece) => parser.push(piece)), parser.finish()]
  return {
    rows: batches.flatMap(({ rows, lineOf }) => rows.map((row, at) => [lineOf(at), ...row] as const)),
    faults: batches.flatMap(({ faults }) => faults.map(({ code, line }) => `${code} ${line}`)),
  }
}

it.each([
  { name: 'LF', text: 'a;b\nc;d\n' },
  { name: 'CRLF', text: 'a;b\r\nc;d\r\n' },
  { name: 'CR', text: 'a;b\rc;d\r' },
  { name: 'mixed line ends', text: 'a;b\r\nc;d\n' },
  { name: 'no final line end', text: 'a;b\nc;d' },
])('reads $name', ({ text }) => {
  expect(parse([text]).rows).toEqual([
    [1, 'a', 'b'],
    [2, 'c', 'd'],
  ])
})

it('counts physical lines, also behind quoted cells with line ends', () => {
  expect(parse(['a;"x\ny\r\nz"\n\nb;"q"\n']).rows).toEqual([
    [1, 'a', 'x\ny\nz'],
    [4, ''],
    [5, 'b', 'q'],
  ])
})

it('keeps delimiters and doubled quotes of quoted cells', () => {
  expect(parse(['"a;b";"c ""d"""\n']).rows).toEqual([[1, 'a;b', 'c "d"']])
})

it('names an open quote by the line where it opens', () => {
  expect(parse(['a;b\nc;"d\ne;f\n']).faults).toEqual(['unterminated-quote 2'])
})

it('names text behind a closing quote', () => {
  expect(parse(['a;b\n"c"d;e\nf;g\n']).faults).toEqual(['malformed-quote 2'])
})

it('gives up on an open quote that swallows everything', () => {
  const pieces = ['a;"b\n', ...Array.from({ length: 3 }, () => 'x;y\n'.repeat(150_000))]
  expect(parse(pieces).faults).toEqual(['unterminated-quote 1'])
})

it('gives up on a row without end', () => {
  expect(parse(['a'.repeat(600_000), 'b'.repeat(600_000)]).faults).toEqual(['field-too-long 1'])
})

it('reads the same rows however the text is cut into pieces', () => {
  const cells = fc.constantFrom('a', '', 'b c', '"d;e"', '"f\ng"', '"h ""i"""', '"j\r\nk"')
  const rows = fc.array(fc.array(cells, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  const ends = fc.constantFrom('\n', '\r\n')
  fc.assert(
    fc.property(rows, ends, fc.array(fc.nat(60), { maxLength: 6 }), (table, end, cuts) => {
      const text = table.map((row) => row.join(';')).join(end) + end
      const places = [
        0,
        ...cuts.map((cut) => Math.min(cut, text.length)).toSorted((l, r) => l - r),
        text.length,
      ]
      const pieces = places.slice(1).map((place, at) => text.slice(places[at], place))
      expect(parse(pieces)).toEqual(parse([text]))
    }),
  )
})

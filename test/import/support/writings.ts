import fc from 'fast-check'
import { expect } from 'vitest'
import { encodings } from './bytes'
import { expectedFacts } from './grids'
import { factTexts, read } from './reading'
import type { Grid, Table } from './tables'

/** How a table becomes a file. */
interface Writing {
  readonly delimiter: string
  readonly end: string
  readonly encode: (text: string) => Uint8Array
  readonly isQuoted: boolean
  readonly hasFinalEnd: boolean
  /** Lines of text above and below the table, as they are written. */
  readonly above: readonly string[]
  readonly below: readonly string[]
  /** Cells without text behind the last one of every row. */
  readonly spareCells: number
  /** After so many rows a blank one follows. */
  readonly blankAfter: number
}

const titles = [
  'Auswertung',
  'Übersicht; alle Regionen, alle Werte | Export',
  '# erzeugt von einem Programm',
  '"Stand der Verarbeitung; fertig"',
  '',
  ';;;;',
  ',,,,',
]

const footnotes = [
  '__________',
  '1) Die Werte sind hochgerechnet',
  '"Quelle: Statistik der BA; eigene Auswertung"',
  '© Statistisches Landesamt',
  'Erstellt am 03.02.2024 12:13',
  '',
  '* ohne Nachmeldungen',
]

export const writings = fc.record<Writing>({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  encode: fc.constantFrom(...Object.values(encodings)),
  isQuoted: fc.boolean(),
  hasFinalEnd: fc.boolean(),
  above: fc.subarray(titles, { maxLength: 3 }),
  below: fc.subarray(footnotes, { maxLength: 4 }),
  spareCells: fc.constantFrom(0, 0, 0, 2),
  blankAfter: fc.constantFrom(1, 3, 1000),
})

function textOf({ rows }: Table, writing: Writing): string {
  const { delimiter, end, isQuoted, spareCells, blankAfter, above, below, hasFinalEnd } = writing
  const quoted = (cell: string) =>
    isQuoted || /[";,\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  const lines = rows.map((row) => row.map(quoted).join(delimiter) + delimiter.repeat(spareCells))
  const spaced = lines.flatMap((line, at) => (at > 0 && at % blankAfter === 0 ? ['', line] : [line]))
  return [...above, ...spaced, ...below].join(end) + (hasFinalEnd ? end : '')
}

export async function expectReadBack(grid: Grid, table: Table, writing: Writing): Promise<void> {
  const content = writing.encode(textOf(table, writing))
  const { issues, facts } = await read(content, { pieceLength: 777 })
  expect(issues.filter(({ severity }) => severity === 'error' || severity === 'question')).toEqual([])
  expect(factTexts(facts)).toEqual(expectedFacts(grid, table))
}

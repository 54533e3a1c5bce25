import { describe, expect, it } from 'vitest'
import { codesOf, read } from './support/reading'

describe('headers', () => {
  it.each([
    {
      name: 'no header',
      lines: ['2023-01;05562024;Marl;w;LZB;1', '2023-02;05562024;Marl;w;LZB;2'],
      code: 'error missing-header',
    },
    {
      name: 'no values',
      lines: ['Monat;Bezirksstelle;Kennzahl', '2023-01;Marl;LZB'],
      code: 'error missing-column',
    },
    { name: 'no month', lines: ['Bezirksstelle;Kennzahl;Wert', 'Marl;LZB;1'], code: 'error missing-column' },
    {
      name: 'no indicator',
      lines: ['Monat;Bezirksstelle;Wert', '2023-01;Marl;1'],
      code: 'question missing-column',
    },
    {
      name: 'a column twice',
      lines: ['Monat;BST;Kennzahl;Wert;Wert', '2023-01;Marl;LZB;1;2'],
      code: 'error duplicate-column',
    },
    {
      name: 'a month twice',
      lines: ['BST;Kennzahl;Jan 23;Jan 23', 'Marl;LZB;1;2'],
      code: 'error duplicate-column',
    },
    {
      name: 'values without a header',
      lines: ['Monat;BST;Kennzahl;Wert;', '2023-01;Marl;LZB;1;2'],
      code: 'error row-length',
    },
    {
      name: 'weeks across',
      lines: ['BST;Kennzahl;KW 1 2023;KW 2 2023', 'Marl;LZB;1;2'],
      code: 'error not-monthly',
    },
    {
      name: 'years across only',
      lines: ['BST;Kennzahl;2022;2023', 'Marl;LZB;1;2'],
      code: 'error not-monthly',
    },
    {
      name: 'months without a year',
      lines: ['BST;Kennzahl;Januar;Februar', 'Marl;LZB;1;2'],
      code: 'question missing-column',
    },
    {
      name: 'a month in the title without its name',
      lines: ['LZB Januar 2023', 'BST;w;m', 'Marl;1;2'],
      code: 'question missing-column',
    },
    {
      name: 'two units in the title',
      lines: ['LZB in Marl und Datteln', 'Monat;Wert', '2023-01;1'],
      code: 'question ambiguous-unit',
    },
    {
      name: 'an unclear unit in the title',
      lines: ['LZB Recklinghausen', 'Monat;Wert', '2023-01;1'],
      code: 'question ambiguous-unit',
    },
    {
      name: 'a column that tells rows apart',
      lines: ['Monat;BST;Team;Kennzahl;Wert', '2023-01;Marl;A;LZB;1', '2023-02;Marl;B;LZB;2'],
      code: 'question unknown-category',
    },
    {
      name: 'a column that says nothing',
      lines: ['Monat;BST;Team;Kennzahl;Wert', '2023-01;Marl;A;LZB;1', '2023-02;Marl;A;LZB;2'],
      code: 'warning unknown-category',
    },
    {
      name: 'no unit at all',
      lines: ['Monat;Kennzahl;Wert', '2023-01;LZB;1'],
      code: 'warning missing-column',
    },
    {
      name: 'title lines',
      lines: ['Tabelle 1', 'Monat;BST;Kennzahl;Wert', '2023-01;Marl;LZB;1'],
      code: 'info preamble-skipped',
    },
    { name: 'thousands', lines: ['Monat;Ausgaben EGT (Tsd. €)', '2023-01;1,5'], code: 'info scaled-number' },
  ])('with $name give $code', async ({ lines, code }) => {
    const codes = codesOf(await read(lines.join('\n')))
    expect(codes.filter((each) => each === code || each !== 'info preamble-skipped')).toEqual([code])
  })

  it('ask for the month of the file name', async () => {
    const { issues, verdict } = await read('BST;Kennzahl;Wert\nMarl;LZB;1\n', { name: 'lzb_2023-04.csv' })
    expect(verdict).toBe('ask')
    expect(issues[0]?.detail).toMatchObject({ month: '2023-04', expected: ['Berichtsmonat'] })
  })
})

describe('personal data', () => {
  it.each([
    ['Name;Vorname;Wert', 'Muster;Erika;1'],
    ['Monat;Kundennummer;Kennzahl;Wert', '2023-01;123D456789;LZB;1'],
    ['Monat;BST;Kennzahl;Wert;Bemerkung', '2023-01;Marl;LZB;1;DE89 3704 0044 0532 0130 00'],
    ['Monat;BST;Kennzahl;Wert', '2023-01;Marl;LZB;erika.muster@example.org'],
    ['Monat;BST;Kennzahl;Wert', '2023-01;15 070649 C 103;LZB;1'],
  ])('stop the import and are not repeated: %s', async (...lines) => {
    const reading = await read(lines.join('\n'))
    expect(codesOf(reading)).toContain('error personal-data')
    expect({ verdict: reading.verdict, facts: reading.facts.length }).toEqual({ verdict: 'reject', facts: 0 })
    expect(reading.structure?.firstLines).toEqual([])
    const told = JSON.stringify(reading.issues)
    for (const secret of ['Erika', '123D456789', 'DE89', 'example.org', '070649'])
      expect(told).not.toContain(secret)
  })

  it('are not the address of an office below the table, nor a column of office names', async () => {
    const lines = ['AGS;Name;Kennzahl;Jan 23', '05562024;Marl;LZB;1', 'Rückfragen: statistik@example.org']
    expect((await read(lines.join('\n'))).verdict).toBe('accept')
  })
})

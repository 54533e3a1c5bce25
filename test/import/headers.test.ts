import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read, readFacts } from './support/reading'

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

describe('months of a header', () => {
  it.each([
    { what: 'that no year has', head: 'BST;Kennzahl;13/2023;Mai 2023', code: 'error month-out-of-range' },
    {
      what: 'with a day that no month has',
      head: 'BST;Kennzahl;31.02.2023;Mai 2023',
      code: 'error invalid-month',
    },
    { what: 'in either order', head: 'BST;Kennzahl;01/02/2023;01/03/2023', code: 'question invalid-month' },
    { what: 'with a short year', head: 'BST;Kennzahl;01/23;02/23', code: 'question invalid-month' },
    {
      what: 'without a year beside others',
      head: 'BST;Kennzahl;Dez 2022;Januar',
      code: 'question missing-column',
    },
  ])('are never left out in silence: $what', async ({ head, code }) => {
    expect(codesOf(await read(`${head}\nMarl;LZB;5;6\n`))).toContain(code)
  })

  it.each([
    { head: 'BST;Kennzahl;31/01/2023;01/02/2023', months: ['2023-01', '2023-02'] },
    { head: 'BST;Kennzahl;01/31/2023;02/01/2023', months: ['2023-01', '2023-02'] },
  ])('are read by the order that one date shows: $head', async ({ head, months }) => {
    const { facts } = await read(`${head}\nMarl;LZB;5;6\n`)
    expect(factTexts(facts).map((text) => text.slice(0, 7))).toEqual(months)
  })

  it.each(['Jan 2023 Feb 2023', '01.01.2023 - 31.03.2023', 'LZB Marl Datteln', 'LZB Frauen Männer'])(
    'or other parts are not taken for one of two: %s',
    async (name) => {
      const { facts } = await read(`Monat;BST;Kennzahl;${name};ELB\n2023-01;Herten;;5;6\n`)
      expect(factTexts(facts).filter((text) => / (?:lzb-stock|female|male) /.test(text))).toEqual([])
    },
  )
})

describe('personal data', () => {
  it.each([
    ['Name;Vorname;Wert', 'Muster;Erika;1'],
    ['Monat;Kundennummer;Kennzahl;Wert', '2023-01;123D456789;LZB;1'],
    ['Monat;BST;Kennzahl;Wert;Bemerkung', '2023-01;Marl;LZB;1;DE89 3704 0044 0532 0130 00'],
    ['Monat;BST;Kennzahl;Wert', '2023-01;Marl;LZB;erika.muster@example.org'],
    ['Monat;BST;Kennzahl;Wert', '2023-01;15 070649 C 103;LZB;1'],
    ['Monat;Name;Vorname;Geburtsdatum', '2023-01;Muster;Erika;12.03.1980'],
    ['Monat;BST;Person;Tag;Kennzahl;Wert', '2023-01;Marl;Erika Muster;12.03.1980;LZB;1'],
    ['Monat;BST;erika.muster@example.org;LZB', '2023-01;Marl;5;6'],
    ['Monat;BST;Kennzahl;Wert', '2023-01;Marl;LZB;1;123D456789'],
    ['Monat;BST;Kennzahl;Wert;Datenstand', '2023-01;Marl;LZB;1;123D456789'],
    ['Monat;BST;Kennzahl;Wert', '2023-01;Marl;LZB;1', 'Name;Vorname;Geburtsdatum', 'Muster;Erika;12.03.1980'],
    ['35702//0001234;Erika', '35702//0001235;Max'],
  ])('stop the import and are not repeated: %s', async (...lines) => {
    const reading = await read(lines.join('\n'))
    expect(codesOf(reading)).toContain('error personal-data')
    expect({ verdict: reading.verdict, facts: reading.facts.length }).toEqual({ verdict: 'reject', facts: 0 })
    expect(reading.structure?.firstLines ?? []).toEqual([])
    const told = JSON.stringify(reading.issues)
    for (const secret of ['Erika', '123D456789', 'DE89', 'example.org', '070649'])
      expect(told).not.toContain(secret)
  })

  it('are not the address of an office below the table, nor a column of office names', async () => {
    const lines = ['AGS;Name;Kennzahl;Jan 23', '05562024;Marl;LZB;1', 'Rückfragen: statistik@example.org']
    expect((await read(lines.join('\n'))).verdict).toBe('accept')
  })
})

describe('a header', () => {
  const february = '2023-02 05562024 total lzb-stock 6'

  it.each([
    ['X', 'accept-with-warning', ['2023-02 05562024 total X 9', february]],
    ['x', 'accept-with-warning', ['2023-02 05562024 total x 9', february]],
    ['g', 'accept-with-warning', ['2023-02 05562024 total g 9', february]],
  ])('may call a column %s, as signs are called', async (name, verdict, expected) => {
    const reading = await read(`Monat;BST;LZB-Bestand;${name}\n2023-02;Marl;6;9\n`)
    expect(reading.verdict).toBe(verdict)
    expect(factTexts(reading.facts).toSorted()).toEqual([...expected].toSorted())
  })

  it('may name coordinates beside its values', async () => {
    const reading = await read('Monat;BST;LZB-Bestand;x;y\n2023-02;Marl;6;51,65;7,09\n')
    expect(factTexts(reading.facts)).toContain(february)
    expect(codesOf(reading)).toEqual(['warning unknown-category'])
  })

  it('is no row of signs', async () => {
    const { facts } = await read('Monat;BST;LZB-Bestand;ELB\n2023-01;Marl;x;g\n2023-02;Marl;6;x\n')
    expect(factTexts(facts)).toEqual([
      '2023-01 05562024 total lzb-stock notMeaningful',
      '2023-01 05562024 total elb-stock suppressed',
      february,
      '2023-02 05562024 total elb-stock notMeaningful',
    ])
  })

  it('need not have all delimiters in its upper rows', async () => {
    const lines = [
      'LZB-Bestand (Anzahl);;;;',
      'Recklinghausen, Kreis;;;;',
      'Jahr;Monate (jeweils Stichtag zum Monatsende)',
      ';Januar (31.);;Februar (28. bzw. 29.)',
      ';weiblich;männlich;weiblich;männlich',
      '2023;12;13;14;15',
    ]
    const { facts } = await read(lines.join('\n'))
    expect(factTexts(facts)).toEqual([
      '2023-01 05562 female lzb-stock 12',
      '2023-01 05562 male lzb-stock 13',
      '2023-02 05562 female lzb-stock 14',
      '2023-02 05562 male lzb-stock 15',
    ])
  })

  it.each([
    ['without a title', [], 'ask'],
    ['below a title', ['# LZB-Bestand', ''], 'accept'],
    ['below a title and a sentence', ['## LZB-Bestand', '', 'Ist-Werte', ''], 'accept'],
  ])('is drawn within a frame %s', async (_, title, verdict) => {
    const table = ['| Monat | Marl |', '|---|--:|', '| 2023-02 | 6 |']
    const reading = await read([...title, ...table].join('\n'))
    expect(reading.verdict).toBe(verdict)
    expect(factTexts(reading.facts)).toEqual(verdict === 'ask' ? [] : [february])
  })

  it('is drawn within a frame with names of columns', async () => {
    const table = ['# LZB-Bestand', '', '| Monat | BST | Wert |', '|:--|:-:|--:|', '| 2023-02 | Marl | 6 |']
    const { facts } = await read(table.join('\n'))
    expect(factTexts(facts)).toEqual([february])
  })
})

describe('values above the header', () => {
  it.each([
    ['2023-01;Marl;5', 'Monat;Bezirksstelle;LZB', '2023-02;Marl;6'],
    ['2023-05;Marl;w;LZB;7', 'Monat;Bezirksstelle;Geschlecht;Kennzahl;Wert', '2023-02;Marl;w;LZB;6'],
    ['LZB', 'Insgesamt;7;8', 'Bezirksstelle;Jan 23;Feb 23', 'Marl;5;6', 'Datteln;1;2'],
    ['2023-01;5', 'Region: Marl', 'Monat;LZB', '2023-02;6'],
  ])('are refused, since nothing names them: %j', async (...lines) => {
    expect((await readFacts(lines)).codes).toContain('error missing-header')
  })

  it.each([
    ['Seite;1;', 'Bericht Nr.;12', 'Monat;Bezirksstelle;LZB', '2023-01;Marl;5'],
    ['Jobcenter Kreis Recklinghausen;2023', 'Monat;Bezirksstelle;LZB', '2023-01;Marl;5'],
    ['Januar 2023;;', 'Monat;Bezirksstelle;LZB', '2023-01;Marl;5'],
    ['1;2;3', 'Monat;Bezirksstelle;LZB', '2023-01;Marl;5'],
    ['Kreis Recklinghausen;LZB;2023', 'Bezirksstelle;Jan 23', 'Marl;5'],
  ])('are none in a title: %j', async (...lines) => {
    const { facts, codes } = await readFacts(lines)
    expect({ facts, errors: codes.filter((code) => code.startsWith('error')) }).toEqual({
      facts: ['2023-01 05562024 total lzb-stock 5'],
      errors: [],
    })
  })
})

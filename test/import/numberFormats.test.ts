import { describe, expect, it } from 'vitest'
import { codesOf, issueTexts, read } from './support/reading'

/** Values of a column, each as a fact of its own month. */
function readColumn(cells: readonly string[], head = 'Monat;Kennzahl;Wert', name = 'K3') {
  const rows = cells.map((cell, at) => `${1960 + at}-01;${name};${cell}`)
  return read([head, ...rows].join('\n'))
}

describe('the number format of a column', () => {
  it.each([
    { name: 'a decimal comma', cells: ['1.234', '12,5'], values: [1234, 12.5] },
    { name: 'a decimal point', cells: ['1,234', '12.5'], values: [1234, 12.5] },
    { name: 'both separators', cells: ['1.234', '1.234,50'], values: [1234, 1234.5] },
    { name: 'both separators in English', cells: ['1,234', '1,234.5'], values: [1234, 1234.5] },
    { name: 'millions', cells: ['1.234', '1.234.567'], values: [1234, 1234567] },
    { name: 'a decimal comma with three digits', cells: ['1,234', '0,125'], values: [1.234, 0.125] },
    {
      name: 'decimal points behind many digits',
      cells: ['1.234', '2797.30338102'],
      values: [1.234, 2797.30338102],
    },
    { name: 'digits grouped by spaces', cells: ['1 234', '12 345 678'], values: [1234, 12345678] },
    { name: 'whole numbers with decimals', cells: ['373.0', '1900.0'], values: [373, 1900] },
    { name: 'nothing but whole numbers', cells: ['1234', '12'], values: [1234, 12] },
    { name: 'signs between', cells: ['-1.234', '-', '(1.234)', '12,5 %'], values: [-1234, 0, 1234, 12.5] },
  ])('is decided by $name', async ({ cells, values }) => {
    expect([...(await readColumn(cells)).facts.value]).toEqual(values)
  })

  it.each([
    { head: 'Ausgaben', cells: ['4.350 €', '1.200 €'], values: [4350, 1200] },
    { head: 'Ausgaben (EUR)', cells: ['4.350 €', '12,50 €'], values: [4350, 12.5] },
    { head: 'Ausgaben', cells: ['4,350 €'], verdict: 'ask' },
    { head: 'Ausgaben', cells: ['€ 4.350'], verdict: 'ask' },
    { head: 'Ausgaben (EUR)', cells: ['4.350'], verdict: 'ask' },
    { head: 'Ausgaben (Tsd. EUR)', cells: ['4.350 €'], verdict: 'ask' },
    { head: 'Ausgaben', cells: ['4.350 Mio. €'], verdict: 'ask' },
    { head: 'Ausgaben', cells: ['4.350 €', '12.50 €'], verdict: 'reject' },
  ])('is that of money in $head: $cells', async ({ head, cells, values = [], verdict }) => {
    const reading = await read(
      [`Monat;${head}`, ...cells.map((cell, at) => `${1960 + at}-01;${cell}`)].join('\n'),
    )
    expect(reading.verdict).toBe(verdict ?? 'accept-with-warning')
    expect([...reading.facts.value]).toEqual(values)
  })

  it('is asked where no cell decides it', async () => {
    const { issues, verdict, facts } = await readColumn(['1.234', '987', '12.345'])
    expect(issueTexts(issues)).toEqual(
      expect.arrayContaining(['question ambiguous-number 2:3', 'question ambiguous-number 4:3']),
    )
    expect(issues[0]).toMatchObject({ found: '1.234', detail: { expected: ['1234', '1,234'] } })
    expect({ verdict, values: [...facts.value] }).toEqual({ verdict: 'ask', values: [987] })
  })

  it.each([
    {
      what: 'ten beside a smaller one',
      count: 10,
      beside: '987',
      verdict: 'accept-with-warning',
      value: 1234,
    },
    { what: 'nine beside a smaller one', count: 9, beside: '987', verdict: 'ask', value: 987 },
    { what: 'ten alone', count: 10, verdict: 'ask', value: undefined },
    { what: 'ten beside one in another writing', count: 10, beside: '1234', verdict: 'ask', value: 1234 },
    { what: 'ten beside zero', count: 10, beside: '0', verdict: 'ask', value: 0 },
    { what: 'ten with a comma', cell: '1,234', count: 10, beside: '987', verdict: 'ask', value: 987 },
    { what: 'ten of a rate', count: 10, beside: '98', name: 'K3', verdict: 'ask', value: 98 },
    { what: 'ten of positions', count: 10, beside: '98', name: 'VZÄ gesamt', verdict: 'ask', value: 98 },
    { what: 'a hundred that may be hundreds', cell: '123.456', count: 100, verdict: 'ask', value: undefined },
    { what: 'a hundred that would be hidden', count: 100, verdict: 'accept-with-warning', value: 1234 },
  ])(
    'is known by what the cells count: $what',
    async ({ count, cell = '1.234', beside, name, verdict, value }) => {
      const cells = Array.from({ length: count }, () => cell)
      const reading = await readColumn(
        beside === undefined ? cells : [...cells, beside],
        undefined,
        name ?? 'LZB-Bestand',
      )
      expect({ verdict: reading.verdict, value: reading.facts.value[0] }).toEqual({ verdict, value })
    },
  )

  const thousands = Array.from(
    { length: 120 },
    (_, at) => `${12 + (at % 20)}.${String(101 + at * 7).padStart(3, '0')}`,
  )
  const months = thousands.map(
    (_, at) => `${2010 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  )
  const fileOf = (lines: readonly string[], cells: readonly string[]) =>
    [...lines, ...cells.map((cell, at) => `${months[at] ?? ''};Marl;Schulabgänge;${cell}`)].join('\n')
  const headed = (name: string) => [`Monat;BST;Kennzahl;${name}`]

  it.each([
    { what: 'a hundred below Anzahl', lines: headed('ANZAHL'), verdict: 'accept-with-warning' },
    { what: 'a hundred below Personen', lines: headed('Wert (Personen)'), verdict: 'accept-with-warning' },
    {
      what: 'a hundred below such a title',
      lines: ['Schule (Anzahl)', ...headed('Wert')],
      verdict: 'accept-with-warning',
    },
    { what: 'a hundred below Wert', lines: headed('Wert'), verdict: 'ask' },
    { what: 'a hundred shares', lines: headed('Anzahl je 1.000'), verdict: 'ask' },
    { what: 'ninety', lines: headed('Anzahl'), cells: thousands.slice(0, 90), verdict: 'ask' },
    {
      what: 'ninety beside a smaller one',
      lines: headed('Anzahl'),
      cells: [...thousands.slice(0, 90), '987'],
      verdict: 'accept-with-warning',
    },
    { what: 'the same one', lines: headed('Anzahl'), cells: thousands.map(() => '12.345'), verdict: 'ask' },
    {
      what: 'whole ones with decimals',
      lines: headed('Anzahl'),
      cells: thousands.map((_, at) => `${12 + at}.000`),
      verdict: 'ask',
    },
    {
      what: 'a comma',
      lines: headed('Anzahl'),
      cells: thousands.map((cell) => cell.replace('.', ',')),
      verdict: 'ask',
    },
  ])('is known by what the file calls it: $what', async ({ lines, cells = thousands, verdict }) => {
    const reading = await read(fileOf(lines, cells))
    expect(reading.verdict).toBe(verdict)
    if (verdict !== 'ask') expect([...reading.facts.value].slice(0, 2)).toEqual([12101, 13108])
  })

  it.each([
    ['Anzahl', 'Schulabgänge', ['warning unknown-category', 'warning negative-count']],
    ['Anzahl', 'Saldo', ['warning unknown-category']],
    ['Wert', 'Schulabgänge', ['warning unknown-category']],
    ['Anzahl', 'LZB-Bestand', ['error negative-count']],
  ])('below null is told where it counts things: %s, %s', async (header, name, codes) => {
    const lines = [`Monat;BST;Kennzahl;${header}`, `2023-01;Marl;${name};-5`, `2023-02;Marl;${name};6`]
    expect(codesOf(await read(lines.join('\n')))).toEqual(codes)
  })

  it.each([
    { what: 'digits', remarks: ['5', '5'], verdict: 'reject' },
    { what: 'digits beside words', remarks: ['5', 'geschätzt'], verdict: 'accept-with-warning' },
    { what: 'words', remarks: ['ohne Nebenstelle', ''], verdict: 'accept' },
    { what: 'numbers with words', remarks: ['5 Personen', ''], verdict: 'accept' },
  ])('is not cut at its own comma: $what behind the values', async ({ remarks, verdict }) => {
    const rows = remarks.map((remark, at) => `2023-0${at + 1},Marl,VZÄ gesamt,12,${remark}`)
    const reading = await read(['Berichtsmonat,Bezirksstelle,Kennzahl,Wert,Bemerkung', ...rows].join('\n'))
    expect(reading.verdict).toBe(verdict)
    if (verdict !== 'accept')
      expect(reading.issues[0]).toMatchObject({ code: 'ambiguous-number', found: '5' })
  })

  it.each([
    'Berichtsmonat;Bezirksstelle;Kennzahl;Wert;Bemerkung\n2023-01;Marl;VZÄ gesamt;12;5',
    'Berichtsmonat,Bezirksstelle,Bemerkung,Kennzahl,Wert\n2023-01,Marl,5,VZÄ gesamt,12',
    'Berichtsmonat,Bezirksstelle,Kennzahl,Wert,Bemerkung\n2023-01,Marl,VZÄ gesamt,"12,5",geschätzt',
  ])('is sure where no comma can have cut it: %s', async (file) => {
    expect((await read(file)).verdict).toBe('accept')
  })

  it.each([
    { what: 'numbers', remarks: ['5105', ''], verdict: 'reject' },
    { what: 'a number among words', remarks: ['5105', 'geschätzt'], verdict: 'accept-with-warning' },
    { what: 'words', remarks: ['noch offen', ''], verdict: 'accept' },
    { what: 'a number with words', remarks: ['Vorgang 5105', ''], verdict: 'accept' },
  ])('does not slide into a remark: $what behind a blank value', async ({ remarks, verdict }) => {
    const [first = '', second = ''] = remarks
    const rows = [`2023-01;Marl;LZB;;${first}`, `2023-02;Marl;LZB;20;${second}`]
    const reading = await read(['Berichtsmonat;Bezirksstelle;Kennzahl;Wert;Bemerkung', ...rows].join('\n'))
    expect(reading.verdict).toBe(verdict)
    if (verdict === 'reject')
      expect(reading.issues).toContainEqual(
        expect.objectContaining({
          severity: 'error',
          code: 'missing-value',
          line: 2,
          column: 5,
          found: '5105',
        }),
      )
  })

  it('refuses cells of another format than the column has', async () => {
    const { issues, verdict } = await readColumn(['12,5', '12.5', '13,5'])
    expect(issues[0]).toMatchObject({ code: 'invalid-number', line: 3, found: '12.5' })
    expect(verdict).toBe('reject')
  })

  it('is taken from the other columns where its own cells leave it open', async () => {
    const lines = ['Monat;LZB;VZÄ gesamt', '2023-01;1.234;12,5', '2023-02;2.345;13,5']
    expect([...(await read(lines.join('\n'))).facts.value]).toEqual([1234, 12.5, 2345, 13.5])
  })

  it.each([
    { what: 'in another column', lines: ['Monat;LZB;VZÄ gesamt', '2023-01;1.234;12.5'] },
    {
      what: 'in its own column',
      lines: ['Monat;Kennzahl;Wert', '2023-01;LZB;1.234', '2023-01;VZÄ gesamt;12.5'],
    },
    { what: 'with a comma', lines: ['Monat;LZB;VZÄ gesamt', '2023-01;1,234;12,5'] },
  ])('is asked for a count that would have thousandths by other numbers $what', async ({ lines }) => {
    const reading = await read(lines.join('\n'))
    expect(codesOf(reading)).toContain('question ambiguous-number')
    expect([...reading.facts.value]).toEqual([12.5])
  })

  it.each([
    {
      what: 'counts that show theirs',
      lines: ['Monat;LZB', '2023-01;123.456', '2023-02;2797.303'],
      value: 123.456,
    },
    {
      what: 'counts in thousands',
      lines: ['Monat;LZB (Tsd.);VZÄ gesamt', '2023-01;1,234;12,5'],
      value: 1234,
    },
    {
      what: 'what is no count',
      lines: ['Monat;VZÄ gesamt;VZÄ Leistung', '2023-01;1,234;12,5'],
      value: 1.234,
    },
  ])('gives thousandths to $what', async ({ lines, value }) => {
    expect((await read(lines.join('\n'))).facts.value[0]).toBe(value)
  })

  it('is asked where the other columns contradict each other', async () => {
    const lines = ['Monat;LZB;VZÄ gesamt;K3', '2023-01;1.234;12,5;1.5']
    const reading = await read(lines.join('\n'))
    expect(codesOf(reading)).toContain('question ambiguous-number')
    expect([...reading.facts.value]).toEqual([12.5, 1.5])
  })

  it('is decided by the last of many rows', async () => {
    const cells = [...Array.from({ length: 100 }, () => '1.234'), '12,5']
    const { facts } = await readColumn(cells)
    expect(new Set(facts.value)).toEqual(new Set([1234, 12.5]))
  })
})

describe('a finding', () => {
  it.each([
    { cells: ['5012.0', '5013.4'], code: 'implausible-value', found: '5013.4' },
    { cells: ['5012,0', '-1.013,4'], code: 'negative-count', found: '-1.013,4' },
    { cells: ['5012,0', '50%'], code: 'invalid-number', found: '50%' },
  ])('repeats $found as the file writes it', async ({ cells, code, found }) => {
    const { issues } = await readColumn(cells, undefined, 'LZB-Bestand')
    expect(issues).toContainEqual(expect.objectContaining({ code, found }))
  })

  it('repeats the later number of a conflict as the file writes it', async () => {
    const rows = ['2023-01;LZB-Bestand;1.234,5', '2023-01;LZB-Bestand;1.235,5']
    const { issues } = await read(['Monat;Kennzahl;Wert', ...rows].join('\n'))
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'conflicting-duplicate', line: 3, found: '1.235,5' }),
    )
  })
})

describe('columns in thousands or millions', () => {
  it.each([
    { head: 'Monat;Kennzahl;Wert in Tsd. €', cell: '12,5', value: 12500 },
    { head: 'Monat;Kennzahl;Wert (in 1.000)', cell: '0,3', value: 300 },
    { head: 'Monat;Kennzahl;Wert (Mio. €)', cell: '59,519', value: 59519000 },
    { head: 'Monat;Kennzahl;Wert', cell: '1,2 Tsd.', value: 1200 },
    { head: 'Monat;Kennzahl;Ausgaben [Tsd. €]', cell: '4,35', value: 4350 },
  ])('are read to the last digit: $head, $cell', async ({ head, cell, value }) => {
    const { facts } = await readColumn([cell, '1,1'], head, 'Ausgaben EGT')
    expect(facts.value[0]).toBe(value)
  })

  it('are told by a row of units and by the title, too', async () => {
    const row = await read(['Monat;Ausgaben EGT', ';Tsd. €', '2023-01;4,1'].join('\n'))
    const title = await read(['Ausgaben EGT in Tsd. €', 'Monat;Wert', '2023-01;4,1'].join('\n'))
    expect([row.facts.value[0], title.facts.value[0]]).toEqual([4100, 4100])
    expect([codesOf(row), codesOf(title)].flat()).toContain('info scaled-number')
  })

  it('are told in brackets behind a month', async () => {
    const { facts } = await read('Kennzahl;Jan 2023 (Tsd. €);Feb 2023 (Tsd. €)\nAusgaben EGT;1,5;2,5\n')
    expect([...facts.value]).toEqual([1500, 2500])
  })

  it.each([
    ['Monat;Kennzahl;Wert;Hinweis', '2023-01;Ausgaben EGT;1,5;Tsd. €'],
    ['Monat;Kennzahl;Wert', '2023-01;Ausgaben EGT;1,5', 'Angaben in Tsd. Euro'],
  ])('are asked where it is told late: %s', async (...lines) => {
    expect(codesOf(await read(lines.join('\n')))).toContain('question scaled-number')
  })

  it.each([
    { what: 'a share beside them', rows: ['Ausgaben EGT;1,5', 'Anteil;12,5 %'], values: [1500, 12.5] },
    { what: 'a cell in thousands itself', rows: ['Ausgaben EGT;1,5 Tsd.'], values: [] },
  ])('are not carried over to $what', async ({ rows, values }) => {
    const lines = ['Monat;Kennzahl;Wert (Tsd. €)', ...rows.map((row) => `2023-01;${row}`)]
    expect([...(await read(lines.join('\n'))).facts.value]).toEqual(values)
  })

  it.each([
    { cell: '12,5 %', name: 'LZB', verdict: 'reject' },
    { cell: '12 €', name: 'LZB', verdict: 'reject' },
    { cell: '12 %', name: 'Ausgaben EGT', verdict: 'reject' },
    { cell: '12,5 %', name: 'K3', verdict: 'accept' },
    { cell: '12,50 €', name: 'Ausgaben EGT', verdict: 'accept' },
    { cell: '12,5 %', name: 'Anderes', verdict: 'accept-with-warning' },
  ])('never take $cell for $name: $verdict', async ({ cell, name, verdict }) => {
    const reading = await read(`Monat;BST;Kennzahl;Wert\n2023-01;Kreis Recklinghausen;${name};${cell}\n`)
    expect(reading.verdict).toBe(verdict)
  })

  it('never take a share for a count', async () => {
    const { facts } = await read('Monat;BST;LZB;LZB in %\n2023-01;Marl;12;3,5\n')
    expect(facts.series.map(({ indicatorId }) => indicatorId)).toEqual(['lzb-stock', 'LZB | in Prozent'])
  })
})

import { describe, expect, it } from 'vitest'
import { describeIssue } from '@/texts/importIssues'
import { type FileCase, read, readFacts } from './support/reading'

const kreis = 'Kreis Recklinghausen'
const spent = (value: number, month = '2023-01') => `${month} 05562 total egt-spending ${value}`
const elb = (value: number) => `2023-01 05562 total elb-stock ${value}`

/** One value of an indicator, with its unit in a column of its own. */
function besideUnit(name: string, value: string, unit: string) {
  return readFacts(['Monat;BST;Kennzahl;Wert;Einheit', `2023-01;${kreis};${name};${value};${unit}`])
}

function belowName(name: string, value: string) {
  return readFacts(['Monat;BST;Kennzahl;Wert', `2023-01;${kreis};${name};${value}`])
}

function belowHeader(name: string, value: string) {
  return readFacts([`Monat;BST;${name}`, `2023-01;${kreis};${value}`])
}

describe('a column of units', () => {
  it.each([
    { unit: '€', value: 4350 },
    { unit: 'Euro', value: 4350 },
    { unit: 'EUR/Monat', value: 4350 },
    { unit: '', value: 4350 },
    { unit: 'Wert', value: 4350 },
    { unit: 'Cent', value: 43.5 },
    { unit: 'ct', value: 43.5 },
    { unit: 'T€', value: 4_350_000 },
    { unit: 'k€', value: 4_350_000 },
    { unit: 'kEUR', value: 4_350_000 },
    { unit: 'Tsd. €', value: 4_350_000 },
    { unit: 'EUR in Tsd.', value: 4_350_000 },
    { unit: 'in 1.000 €', value: 4_350_000 },
    { unit: 'Tsd.', value: 4_350_000 },
    { unit: 'Mill. EUR', value: 4_350_000_000 },
    { unit: 'MEUR', value: 4_350_000_000 },
  ])('says the size of euros: $unit', async ({ unit, value }) => {
    expect(await besideUnit('Ausgaben EGT', '4350', unit)).toEqual({ facts: [spent(value)], codes: [] })
  })

  it('is read to the last digit', async () => {
    expect((await besideUnit('Ausgaben EGT', '435123457', 'Cent')).facts).toEqual([spent(4351234.57)])
    expect((await besideUnit('Ausgaben EGT', '4,35', 'Tsd. €')).facts).toEqual([spent(4350)])
    expect((await besideUnit('ELB', '49,3', 'Tsd. Personen')).facts).toEqual([elb(49300)])
  })

  it.each([
    ...['Promille', 'USD', 'EUR je ELB', 'EUR/Jahr', 'Anzahl', 'Personen', '%', 'Index', 'VZÄ'].map(
      (unit) => ({
        name: 'Ausgaben EGT',
        unit,
      }),
    ),
    ...['vH', 'Pp', '%-Punkte', 'Anteil', 'Quote', 'Index', 'Ø', 'je 1.000', 'pro Kopf', 'BG', 'Stunden'].map(
      (unit) => ({ name: 'ELB', unit }),
    ),
    ...['Promille', 'Personen', 'Anzahl', '€', 'Prozentpunkte', 'Tsd.'].map((unit) => ({ name: 'K3', unit })),
    { name: 'VZÄ gesamt', unit: 'Personen' },
    { name: 'VZÄ gesamt', unit: 'Stunden' },
    { name: 'LZB', unit: 'VZÄ' },
  ])('refuses what $name does not count: $unit', async ({ name, unit }) => {
    const { facts, codes } = await besideUnit(name, '43', unit)
    expect(facts).toEqual([])
    expect(['error invalid-number', 'error scaled-number']).toContain(codes[0])
  })

  it.each([
    'Anzahl',
    'Personen',
    'Fälle',
    'Anz.',
    'absolut',
    'Stück',
    'Leistungsberechtigte',
    '-',
    '[Anzahl]',
  ])('may call persons %s', async (unit) => {
    expect(await besideUnit('ELB', '43', unit)).toEqual({ facts: [elb(43)], codes: [] })
  })

  it.each([
    { name: 'Integrationen', unit: 'Personen' },
    { name: 'LZB-Zugang', unit: 'Zugänge' },
    { name: 'Bedarfsgemeinschaften', unit: 'Fälle' },
    { name: 'VZÄ gesamt', unit: 'Stellen' },
    { name: 'K3', unit: 'v. H.' },
    { name: 'K3', unit: '% ggü. Vorjahr' },
  ])('may call $name $unit', async ({ name, unit }) => {
    const { facts, codes } = await besideUnit(name, '4', unit)
    expect({ codes, count: facts.length }).toEqual({ codes: [], count: 1 })
  })

  it('leaves a share open unless its numbers are percentages', async () => {
    expect((await besideUnit('K3', '0,031', 'Anteil')).codes).toEqual(['error invalid-number'])
    expect((await besideUnit('K3', '23,1', 'Quote')).facts).toEqual(['2023-01 05562 total k3 23.1'])
  })

  it('asks for words that nobody knows, and takes no answer from indicators that nobody knows', async () => {
    expect((await besideUnit('ELB', '43', 'Jahressumme')).codes).toEqual(['question unknown-category'])
    expect((await besideUnit('Wasser', '43', 'm³')).codes).toEqual(['warning unknown-category'])
  })

  it('holds for each row by itself', async () => {
    const lines = [
      'Jobcenter Kreis Recklinghausen',
      'Kennzahl;Einheit;Jan 23;Feb 23',
      'ELB-Bestand;Anzahl;49300;49200',
      'K3;%;2,1;2,2',
      'Ausgaben EGT;Tsd. €;4350;4400,55',
    ]
    const { facts, codes } = await readFacts(lines)
    expect(codes).toEqual([])
    expect(facts).toContain(elb(49300))
    expect(facts).toContain(spent(4_350_000))
    expect(facts).toContain(spent(4_400_550, '2023-02'))
  })

  it.each<FileCase>([
    {
      name: 'another scale in the next row',
      lines: [`2023-01;${kreis};Ausgaben EGT;4350;Tsd. €`, `2023-02;${kreis};Ausgaben EGT;4400000;€`],
      facts: [spent(4_350_000), spent(4_400_000, '2023-02')],
    },
    {
      name: 'the same scale in a footnote',
      lines: [`2023-01;${kreis};Ausgaben EGT;4350;Tsd. €`, '', 'Geldbeträge in Tsd. €'],
      facts: [spent(4_350_000)],
    },
    {
      name: 'a blank cell below thousands',
      lines: [`2023-01;${kreis};Ausgaben EGT;4350;Tsd. €`, `2023-02;${kreis};Ausgaben EGT;4400;`],
      facts: [spent(4_350_000), spent(4400, '2023-02')],
      codes: ['question scaled-number'],
    },
    {
      name: 'a cell that is scaled itself',
      lines: [`2023-01;${kreis};Ausgaben EGT;1,5 Tsd.;Tsd. €`],
      facts: [],
      codes: ['error invalid-number'],
    },
  ])('meets $name', async ({ lines, facts, codes = [] }) => {
    expect(await readFacts(['Monat;BST;Kennzahl;Wert;Einheit', ...lines])).toEqual({ facts, codes })
  })

  it('is held against the title', async () => {
    const below = (...rows: readonly string[]) =>
      readFacts(['Angaben in Tsd. Euro', 'Monat;BST;Kennzahl;Wert;Einheit', ...rows])
    const same = await below(`2023-01;${kreis};ELB;4350;Anzahl`, `2023-01;${kreis};Ausgaben EGT;4;TEUR`)
    expect(same).toEqual({ facts: [elb(4350), spent(4000)], codes: [] })
    expect((await below(`2023-01;${kreis};Ausgaben EGT;4350;€`)).codes).toEqual(['question scaled-number'])
  })

  const belowTitle = (title: string, header: string) =>
    readFacts([title, `Monat;BST;${header}`, `2023-01;${kreis};4350`])

  it.each(['Ausgaben EGT (€)', 'Ausgaben EGT [EUR]', 'Ausgaben EGT (in Euro)'])(
    'is asked about in a header or row below thousands: %s',
    async (header) => {
      const inRow = ['Angaben in Tsd. €', 'Monat;BST;Kennzahl;Wert', `2023-01;${kreis};${header};4350`]
      for (const { codes } of [await belowTitle('Angaben in Tsd. €', header), await readFacts(inRow)])
        expect(codes).toContain('question scaled-number')
    },
  )

  it.each([
    ['Angaben in Tsd. €', 'Ausgaben EGT (Tsd. €)', 4_350_000],
    ['Angaben in Tsd. €', 'Ausgaben EGT', 4_350_000],
    ['Angaben in €', 'Ausgaben EGT (€)', 4350],
  ])('agrees with the header: %s, %s', async (title, header, value) => {
    expect(await belowTitle(title, header)).toEqual({ facts: [spent(value)], codes: [] })
  })

  it('says what is wrong', async () => {
    const { issues } = await read(`Monat;BST;Kennzahl;Wert;Einheit\n2023-01;${kreis};ELB;66,1;%`)
    const [text] = issues.filter(({ severity }) => severity === 'error').map((issue) => describeIssue(issue))
    expect(text).toContain('„66,1“ ist mit „%“ angegeben; die Kennzahl zählt in „Personen“.')
  })
})

describe('a unit behind a name', () => {
  it.each([
    { name: 'Ausgaben EGT in Tsd. €', value: 4_350_000 },
    { name: 'Ausgaben EGT (T€)', value: 4_350_000 },
    { name: 'Ausgaben EGT [k€]', value: 4_350_000 },
    { name: 'Ausgaben EGT (Mio. €)', value: 4_350_000_000 },
    { name: 'Ausgaben EGT (in Euro)', value: 4350 },
    { name: 'Ausgaben EGT (Cent)', value: 43.5 },
  ])('is read in a row as in a header: $name', async ({ name, value }) => {
    const expected = { facts: [spent(value)], codes: [] }
    expect(await belowName(name, '4350')).toEqual(expected)
    expect(await belowHeader(name, '4350')).toEqual(expected)
  })

  it.each([
    'LZB (€)',
    'LZB in €',
    'LZB [EUR]',
    'LZB (VZÄ)',
    'VZÄ gesamt (Personen)',
    'Ausgaben EGT (Anzahl)',
  ])('is refused where it does not fit: %s', async (name) => {
    const expected = { facts: [], codes: ['error invalid-number'] }
    expect(await belowName(name, '95')).toEqual(expected)
    expect(await belowHeader(name, '95')).toEqual(expected)
  })

  it.each(['LZB (Anzahl)', 'LZB-Bestand (Fälle)', 'Anzahl LZB', 'LZB (Personen)', 'LZB-Bestand (absolut)'])(
    'adds nothing to persons: %s',
    async (name) => {
      const expected = { facts: ['2023-01 05562 total lzb-stock 95'], codes: [] }
      expect(await belowName(name, '95')).toEqual(expected)
      expect(await belowHeader(name, '95')).toEqual(expected)
    },
  )

  it('is none in front of a name, nor in the name of the values', async () => {
    expect((await belowHeader('Anzahl VZÄ gesamt', '95,5')).facts).toEqual(['2023-01 05562 total fte 95.5'])
    const lines = ['Monat;BST;Kennzahl;Anzahl', `2023-01;${kreis};K3;2,5`, `2023-01;${kreis};VZÄ gesamt;9,5`]
    expect((await readFacts(lines)).codes).toEqual([])
  })

  it('may stand beside a mark', async () => {
    expect((await belowName('LZB (vorläufig)', '95')).facts).toEqual([
      '2023-01 05562 total lzb-stock 95 (provisional)',
    ])
  })
})

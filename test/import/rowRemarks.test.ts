import { describe, expect, it } from 'vitest'
import { describeIssue } from '@/texts/importIssues'
import { read, readFacts } from './support/reading'

const january = '2023-01 05562024 total lzb-stock 4911'
const february = '2023-02 05562024 total lzb-stock 4890'

function beside(column: string, text: string) {
  return readFacts([
    `Monat;BST;Kennzahl;Wert;${column}`,
    '2023-01;Marl;LZB;4911;',
    `2023-02;Marl;LZB;4890;${text}`,
  ])
}

describe.each(['Status', 'Bemerkung'])('a text beside the number, below %s,', (column) => {
  it.each([
    'Plan',
    'Soll',
    'Ziel',
    'Prognose',
    'Vorjahr',
    'Planwert',
    'Soll 2023',
    'nur Frauen',
    'nur SGB III',
  ])('asks where it makes another number of it: %s', async (text) => {
    expect((await beside(column, text)).codes).toEqual(['question unknown-category'])
  })

  it.each(['kumuliert', 'kumuliert seit Januar', 'Jahresdurchschnitt', 'Quartalswert', 'Jahreswert'])(
    'refuses one of several months: %s',
    async (text) => {
      expect(await beside(column, text)).toEqual({ facts: [], codes: ['error not-monthly'] })
    },
  )

  it.each([
    'storniert',
    'nicht verwenden',
    'bitte nicht verwenden',
    'falsch',
    'falsch, bitte nicht verwenden',
    'Testdaten',
    'Wert ist geheim',
    'Prozent',
    'Wert in Prozent',
  ])('refuses a number that it denies: %s', async (text) => {
    expect(await beside(column, text)).toEqual({ facts: [], codes: ['error invalid-number'] })
  })

  it('asks for a scale', async () => {
    expect((await beside(column, 'in Tsd.')).codes).toContain('question scaled-number')
  })

  it.each([
    'geprüft',
    'Zahlen lt. BA',
    'Korrektur gegenüber Vormonat',
    'Planstelle',
    'Ziel erreicht',
    'Abweichung geprüft',
    'Prognose bestätigt',
    'Jahresbericht folgt',
    'nur 3 Werktage',
    'falsch gemeldeter Wert korrigiert',
    'Stornierungen berücksichtigt',
    'nicht abschließend geprüft',
    'Durchschnitt im Bundesvergleich besser',
  ])('is free otherwise: %s', async (text) => {
    const codes = column === 'Status' ? ['warning unknown-category'] : []
    expect(await beside(column, text)).toEqual({ facts: [january, february], codes })
  })
})

describe('a text beside a blank cell', () => {
  it('may say why there is no number', async () => {
    const lines = ['Monat;BST;LZB;Bemerkung', '2023-01;Marl;;geheim', '2023-02;Marl;.;Wert ist geheim']
    const [first, second] = ['2023-01', '2023-02'].map(
      (month) => `${month} 05562024 total lzb-stock suppressed`,
    )
    expect(await readFacts(lines)).toEqual({ facts: [first, second], codes: [] })
  })

  it('contradicts a number, and is told so', async () => {
    const { issues } = await read('Monat;BST;LZB;Status\n2023-01;Marl;4911;x')
    expect(issues.map((issue) => describeIssue(issue))[0]).toContain(
      '„4911“ ist eine Zahl; die Angabe „x“ daneben sagt aber, dass keine gilt.',
    )
  })
})

describe('a remark beside a row without values', () => {
  const header = ['LZB-Bestand', 'Bezirksstelle;Jan 2023;Bemerkung']

  it('leaves its heading one', async () => {
    const rows = ['Insgesamt;;geprüft', 'Marl;9;', 'Frauen;;', 'Marl;4;', 'Männer;;siehe oben', 'Marl;5;']
    expect(await readFacts([...header, ...rows])).toEqual({
      facts: ['total lzb-stock 9', 'female lzb-stock 4', 'male lzb-stock 5'].map(
        (fact) => `2023-01 05562024 ${fact}`,
      ),
      codes: [],
    })
  })

  it.each([
    ['Marl;;geprüft', '2023-01 05562024 total lzb-stock notReported'],
    ['Insgesamt;;geheim', '2023-01 05562 total lzb-stock suppressed'],
  ])('leaves a value that is missing in %s', async (row, fact) => {
    const { facts } = await readFacts([...header, row, 'Datteln;4;'])
    expect(facts).toEqual([fact, '2023-01 05562008 total lzb-stock 4'])
  })
})

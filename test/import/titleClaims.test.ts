import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read, readFacts } from './support/reading'

const asked = ['question duplicate-column']
const [long, yearsAndMonths] = [
  ['Monat;Bezirksstelle;LZB', '2023-01;Marl;5', '2023-02;Marl;6'],
  ['Jahr;Monat;Bezirksstelle;LZB', '2023;Januar;Marl;5', '2023;Februar;Marl;6'],
]

/** Tables of January and February 2023. */
const layouts: readonly (readonly [string, readonly string[]])[] = [
  ['months down', long],
  ['years and months down', yearsAndMonths],
  ['months across', ['Bezirksstelle;Jan 2023;Feb 2023', 'Marl;5;6']],
  ['years down', ['Jahr;Jan;Feb', '2021;4;3', '2023;5;6']],
  ['years across', ['Monat;2021;2023', 'Januar;4;5', 'Februar;3;6']],
  ['years above months', ['Bezirksstelle;2023;', ';Jan;Feb', 'Marl;5;6']],
  ['blocks of months', ['Bezirksstelle;Anzahl', 'Januar 2023;', 'Marl;5', 'Februar 2023;', 'Marl;6']],
]

describe('a title that names a time', () => {
  it.each(layouts)('is asked about where no value is of its month: %s', async (_, lines) => {
    const { codes, facts } = await readFacts(['LZB-Bestand', 'Berichtsmonat: Mai 2022', ...lines])
    expect(codes).toEqual(expect.arrayContaining(asked))
    expect(facts.length).toBeGreaterThan(0)
  })

  it.each(layouts)('is asked about where no value is of its year: %s', async (_, lines) => {
    const { codes } = await readFacts(['LZB-Bestand', 'Berichtsjahr 2019', ...lines])
    expect(codes).toEqual(expect.arrayContaining(asked))
  })

  it.each(layouts)('may be the end of a history: %s', async (_, lines) => {
    const { codes, facts } = await readFacts(['LZB-Bestand', 'Berichtsmonat: Februar 2023', ...lines])
    expect(codes).not.toEqual(expect.arrayContaining(asked))
    expect(facts.length).toBeGreaterThan(1)
  })

  it.each(['Stand: 12.06.2022', 'Berichtsjahr 2023', 'LZB-Bestand 2022 bis 2023'])(
    'does not contradict its rows: %s',
    async (title) => {
      expect((await readFacts([title, ...yearsAndMonths])).codes).toEqual([])
    },
  )

  it('may name two times that exclude each other', async () => {
    const lines = ['Berichtsjahr 2019', 'Berichtsmonat: März 2023', 'Bezirksstelle;LZB', 'Marl;5']
    expect((await readFacts(lines)).codes).toEqual(asked)
  })

  it.each([
    ['one line', ['Berichtsjahr 2022, Berichtsmonat Januar 2023', 'Bezirksstelle;LZB', 'Marl;5']],
    ['the corner', ['Berichtsmonat März 2023', 'Januar 2023;LZB', 'Marl;5']],
    ['the year of the corner', ['LZB', '2022;Jan 2023;Feb 2023', 'Marl;5;6']],
    ['the name of the months', ['LZB', 'Monat 2022;Marl', 'Januar 2023;5', 'Februar 2023;6']],
    ['the name of a column', ['Monat 2022;Bezirksstelle;LZB', 'Januar 2023;Marl;5']],
    ['a name below another year', ['LZB 2023', 'Monat 2022;Bezirksstelle;Anzahl', '2023-01;Marl;5']],
  ])('is asked about where it says two of them: %s', async (_, lines) => {
    expect((await readFacts(lines)).codes).toEqual(expect.arrayContaining(asked))
  })

  it.each([
    ['one line', ['LZB', 'Berichtsjahr 2023, Berichtsmonat Januar 2023', 'Bezirksstelle;Anzahl', 'Marl;5']],
    ['years beside each other', ['LZB Jahr 2022, 2023', 'Monat;Bezirksstelle;Anzahl', '2023-01;Marl;5']],
    ['the corner', ['Berichtsmonat Januar 2023', 'Januar 2023;LZB', 'Marl;5']],
    ['the year of the corner', ['LZB', '2023;Januar', 'Marl;5']],
    ['the name of the months', ['LZB', 'Monat 2023;Marl', 'Januar 2023;5']],
    ['a Stand in the name', ['LZB', 'Monat (Stand 2024);Marl', 'Januar 2023;5']],
  ])('may say it twice: %s', async (_, lines) => {
    expect(await readFacts(lines)).toEqual({ facts: ['2023-01 05562024 total lzb-stock 5'], codes: [] })
  })

  it('may name a month behind the first rows', async () => {
    const months = Array.from({ length: 600 }, (_, at) => `2022-0${1 + (at % 9)};Marl ${at};5`)
    const lines = ['Berichtsmonat: Januar 2023', 'Monat;Bezirksstelle;LZB', ...months, '2023-01;Marl;5']
    expect(codesOf(await read(lines.join('\n')))).not.toEqual(expect.arrayContaining(asked))
  })

  it('counts for nothing once that was said', async () => {
    const text = ['Berichtsmonat: Mai 2022', ...yearsAndMonths].join('\n')
    const [question] = (await read(text)).questions
    expect(question).toMatchObject({ kind: 'column', at: 1, role: 'monthOfYear' })
    const columns = [{ at: 1, name: 'Monat', role: 'monthOfYear' }] as const
    const { verdict, facts } = await read(text, { answers: { columns } })
    expect(verdict).toBe('accept')
    expect(factTexts(facts)).toHaveLength(2)
  })
})

describe('a title that restricts its table to one sex', () => {
  const rows = ['2023-01;Marl;insgesamt;5', '2023-01;Marl;weiblich;3', '2023-01;Marl;männlich;2']
  const bySex = ['Monat;Bezirksstelle;Geschlecht;LZB', ...rows]

  it.each(['Nur Frauen', 'Geschlecht: weiblich', 'nur Männer', 'LZB-Bestand Frauen', 'Geschlecht: divers'])(
    'is asked about where rows are of others: %s',
    async (title) => {
      expect((await readFacts([title, ...bySex])).codes).toEqual(asked)
    },
  )

  it.each([
    ['columns of other sexes', ['Monat;BST;Insgesamt;Frauen;Männer', '2023-01;Marl;5;3;2']],
    ['a column of all people', ['Monat;BST;LZB;LZB Frauen', '2023-01;Marl;5;3']],
    [
      'rows below their whole',
      ['BST;Jan 2023', 'Marl;9', 'darunter Frauen;4', 'Datteln;8', 'darunter Frauen;3'],
    ],
    ['a heading of the other sex', ['BST;Jan 2023;Feb 2023', 'Männer;;', 'Marl;9;8']],
  ])('is asked about above %s', async (_, lines) => {
    expect((await readFacts(['LZB-Bestand', 'nur Frauen', ...lines])).codes).toEqual(asked)
  })

  it.each(['nach Geschlecht', 'Frauen und Männer', 'LZB insgesamt und Frauen', 'LZB, darunter Frauen'])(
    'is told from one that does not: %s',
    async (title) => {
      expect((await readFacts([title, ...bySex])).codes).toEqual([])
    },
  )

  it('may say what the rows say', async () => {
    const lines = ['Geschlecht: weiblich', bySex[0] ?? '', '2023-01;Marl;weiblich;3']
    expect(await readFacts(lines)).toEqual({ facts: ['2023-01 05562024 female lzb-stock 3'], codes: [] })
  })

  it('ends at the heading of the other', async () => {
    const lines = ['LZB-Bestand', 'Frauen', 'BST;Jan 2023;Feb 2023', 'Marl;3;3', 'Männer;;', 'Marl;2;2']
    const facts = ['female', 'male'].flatMap((sex, at) =>
      ['2023-01', '2023-02'].map((month) => `${month} 05562024 ${sex} lzb-stock ${3 - at}`),
    )
    expect(await readFacts(lines)).toEqual({ facts, codes: [] })
  })

  const across = ['BST;Jan 2023;Feb 2023', 'Marl;3;3']

  it.each([
    ['two lines', ['LZB Männer', 'Frauen', ...across]],
    ['a line for the sex and another', ['LZB Männer', 'Geschlecht: weiblich', ...across]],
    ['a line and one for all', ['LZB Frauen', 'Geschlecht: insgesamt', ...across]],
    ['a line and one for both', ['Frauen und Männer im SGB II', 'LZB Frauen', ...across]],
    ['a line and one beside it', ['LZB Frauen', 'davon Männer', ...across]],
    ['a line and the corner', ['LZB Frauen', 'Männer;Jan 2023;Feb 2023', 'Marl;3;3']],
  ])('is asked about where %s name both', async (_, lines) => {
    expect((await readFacts(lines)).codes).toEqual(asked)
  })

  it.each([
    ['LZB', 'Geschlecht: weiblich und männlich'],
    ['LZB Frauen und Männer', 'nach Geschlecht'],
    ['LZB Frauen, LZB Männer'],
  ])('names both in one line: %s', async (...titles) => {
    const facts = ['2023-01', '2023-02'].map((month) => `${month} 05562024 total lzb-stock 3`)
    expect(await readFacts([...titles, ...across])).toEqual({ facts, codes: [] })
  })

  it('names both where rows tell them apart', async () => {
    const lines = ['LZB Frauen', 'LZB Männer', bySex[0] ?? '', ...rows.slice(1)]
    expect((await readFacts(lines)).codes).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { type FileCase, readFacts } from './support/reading'

const fact = (unit: string, series: string, value: number) => `2023-01 ${unit} ${series} ${value}`
const [marl, datteln] = ['05562024', '05562008']

describe('a sex between the rows', () => {
  it.each<FileCase>([
    {
      name: 'ends at the next indicator',
      lines: ['BST;Jan 23', 'LZB;', 'Frauen;', 'Marl;3', 'Männer;', 'Marl;2', 'ELB;', 'Marl;9'],
      facts: [
        ...[fact(marl, 'female lzb-stock', 3), fact(marl, 'male lzb-stock', 2)],
        fact(marl, 'total elb-stock', 9),
      ],
    },
    {
      name: 'ends at the next office',
      lines: ['Kennzahl;Jan 23', 'Marl;', 'weiblich;', 'LZB;3', 'männlich;', 'LZB;2', 'Datteln;', 'LZB;9'],
      facts: [
        ...[fact(marl, 'female lzb-stock', 3), fact(marl, 'male lzb-stock', 2)],
        fact(datteln, 'total lzb-stock', 9),
      ],
    },
    {
      name: 'of a title ends with the title',
      lines: ['LZB Frauen', 'BST;Jan 23', 'Marl;3', '', 'ELB', 'BST;Jan 23', 'Marl;9'],
      facts: [fact(marl, 'female lzb-stock', 3), fact(marl, 'total elb-stock', 9)],
    },
    {
      name: 'above the indicators holds for all of them',
      lines: ['BST;Jan 23', 'Frauen;', 'LZB;', 'Marl;3', 'ELB;', 'Marl;4', 'Männer;', 'LZB;', 'Marl;2'],
      facts: [
        ...[fact(marl, 'female lzb-stock', 3), fact(marl, 'female elb-stock', 4)],
        fact(marl, 'male lzb-stock', 2),
      ],
    },
    {
      name: 'above the title holds for all tables',
      lines: ['Geschlecht: Frauen', 'LZB', 'BST;Jan 23', 'Marl;3', '', 'ELB', 'BST;Jan 23', 'Marl;4'],
      facts: [fact(marl, 'female lzb-stock', 3), fact(marl, 'female elb-stock', 4)],
    },
    {
      name: 'right above another indicator holds for it',
      lines: ['LZB', 'BST;Jan 23', 'Marl;5', '', 'Frauen', 'ELB', 'Marl;4'],
      facts: [fact(marl, 'total lzb-stock', 5), fact(marl, 'female elb-stock', 4)],
    },
    {
      name: 'above the title of another table holds for it',
      lines: ['LZB', 'BST;Jan 23', 'Marl;5', '', 'Frauen', 'ELB', 'BST;Jan 23', 'Marl;4'],
      facts: [fact(marl, 'total lzb-stock', 5), fact(marl, 'female elb-stock', 4)],
    },
    {
      name: 'above the first title of several holds until the next of its kind',
      lines: ['BST;Jan 23', 'LZB;', 'Marl;9', 'Frauen;', 'ELB;', 'Marl;4', 'LZB;', 'Datteln;3'],
      facts: [
        ...[fact(marl, 'total lzb-stock', 9), fact(marl, 'female elb-stock', 4)],
        fact(datteln, 'total lzb-stock', 3),
      ],
    },
    {
      name: 'follows that of the title',
      lines: ['LZB Frauen', 'BST;Jan 23', 'Marl;3', 'Männer', 'Marl;2'],
      facts: [fact(marl, 'female lzb-stock', 3), fact(marl, 'male lzb-stock', 2)],
    },
    {
      name: 'stands beside the indicator',
      lines: ['LZB', 'BST;Jan 23', 'Marl;5', 'ELB Frauen;', 'Marl;4'],
      facts: [fact(marl, 'total lzb-stock', 5), fact(marl, 'female elb-stock', 4)],
    },
  ])('$name', async ({ lines, facts }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes: [] })
  })
})

describe('a heading', () => {
  it('of an office ends the indicators below the one before, which must be named again', async () => {
    const rows = ['Monat;Anzahl', 'Marl;', 'LZB;', '2023-01;5', 'ELB;', '2023-01;9', 'Datteln;']
    expect((await readFacts([...rows, '2023-01;3'])).codes).toContain('error unknown-category')
    const { facts, codes } = await readFacts([...rows, 'LZB;', '2023-01;3'])
    expect({ last: facts.at(-1), codes }).toEqual({ last: fact(datteln, 'total lzb-stock', 3), codes: [] })
  })

  it('of an office keeps the only indicator above it', async () => {
    const { facts } = await readFacts(['Monat;Anzahl', 'LZB;', 'Marl;', '2023-01;5', 'Datteln;', '2023-01;3'])
    expect(facts).toEqual([fact(marl, 'total lzb-stock', 5), fact(datteln, 'total lzb-stock', 3)])
  })

  it('of a month follows that of the title', async () => {
    const lines = ['LZB, Berichtsmonat Januar 2023', 'BST;Anzahl', 'Marl;5', 'Februar 2023;', 'Datteln;6']
    const { facts, codes } = await readFacts(lines)
    expect(codes).toEqual([])
    expect(facts).toEqual([fact(marl, 'total lzb-stock', 5), '2023-02 05562008 total lzb-stock 6'])
  })

  it('of a part of the people makes another number', async () => {
    const { facts } = await readFacts([
      'LZB',
      'Region;Jan 23',
      'Marl;5',
      'nachrichtlich: unter 25-Jährige;',
      'Marl;1',
    ])
    expect(facts[1]).toBe(fact(marl, 'total LZB-Bestand | nachrichtlich: unter 25-Jährige', 1))
  })

  it.each(['davon:;', 'davon', 'darunter:;'])('announces parts: %s', async (line) => {
    const sexes = [fact(marl, 'female lzb-stock', 4), fact(marl, 'male lzb-stock', 5)]
    const facts = [fact(marl, 'total lzb-stock', 9), ...sexes]
    const rows = [line, 'Frauen;4', 'Männer;5']
    expect(await readFacts(['Region: Marl', 'Kennzahl;Jan 23', 'LZB;9', ...rows])).toEqual({
      facts,
      codes: [],
    })
    expect(await readFacts(['LZB', 'BST;Jan 23', 'Marl;9', ...rows])).toEqual({ facts, codes: [] })
  })

  it('announces offices', async () => {
    const lines = ['LZB', 'Region;Jan 23', 'Kreis Recklinghausen;9', 'davon nach Bezirksstellen:;', 'Marl;4']
    const facts = [fact('05562', 'total lzb-stock', 9), fact(marl, 'total lzb-stock', 4)]
    expect(await readFacts(lines)).toEqual({ facts, codes: [] })
  })

  it('is no note about rounding', async () => {
    const lines = ['LZB', 'BST;Jan 23', 'Marl;5', 'Abweichungen durch Rundung möglich', 'Datteln;6']
    const facts = [fact(marl, 'total lzb-stock', 5), fact(datteln, 'total lzb-stock', 6)]
    expect(await readFacts(lines)).toEqual({ facts, codes: ['warning footer-skipped'] })
  })
})

describe('a row that counts pages or rows', () => {
  it.each(['Seite;1;1', 'Anzahl Zeilen:;;2', 'Datensätze:;;1'])('is no value: %s', async (line) => {
    const facts = [fact(marl, 'total lzb-stock', 5)]
    expect(await readFacts(['Monat;BST;LZB', '2023-01;Marl;5', line])).toEqual({ facts, codes: [] })
  })
})

describe('a sum of months', () => {
  it('is left out below each month and year of a pivot table', async () => {
    const months = ['Monat;BST;LZB', 'Jan 23;Marl;5', ';Datteln;2', 'Jan 23 Ergebnis;;7', 'Gesamtergebnis;;7']
    const read = await readFacts(months)
    expect(read.facts).toEqual([fact(marl, 'total lzb-stock', 5), fact(datteln, 'total lzb-stock', 2)])
    const years = ['Region: Marl', 'Jahre;Datum;LZB', '2023;Jan;5', '2023 Ergebnis;;5']
    expect(await readFacts(years)).toEqual({ facts: read.facts.slice(0, 1), codes: ['warning not-monthly'] })
  })

  it('is called by its year', async () => {
    const names = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni']
    const rows = names.map((name, at) => `${name};${at + 1}`)
    const { facts, codes } = await readFacts(['Integrationen 2023, Marl', 'Monat;Anzahl', ...rows, '2023;21'])
    expect({ count: facts.length, codes }).toEqual({ count: 6, codes: ['warning not-monthly'] })
  })

  it('is refused where the year is another one', async () => {
    const rows = ['Januar;1', 'Februar;2', 'März;3', 'April;4', 'Mai;5', 'Juni;6', '2022;21']
    const { codes } = await readFacts(['Integrationen 2023, Marl', 'Monat;Anzahl', ...rows])
    expect(codes).toContain('error not-monthly')
  })
})

describe('a blank year', () => {
  it('is refused at December below January', async () => {
    const lines = ['Region: Marl', 'Jahr;Monat;LZB', '2023;Februar;6', ';Januar;5', ';Dezember;4']
    expect((await readFacts(lines)).codes).toEqual(['error invalid-month'])
  })

  it('is the one above while months descend', async () => {
    const lines = ['Region: Marl', 'Jahr;Monat;LZB', '2023;Februar;6', ';Januar;5', '2022;Dezember;4']
    const facts = ['2023-02', '2023-01', '2022-12'].map(
      (month, at) => `${month} ${marl} total lzb-stock ${6 - at}`,
    )
    expect(await readFacts(lines)).toEqual({ facts, codes: [] })
  })
})

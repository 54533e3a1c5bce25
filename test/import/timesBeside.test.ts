import { describe, expect, it } from 'vitest'
import { describeIssue } from '@/texts/importIssues'
import { codesOf, read, readFacts } from './support/reading'

const facts = ['2023-01 05562024 total lzb-stock 5', '2023-02 05562024 total lzb-stock 6']

function table(header: string, first: string, second: string): readonly string[] {
  return [`${header};Bezirksstelle;LZB-Bestand`, `${first};Marl;5`, `${second};Marl;6`]
}

describe('a column that says the time of its rows once more', () => {
  it.each([
    ['Monat;Monatsname', '2023-01;Januar', '2023-02;Februar'],
    ['Monat;Monat (Name)', '2023-01;Jan', '2023-02;Feb'],
    ['Berichtsmonat;Monat;Jahr', '2023-01;1;2023', '2023-02;2;2023'],
    ['Jahr;Monat;Monatsname', '2023;1;Januar', '2023;2;Februar'],
    ['Jahr;Berichtsmonat', '2023;2023-01', ';2023-02'],
    ['Quartal;Monat', 'Q1 2023;2023-01', 'Q1 2023;2023-02'],
    ['Monat;Quartal', '2023-01;Q1 2023', '2023-02;'],
    ['Monat;Quartal', '2023-01;1.0', '2023-02;1.0'],
    ['Jahr;Quartal;Monat', '2023;I;Januar', '2023;I;Februar'],
    ['Monat;Halbjahr', '2023-01;1. Halbjahr 2023', '2023-02;1. Halbjahr 2023'],
    ['Monat;Halbjahr', '2023-01;1', '2023-02;1'],
    ['Monat;Monatserster', '2023-01;01.01.2023', '2023-02;01.02.2023'],
    ['Monat;bis', '2023-01;31.01.2023', '2023-02;28.02.2023'],
    ['Monat;bis', '2023-01;12.01.2023', '2023-02;'],
    ['Monat;von', '2023-01;15.12.2022', '2023-02;15.01.2023'],
  ])('only confirms it: %s, %s, %s', async (...lines) => {
    expect(await readFacts(table(...lines))).toEqual({ facts, codes: [] })
  })

  it.each([
    ['Monat;Monatsname', '2023-01;Dezember', '2023-02;Dezember'],
    ['Monatsname;Berichtsmonat', 'Januar;2023-01', 'Januar;2023-02'],
    ['Monat;Monat (Name)', '2023-01;Jan', '2023-02;Mrz'],
    ['Berichtsmonat;Monat;Jahr', '2023-01;2;2023', '2023-02;3;2023'],
    ['Jahr;Monat;Monatsname', '2023;1;Dezember', '2023;2;Dezember'],
    ['Jahr;Berichtsmonat', '2022;2023-01', '2022;2023-02'],
    ['Monat;Quartal', '2023-01;Q1 2022', '2023-02;Q1 2022'],
    ['Monat;Quartal', '2023-01;4', '2023-02;4'],
    ['Monat;Halbjahr', '2023-01;H2', '2023-02;H2'],
  ])('refuses the rows that it contradicts: %s, %s, %s', async (...lines) => {
    expect(await readFacts(table(...lines))).toEqual({ facts: [], codes: ['error invalid-month'] })
  })

  it('names the month that the row has', async () => {
    const lines = table('Monat;Monatsname', '2023-01;Dezember', '2023-02;Februar')
    const [issue] = (await read(lines.join('\n'))).issues
    expect(issue && describeIssue(issue)).toContain('passt nicht zum Monat derselben Zeile, Januar 2023.')
  })

  it('refuses them behind the first rows, too', async () => {
    const months = Array.from({ length: 600 }, (_, at) => `2023-01;Januar;Marl ${at};5`)
    const lines = ['Monat;Monatsname;Bezirksstelle;LZB-Bestand', ...months, '2023-01;März;Marl;5']
    expect(codesOf(await read(lines.join('\n')))).toContain('error invalid-month')
  })

  it.each([
    ['Monat;bis', '2023-01;31.12.2023', '2023-02;31.12.2023'],
    ['Monat;Zeitraum bis', '2023-01;31.03.2023', '2023-02;31.03.2023'],
    ['von;Monat', '01.01.2022;2023-01', '01.01.2022;2023-02'],
    ['Monat;Seit', '2023-01;01.01.2022', '2023-02;01.01.2022'],
    ['Monat;Monatsname', '2023-01;Jan-Mrz', '2023-02;Jan-Mrz'],
    ['Monat;Zeitbezug', '2023-01;Januar bis März', '2023-02;Januar bis März'],
  ])('refuses a longer span of which it names one end: %s, %s, %s', async (...lines) => {
    expect(await readFacts(table(...lines))).toEqual({ facts: [], codes: ['error not-monthly'] })
  })

  it('asks for another day that names the month', async () => {
    const lines = table('Monat;Monatserster', '2023-01;01.02.2023', '2023-02;01.03.2023')
    expect((await readFacts(lines)).codes).toEqual(['question duplicate-column'])
  })

  it('is no value where it names years of another kind', async () => {
    const lines = table('Haushaltsjahr;Monat', '2022;2023-01', '2022;2023-02')
    expect(await readFacts(lines)).toEqual({ facts, codes: ['warning unknown-category'] })
  })
})

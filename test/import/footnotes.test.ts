import { describe, expect, it } from 'vitest'
import { doubtsOf, factTexts, read } from './support/reading'

const table = ['Monat;Bezirksstelle;LZB', '2023-01;Marl;5', '']
const marl = '2023-01 05562024 total lzb-stock 5'

async function readAbove(...notes: readonly string[]) {
  const reading = await read([...table, ...notes].join('\n'))
  return { facts: factTexts(reading.facts), codes: doubtsOf(reading), issues: reading.issues }
}

describe('a line below the table', () => {
  it.each([
    'Die Werte sind seit Jahresbeginn kumuliert.',
    'Hinweis: Kumulierte Werte',
    'gleitende Jahresdurchschnitte',
    'Quartalswerte',
    'Hinweis: Quartalswerte',
  ])('refuses numbers of several months: %s', async (note) => {
    const { facts, codes } = await readAbove(note)
    expect({ facts, codes }).toEqual({ facts: [], codes: ['error not-monthly'] })
  })

  it.each(['Alle Angaben in Prozent', 'Einheit: %', 'Hinweis: Werte in v. H.'])(
    'refuses percentages of people: %s',
    async (note) => {
      expect((await readAbove(note)).codes).toEqual(['error invalid-number'])
    },
  )

  it.each([
    'Sollwerte',
    'Altersgruppe: unter 25 Jahre',
    'Filter: Geschlecht = weiblich',
    'Geschlecht: w',
    'Geschlecht;w',
    'nur Frauen',
    'ohne Geflüchtete',
    'Alle Angaben beziehen sich auf Frauen.',
    'Die Werte gelten nur für Ausländer',
    'Rechtskreis: SGB III',
    'Veränderung zum Vormonat',
    'Hinweis: Werte je 1.000 Einwohner',
  ])('is told where it may restrict or change all numbers: %s', async (note) => {
    const { facts, codes, issues } = await readAbove(note)
    expect({ facts, codes }).toEqual({ facts: [marl], codes: ['warning unknown-category'] })
    expect(issues.find(({ severity }) => severity === 'warning')).toMatchObject({ line: 4 })
  })

  it.each([
    'Quartalswerte werden gesondert veröffentlicht.',
    'Abweichungen durch Rundung möglich',
    'Kumulierte Werte siehe Tabelle 2',
    'LZB: seit mindestens 21 der letzten 24 Monate im Leistungsbezug',
    'Zielwerte laut Zielvereinbarung: siehe Anlage',
    'Frauen und Männer zusammen',
    'Die Werte gelten für Frauen und Männer.',
    'Die Angaben zu Frauen beziehen sich auf den Berichtsmonat.',
    'Die Werte beziehen sich auf den Stichtag.',
    'Berichtsmonat: Januar 2023',
    'Stand: Februar 2023',
    'Jahr 2023',
    'Erstellt am 15.02.2023',
    'Ab 1.Januar 2010:',
    'seit Januar 2005:',
  ])('is harmless where it explains: %s', async (note) => {
    const { facts, codes } = await readAbove(note)
    expect({ facts, codes }).toEqual({ facts: [marl], codes: [] })
  })

  it.each([
    ['Januar 2023 vorläufig', `${marl} (provisional)`],
    ['Ab Januar 2023 geschätzt', `${marl} (estimated)`],
    ['2022 vorläufig', marl],
  ])('marks values by a time in front: %s', async (note, fact) => {
    const { facts, codes } = await readAbove(note)
    expect({ facts, codes }).toEqual({ facts: [fact], codes: [] })
  })

  it('says nothing that the rows say themselves', async () => {
    const rows = ['Monat;Bezirksstelle;Geschlecht;LZB', '2023-01;Marl;w;5', 'Filter: Geschlecht = weiblich']
    const reading = await read(rows.join('\n'))
    expect({ verdict: reading.verdict, facts: factTexts(reading.facts) }).toEqual({
      verdict: 'accept',
      facts: ['2023-01 05562024 female lzb-stock 5'],
    })
  })
})

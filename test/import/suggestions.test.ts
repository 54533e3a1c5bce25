import { describe, expect, it } from 'vitest'
import { namesOfVocabulary } from '@/import/sniff/names'
import { read } from './support/reading'
import { vocabulary } from './support/vocabulary'

const { indicators, units } = namesOfVocabulary(vocabulary)

describe('names that may be meant', () => {
  it.each([
    ['Langzeitleistungsbezieher', 'lzb-stock'],
    ['Bestand an Langzeitarbeitslosen', 'lza-stock'],
    ['Integrationen gesamt', 'integrations'],
  ])('begin with the most similar: %s', (text, id) => {
    expect(indicators.mostSimilarTo(text)[0]).toBe(id)
  })

  it.each(['Castrop', 'Oer-Erk.', 'BS Waltropp'])('are found for a short or wrong spelling: %s', (text) => {
    expect(units.mostSimilarTo(text)).not.toEqual([])
  })

  it.each(['Offene Stellen', 'xyz', 'Gemeldete Fahrzeuge'])(
    'are none for what has little in common: %s',
    (text) => {
      expect(indicators.mostSimilarTo(text)).toEqual([])
    },
  )

  it.each(['Köln', 'Altstadt'])('are no towns that have little in common: %s', (text) => {
    expect(units.mostSimilarTo(text)).toEqual([])
  })
})

describe('questions of one file', () => {
  const kindsOf = async (lines: readonly string[]) => {
    const { verdict, questions } = await read(lines.join('\n'), { unknown: 'refuse' })
    return { verdict, kinds: questions.map(({ kind }) => kind) }
  }

  it('come in one round: what is counted, and how its numbers are written', async () => {
    const lines = ['Monat;Bezirksstelle;Kennzahl;Wert', '2023-01;Marl;Offene Stellen;1.234']
    expect(await kindsOf(lines)).toEqual({ verdict: 'ask', kinds: ['indicator', 'decimal'] })
  })

  it('leave out the numbers that others explain', async () => {
    const rows = ['2023-01;Marl;Offene Stellen;1.234', '2023-02;Marl;Offene Stellen;1.234,5']
    const lines = ['Monat;Bezirksstelle;Kennzahl;Wert', ...rows]
    expect(await kindsOf(lines)).toEqual({ verdict: 'ask', kinds: ['indicator'] })
  })

  it('come in one round: names, and whether dates of quarters are months', async () => {
    const rows = ['31.03.2023', '30.06.2023', '30.09.2023'].map((day) => `${day};Altstadt;Fahrzeuge;1`)
    const lines = ['Stichtag;Bezirksstelle;Kennzahl;Wert', ...rows]
    expect(await kindsOf(lines)).toEqual({ verdict: 'ask', kinds: ['unit', 'indicator', 'rhythm'] })
  })

  it('are not asked of days, which are refused', async () => {
    const rows = ['01.01.2023', '02.01.2023'].map((day) => `${day};Altstadt;Fahrzeuge;1`)
    const lines = ['Datum;Bezirksstelle;Kennzahl;Wert', ...rows]
    expect(await kindsOf(lines)).toEqual({ verdict: 'reject', kinds: [] })
  })
})

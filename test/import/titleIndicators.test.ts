import { describe, expect, it } from 'vitest'
import { read, readFacts } from './support/reading'

const rows = ['Monat;Bezirksstelle;Anzahl', '2023-01;Marl;5']
const fact = (name: string, value = 5) => `2023-01 05562024 total ${name} ${value}`

describe('two title lines that name different indicators', () => {
  it.each([
    ['Bedarfsgemeinschaften', 'LZB-Bestand nach Bezirksstellen'],
    ['Bedarfsgemeinschaften', 'Langzeitleistungsbeziehende im Jobcenter Kreis Recklinghausen'],
    ['LZB-Bestand', 'LZB-Zugang'],
    ['Integrationen LZB', 'Integrationen'],
  ])('ask which of them is counted: %s, %s', async (...titles) => {
    const { verdict, questions } = await read([...titles, ...rows].join('\n'))
    expect(verdict).toBe('ask')
    expect(questions).toMatchObject([{ kind: 'fileIndicator', text: titles.join(' / '), factCount: 1 }])
    expect(questions[0]).toHaveProperty('suggestions.length', 2)
  })

  it.each([
    ['years across', ['Monat;2022;2023', 'Januar;5;6']],
    ['sexes across', ['Monat;Frauen;Männer', '2023-01;5;6']],
    ['groups in rows', ['Monat;Altersgruppe;Anzahl', '2023-01;unter 25;5', '2023-01;Insgesamt;9']],
  ])('ask for %s', async (_, table) => {
    const { questions } = await read(['Bedarfsgemeinschaften', 'LZB-Bestand Marl', ...table].join('\n'))
    expect(questions).toMatchObject([{ kind: 'fileIndicator', suggestions: ['bg-stock', 'lzb-stock'] }])
  })

  it('are settled by an answer', async () => {
    const lines = ['Bedarfsgemeinschaften', 'LZB-Bestand', ...rows].join('\n')
    const { verdict, facts } = await read(lines, { answers: { indicatorId: 'lzb-stock' } })
    expect({ verdict, count: facts.length }).toEqual({ verdict: 'accept', count: 1 })
  })

  it('leave a second table open', async () => {
    const second = (...titles: readonly string[]) => ['LZB-Bestand', ...rows, '', ...titles, ...rows]
    expect((await readFacts(second('Bedarfsgemeinschaften', 'LZA-Bestand'))).codes).toEqual([
      'error unknown-category',
    ])
    expect((await readFacts(second('Integrationen', 'Integrationen LZB'))).codes).toEqual([])
  })
})

describe('title lines beside the one that says what is counted', () => {
  it.each([
    [
      'the same in other words',
      ['Langzeitleistungsbeziehende (LZB)', 'LZB nach Bezirksstellen'],
      'lzb-stock',
    ],
    ['the topic that the next narrows', ['Integrationen', 'Integrationen LZB'], 'integrations-lzb'],
    ['the group whose flow is counted', ['LZB', 'LZB-Zugang'], 'lzb-inflow'],
    ['where it comes from', ['Quelle: Statistik der BA, Bedarfsgemeinschaften', 'LZB-Bestand'], 'lzb-stock'],
    ['another thing beside', ['Personen in Bedarfsgemeinschaften', 'LZB-Bestand'], 'lzb-stock'],
    ['its publication', ['Bedarfsgemeinschaften und ihre Mitglieder', 'LZB-Bestand'], 'lzb-stock'],
  ])('do not doubt it: %s', async (_, titles, name) => {
    expect((await readFacts([...titles, ...rows])).facts).toEqual([fact(name)])
  })

  it('say nothing of columns, rows and blocks that name their own', async () => {
    const titles = ['Bedarfsgemeinschaften und LZB', 'LZB und LZA nach Bezirksstellen']
    const tables = [
      ['Monat;Bezirksstelle;LZB;LZA', '2023-01;Marl;5;6'],
      ['Monat;Bezirksstelle;Kennzahl;Wert', '2023-01;Marl;LZB;5', '2023-01;Marl;LZA;6'],
      ['Bezirksstelle;Januar 2023', 'LZB;', 'Marl;5', 'LZA;', 'Marl;6'],
    ]
    for (const table of tables) {
      const { facts, codes } = await readFacts([...titles, ...table])
      expect({ facts: facts.toSorted(), codes }).toEqual({
        facts: [fact('lza-stock', 6), fact('lzb-stock')],
        codes: [],
      })
    }
  })
})

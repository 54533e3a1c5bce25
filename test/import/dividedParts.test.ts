import { describe, expect, it } from 'vitest'
import { readFacts } from './support/reading'

const lzb = '2023-01 05562024 total lzb-stock 4911'
const fact = (sex: string, name: string, value: number) => `2023-01 05562024 ${sex} ${name} ${value}`
const women = fact('female', 'lzb-stock', 2411)
const men = fact('male', 'lzb-stock', 2500)

async function readRows(...rows: readonly string[]) {
  const { facts } = await readFacts(['Region: Marl', 'Kennzahl;Jan 23', 'LZB;4911', ...rows])
  return facts
}

describe('women and men behind another part in the same words', () => {
  it('are those of the part where they add up to it', async () => {
    const facts = await readRows(
      ...['davon Deutsche;3000', 'davon weiblich;1400', 'davon männlich;1600'],
      ...['davon Ausländer;1911', 'davon weiblich;1011', 'davon männlich;900'],
    )
    expect(facts).toEqual([
      lzb,
      ...[fact('total', 'davon Deutsche', 3000), fact('female', 'davon Deutsche', 1400)],
      ...[fact('male', 'davon Deutsche', 1600), fact('total', 'davon Ausländer', 1911)],
      ...[fact('female', 'davon Ausländer', 1011), fact('male', 'davon Ausländer', 900)],
    ])
  })

  it.each([
    ['they add up to it', ['davon unter 25;800', 'davon weiblich;2411', 'davon männlich;2500']],
    [
      'they add up to it, whatever the words',
      ['dar. unter 25;800', 'davon weiblich;2411', 'davon männlich;2500'],
    ],
  ])('are those of the whole where %s', async (_, rows) => {
    const [whole, , ...facts] = await readRows(...rows)
    expect([whole, ...facts]).toEqual([lzb, women, men])
  })

  it('are those of the whole where there are more of them than of the part', async () => {
    const [, , ...facts] = await readRows('dar. unter 25;800', 'dar. Frauen;2411', 'dar. Ausländer;1911')
    expect(facts).toEqual([women, fact('total', 'dar. Ausländer', 1911)])
  })

  it('are no women of ours where the numbers do not tell', async () => {
    const facts = await readRows('dar. unter 25;800', 'dar. Frauen;380')
    expect(facts).toEqual([
      lzb,
      fact('total', 'dar. unter 25', 800),
      fact('female', 'dar. unter 25 | dar. Frauen', 380),
    ])
  })

  it('are those of the whole in front of all parts, and shares divide nothing', async () => {
    const [, ...facts] = await readRows('dar. Frauen;2411', 'dar. Frauen (%);49,1', 'dar. Männer;2500')
    expect(facts).toEqual([women, fact('total', 'LZB | Frauen (%)', 49.1), men])
  })

  it.each([
    ['2023-01;Marl;4911;800;380;420', ['female LZB | unter 25 380', 'male LZB | unter 25 420']],
    ['2023-01;Marl;4911;800;2411;2500', ['female lzb-stock 2411', 'male lzb-stock 2500']],
    // Two people of no sex.
    ['2023-01;Marl;4911;800;2410;2499', ['female lzb-stock 2410', 'male lzb-stock 2499']],
    [
      '2023-01;Marl;4911;800;380;',
      ['female LZB | unter 25 | Frauen 380', 'male LZB | unter 25 | Männer notReported'],
    ],
  ])('divide columns in the same way: %s', async (row, expected) => {
    const header = 'Monat;Bezirksstelle;LZB;davon unter 25;davon Frauen;davon Männer'
    const { facts } = await readFacts([header, row])
    expect(facts.slice(2)).toEqual(expected.map((text) => `2023-01 05562024 ${text}`))
  })

  it('are those of the whole in columns in front of all parts', async () => {
    const header = 'Monat;Bezirksstelle;LZB;davon Frauen;davon Männer;davon unter 25'
    const { facts } = await readFacts([header, '2023-01;Marl;4911;2411;2500;800'])
    expect(facts).toEqual([lzb, women, men, fact('total', 'LZB | unter 25', 800)])
  })
})

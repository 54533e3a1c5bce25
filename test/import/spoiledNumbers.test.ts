import { describe, expect, it } from 'vitest'
import { issueTexts, read, readFacts } from './support/reading'

async function errorsOf(lines: readonly string[]) {
  const { issues } = await read(lines.join('\n'))
  return issueTexts(issues.filter(({ severity }) => severity === 'error'))
}

describe('a column of which no number can be read', () => {
  const cells = ['#####', '#BEZUG!', '$4350000', 'CHF 4350000', '4350000 USD', '435k', '59,51,900.50']

  it.each(cells)('is refused by its cells, not by its header: %s', async (cell) => {
    const errors = await errorsOf(['Monat;Ausgaben EGT', `2023-01;${cell}`, `2023-02;${cell}`])
    expect(errors).toEqual(['error invalid-number 2:2', 'error invalid-number 3:2'])
  })

  it.each(['#####', '#NV', '01.05.2023', 'Mai 85', '435k'])(
    'may stand below a known name: %s',
    async (cell) => {
      const errors = await errorsOf([
        'Monat;Bezirksstelle;VZÄ gesamt',
        `2023-01;Marl;${cell}`,
        `2023-02;Marl;${cell}`,
      ])
      expect(errors).toEqual(['error invalid-number 2:3', 'error invalid-number 3:3'])
    },
  )

  it('may be each of the months', async () => {
    const errors = await errorsOf(['LZB', 'Bezirksstelle;Jan 23;Feb 23', 'Marl;#####;#####'])
    expect(errors).toEqual(['error invalid-number 3:2', 'error invalid-number 3:3'])
  })

  it('is no reason to find a header where there is none', async () => {
    expect(await errorsOf(['2023-01;Marl;435k', '2023-02;Marl;440k'])).toEqual(['error missing-header -:-'])
  })

  it('is not the one of the months themselves', async () => {
    const { facts, codes } = await readFacts(['LZB;Marl', 'Jan 23;5', 'Feb 23;7'])
    expect({ facts, codes }).toEqual({
      facts: ['2023-01 05562024 total lzb-stock 5', '2023-02 05562024 total lzb-stock 7'],
      codes: [],
    })
  })
})

describe('money without cents', () => {
  it.each([
    ['4.350.000,-- €', 4350000],
    ['4.350.000,-', 4350000],
    ['4.350,—', 4350],
    ['12,- EUR', 12],
  ])('is read: %s', async (cell, value) => {
    const { facts, codes } = await readFacts(['Monat;Ausgaben EGT', `2023-01;${cell}`, '2023-02;1.234,50'])
    expect(facts[0]).toBe(`2023-01 05562 total egt-spending ${value}`)
    expect(codes).toEqual([])
  })

  it('counts no people', async () => {
    const errors = await errorsOf(['Monat;Bezirksstelle;LZB', '2023-01;Marl;4911,-'])
    expect(errors).toEqual(['error invalid-number 2:3'])
  })
})

describe('counts with three decimals', () => {
  const header = 'Monat;Bezirksstelle;LZB'

  it.each([
    ['4.911,000', '890,000'],
    ['4911,000', '890,000'],
    ['4911.000', '890.000'],
  ])('are shown by the one that is longer: %s', async (long, short) => {
    expect(await readFacts([header, `2023-01;Marl;${long}`, `2023-02;Marl;${short}`])).toEqual({
      facts: ['2023-01 05562024 total lzb-stock 4911', '2023-02 05562024 total lzb-stock 890'],
      codes: [],
    })
  })

  it.each([
    [['2023-01;Marl;911,000', '2023-02;Marl;890,000']],
    [['2023-01;Marl;4911,0', '2023-02;Marl;890,000']],
  ])('are asked about where none is', async (rows) => {
    expect((await readFacts([header, ...rows])).codes).toEqual(['question ambiguous-number'])
  })

  it('are not shown by what is no count', async () => {
    const rows = ['2023-01;Marl;VZÄ gesamt;1234,125', '2023-01;Marl;LZB;4,911']
    const { codes } = await readFacts(['Monat;Bezirksstelle;Kennzahl;Wert', ...rows])
    expect(codes).toEqual(['question ambiguous-number'])
  })
})

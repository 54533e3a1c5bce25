import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read, type TestOptions } from './support/reading'

/** Two values of one month, each with its Datenstand. */
function readIssues(days: readonly string[], options?: TestOptions, month = '2023-01') {
  const rows = days.map((day, at) => `${month};Marl;LZB;${512 + at};${day}`)
  return read(['Berichtsmonat;Bezirksstelle;Kennzahl;Wert;Datenstand', ...rows].join('\n'), options)
}

describe('a Datenstand', () => {
  it.each([
    { name: 'with points', days: ['05.02.2023', '07.02.2023'], found: ['2023-02-05', '2023-02-07'] },
    {
      name: 'with slashes beside one that has no other order',
      days: ['05/02/2023', '14/02/2023'],
      found: ['2023-02-05', '2023-02-14'],
    },
    {
      name: 'with the month in front beside one that has no other order',
      days: ['02/05/2023', '02/14/2023'],
      found: ['2023-02-05', '2023-02-14'],
    },
  ])('is read $name', async ({ days, found }) => {
    const reading = await readIssues(days)
    expect(reading.verdict).toBe('accept')
    expect(factTexts(reading.facts).map((text) => text.split('@')[1])).toEqual(found)
  })

  it('of a month stands before that of a later one, and the day that it lacks is told', async () => {
    const reading = await readIssues(['02/2023', '05/2023'])
    expect(factTexts(reading.facts).map((text) => text.split('@')[1])).toEqual(['2023-02-01', '2023-05-01'])
    expect(codesOf(reading)).toEqual(['warning invalid-date'])
  })

  it('is asked where day and month may change places', async () => {
    const reading = await readIssues(['05/02/2023', '07/02/2023'])
    expect(codesOf(reading)).toEqual(['question invalid-date'])
    expect(reading.questions).toMatchObject([
      {
        kind: 'dateOrder',
        factCount: 2,
        examples: [
          { found: '05/02/2023', dayFirst: '2023-02', monthFirst: '2023-05' },
          { found: '07/02/2023', dayFirst: '2023-02', monthFirst: '2023-07' },
        ],
      },
    ])
  })

  it.each([
    { dateOrder: 'dayFirst', found: ['2023-02-05', '2023-02-07'] },
    { dateOrder: 'monthFirst', found: ['2023-05-02', '2023-07-02'] },
  ] as const)('is read $dateOrder once that was said', async ({ dateOrder, found }) => {
    const { facts } = await readIssues(['05/02/2023', '07/02/2023'], { answers: { dateOrder } })
    expect(factTexts(facts).map((text) => text.split('@')[1])).toEqual(found)
  })

  it('is read in the order of the months', async () => {
    const { facts } = await readIssues(['05/02/2023', '07/02/2023'], undefined, '31/01/2023')
    expect(factTexts(facts).map((text) => text.split('@')[1])).toEqual(['2023-02-05', '2023-02-07'])
  })

  it('that orders nothing is left out with a warning', async () => {
    const reading = await readIssues(['05/02/2023'])
    expect(factTexts(reading.facts)).toEqual(['2023-01 05562024 total lzb-stock 512'])
    expect(codesOf(reading)).toEqual(['warning invalid-date'])
  })
})

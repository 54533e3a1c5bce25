import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthAt } from '@/domain/month'
import { parseDoubtfulMonth } from '@/import/read/doubtfulMonth'

describe('a text that is perhaps a month', () => {
  it.each([
    { text: '44927', month: '2023-01', day: 1 },
    { text: '44985', month: '2023-02', day: 28 },
    { text: '45351', month: '2024-02', day: 29 },
    { text: '36585', month: '2000-02', day: 29 },
    { text: '01/23', month: '2023-01', day: 0 },
    { text: '12.49', month: '2049-12', day: 0 },
    { text: '1-50', month: '1950-01', day: 0 },
    { text: '23-Jan', month: '2023-01', day: 0 },
    { text: '22-Mrz', month: '2022-03', day: 0 },
  ])('$text would be $month', ({ text, month, day }) => {
    const found = parseDoubtfulMonth(text)
    expect(found?.kind === 'month' && [monthAt(found.month), found.day]).toEqual([month, day])
  })

  it.each(['13/23', '00/23', '23-Foo', '10000', '79999', '32/13/23', 'x'])('%s would be none', (text) => {
    expect(parseDoubtfulMonth(text)).toBeUndefined()
  })

  it('counts days as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_264, max: 73_415 }), (days) => {
        // 1970-01-01 is day 25,569.
        const date = new Date((days - 25_569) * 86_400_000).toISOString()
        const found = parseDoubtfulMonth(String(days))
        expect(found?.kind === 'month' && [monthAt(found.month), found.day]).toEqual([
          date.slice(0, 7),
          Number(date.slice(8, 10)),
        ])
      }),
    )
  })
})

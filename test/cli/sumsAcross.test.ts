import { describe, expect, it } from 'vitest'
import { withSumsAcross } from '@/cli/sumsAcross'
import { shippedPlan } from '@/plan/shippedPlan'
import { read } from '../import/support/reading'

const offices = shippedPlan.organisation.units.filter(({ parentId }) => parentId !== null)
const header = 'Monat;AGS;Geschlecht;Kennzahl;Wert'
/** 1 to 10, together 55. */
const parts = offices.map(({ id }, at) => `2023-01;${id};;LZB-Bestand;${at + 1}`)

describe('sums over the files of one call', () => {
  it.each([
    { name: 'a Kreis that differs', files: [['2023-01;05562;;LZB-Bestand;60'], parts], told: [[55, 60]] },
    { name: 'a Kreis that matches', files: [['2023-01;05562;;LZB-Bestand;55'], parts], told: [] },
    {
      name: 'sexes that differ',
      files: [
        ['2023-01;05562024;i;LZB-Bestand;12'],
        ['2023-01;05562024;w;LZB-Bestand;5', '2023-01;05562024;m;LZB-Bestand;5'],
      ],
      told: [[10, 12]],
    },
    {
      name: 'sexes beside people who are neither',
      files: [
        ['2023-01;05562024;i;LZB-Bestand;12'],
        [
          '2023-01;05562024;w;LZB-Bestand;5',
          '2023-01;05562024;m;LZB-Bestand;6',
          '2023-01;05562024;divers;LZB-Bestand;1',
        ],
      ],
      told: [],
    },
    { name: 'a missing part', files: [['2023-01;05562;;LZB-Bestand;60'], parts.slice(1)], told: [] },
    { name: 'one file alone', files: [['2023-01;05562;;LZB-Bestand;60', ...parts], []], told: [] },
  ])('are compared, and told in the file of the total: $name', async ({ files, told }) => {
    const readings = await Promise.all(files.map((rows) => read([header, ...rows].join('\n'))))
    const [first] = withSumsAcross(readings, shippedPlan)
    const known = readings[0]?.issues.length ?? 0
    const found = first?.issues.slice(known).map(({ code, detail }) => ({ code, ...detail }))
    expect(found).toEqual(
      told.map(([expectedNumber, foundNumber]) =>
        expect.objectContaining({ code: 'total-mismatch', expectedNumber, foundNumber }),
      ),
    )
    if (told.length > 0) expect(first?.verdict).toBe('accept-with-warning')
  })
})

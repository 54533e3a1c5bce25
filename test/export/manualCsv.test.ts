import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sexes } from '@/domain/facts'
import { type Entered, type EnteredReason, type ManualValue } from '@/domain/manualValue'
import { monthAt, monthIndexOf } from '@/domain/month'
import { manualCsv } from '@/export/manualCsv'
import { houseTemplateColumns } from '@/import/houseTemplate'
import { shippedPlan as plan } from '@/plan/shippedPlan'
import { parseNumber } from '@/texts/parseNumber'
import { month } from '../builders'
import { factTexts, read } from '../import/support/reading'

const columns = houseTemplateColumns()
const vocabulary = { units: plan.organisation.units, indicators: plan.indicators }
const castrop = { unitId: '05562004', sex: 'total', month: month('2023-09') } as const

describe('typed-in values as a file', () => {
  it('have the columns of the house format, and the note beside each', () => {
    const text = manualCsv(
      [
        value({ indicatorId: 'case-conferences', ...castrop }, { kind: 'value', value: 7 }),
        value(
          { indicatorId: 'lzb-stock', ...castrop, sex: 'female' },
          { kind: 'missing', reason: 'suppressed' },
        ),
        value({ indicatorId: 'fte', ...castrop }, { kind: 'value', value: 1.234 }),
      ],
      { plan, columns, note: ' =SUMME(A1)\nlaut Abfrage ', isSynthetic: false },
    )
    expect(text.split('\r\n')).toEqual([
      '\ufeffBerichtsmonat;Gebietsschlüssel;Bezirksstelle;Geschlecht;Kennzahl;Wert;Status;Datenstand;Bemerkung',
      "2023-09;05562004;Castrop-Rauxel;insgesamt;Fallkonferenzen;7;;;'=SUMME(A1) laut Abfrage",
      "2023-09;05562004;Castrop-Rauxel;weiblich;LZB-Bestand;.;;;'=SUMME(A1) laut Abfrage",
      "2023-09;05562004;Castrop-Rauxel;insgesamt;VZÄ gesamt;1,2340;;;'=SUMME(A1) laut Abfrage",
      '',
    ])
  })

  it('call themselves synthetic beside synthetic data', async () => {
    const values = [value({ indicatorId: 'case-conferences', ...castrop }, { kind: 'value', value: 7 })]
    const text = manualCsv(values, { plan, columns, note: 'Test', isSynthetic: true })
    expect(text).toContain('Beispieldaten – keine amtlichen Werte. Test')
    expect((await read(text, { vocabulary })).isSynthetic).toBe(true)
  })

  it.each(plan.indicators.filter(({ origin }) => origin !== 'derived'))(
    '$label is known by its name, also alone in its file',
    async ({ id }) => {
      const text = manualCsv([value({ indicatorId: id, ...castrop }, { kind: 'value', value: 7 })], {
        plan,
        columns,
        note: 'Test',
        isSynthetic: false,
      })
      const reading = await read(text, { vocabulary })
      expect(factTexts(reading.facts)).toEqual([`2023-09 05562004 total ${id} 7`])
    },
  )

  it('are read back exactly, whatever was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyValue, { selector: addressOf, minLength: 1 }), async (values) => {
        const text = manualCsv(values, { plan, columns, note: 'Abfrage 3/2023', isSynthetic: false })
        const reading = await read(text, { vocabulary, today: '2026-01-15' })
        expect(reading.verdict).toMatch(/^accept/)
        expect(factTexts(reading.facts)).toEqual(values.map(factOf))
      }),
      { numRuns: 150 },
    )
  })
})

const reasons: readonly EnteredReason[] = [
  'suppressed',
  'notMeaningful',
  'notYetAvailable',
  'unreliable',
  'notReported',
]

/** Numbers as they can be typed: at most 15 digits, 6 of them behind the comma. */
const anyNumber = fc
  .tuple(fc.nat(999_999_999), fc.nat(999_999), fc.integer({ min: 0, max: 6 }))
  .map(
    ([whole, rest, decimals]) =>
      parseNumber(`${whole},${String(rest).padStart(6, '0').slice(0, decimals)}0`.replace(/,0$/, '')) ?? 0,
  )

const anyEntered: fc.Arbitrary<Entered> = fc.oneof(
  anyNumber.map((number) => ({ kind: 'value', value: number }) as const),
  fc.constantFrom(...reasons).map((reason) => ({ kind: 'missing', reason }) as const),
)

/** Indicators of every kind, fractions among them. */
const anyValue: fc.Arbitrary<ManualValue> = fc
  .record({
    indicatorId: fc.constantFrom('fte', 'fte-benefits', 'egt-spending'),
    unitId: fc.constantFrom(...plan.organisation.units.map(({ id }) => id)),
    sex: fc.constantFrom(...sexes),
    month: fc.integer({ min: monthIndexOf(month('2018-01')), max: monthIndexOf(month('2025-12')) }),
    entered: anyEntered,
  })
  .map(({ entered, month: at, ...address }) => value({ ...address, month: monthAt(at) }, entered))

function value(address: ManualValue['address'], entered: Entered): ManualValue {
  return { address, entered }
}

function addressOf({ address }: ManualValue): string {
  return Object.values(address).join(' ')
}

function factOf({ address, entered }: ManualValue): string {
  const { month: at, unitId, sex, indicatorId } = address
  return `${at} ${unitId} ${sex} ${indicatorId} ${entered.kind === 'value' ? String(entered.value) : entered.reason}`
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressKey, type ManualAddress } from '@/domain/manualValue'
import { readBlock } from '@/domain/pastedBlock'
import { emptyDraft, judge, summaryOf, withTyped } from '@/presentation/manualDraft'
import { formatNumber } from '@/texts/format'
import { readEntered } from '@/texts/manualEntry'
import { evaluationOf, indicator, month, monthly, northOffice, smallPlan, southOffice } from '../builders'

const conferences = indicator({
  id: 'conferences',
  kind: 'flow',
  measure: 'Fallkonferenzen',
  hasSexes: false,
  origin: 'manual',
})
const plan = smallPlan({ indicators: [conferences] })
const evaluation = evaluationOf(
  monthly({ indicatorId: 'conferences', unitId: northOffice.id }, '2023-01', [3, 'suppressed']),
  plan,
)
const lastMonth = month('2023-09')

const north = (text: string): ManualAddress => at(northOffice.id, text)

describe('what is typed', () => {
  it.each([
    { text: '4', address: north('2023-01'), kind: 'change', change: 'changed' },
    { text: '', address: north('2023-01'), kind: 'change', change: 'removed' },
    { text: 'k. A.', address: north('2023-01'), kind: 'change', change: 'removed' },
    { text: '4', address: north('2023-02'), kind: 'change', change: 'changed' },
    { text: '4', address: north('2023-03'), kind: 'change', change: 'added' },
    { text: 'geheim', address: north('2023-03'), kind: 'change', change: 'added' },
    { text: 'k. A.', address: north('2023-03'), kind: 'change', change: 'added' },
    { text: '', address: north('2023-03'), kind: 'same' },
    { text: '3,0', address: north('2023-01'), kind: 'same' },
    { text: 'viele', address: north('2023-01'), kind: 'problem', problem: 'notANumber' },
    { text: '-', address: north('2023-01'), kind: 'problem', problem: 'notANumber' },
    { text: '1.5', address: north('2023-01'), kind: 'problem', problem: 'notANumber' },
    { text: '1,5', address: north('2023-01'), kind: 'problem', problem: 'fraction' },
    { text: '-2', address: north('2023-01'), kind: 'problem', problem: 'negative' },
    { text: '2', address: north('2023-10'), kind: 'problem', problem: 'futureMonth' },
    { text: '2', address: { ...north('2023-01'), indicatorId: 'gone' }, kind: 'problem' },
  ])('"$text" in $address.month is $kind $change $problem', ({ text, address, ...expected }) => {
    expect(judge(evaluation, { address, text }, lastMonth)).toMatchObject(expected)
  })
})

describe('a draft', () => {
  it('forgets a cell that says again what is stored', () => {
    const typed = withTyped(emptyDraft, evaluation, [{ address: north('2023-01'), text: '4' }])
    expect([...typed.keys()]).toEqual([addressKey(north('2023-01'))])
    expect(withTyped(typed, evaluation, [{ address: north('2023-01'), text: ' 3 ' }])).toEqual(emptyDraft)
    expect(withTyped(typed, evaluation, [{ address: north('2023-01'), text: '3' }])).toEqual(emptyDraft)
  })

  it('stores only what differs, and counts what it does', () => {
    const draft = withTyped(emptyDraft, evaluation, [
      { address: north('2023-01'), text: '' },
      { address: north('2023-02'), text: '1.234' },
      { address: at(southOffice.id, '2023-01'), text: '0' },
      { address: at(southOffice.id, '2023-02'), text: '' },
      { address: at(southOffice.id, '2023-03'), text: 'drei' },
    ])
    expect(summaryOf(evaluation, draft, lastMonth)).toEqual({
      values: [
        { address: north('2023-01'), entered: { kind: 'missing', reason: 'notReported' } },
        { address: north('2023-02'), entered: { kind: 'value', value: 1234 } },
        { address: at(southOffice.id, '2023-01'), entered: { kind: 'value', value: 0 } },
      ],
      counts: { added: 1, changed: 1, removed: 1 },
      problems: [
        'conferences, März 2023, Südheim: Keine Zahl. Bitte deutsch schreiben, zum Beispiel 1.234,5.',
      ],
    })
  })
})

describe('a block of a spreadsheet', () => {
  const count = fc.oneof(fc.constant(undefined), fc.nat(99_999_999))
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }))
    .chain(([width, height]) =>
      fc.array(fc.array(count, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    )
    .filter((cells) => cells.flat().some((cell) => cell !== undefined))

  it('is read to the last cell', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (cells, lineEnd) => {
        const lines = cells.map((row) =>
          row.map((cell) => (cell === undefined ? '' : formatNumber(cell))).join('\t'),
        )
        const reading = readBlock(`${lines.join(lineEnd)}${lineEnd}`)
        const read = reading.kind === 'block' ? reading.block : []
        expect(read.map((row) => row.map((text) => readEntered(text, '')))).toEqual(
          cells.map((row) =>
            row.map((cell) =>
              cell === undefined
                ? { kind: 'missing', reason: 'notReported' }
                : { kind: 'value', value: cell },
            ),
          ),
        )
      }),
    )
  })

  it('of any other text is refused, or each of its numbers is shown as it was written', () => {
    const anything = fc.string({ unit: fc.constantFrom(...'0123456789.,-−% \t\n"x€') })
    fc.assert(
      fc.property(anything, (text) => {
        const reading = readBlock(text)
        if (reading.kind === 'refused') return
        for (const cell of reading.block.flat()) {
          const entered = readEntered(cell, '')
          if (entered?.kind !== 'value') continue
          const [, decimals = ''] = cell.split(',')
          const shown = formatNumber(entered.value, decimals.length)
          expect(digitsOf(shown)).toBe(digitsOf(cell))
        }
      }),
      { numRuns: 2000 },
    )
  })
})

/** Without what divides thousands, and with one kind of minus; zero has none. */
function digitsOf(text: string): string {
  const plain = text.replace(/[. ]/g, '').replace(/^[-−]/, '-')
  return /[1-9]/.test(plain) ? plain : plain.replace('-', '')
}

function at(unitId: string, text: string): ManualAddress {
  return { indicatorId: 'conferences', unitId, sex: 'total', month: month(text) }
}

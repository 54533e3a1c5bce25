import { describe, expect, it } from 'vitest'
import { addressKey, type ManualAddress } from '@/domain/manualValue'
import { emptyDraft, judge, summaryOf, withTyped } from '@/presentation/manualDraft'
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

function at(unitId: string, text: string): ManualAddress {
  return { indicatorId: 'conferences', unitId, sex: 'total', month: month(text) }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '@/domain/cube'
import { originOf } from '@/domain/ledger'
import { monthIndexOf } from '@/domain/month'
import { historyOf, revisionCounts } from '@/domain/valueHistory'
import { type Entry, ledgerOf, measured, missing, month, monthly, traeger } from '../builders'

const place: Place = { unitId: traeger.id, sex: 'total' }
const june = monthIndexOf(month('2023-06'))
const address = { indicatorId: 'lzb-stock', place, month: june }

function said(entry: Entry, asOf = '') {
  return monthly({ indicatorId: 'lzb-stock', asOf }, '2023-06', [entry])
}

describe('the history of a value', () => {
  it('names every import that said something, with its cell and what it changed', () => {
    const { tables } = ledgerOf(
      said(100, '2023-07-10'),
      monthly('elb-stock', '2023-06', [1]),
      said(103, '2023-10-10'),
    )
    expect(historyOf(tables, address)).toEqual([
      {
        ...{ importId: 1, fileAt: 0, line: 2, column: 6, asOf: '2023-07-10', measurement: measured(100) },
        ...{ standing: 'replaced', difference: null },
      },
      {
        ...{ importId: 3, fileAt: 0, line: 2, column: 6, asOf: '2023-10-10', measurement: measured(103) },
        ...{ standing: 'current', difference: 3 },
      },
    ])
  })

  it.each([
    {
      rule: 'an older Datenstand that comes later never was in force',
      imports: [said(103, '2023-10-10'), said(100, '2023-07-10')],
      standings: ['current', 'outdated'],
      differences: [null, null],
    },
    {
      rule: 'without a Datenstand the later one counts',
      imports: [said(103, '2023-10-10'), said(100)],
      standings: ['replaced', 'current'],
      differences: [null, -3],
    },
    {
      rule: 'a sign in place of a number has no difference',
      imports: [said(103), said('suppressed'), said(105)],
      standings: ['replaced', 'replaced', 'current'],
      differences: [null, null, null],
    },
    {
      rule: 'the same number again replaces without a difference',
      imports: [said(103), said(103)],
      standings: ['replaced', 'current'],
      differences: [null, 0],
    },
  ])('knows that $rule', ({ imports, standings, differences }) => {
    const history = historyOf(ledgerOf(...imports).tables, address)
    expect(history.map(({ standing }) => standing)).toEqual(standings)
    expect(history.map(({ difference }) => difference)).toEqual(differences)
  })

  it('goes past an import that was undone', () => {
    const { tables } = ledgerOf(said(100), said(900), said(103))
    const history = historyOf(tables, address, new Set([2]))
    expect(history.map(({ standing, difference }) => [standing, difference])).toEqual([
      ['replaced', null],
      ['undone', null],
      ['current', 3],
    ])
  })

  it('is empty where no import said anything', () => {
    expect(historyOf(ledgerOf(said(100)).tables, { ...address, month: june + 1 })).toEqual([])
    expect(historyOf(ledgerOf(said(100)).tables, { ...address, indicatorId: 'bg-stock' })).toEqual([])
  })

  it('holds in force what the ledger holds', () => {
    const entry = fc.record({
      value: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant('suppressed' as const)),
      asOf: fc.constantFrom('', '2023-07-10', '2023-08-10', '2023-09-10'),
    })
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
        const ledger = ledgerOf(...entries.map(({ value, asOf }) => said(value, asOf)))
        const current = historyOf(ledger.tables, address).filter(({ standing }) => standing === 'current')
        const origin = originOf(ledger, 'lzb-stock', { place, month: june })
        expect(current.map(({ importId }) => importId)).toEqual([origin?.table.importId])
      }),
    )
  })
})

describe('the number of revisions', () => {
  it.each([
    { rule: 'a first number is none', imports: [said(1)], count: undefined },
    { rule: 'the same number again is none', imports: [said(1), said(1)], count: undefined },
    { rule: 'other marks are none', imports: [said(measured(1, 'provisional')), said(1)], count: undefined },
    { rule: 'another number is one', imports: [said(1), said(2), said(3)], count: 2 },
    { rule: 'a sign instead of a number is one', imports: [said(1), said(missing('suppressed'))], count: 1 },
    {
      rule: 'an older Datenstand is none',
      imports: [said(1, '2023-09-10'), said(2, '2023-07-10')],
      count: undefined,
    },
  ])('counts that $rule', ({ imports, count }) => {
    expect(revisionCounts(ledgerOf(...imports).tables, address).get(june)).toBe(count)
  })
})

import { describe, expect, it } from 'vitest'
import { changesBetween, isWithoutChange, listedRevisions } from '@/domain/changes'
import { emptyLedger, spanOf } from '@/domain/ledger'
import { ledgerOf, measured, month, monthly, northOffice, provisional } from '../builders'

const before = monthly('lzb-stock', '2023-01', [100, 200, 'suppressed', provisional(50)])

describe('changes between two states', () => {
  it('adds everything to an empty store', () => {
    const changes = changesBetween(emptyLedger, ledgerOf(before))
    expect(changes).toMatchObject({ added: 4, revised: 0, remarked: 0, removed: 0, revisions: [] })
    expect(changes.byIndicator).toEqual([
      expect.objectContaining({
        indicatorId: 'lzb-stock',
        firstMonth: '2023-01',
        lastMonth: '2023-04',
        added: 4,
      }),
    ])
  })

  it('finds the same in the months of an import as in all months', () => {
    const after = ledgerOf(before, monthly('lzb-stock', '2023-02', [210, 70, 'suppressed', 60]))
    const [, table] = after.tables
    if (table === undefined) throw new Error('the second file left no table')
    expect(spanOf([table])).toEqual({ first: 2023 * 12 + 1, end: 2023 * 12 + 5 })
    const found = changesBetween(ledgerOf(before), after, spanOf([table]))
    expect(found).toMatchObject({ added: 1, revised: 3 })
    expect(found).toEqual(changesBetween(ledgerOf(before), after))
  })

  it('finds nothing when the same file comes again', () => {
    expect(isWithoutChange(changesBetween(ledgerOf(before), ledgerOf(before, before)))).toBe(true)
  })

  it.each([
    { what: 'another number', entry: 90, kind: 'revised', difference: -10 },
    { what: 'a sign instead of the number', entry: 'suppressed' as const, kind: 'revised', difference: null },
    {
      what: 'the same number, now provisional',
      entry: provisional(100),
      kind: 'remarked',
      difference: undefined,
    },
  ])('tells $what', ({ entry, kind, difference }) => {
    const changes = changesBetween(
      ledgerOf(before),
      ledgerOf(before, monthly('lzb-stock', '2023-01', [entry])),
    )
    expect({ added: 0, revised: 0, remarked: 0, removed: 0, ...{ [kind]: 1 } }).toEqual({
      added: changes.added,
      revised: changes.revised,
      remarked: changes.remarked,
      removed: changes.removed,
    })
    expect(changes.revisions.map((revision) => revision.difference)).toEqual(
      difference === undefined ? [] : [difference],
    )
  })

  it('names a revision with its address, old value and new value', () => {
    const after = ledgerOf(before, monthly('lzb-stock', '2023-02', [210]))
    expect(changesBetween(ledgerOf(before), after).revisions).toEqual([
      {
        indicatorId: 'lzb-stock',
        unitId: '09999',
        sex: 'total',
        month: month('2023-02'),
        before: measured(200),
        after: measured(210),
        difference: 10,
      },
    ])
  })

  it('lists the biggest differences first, whatever their sign, and at most a hundred', () => {
    const many = monthly(
      'elb-stock',
      '2010-01',
      Array.from({ length: 150 }, () => 1000),
    )
    const revised = monthly(
      'elb-stock',
      '2010-01',
      Array.from({ length: 150 }, (_, index) => 1000 + (index % 2 ? -index : index)),
    )
    const changes = changesBetween(ledgerOf(many), ledgerOf(many, revised))
    // Month 0 differs by 0 and is unchanged.
    expect(changes.revised).toBe(149)
    expect(changes.revisions).toHaveLength(listedRevisions)
    expect(changes.revisions.slice(0, 3).map(({ difference }) => difference)).toEqual([-149, 148, -147])
  })

  it('tells what an undo takes away, with the unit that is gone', () => {
    const office = monthly({ indicatorId: 'lzb-stock', unitId: northOffice.id }, '2024-01', [7])
    expect(changesBetween(ledgerOf(before, office), ledgerOf(before))).toMatchObject({
      removed: 1,
      added: 0,
      revised: 0,
    })
  })
})

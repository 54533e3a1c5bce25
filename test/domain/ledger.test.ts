import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factAt, type Sex, sexes } from '@/domain/facts'
import { asOfOf, extendLedger, firstFactAfter, foldLedger, originOf } from '@/domain/ledger'
import { addMonths, monthIndexOf } from '@/domain/month'
import {
  factTable,
  ledgerOf,
  measured,
  missing,
  month,
  monthly,
  northOffice,
  provisional,
  repeated,
  southOffice,
  traeger,
} from '../builders'
import { kreis, valueIn } from './valueIn'

function june(value: number, asOf = '') {
  return monthly({ indicatorId: 'lzb-stock', asOf }, '2023-06', [value])
}

describe('one address in several imports', () => {
  it.each([
    {
      rule: 'a later import replaces the number',
      imports: [june(100, '2023-07-10'), june(103, '2023-10-10')],
      current: 103,
    },
    {
      rule: 'an older Datenstand in a later import does not',
      imports: [june(103, '2023-10-10'), june(100, '2023-07-10')],
      current: 103,
    },
    {
      rule: 'the same Datenstand is corrected by the later import',
      imports: [june(100, '2023-07-10'), june(101, '2023-07-10')],
      current: 101,
    },
    {
      rule: 'without Datenstand the later import wins',
      imports: [june(100), june(101)],
      current: 101,
    },
    {
      rule: 'a later import without Datenstand wins over one with it',
      imports: [june(100, '2023-07-10'), june(101)],
      current: 101,
    },
    {
      rule: 'a later import with Datenstand wins over one without it',
      imports: [june(100), june(101, '2023-07-10')],
      current: 101,
    },
    {
      rule: 'the newest Datenstand wins from the middle',
      imports: [june(100, '2023-07-10'), june(102, '2024-04-10'), june(101, '2023-10-10')],
      current: 102,
    },
    {
      rule: 'Datenstand is compared by day within a month',
      imports: [june(100, '2023-07-10'), june(101, '2023-07-09')],
      current: 100,
    },
    {
      rule: 'Datenstand is compared by day across a year turn',
      imports: [june(100, '2024-01-02'), june(101, '2023-12-31')],
      current: 100,
    },
    {
      rule: 'Datenstand is compared by day within February of a leap year',
      imports: [june(100, '2024-02-29'), june(101, '2024-03-01'), june(102, '2024-02-28')],
      current: 101,
    },
    {
      rule: 'a Datenstand of a misread century never outlives a real one',
      imports: [june(100, '0023-07-10'), june(101, '2023-10-10')],
      current: 101,
    },
    {
      rule: 'a Datenstand that is no date counts as none',
      imports: [june(100, '2023-07-10'), june(101, 'Juli 2023')],
      current: 101,
    },
    {
      rule: 'nor does one with a time behind it',
      imports: [june(100, '2023-07-10'), june(101, '2023-07-09T08:00')],
      current: 101,
    },
  ])('$rule', ({ imports, current }) => {
    expect(valueIn(ledgerOf(...imports), '2023-06')).toEqual(measured(current))
  })

  it('replaces a number by a later sign and a sign by a later number', () => {
    const first = monthly('lzb-stock', '2023-05', ['suppressed', 12])
    const later = monthly('lzb-stock', '2023-05', [4, 'suppressed'])
    const ledger = ledgerOf(first, later)
    expect([valueIn(ledger, '2023-05'), valueIn(ledger, '2023-06')]).toEqual([
      measured(4),
      missing('suppressed'),
    ])
  })

  it('takes marks from the fact that holds, not from the one before', () => {
    const ledger = ledgerOf(
      monthly('lzb-stock', '2023-06', [provisional(100)]),
      monthly('lzb-stock', '2023-06', [measured(101, 'final')]),
    )
    expect(valueIn(ledger, '2023-06')).toEqual(measured(101, 'final'))
  })

  it('leaves months alone that the later import does not name', () => {
    const ledger = ledgerOf(
      monthly('lzb-stock', '2023-01', [100, 101]),
      monthly('lzb-stock', '2023-02', [99]),
    )
    expect([valueIn(ledger, '2023-01'), valueIn(ledger, '2023-02')]).toEqual([measured(100), measured(99)])
  })

  it('gives the state without an import that is left out', () => {
    const [may, revision, june] = [
      monthly({ indicatorId: 'lzb-stock', asOf: '2023-06-10' }, '2023-05', [100]),
      monthly({ indicatorId: 'lzb-stock', asOf: '2023-09-10' }, '2023-05', [104]),
      monthly({ indicatorId: 'lzb-stock', asOf: '2023-07-10' }, '2023-05', [101, 99]),
    ]
    expect(valueIn(ledgerOf(may, revision, june), '2023-05')).toEqual(measured(104))
    expect(valueIn(ledgerOf(may, june), '2023-05')).toEqual(measured(101))
    expect(valueIn(ledgerOf(may, june), '2023-06')).toEqual(measured(99))
    expect(valueIn(ledgerOf(may), '2023-05')).toEqual(measured(100))
  })
})

describe('the origin of a number', () => {
  const first = monthly({ indicatorId: 'lzb-stock', asOf: '2023-06-10' }, '2023-04', [100, 101])
  const second = [
    ...monthly({ indicatorId: 'elb-stock', asOf: '2023-07-10' }, '2023-04', [900, 901]),
    ...monthly({ indicatorId: 'lzb-stock', asOf: '2023-07-11' }, '2023-05', [102]),
  ]
  const originAt = (at: string, indicatorId = 'lzb-stock', place = kreis) =>
    originOf(ledgerOf(first, second), indicatorId, { place, month: monthIndexOf(month(at)) })

  it.each([
    {
      number: 'from the first import',
      at: '2023-04',
      indicatorId: 'lzb-stock',
      importId: 1,
      line: 2,
      asOf: '2023-06-10',
    },
    {
      number: 'revised by the second',
      at: '2023-05',
      indicatorId: 'lzb-stock',
      importId: 2,
      line: 4,
      asOf: '2023-07-11',
    },
    {
      number: 'first of the second table',
      at: '2023-04',
      indicatorId: 'elb-stock',
      importId: 2,
      line: 2,
      asOf: '2023-07-10',
    },
    {
      number: 'second of the second table',
      at: '2023-05',
      indicatorId: 'elb-stock',
      importId: 2,
      line: 3,
      asOf: '2023-07-10',
    },
  ])('is table and row of a number $number', ({ at, indicatorId, importId, line, asOf }) => {
    const origin = originAt(at, indicatorId)
    expect(origin?.table.importId).toBe(importId)
    expect(origin && factAt(origin.table.facts, origin.row).line).toBe(line)
    expect(origin && asOfOf(origin)).toBe(asOf)
  })

  it('tells the files of one import apart', () => {
    const tables = [first, second].map((rows, fileAt) => ({ importId: 7, fileAt, facts: factTable(rows) }))
    const origin = originOf(foldLedger(tables, []), 'elb-stock', {
      place: kreis,
      month: monthIndexOf(month('2023-04')),
    })
    expect(origin?.table).toMatchObject({ importId: 7, fileAt: 1 })
    expect(origin?.row).toBe(0)
  })

  it('is never that of the neighbouring row', () => {
    const rows = [traeger, northOffice].flatMap(({ id }) =>
      (['total', 'female', 'male'] as const).flatMap((sex) =>
        monthly({ indicatorId: 'lzb-stock', unitId: id, sex }, '2023-04', [1, 2]),
      ),
    )
    const women = { unitId: traeger.id, sex: 'female' } as const
    const at = (text: string) =>
      originOf(ledgerOf(rows), 'lzb-stock', { place: women, month: monthIndexOf(month(text)) })
    expect([at('2023-03'), at('2023-06')]).toEqual([undefined, undefined])
    expect(at('2023-05')?.row).toBe(3)
  })

  it('has no Datenstand where the file names none', () => {
    const origin = originOf(ledgerOf(june(100)), 'lzb-stock', {
      place: kreis,
      month: monthIndexOf(month('2023-06')),
    })
    expect(origin && asOfOf(origin)).toBe('')
  })

  it('is unknown where no import holds the cell', () => {
    expect(originAt('2023-06')).toBeUndefined()
    expect(originAt('2023-03')).toBeUndefined()
    expect(originAt('2023-04', 'bg-stock')).toBeUndefined()
    expect(originAt('2023-04', 'lzb-stock', { unitId: northOffice.id, sex: 'total' })).toBeUndefined()
    expect(originAt('2023-04', 'lzb-stock', { unitId: 'nowhere', sex: 'total' })).toBeUndefined()
  })
})

describe('any history of one address', () => {
  const days = ['', '2023-06-10', '2023-07-10', '2023-08-10'] as const
  const history = fc.array(fc.record({ value: fc.nat(999), asOf: fc.constantFrom(...days) }), {
    minLength: 1,
    maxLength: 8,
  })

  /** The rule in words: go through the imports; the next one holds unless both have a Datenstand and its is older. */
  function expected(steps: readonly { value: number; asOf: string }[]): number {
    return steps.reduce((held, next) =>
      held.asOf !== '' && next.asOf !== '' && next.asOf < held.asOf ? held : next,
    ).value
  }

  it('ends with the number that the rule names', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const ledger = ledgerOf(...steps.map(({ value, asOf }) => june(value, asOf)))
        expect(valueIn(ledger, '2023-06')).toEqual(measured(expected(steps)))
      }),
    )
  })
})

it('keeps every sex and unit of a month apart', () => {
  const places: readonly { unitId: string; sex: Sex }[] = [traeger, northOffice, southOffice].flatMap(
    ({ id }) => (['total', 'female', 'male'] as const).map((sex) => ({ unitId: id, sex })),
  )
  const rows = places.flatMap((place, index) =>
    monthly({ indicatorId: 'lzb-stock', ...place }, '2023-01', repeated(index, 2)),
  )
  const ledger = ledgerOf(rows)
  expect(places.map((place) => valueIn(ledger, '2023-02', { place }))).toEqual(
    places.map((_, index) => measured(index)),
  )
})

describe('a state that further imports extend', () => {
  const cell = fc.record({
    indicatorId: fc.constantFrom('lzb-stock', 'elb-stock'),
    unitId: fc.constantFrom(traeger.id, northOffice.id, '05916'),
    sex: fc.constantFrom(...sexes),
    offset: fc.integer({ min: 0, max: 30 }),
    entry: fc.oneof(fc.nat(999), fc.constant('suppressed' as const)),
    asOf: fc.constantFrom('', '2023-06-10', '2023-07-10'),
  })
  const table = fc
    .array(cell, { maxLength: 12 })
    .map((cells) =>
      cells.flatMap(({ offset, entry, ...at }) => monthly(at, addMonths(month('2021-11'), offset), [entry])),
    )

  it('is the same as one folded from all imports anew, and leaves the one before as it was', () => {
    fc.assert(
      fc.property(fc.array(table, { maxLength: 5 }), fc.nat(5), (imports, at) => {
        const tables = imports.map((rows, index) => ({
          importId: index + 1,
          fileAt: 0,
          facts: factTable(rows),
        }))
        const before = foldLedger(tables.slice(0, at), [traeger.id])
        const copy = structuredClone(before)
        expect(extendLedger(before, tables.slice(at))).toEqual(foldLedger(tables, [traeger.id]))
        expect(before).toEqual(copy)
      }),
    )
  })

  it('counts its facts from 1, so that the next one is behind all of them', () => {
    const tables = [june(1), monthly('lzb-stock', '2023-01', [1, 2, 3])].map((rows, index) => ({
      importId: index,
      fileAt: 0,
      facts: factTable(rows),
    }))
    expect([firstFactAfter([]), firstFactAfter(tables.slice(0, 1)), firstFactAfter(tables)]).toEqual([
      1, 2, 5,
    ])
  })
})

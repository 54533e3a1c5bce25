import { describe, expect, it } from 'vitest'
import { applicabilityOf } from '@/domain/applicability'
import type { Place } from '@/domain/cube'
import type { Indicator } from '@/domain/plan'
import type { TargetRule } from '@/domain/target'
import { indicator, northOffice, southOffice, target, traeger, unit } from '../builders'

const down = { direction: 'down' } as const
const linear = { path: { method: 'linear' } } as const
const units = [traeger, northOffice, southOffice, unit('quarter', 'Quarter', northOffice.id)]
const kreis: Place = { unitId: traeger.id, sex: 'total' }
const north: Place = { unitId: northOffice.id, sex: 'total' }

/** Relative to the place's own past, or shown only: true anywhere. */
const relative: readonly TargetRule[] = [
  { kind: 'direction', basis: 'yearToDate', ...down },
  { kind: 'changeYoY', value: -3, ...down },
  { kind: 'yearAverage', value: { kind: 'changeInPercent', value: -3 }, ...linear, ...down },
  { kind: 'multipleOfBase', factor: 2, base: { kind: 'year', year: 2022 }, ...down },
  { kind: 'plannedZero' },
  { kind: 'info' },
]

/** A number that was set for the target's own place. */
const ownPlace: readonly TargetRule[] = [
  { kind: 'yearAverage', value: { kind: 'absolute', value: 900 }, ...linear, ...down },
  { kind: 'yearAverage', value: null, ...linear, ...down },
  { kind: 'yearEnd', value: 900, ...linear, ...down },
  { kind: 'yearSum', value: 900, ...linear, ...down },
  { kind: 'rollingRate', value: 20, ...down },
  { kind: 'yearToDateRate', value: 20, ...linear, ...down },
  { kind: 'multipleOfBase', factor: 2, base: { kind: 'value', value: 1 }, ...down },
  { kind: 'multipleOfBase', factor: 2, base: null, ...down },
  { kind: 'corridor', min: 1, max: 2, path: null },
  { kind: 'countOf', total: 10 },
]

const limit: TargetRule = { kind: 'threshold', value: 120, ...down }

function applied(rule: TargetRule, asked: { at: Place; set?: Place; of?: Partial<Indicator> }) {
  const { at, set = kreis, of = {} } = asked
  return applicabilityOf(target(rule, set), {
    rule,
    indicator: indicator({ id: 'lzb-stock', ...of }),
    at,
    units,
  })
}

describe('a target of the Träger', () => {
  it.each([...relative, ...ownPlace, limit])('$kind holds at its own place', (rule) => {
    expect(applied(rule, { at: kreis })).toEqual({ place: kreis, obstacle: null })
  })

  it.each([...relative, limit])('$kind is carried over to a Bezirksstelle', (rule) => {
    expect(applied(rule, { at: north })).toEqual({ place: north, obstacle: null })
    const quarter: Place = { unitId: 'quarter', sex: 'total' }
    expect(applied(rule, { at: quarter })).toEqual({ place: quarter, obstacle: null })
  })

  it.each(ownPlace)('$kind says nothing about a Bezirksstelle', (rule) => {
    expect(applied(rule, { at: north })).toEqual({ place: north, obstacle: 'otherUnit' })
  })

  it.each([...relative, limit])('$kind is not carried over where the indicator knows no units', (rule) => {
    expect(applied(rule, { at: north, of: { hasUnits: false } }).obstacle).toBe('otherUnit')
  })

  it('says nothing about a unit that the plan does not know', () => {
    expect(applied(limit, { at: { unitId: 'nowhere', sex: 'total' } }).obstacle).toBe('otherUnit')
  })
})

describe('a target of one Bezirksstelle', () => {
  it.each([...relative, limit])('$kind says nothing about the Träger or another one', (rule) => {
    expect(applied(rule, { at: kreis, set: north }).obstacle).toBe('otherUnit')
    expect(applied(rule, { at: { unitId: southOffice.id, sex: 'total' }, set: north }).obstacle).toBe(
      'otherUnit',
    )
    expect(applied(rule, { at: north, set: north }).obstacle).toBeNull()
  })
})

describe('a target for all people', () => {
  const women: Place = { unitId: traeger.id, sex: 'female' }

  it.each(relative)('$kind is carried over to women', (rule) => {
    expect(applied(rule, { at: women })).toEqual({ place: women, obstacle: null })
  })

  it.each([...ownPlace, limit])('$kind says nothing about women alone', (rule) => {
    expect(applied(rule, { at: women })).toEqual({ place: women, obstacle: 'otherSex' })
  })

  it.each([...relative, limit])('$kind is not carried over where the indicator knows no sexes', (rule) => {
    expect(applied(rule, { at: women, of: { hasSexes: false } }).obstacle).toBe('otherSex')
  })
})

describe('a target for women', () => {
  const women: Place = { unitId: traeger.id, sex: 'female' }

  it.each([...relative, ...ownPlace, limit])(
    '$kind stays one for women whatever sex is asked for',
    (rule) => {
      for (const sex of ['total', 'female', 'male'] as const) {
        expect(applied(rule, { at: { ...kreis, sex }, set: women })).toEqual({ place: women, obstacle: null })
      }
    },
  )
})

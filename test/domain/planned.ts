import { expect } from 'vitest'
import type { Place } from '@/domain/cube'
import type { TargetRule } from '@/domain/target'
import { type Planned, plannedAt } from '@/domain/targetPath'
import { evaluationOf, type FactRow, indicator, month, smallPlan, traeger } from '../builders'

const density = indicator({ id: 'density', kind: 'ratio', measure: 'Kontakte je Person' })
const plan = smallPlan({ indicators: [...smallPlan().indicators, density] })
const kreis: Place = { unitId: traeger.id, sex: 'total' }

export interface Asked {
  readonly rows: readonly FactRow[]
  readonly indicatorId?: string
  readonly month: string
  readonly place?: Place
}

/** The Soll of a rule over the rows, at the Träger unless said otherwise. */
export function planned(
  rule: TargetRule,
  { rows, indicatorId = 'lzb-stock', place = kreis, ...asked }: Asked,
): Planned {
  const evaluation = evaluationOf(rows, plan)
  const found = plan.indicators.find(({ id }) => id === indicatorId)
  if (found === undefined) throw new Error(`no indicator ${indicatorId}`)
  return plannedAt(evaluation, { rule, indicator: found, place }, month(asked.month))
}

export function expectSoll(actual: Planned, value: number): void {
  expect(actual).toEqual({ kind: 'number', value: expect.closeTo(value, 9) as number })
}

export function soll(value: number): Planned {
  return { kind: 'number', value }
}

export function none(reason: Extract<Planned, { kind: 'none' }>['reason']): Planned {
  return { kind: 'none', reason }
}

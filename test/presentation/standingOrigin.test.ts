import { describe, expect, it } from 'vitest'
import { rateTarget } from '@/domain/rateTarget'
import type { TargetRule } from '@/domain/target'
import { hasCells, standingOrigin } from '@/presentation/standingOrigin'
import { evaluationOf, month, monthly, northOffice, repeated, target, traeger } from '../builders'

const place = { unitId: traeger.id, sex: 'total', month: month('2023-03') } as const
const rows = [
  ...monthly('integrations', '2022-01', [...repeated(40, 12), 45, 46, 47]),
  ...monthly({ indicatorId: 'integrations', unitId: northOffice.id }, '2023-01', [20, 21, 22]),
]

function originOfRule(rule: TargetRule, indicatorId: string | null = 'integrations') {
  const evaluation = evaluationOf(rows)
  const attainment = rateTarget(evaluation, target(rule, { indicatorId, label: 'Integrationen' }), place)
  return {
    hasCells: hasCells(evaluation, attainment),
    ...standingOrigin(evaluation, attainment, () => []),
  }
}

describe('the cells behind the state of a target', () => {
  it('are the months of the Ist and those of the path of the year before', () => {
    const rule: TargetRule = {
      kind: 'yearSum',
      direction: 'up',
      value: 600,
      path: { method: 'seasonal', years: [2022] },
    }
    const { heading, lines } = originOfRule(rule)
    expect(heading).toBe('Integrationen: Werte hinter Ist und Soll')
    const said = lines.map(({ indicator, month: of, value }) => `${indicator} ${of} ${value}`)
    // Three months so far; the path spreads 600 as the twelve months of 2022 did.
    expect(said.slice(0, 3)).toEqual([
      'Ist · Integrationen 01/2023 45',
      'Ist · Integrationen 02/2023 46',
      'Ist · Integrationen 03/2023 47',
    ])
    expect(said.slice(3)).toHaveLength(12)
    expect(said[3]).toBe('Soll · Integrationen 01/2022 40')
    expect(said[14]).toBe('Soll · Integrationen 12/2022 40')
    expect(new Set(lines.map(({ key }) => key)).size).toBe(15)
  })

  it('name the office whose cell is meant', () => {
    const rule: TargetRule = { kind: 'countOf', total: 2 }
    const offices = originOfRule(rule).lines.map(({ indicator }) => indicator)
    expect(offices).toContain(`Ist · Integrationen · ${northOffice.name}`)
    expect(offices).not.toContain('Ist · Integrationen')
  })

  it('are none where the state is said by hand', () => {
    const rule: TargetRule = { kind: 'qualitative', status: 'onTrack', note: 'Läuft' }
    expect(originOfRule(rule, null)).toMatchObject({ hasCells: false, lines: [] })
  })
})

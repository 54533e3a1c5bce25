import { describe, expect, it } from 'vitest'
import { rateTarget } from '@/domain/rateTarget'
import type { TargetRule, TargetVersion } from '@/domain/target'
import { targetStanding } from '@/presentation/targetStanding'
import { evaluationOf, month, monthly, northOffice, repeated, target, traeger } from '../builders'

const yearSum: TargetRule = { kind: 'yearSum', direction: 'up', value: 600, path: { method: 'linear' } }
const yearEnd: TargetRule = { kind: 'yearEnd', direction: 'down', value: 940, path: { method: 'linear' } }

/** 2022: 40 a month; 2023: 45 a month up to August. */
const integrations = monthly('integrations', '2022-01', [...repeated(40, 12), ...repeated(45, 8)])

const stock = (december: number, asOf: string) => [
  ...monthly({ indicatorId: 'lzb-stock', asOf }, '2022-12', [december]),
  ...monthly({ indicatorId: 'lzb-stock', asOf }, '2023-01', [990]),
]

function standingOf(
  of: { rule: TargetRule; over?: Parameters<typeof target>[1]; base?: TargetVersion['base'] },
  rows: Parameters<typeof evaluationOf>[0],
  at: { month: string; unitId?: string },
) {
  const evaluation = evaluationOf(rows)
  const made = target(of.rule, of.over ?? {})
  const [version] = made.versions
  if (version === undefined) throw new Error('a target has a version')
  const subject = of.base === undefined ? made : { ...made, versions: [{ ...version, base: of.base }] }
  const place = { unitId: at.unitId ?? traeger.id, sex: 'total', month: month(at.month) } as const
  return targetStanding(evaluation, rateTarget(evaluation, subject, place))
}

describe('what is said about where a target stands', () => {
  it('names the numbers of the state, of the pace and of the last chance', () => {
    const over = { indicatorId: 'integrations' }
    const said = standingOf({ rule: yearSum, over }, integrations, { month: '2023-08' })
    // 8 × 45 = 360 of 600 × 8/12 = 400; 240 are left for four months; the year before had 40 in each of them.
    expect(said.why).toContain('360')
    expect(said.why).toContain('Soll 400')
    expect(said.why).toContain('40 unter dem Soll, das sind −10,0\u00a0%')
    expect(said.pace).toBe('Ab jetzt mindestens 60 „Integrationen“ je Monat; bisher 45; Vorjahr Sep–Dez 40.')
    expect(said.chance).toMatch(/^Nicht mehr erreichbar, .* 2022\.$/)
    expect(said.base).toBeNull()
  })

  it('gives the one reason once where neither pace nor chance has a number', () => {
    const over = { indicatorId: 'integrations' }
    const said = standingOf({ rule: yearSum, over }, integrations, {
      month: '2023-08',
      unitId: northOffice.id,
    })
    expect(said.why).toContain('Nicht beurteilbar')
    expect(said.pace).toMatch(/^Kein nötiges Tempo: /)
    expect(said.chance).toBeNull()
  })

  it('has no pace for what no month measures', () => {
    const rule = { kind: 'qualitative', status: 'onTrack', note: 'Läuft' } as const
    const said = standingOf({ rule, over: { indicatorId: null } }, [], { month: '2023-08' })
    expect(said).toEqual({
      why: 'Der Stand wurde von Hand bewertet. Vermerk: Läuft.',
      pace: null,
      chance: null,
      base: null,
    })
  })

  const base = { month: month('2022-12'), value: 1000, asOf: '2023-01-15', frozenOn: '2023-02-01' }

  it('tells the frozen base with its Datenstand', () => {
    const said = standingOf({ rule: yearEnd, base }, stock(1000, '2023-01-15'), { month: '2023-01' })
    expect(said.base).toBe(
      '1.000\u00a0Personen im Dezember 2022 (Datenstand 15.01.2023), festgehalten am 01.02.2023.',
    )
  })

  it('says where a revision has moved the base', () => {
    const said = standingOf({ rule: yearEnd, base }, stock(1012, '2023-04-15'), { month: '2023-01' })
    expect(said.base).toContain(
      'Durch Revision verschoben: jetzt 1.012 (+12, Datenstand 15.04.2023); gerechnet wird weiter mit dem festgehaltenen Wert.',
    )
  })
})

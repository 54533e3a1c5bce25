import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '@/cli/run'
import type { Plan } from '@/domain/plan'
import type { Target, TargetRule } from '@/domain/target'
import { indicator, smallPlan, target, traeger } from '../builders'
import { cases, indicators, seriesById } from './statusCases'
import { oracle, type Seen } from './statusOracle'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zielmonitor-'))
})

afterAll(() => rm(folder, { recursive: true }))

const header = 'Berichtsmonat;Gebietsschlüssel;Bezirksstelle;Geschlecht;Kennzahl;Wert;Status'

function line(month: string, label: string, seen: Seen): readonly string[] {
  if (seen === 'missing') return []
  const address = `${month};${traeger.id};${traeger.name};insgesamt;${label}`
  if (seen === 'hidden') return [`${address};*;`]
  return [`${address};${String(seen.value).replace('.', ',')};${seen.isProvisional ? 'p' : ''}`]
}

async function statusOf(
  plan: Plan,
  { lines, month }: { lines: readonly string[]; month: string },
): Promise<ReadonlyMap<unknown, Record<string, unknown>>> {
  const csv = join(folder, 'values.csv')
  const planFile = join(folder, 'plan.json')
  await writeFile(csv, [header, ...lines].join('\r\n'))
  await writeFile(planFile, JSON.stringify(plan))
  const written: string[] = []
  const outlets = {
    out: (text: string) => written.push(text),
    error: (text: string) => written.push(text),
    today: '2024-04-15',
  }
  const exitCode = await run(['status', csv, '--plan', planFile, '--month', month, '--json'], outlets)
  expect(exitCode, written.join('').slice(0, 2000)).toBe(0)
  const { targets } = JSON.parse(written.join('')) as { targets: readonly Record<string, unknown>[] }
  return new Map(targets.map((each) => [each.id, each]))
}

describe('status --json agrees with a second, naive way to each state', () => {
  const targets = cases.map(({ id, indicatorId, rule }) => target(rule, { id, indicatorId }))
  const plan = smallPlan({ indicators, targets })
  const lines = [...seriesById].flatMap(([id, { cells }]) =>
    [...cells].flatMap(([key, seen]) => {
      const [year, month = ''] = key.split('-')
      return line(`${year}-${month.padStart(2, '0')}`, id, seen)
    }),
  )

  it.each(['2023-01', '2023-02', '2023-06', '2023-12', '2024-01'])(
    'in %s',
    async (month) => {
      const found = await statusOf(plan, { lines, month })
      const [year = 0, monthOfYear = 0] = month.split('-').map(Number)
      const wrong = cases.flatMap(({ id, indicatorId, rule }) => {
        const series = seriesById.get(indicatorId)
        if (series === undefined) throw new Error(`no series ${indicatorId}`)
        const expected = oracle({ series, rule, planYear: 2023, year, month: monthOfYear })
        const actual = found.get(id) ?? {}
        const keys = ['status', 'reasonCode', 'planned', 'deviation', 'provisional'] as const
        const differs = keys.filter((key) => !isSame(actual[key], expected[key]))
        return differs.length === 0 ? [] : [{ id, rule, differs, expected, actual: pick(actual, keys) }]
      })
      expect(found.size).toBe(cases.length)
      expect(wrong.slice(0, 5)).toEqual([])
    },
    60_000,
  )

  it('has met every state and every reason of measured targets', () => {
    const verdicts = [1, 2, 6, 12].flatMap((month) =>
      cases.flatMap(({ indicatorId, rule }) => {
        const series = seriesById.get(indicatorId)
        return series === undefined ? [] : [oracle({ series, rule, planYear: 2023, year: 2023, month })]
      }),
    )
    expect([...new Set(verdicts.map(({ status }) => status))].toSorted()).toEqual(
      ['auf Kurs', 'erreicht', 'gefährdet', 'nicht beurteilbar', 'nur Information', 'verfehlt'].toSorted(),
    )
    expect([...new Set(verdicts.map(({ reasonCode }) => reasonCode ?? 'none'))].toSorted()).toEqual(
      [
        ...['infoOnly', 'monthsMissing', 'noBase', 'noNumberSet', 'noPath', 'noYearBefore', 'none'],
        ...['plannedZero', 'suppressed', 'undefinedRatio'],
      ].toSorted(),
    )
  })
})

function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return left === right
  return Math.abs(left - right) <= 1e-7 * Math.max(1, Math.abs(left), Math.abs(right))
}

function pick(from: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, from[key]]))
}

describe('status --json on the turn of months and years', () => {
  const sum = (value: number): TargetRule => ({
    kind: 'yearSum',
    direction: 'up',
    value,
    path: { method: 'linear' },
  })
  const flow = indicator({ id: 'flow', kind: 'flow', hasUnits: false, hasSexes: false })
  const ten = { value: 10, isProvisional: false }
  const versioned = (validFrom: string): Target =>
    target(sum(120), {
      id: validFrom,
      indicatorId: 'flow',
      versions: [
        { validFrom: '2022-11-10', reason: 'Planung', rule: sum(120) },
        { validFrom, reason: 'Beschluss', rule: sum(240) },
      ],
    })

  it.each([
    {
      year: 2024,
      month: '2024-02',
      validFrom: '2024-02-29',
      planned: 40,
      why: 'the last day of a leap February counts',
    },
    { year: 2024, month: '2024-02', validFrom: '2024-03-01', planned: 20, why: 'the day after does not' },
    {
      year: 2023,
      month: '2023-02',
      validFrom: '2023-02-28',
      planned: 40,
      why: 'the last day of February counts',
    },
    {
      year: 2023,
      month: '2023-12',
      validFrom: '2023-12-31',
      planned: 240,
      why: 'the last day of the year counts',
    },
    { year: 2023, month: '2023-12', validFrom: '2024-01-01', planned: 120, why: 'the new year does not' },
  ])('$month with a version of $validFrom: $why', async ({ year, month, validFrom, planned }) => {
    const lines = Array.from({ length: 12 }, (_, at) =>
      line(`${year}-${String(at + 1).padStart(2, '0')}`, 'flow', ten),
    ).flat()
    const plan = smallPlan({ year, indicators: [flow], targets: [versioned(validFrom)] })
    const found = (await statusOf(plan, { lines, month })).get(validFrom)
    expect(found).toMatchObject({
      planned,
      version: planned === 20 || planned === 120 ? '2022-11-10' : validFrom,
    })
  })

  it('counts twelve months over the turn of a leap year: 1,200 / 12 × 100 of 1,000', async () => {
    const lines = Array.from({ length: 12 }, (_, at) => {
      const month = at < 10 ? `2023-${String(at + 3).padStart(2, '0')}` : `2024-0${at - 9}`
      return [...line(month, 'Integrationen', ten), ...line(month, 'ELB-Bestand', { ...ten, value: 1000 })]
    }).flat()
    const goal = target({ kind: 'rollingRate', direction: 'up', value: 12 }, { id: 'k2', indicatorId: 'k2' })
    const found = (
      await statusOf(smallPlan({ year: 2024, targets: [goal] }), { lines, month: '2024-02' })
    ).get('k2')
    expect(found).toMatchObject({ actual: 12, planned: 12, status: 'auf Kurs' })
  })
})

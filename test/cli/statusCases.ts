import type { Indicator } from '@/domain/plan'
import type { TargetRule } from '@/domain/target'
import { indicator, repeated } from '../builders'
import type { Seen, Series } from './statusOracle'

/** The numbers of the plan's year: the same each month, so that a Soll of 1.015 times it lies 1.5 % above it. */
const levels = { flow: 100, stock: 1000, ratio: 20 } as const
type Kind = keyof typeof levels
const kinds = Object.keys(levels) as readonly Kind[]

/** What is remarkable about a series: the years before as a factor of the year, and single months. */
interface Variant {
  readonly id: string
  readonly before: number | 'season' | 'none'
  readonly gaps?: Readonly<Record<string, Seen | 'provisional'>>
}

const variants: readonly Variant[] = [
  { id: 'season', before: 'season' },
  { id: 'same', before: 1 },
  { id: 'slightly-more-before', before: 1.015 },
  { id: 'slightly-less-before', before: 0.985 },
  { id: 'much-more-before', before: 1.1 },
  { id: 'much-less-before', before: 0.9 },
  { id: 'nothing-before', before: 0 },
  { id: 'unknown-before', before: 'none' },
  { id: 'hidden', before: 'season', gaps: { '2023-2': 'hidden' } },
  { id: 'missing', before: 'season', gaps: { '2023-2': 'missing' } },
  { id: 'january-missing', before: 'season', gaps: { '2023-1': 'missing' } },
  { id: 'hidden-before', before: 'season', gaps: { '2022-5': 'hidden' } },
  { id: 'missing-before', before: 'season', gaps: { '2022-5': 'missing' } },
  { id: 'december-before-hidden', before: 1.1, gaps: { '2022-12': 'hidden' } },
  { id: 'provisional-before', before: 1.1, gaps: { '2022-5': 'provisional' } },
  { id: 'december-before-provisional', before: 1.1, gaps: { '2022-12': 'provisional' } },
  { id: 'provisional-june', before: 'season', gaps: { '2023-6': 'provisional' } },
  { id: 'provisional-december', before: 'season', gaps: { '2023-12': 'provisional' } },
]

const season = [0.7, 0.8, 0.9, 1, 1.2, 1.1, 1, 0.9, 1.1, 1.3, 1, 0.8]

export interface Case {
  readonly id: string
  readonly indicatorId: string
  readonly rule: TargetRule
}

function seriesOf(kind: Kind, { before, gaps = {} }: Variant): Series {
  const cells = new Map<string, Seen>()
  for (const year of [2020, 2021, 2022, 2023]) {
    for (let month = 1; month <= 12; month += 1) {
      const value = year === 2023 ? levels[kind] : valueBefore(kind, before, { year, month })
      const gap = gaps[`${year}-${month}`]
      if (value !== null) cells.set(`${year}-${month}`, cellOf(value, gap))
    }
  }
  cells.set('2024-1', cellOf(levels[kind], undefined))
  return { kind, measure: kind === 'ratio' ? '%' : 'Personen', cells }
}

function valueBefore(
  kind: Kind,
  before: Variant['before'],
  at: { year: number; month: number },
): number | null {
  if (before === 'none') return null
  const factor = before === 'season' ? (season[at.month - 1] ?? 1) * (1 + (2022 - at.year) / 10) : before
  return Math.round(levels[kind] * factor * 10) / 10
}

function cellOf(value: number, gap: Seen | 'provisional' | undefined): Seen {
  if (gap === undefined || gap === 'provisional') return { value, isProvisional: gap === 'provisional' }
  return gap
}

const directions = ['up', 'down'] as const
const linear = { method: 'linear' } as const
const seasonal = { method: 'seasonal' } as const
/** At the Soll, on its good or bad side by less and by more than the tolerance of 2 %. */
const factors = [0.9, 0.985, 1, 1.015, 1.1]

function rulesOf(kind: Kind): readonly TargetRule[] {
  const own = { flow: flowRules, stock: stockRules, ratio: ratioRules }[kind]
  return [
    ...directions.flatMap((direction) => [...anyRules(kind, direction), ...own(direction)]),
    ...unrated(kind),
  ]
}

type Direction = (typeof directions)[number]

function anyRules(kind: Kind, direction: Direction): readonly TargetRule[] {
  const level = levels[kind]
  const sum = kind === 'flow' ? 12 * level : level
  return [
    { kind: 'direction', direction, basis: 'yearToDate' },
    { kind: 'direction', direction, basis: 'december' },
    { kind: 'direction', direction, basis: 'yearToDate', tolerance: { kind: 'points', value: 40 } },
    ...[-10, -1.5, 0, 1.5, null].map((value): TargetRule => ({ kind: 'changeYoY', direction, value })),
    ...factors.map((factor): TargetRule => ({ kind: 'threshold', direction, value: level * factor })),
    { kind: 'threshold', direction, value: null },
    ...factors.map((factor): TargetRule => ({
      kind: 'multipleOfBase',
      direction,
      factor,
      base: { kind: 'value', value: sum },
    })),
    { kind: 'multipleOfBase', direction, factor: 2, base: { kind: 'value', value: 0 } },
    { kind: 'multipleOfBase', direction, factor: 1, base: { kind: 'year', year: 2022 } },
    { kind: 'multipleOfBase', direction, factor: 2, base: { kind: 'year', year: 2021 } },
    { kind: 'multipleOfBase', direction, factor: 2, base: null },
  ]
}

function flowRules(direction: Direction): readonly TargetRule[] {
  const manual = { method: 'manual', values: Array.from({ length: 12 }, (_, at) => 101 * (at + 1)) } as const
  return [
    ...factors.map((factor): TargetRule => ({
      kind: 'yearSum',
      direction,
      value: 1200 * factor,
      path: linear,
    })),
    { kind: 'yearSum', direction, value: 500, path: linear },
    { kind: 'yearSum', direction, value: 1200, path: seasonal },
    { kind: 'yearSum', direction, value: 1200, path: { method: 'seasonal', years: [2022] } },
    { kind: 'yearSum', direction, value: 1212, path: manual },
    {
      kind: 'yearSum',
      direction,
      value: 1224,
      path: linear,
      tolerance: { kind: 'percentOfPlanned', value: 0 },
    },
    { kind: 'yearSum', direction, value: 0, path: linear },
    { kind: 'yearSum', direction, value: null, path: linear },
  ]
}

function stockRules(direction: Direction): readonly TargetRule[] {
  const manual = { method: 'manual', values: repeated(1020, 12) } as const
  const mean = (value: number | null, path: typeof linear | typeof seasonal | typeof manual): TargetRule => ({
    kind: 'yearAverage',
    direction,
    value: value === null ? null : { kind: 'absolute', value },
    path,
  })
  return [
    ...factors.flatMap((factor): readonly TargetRule[] => [
      mean(1000 * factor, linear),
      { kind: 'yearEnd', direction, value: 1000 * factor, path: linear },
    ]),
    mean(1000, seasonal),
    mean(1020, manual),
    mean(null, linear),
    ...[-10, -1.5, 0, 1.5].map((value): TargetRule => ({
      kind: 'yearAverage',
      direction,
      value: { kind: 'changeInPercent', value },
      path: linear,
    })),
    { kind: 'yearEnd', direction, value: 1000, path: seasonal },
    { kind: 'yearEnd', direction, value: 1020, path: manual },
    { kind: 'yearEnd', direction, value: null, path: linear },
  ]
}

function ratioRules(direction: Direction): readonly TargetRule[] {
  const manual = (value: number) => ({ method: 'manual', values: repeated(value, 12) }) as const
  return [
    ...[19, 19.5, 19.6, 20, 20.4, 20.5, 21, null].flatMap((value): readonly TargetRule[] => [
      { kind: 'rollingRate', direction, value },
      { kind: 'yearToDateRate', direction, value, path: value === null ? linear : manual(value) },
    ]),
    { kind: 'rollingRate', direction, value: 21, tolerance: { kind: 'percentOfPlanned', value: 5 } },
    { kind: 'yearToDateRate', direction, value: 20, path: linear },
    { kind: 'yearToDateRate', direction, value: 20, path: seasonal },
  ]
}

function unrated(kind: Kind): readonly TargetRule[] {
  const level = kind === 'flow' ? 12 * levels.flow : levels[kind]
  const edges: readonly (readonly [number | null, number | null])[] = [
    [0.9, 1.1],
    [1, 1],
    [1.015, 1.2],
    [1.1, 1.2],
    [0.8, 0.985],
    [0.8, 0.9],
    [null, 1],
    [null, 0.9],
    [1, null],
    [1.1, null],
    [null, null],
  ]
  const corridors = edges.flatMap(([low, high]): readonly TargetRule[] => {
    const min = low === null ? null : low * level
    const max = high === null ? null : high * level
    return [
      { kind: 'corridor', min, max, path: null },
      { kind: 'corridor', min, max, path: linear },
    ]
  })
  return [...corridors, { kind: 'plannedZero' }, { kind: 'info' }]
}

export const seriesById: ReadonlyMap<string, Series> = new Map(
  kinds.flatMap((kind) => variants.map((variant) => [`${kind}-${variant.id}`, seriesOf(kind, variant)])),
)

export const indicators: readonly Indicator[] = [...seriesById].map(([id, { kind, measure }]) =>
  indicator({ id, kind, measure, decimals: 1, isFractional: true, hasUnits: false, hasSexes: false }),
)

export const cases: readonly Case[] = kinds.flatMap((kind) =>
  variants.flatMap((variant) =>
    rulesOf(kind)
      .filter((rule) => isTelling(rule, variant))
      .map((rule, at) => ({
        id: `${kind}-${variant.id}-${at}`,
        indicatorId: `${kind}-${variant.id}`,
        rule,
      })),
  ),
)

/** What is odd about the years before matters only to rules that look back. */
function isTelling(rule: TargetRule, variant: Variant): boolean {
  return isOfThisYear(variant) || looksBack(rule)
}

function isOfThisYear({ before, gaps = {} }: Variant): boolean {
  return before === 'season' && Object.keys(gaps).every((key) => key.startsWith('2023'))
}

function looksBack(rule: TargetRule): boolean {
  if (rule.kind === 'multipleOfBase') return rule.base?.kind === 'year'
  return rule.kind === 'direction' || rule.kind === 'changeYoY' || ('path' in rule && rule.path !== null)
}

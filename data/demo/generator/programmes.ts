import { curveOfMeans, curveThrough, inBunches, type Knots, perYear, spreadSums, withNoise } from './curves'
import { flowParts, type Parts, someOf, stockOfEntries, weightsFor } from './parts'
import { randomFor } from './random'
import { positionOf, type Series, seriesOf } from './span'

/** How many take part at the end of a month: drawn through named months, by yearly means, or by how long one stays. */
type Path =
  { readonly knots: Knots } | { readonly means: readonly number[] } | { readonly monthsOfStay: number }

interface Programme {
  readonly id: string
  readonly entries: readonly number[]
  readonly start: number
  readonly path: Path
  readonly women: number
}

const programmes: readonly Programme[] = [
  {
    id: '16i',
    entries: [500, 170, 130, 80, 10],
    start: 0,
    path: {
      knots: [
        ['2019-01', 45],
        ['2019-10', 425],
        ['2019-12', 480],
        ['2020-12', 570],
        ['2021-12', 620],
        ['2022-12', 560],
        ['2023-12', 430],
      ],
    },
    women: 0.38,
  },
  {
    id: '16e',
    entries: [100, 50, 35, 25, 3],
    start: 15,
    path: {
      knots: [
        ['2019-01', 21],
        ['2019-10', 82],
        ['2019-12', 90],
        ['2020-12', 90],
        ['2021-12', 75],
        ['2022-12', 55],
        ['2023-12', 30],
      ],
    },
    women: 0.4,
  },
  {
    id: '16h',
    entries: [190, 160, 200, 215, 230],
    start: 88,
    path: { means: [90, 80, 100, 110, 120] },
    women: 0.42,
  },
  {
    id: '16d',
    entries: [2_000, 1_400, 1_500, 1_400, 1_200],
    start: 900,
    path: { monthsOfStay: 5.5 },
    women: 0.37,
  },
  { id: 'fbw', entries: [950, 700, 800, 850, 900], start: 560, path: { monthsOfStay: 8 }, women: 0.44 },
  {
    id: 'mat',
    entries: [8_500, 5_000, 5_800, 6_000, 6_300],
    start: 1_700,
    path: { monthsOfStay: 2.5 },
    women: 0.43,
  },
  { id: 'mag', entries: [900, 450, 560, 620, 640], start: 90, path: { monthsOfStay: 1.3 }, women: 0.33 },
  { id: 'egz', entries: [520, 400, 430, 410, 380], start: 210, path: { monthsOfStay: 5 }, women: 0.34 },
  { id: 'esg', entries: [150, 110, 120, 115, 105], start: 90, path: { monthsOfStay: 8 }, women: 0.4 },
  { id: 'jobfirst', entries: [240, 120, 200, 260, 300], start: 55, path: { monthsOfStay: 3 }, women: 0.45 },
  { id: 'gat', entries: [0, 60, 90, 110, 120], start: 0, path: { monthsOfStay: 12 }, women: 0.48 },
]

/** Courses start in February, after Easter and after the summer holidays. */
const entrySeason = [0.95, 1.15, 1.1, 1.0, 0.95, 0.9, 0.7, 1.05, 1.3, 1.15, 1.05, 0.6]
/** From April to June 2020 hardly any measure could start. */
const closedMonths = new Map([
  [positionOf('2020-04'), 0.25],
  [positionOf('2020-05'), 0.35],
  [positionOf('2020-06'), 0.7],
])

export function programmeFigures(): ReadonlyMap<string, Parts> {
  const avgsIssued = avgs()
  return new Map([
    ...programmes.flatMap(programmeParts),
    ['transitions-16i', rareParts('transitions-16i', [12, 25, 35, 45, 60])],
    ['transitions-16e', rareParts('transitions-16e', [20, 22, 24, 20, 15])],
    ['avgs-issued', avgsIssued],
    ['avgs-redeemed', someOf(avgsIssued, perYear([0.58, 0.52, 0.54, 0.56, 0.6]), randomFor('avgs-redeemed'))],
  ])
}

function programmeParts({ id, entries, start, path, women }: Programme): [string, Parts][] {
  const random = randomFor(`programme ${id}`)
  const totals = monthlyEntries(id, entries)
  const entered = flowParts(totals, weightsFor({ offices: 0.08, women }, random), random)
  const total = pathOf(path, totals, start)
  return [
    [`entries-${id}`, entered],
    [`participants-${id}`, stockOfEntries(entered, { total, start }, random)],
  ]
}

function monthlyEntries(id: string, sums: readonly number[]): number[] {
  const weights = withNoise(
    seriesOf((month) => (entrySeason[month % 12] ?? 1) * (closedMonths.get(month) ?? 1)),
    0.06,
    randomFor(`entries ${id}`),
  )
  const spread = spreadSums(sums, weights)
  return sums.flatMap((sum, year) => (sum <= 60 ? inBunches(sum) : spread.slice(year * 12, year * 12 + 12)))
}

function pathOf(path: Path, entries: Series, start: number): number[] {
  if ('knots' in path) return curveThrough(path.knots)
  if ('means' in path) return curveOfMeans(path.means)
  let held = start
  return entries.map((entered) => {
    held = held * Math.max(0, 1 - 1 / path.monthsOfStay) + entered
    return held
  })
}

function rareParts(name: string, sums: readonly number[]): Parts {
  const random = randomFor(name)
  return flowParts(sums.flatMap(inBunches), weightsFor({ offices: 0.1 }, random), random)
}

function avgs(): Parts {
  const random = randomFor('avgs')
  const season = seriesOf((month) => (entrySeason[month % 12] ?? 1) * (closedMonths.get(month) ?? 1))
  const totals = spreadSums([5_200, 2_900, 3_500, 3_900, 4_200], season)
  return flowParts(totals, weightsFor({ offices: 0.07 }, random), random)
}

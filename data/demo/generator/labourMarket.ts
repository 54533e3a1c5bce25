import {
  curveOfMeans,
  curveThrough,
  perYear,
  spreadSums,
  withNoise,
  withSeason,
  withYearMeans,
} from './curves'
import { flowParts, mapParts, type Parts, partAt, someOf, stockParts, weightsFor } from './parts'
import { randomFor } from './random'
import { positionOf, type Series, seriesOf, valueIn } from './span'

/** Low around the turn of the year, high in spring and after the summer holidays. */
const hiringSeason = [0.76, 0.92, 1.0, 1.13, 1.11, 1.0, 0.94, 1.16, 1.22, 1.13, 0.94, 0.69]
const stockSeason = [1.003, 1.004, 1.003, 1.001, 1.0, 0.999, 1.0, 1.0, 0.998, 0.997, 0.997, 0.998]

/** Falling until the refugees from Ukraine come in June 2022. */
function elbCurve(): number[] {
  const knots = curveThrough([
    ['2019-01', 52_300],
    ['2019-12', 50_500],
    ['2020-03', 50_200],
    ['2020-05', 50_600],
    ['2020-12', 48_900],
    ['2021-12', 47_000],
    ['2022-05', 46_500],
    ['2022-06', 47_600],
    ['2022-07', 48_300],
    ['2022-08', 48_700],
    ['2022-09', 48_850],
    ['2023-03', 49_300],
    ['2023-07', 49_500],
    ['2023-12', 49_200],
  ])
  const lively = withNoise(withSeason(knots, stockSeason), 0.0012, randomFor('elb noise'))
  return withYearMeans(lively, [51_500, 49_780, 47_740, 48_400, 49_300])
}

export function labourMarket(): ReadonlyMap<string, Parts> {
  const elb = stockParts(elbCurve(), weightsFor({ offices: 0.02, women: 0.505 }, randomFor('elb')))
  const integrations = integrationParts()
  return new Map([
    ['elb-stock', elb],
    ['bg-stock', stockParts(bgCurve(), weightsFor({ offices: 0.025 }, randomFor('bg')))],
    ...longTermBenefit(),
    ...longTermUnemployed(),
    ['integrations', integrations],
    [
      'integrations-lzb',
      someOf(integrations, perYear([0.5, 0.49, 0.5, 0.51, 0.52]), randomFor('integrations-lzb')),
    ],
    [
      'integrations-lza',
      someOf(integrations, perYear([0.11, 0.09, 0.1, 0.12, 0.12]), randomFor('integrations-lza')),
    ],
  ])
}

function bgCurve(): number[] {
  const knots = curveThrough([
    ['2019-01', 35_700],
    ['2021-12', 32_500],
    ['2022-05', 32_200],
    ['2022-09', 33_900],
    ['2023-12', 34_000],
  ])
  const lively = withNoise(withSeason(knots, stockSeason), 0.0012, randomFor('bg noise'))
  return withYearMeans(lively, [35_200, 34_300, 33_100, 33_300, 34_000])
}

function longTermBenefit(): [string, Parts][] {
  const random = randomFor('lzb')
  const means = [37_800, 36_400, 35_300, 33_300, 32_700]
  const lively = withNoise(withSeason(curveOfMeans(means), stockSeason), 0.0008, randomFor('lzb noise'))
  const curve = withYearMeans(lively, means)
  const stock = stockParts(curve, weightsFor({ offices: 0.025, women: 0.515 }, random))
  const rates = withSeason(
    perYear([0.0225, 0.0222, 0.0215, 0.0205, 0.0212]),
    [1.1, 1, 1, 0.95, 1, 1, 0.95, 1, 1.05, 1, 0.98, 0.97],
  )
  return [['lzb-stock', stock], ...movements('lzb', stock, rates)]
}

/** Rising from April 2020 until May 2021, when measures and hiring stood still. */
function longTermUnemployed(): [string, Parts][] {
  const random = randomFor('lza')
  const means = [10_400, 11_700, 12_700, 11_400, 11_200]
  const knots = curveThrough([
    ['2019-01', 10_750],
    ['2019-12', 10_200],
    ['2020-03', 10_250],
    ['2020-08', 12_050],
    ['2020-12', 12_850],
    ['2021-05', 13_350],
    ['2021-12', 11_900],
    ['2022-06', 11_300],
    ['2022-12', 11_200],
    ['2023-06', 11_180],
    ['2023-12', 11_150],
  ])
  const curve = withYearMeans(withNoise(knots, 0.003, randomFor('lza noise')), means)
  const stock = stockParts(curve, weightsFor({ offices: 0.04, women: 0.46 }, random))
  const rates = withSeason(
    perYear([0.074, 0.072, 0.07, 0.073, 0.074]),
    [1.08, 1, 0.98, 0.97, 1, 1, 1.02, 1.03, 1, 0.98, 0.96, 0.98],
  )
  return [['lza-stock', stock], ...movements('lza', stock, rates)]
}

/** Inflow by rate; the outflow is what the stocks leave: stock = stock before + inflow − outflow. */
function movements(name: string, stock: Parts, rates: Series): [string, Parts][] {
  const random = randomFor(`${name} movements`)
  const rise: Parts = mapParts(stock, (value, month, place) =>
    month === 0 ? 0 : value - partAt(stock, place, month - 1),
  )
  const inflow = mapParts(stock, (value, month, place) => {
    const expected = Math.round(value * valueIn(rates, month) * (1 + 0.08 * random.normal()))
    return Math.max(expected, partAt(rise, place, month), 0)
  })
  const outflow = mapParts(inflow, (value, month, place) => value - partAt(rise, place, month))
  return [
    [`${name}-inflow`, inflow],
    [`${name}-outflow`, outflow],
  ]
}

function integrationParts(): Parts {
  const random = randomFor('integrations')
  const standstill = new Map([
    [positionOf('2020-03'), 0.9],
    [positionOf('2020-04'), 0.55],
    [positionOf('2020-05'), 0.6],
    [positionOf('2020-06'), 0.8],
  ])
  const season = seriesOf((month) => (hiringSeason[month % 12] ?? 1) * (standstill.get(month) ?? 1))
  const totals = spreadSums([9_600, 8_200, 9_300, 8_900, 8_700], withNoise(season, 0.02, random))
  return flowParts(totals, weightsFor({ offices: 0.06, women: 0.4 }, random), random)
}

import { curveThrough, type Knots, withNoise, withSeason } from './curves'
import { type OfficeName, offices } from './offices'
import { flowParts, mapParts, type Parts, someOf, stockParts, type Weights, weightsFor } from './parts'
import { randomFor } from './random'
import { type Series, seriesOf, valueIn } from './span'

const evenly = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
const fewerInHolidays = [1.05, 1.05, 1.08, 0.98, 1.0, 1.02, 0.85, 0.92, 1.08, 1.05, 1.05, 0.78]

interface Counted {
  readonly id: string
  /** Events of the Kreis in a month. */
  readonly knots: Knots
  readonly season?: readonly number[]
  /** Where the events happen, if not everywhere. */
  readonly only?: readonly OfficeName[]
}

const counted: readonly Counted[] = [
  { id: 'new-cases', knots: newCases(), season: fewerInHolidays },
  { id: 'applications', knots: steady(5_300, 5_600, 5_100, 5_600, 5_400), season: fewerInHolidays },
  { id: 'appointments', knots: steady(17_000, 9_200, 11_000, 13_500, 14_600), season: fewerInHolidays },
  { id: 'outreach-contacts', knots: steady(180, 60, 95, 150, 235), season: fewerInHolidays },
  { id: 'voluntary-entries', knots: steady(410, 240, 250, 214, 230), season: fewerInHolidays },
  {
    id: 'case-conferences',
    knots: steady(2, 1, 2, 3, 7),
    only: ['Castrop-Rauxel', 'Datteln', 'Dorsten', 'Gladbeck', 'Herten', 'Marl', 'Recklinghausen'],
  },
  {
    id: 'jba-contacts',
    knots: steady(160, 90, 130, 190, 240),
    only: ['Gladbeck', 'Recklinghausen'],
    season: fewerInHolidays,
  },
  { id: 'benefit-reductions', knots: benefitReductions(), season: evenly },
]

/** Figures that no statistics office has: the Jobcenter counts them itself. */
export function ownRecords(staff: Parts): ReadonlyMap<string, Parts> {
  const flows = new Map(counted.map((record) => [record.id, countedParts(record)] as const))
  const targetGroup = stockOf('target-group-stock', steady(4_000, 4_100, 4_150, 4_200, 4_300))
  return new Map([
    ['target-group-contacts', contactsOf(targetGroup)],
    ['target-group-stock', targetGroup],
    ['trained-staff', trainedOf(staff)],
    ['staff', headsOf(staff)],
    ['joint-first-consultations', partOf(flows, 'new-cases', rising(0.02, 0.02, 0.04, 0.1, 0.22))],
    ['online-applications', partOf(flows, 'applications', rising(0.01, 0.05, 0.09, 0.15, 0.27))],
    ['digital-appointments', partOf(flows, 'appointments', rising(0.0005, 0.005, 0.009, 0.015, 0.035))],
    ['jba-joint-cases', jointCases()],
    ...flows,
  ])
}

/** Days and consultations of the bus, in the Kreis only, from its start in September 2023. */
export function healthBus(): ReadonlyMap<string, Series> {
  const random = randomFor('health bus')
  const days = seriesOf((month) => [4, 6, 7, 5][month - 56] ?? 0)
  const consultations = days.map((count) =>
    count === 0 ? 0 : Math.round(count * (10.5 + 1.5 * random.normal())),
  )
  return new Map([
    ['health-bus-days', days],
    ['health-bus-consultations', consultations],
  ])
}

function newCases(): Knots {
  return [
    ...steady(960, 1_020, 900).slice(0, 3),
    ['2022-05', 880],
    ['2022-06', 2_300],
    ['2022-07', 1_650],
    ['2022-09', 1_050],
    ['2023-12', 930],
  ]
}

/** Court ruling of 11/2019, pause in spring 2020, moratorium from 07/2022 until the end of that year. */
function benefitReductions(): Knots {
  return [
    ['2019-10', 620],
    ['2019-12', 390],
    ['2020-03', 300],
    ['2020-04', 40],
    ['2020-06', 40],
    ['2020-08', 190],
    ['2021-12', 240],
    ['2022-06', 200],
    ['2022-07', 15],
    ['2022-12', 10],
    ['2023-02', 60],
    ['2023-12', 150],
  ]
}

function countedParts({ id, knots, season = evenly, only }: Counted): Parts {
  const random = randomFor(id)
  const totals = withNoise(withSeason(curveThrough(knots), season), 0.03, random)
  return flowParts(totals, limitedTo(only, weightsFor({ offices: 0.08 }, random)), random)
}

function limitedTo(only: readonly OfficeName[] | undefined, weights: Weights): Weights {
  if (only === undefined) return weights
  return mapParts(weights, (weight, _, { office }) =>
    only.some((name) => name === offices[office]?.name) ? weight : 0,
  )
}

function stockOf(id: string, knots: Knots): Parts {
  return stockParts(curveThrough(knots), weightsFor({ offices: 0.06 }, randomFor(id)))
}

function jointCases(): Parts {
  const weights = weightsFor({ offices: 0.05 }, randomFor('jba-joint-cases'))
  return stockParts(
    curveThrough(steady(60, 58, 66, 78, 92)),
    limitedTo(['Gladbeck', 'Recklinghausen'], weights),
  )
}

/** Contacts per person and month; since 2023 the plan wants twice as many. */
function contactsOf(targetGroup: Parts): Parts {
  const random = randomFor('target-group-contacts')
  const density = withSeason(rising(0.34, 0.22, 0.27, 0.32, 0.5), fewerInHolidays)
  return mapParts(targetGroup, (people, month) =>
    Math.round(people * valueIn(density, month) * (1 + 0.05 * random.normal())),
  )
}

function headsOf(staff: Parts): Parts {
  return mapParts(staff, (fte) => Math.round(fte * 1.14))
}

function trainedOf(staff: Parts): Parts {
  const share = curveThrough([
    ['2019-01', 0.04],
    ['2021-12', 0.1],
    ['2022-12', 0.3],
    ['2023-12', 0.72],
  ])
  return mapParts(headsOf(staff), (people, month) => Math.round(people * valueIn(share, month)))
}

function partOf(flows: ReadonlyMap<string, Parts>, id: string, chance: Series): Parts {
  const whole = flows.get(id)
  if (whole === undefined) throw new Error(`no figures of ${id}`)
  return someOf(whole, chance, randomFor(`part of ${id}`))
}

/** The value in the middle of each year. */
function steady(...values: readonly number[]): Knots {
  return values.map((value, year) => [`${2019 + year}-06`, value] as const)
}

/** As `steady`, and going on at the same pace until the last month. */
function rising(...values: readonly number[]): Series {
  const [before = 0, last = 0] = values.slice(-2)
  return curveThrough([...steady(...values), ['2023-12', last + (last - before) / 2]])
}

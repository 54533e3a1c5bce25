import { curveOfMeans, spreadSums, withNoise } from './curves'
import { type OfficeName, offices } from './offices'
import type { Parts } from './parts'
import { randomFor } from './random'
import { type Series, seriesOf, valueIn } from './span'

/** How well each office is staffed in a field, 1 being the Kreis; below 1 its Betreuungsschlüssel is worse. */
type Staffing = Readonly<Partial<Record<OfficeName, number>>>

interface Field {
  readonly id: string
  readonly means: readonly number[]
  readonly staffing: Staffing
}

const benefits: Field = {
  id: 'fte-benefits',
  means: [313, 311, 306, 304, 305],
  staffing: { Gladbeck: 0.95, Marl: 0.97, Herten: 1.05, Datteln: 1.04, Waltrop: 1.03 },
}
const caseManagement: Field = {
  id: 'fte-case-management',
  means: [171, 169, 166, 166, 167],
  staffing: { Gladbeck: 0.96, Recklinghausen: 0.98, 'Castrop-Rauxel': 1.04, Dorsten: 1.03, Herten: 0.97 },
}
const placement: Field = {
  id: 'fte-placement',
  means: [154, 153, 150, 149, 150],
  staffing: {
    Marl: 0.95,
    'Oer-Erkenschwick': 0.94,
    Herten: 0.97,
    Gladbeck: 1.02,
    Recklinghausen: 1.02,
    'Haltern am See': 1.05,
  },
}
const everybody: Field = { id: 'fte', means: [930, 935, 930, 918, 905], staffing: {} }

export function staffFigures(): ReadonlyMap<string, Parts> {
  return new Map(
    [everybody, benefits, caseManagement, placement].map((field) => [field.id, staffParts(field)]),
  )
}

/** Budgets of the Kreis in euros; little is spent in January, much in December. */
export function budgetFigures(): ReadonlyMap<string, Series> {
  const measures = [0.5, 0.72, 0.85, 0.9, 0.92, 0.98, 0.95, 0.98, 1.02, 1.1, 1.28, 1.8]
  const administration = [1.08, 0.95, 0.97, 0.97, 0.96, 0.97, 0.98, 0.96, 0.96, 0.98, 1.22, 1.0]
  return new Map([
    ['egt-spending', spending('egt', [58_400_000, 52_900_000, 57_600_000, 62_100_000, 57_100_000], measures)],
    [
      'vwt-spending',
      spending('vwt', [61_800_000, 63_900_000, 65_400_000, 66_200_000, 64_200_000], administration),
    ],
  ])
}

function spending(name: string, sums: readonly number[], season: readonly number[]): number[] {
  const weights = seriesOf((month) => season[month % 12] ?? 1)
  return spreadSums(sums, withNoise(weights, 0.03, randomFor(name)))
}

/** Posts are filled and left at the turn of a quarter; full-time equivalents have one decimal. */
function staffParts({ id, means, staffing }: Field): Parts {
  const total = curveOfMeans(means)
  const factors = offices.map(({ name, weight }) => weight * (staffing[name] ?? 1))
  const whole = factors.reduce((sum, factor) => sum + factor, 0)
  return offices.map((_, office) => [
    officeStaff({ id, office, total, share: (factors[office] ?? 0) / whole }),
  ])
}

interface OfficeStaff {
  readonly id: string
  readonly office: number
  readonly total: Series
  readonly share: number
}

function officeStaff({ id, office, total, share }: OfficeStaff): number[] {
  const random = randomFor(`${id} ${office}`)
  let vacant = 0
  return seriesOf((month) => {
    if (month % 3 === 0) vacant = 0.008 * random.normal()
    return Math.round(valueIn(total, month - (month % 3)) * share * (1 + vacant) * 10) / 10
  })
}

import { describe, expect, it } from 'vitest'
import { type Explanation, explain } from '@/domain/explanation'
import { rateTarget } from '@/domain/rateTarget'
import type { Target, TargetRule } from '@/domain/target'
import { describeExplanation } from '@/texts/explanations'
import {
  activity,
  type Entry,
  evaluationOf,
  type FactRow,
  milestone,
  month,
  monthly,
  northOffice,
  provisional,
  repeated,
  southOffice,
  target,
  traeger,
} from '../builders'
import { ratingPlan } from '../domain/rating'
import { plain } from './plain'

interface Asked {
  readonly rows?: readonly FactRow[]
  readonly month?: string
  readonly of?: string
  readonly unitId?: string
  readonly target?: Partial<Target>
  readonly milestone?: Parameters<typeof milestone>[0]
}

const plan = ratingPlan()
const indicators = plan.indicators.map((each) =>
  each.id === 'integrations' ? { ...each, measure: 'Integrationen' } : each,
)

function explained(rule: TargetRule, asked: Asked): Explanation {
  const { rows = [], of, unitId = traeger.id } = asked
  const own = target(rule, { ...(of !== undefined && { indicatorId: of }), ...asked.target })
  const activities = [activity({ milestones: [milestone(asked.milestone)] })]
  const evaluation = evaluationOf(rows, ratingPlan({ indicators, activities }))
  const at = { unitId, sex: 'total', month: month(asked.month ?? '2023-08') } as const
  return explain(evaluation, rateTarget(evaluation, own, at))
}

const text = (rule: TargetRule, asked: Asked) => plain(describeExplanation(explained(rule, asked)))

const up = { direction: 'up' } as const
const down = { direction: 'down' } as const
const linear = { method: 'linear' } as const
const seasonal = { method: 'seasonal' } as const
const manual = { method: 'manual', values: repeated(100, 12) } as const
const yearSum = (
  value: number | null,
  path: Extract<TargetRule, { kind: 'yearSum' }>['path'] = linear,
): TargetRule => ({ kind: 'yearSum', value, path, ...up })
const rows = (of: string, first: string, cells: readonly Entry[]) => monthly(of, first, cells)

/** 9,300 in each of three years, 6,105 of them by August. */
const season = [...repeated(763, 7), 764, 799, 799, 799, 798]
const integrations = rows('integrations', '2020-01', [
  ...season,
  ...season,
  ...season,
  ...repeated(726, 7),
  730,
])

describe('the explanation of a sum', () => {
  it('names all its numbers', () => {
    expect(text(yearSum(9300, seasonal), { rows: integrations, of: 'integrations' })).toBe(
      'Januar bis August: 5.812 Integrationen, Soll 6.105 (65,6 % von 9.300, saisonal nach 2020–2022). ' +
        '293 unter dem Soll, das sind −4,8 %; bis 2 % gälte als gefährdet.',
    )
  })

  it('has the cells behind both numbers: eight of this year, twelve of three years', () => {
    const explanation = explained(yearSum(9300, seasonal), { rows: integrations, of: 'integrations' })
    if (explanation.kind !== 'measured') throw new Error('not measured')
    expect(explanation.actualCells).toHaveLength(8)
    expect(explanation.actualCells[0]).toEqual({
      indicatorId: 'integrations',
      month: '2023-01',
      unitId: traeger.id,
      sex: 'total',
    })
    expect(explanation.plannedCells).toHaveLength(36)
    expect(explanation.gaps).toEqual([])
  })
})

describe('the explanation of a state', () => {
  const sums = (cell: Entry) => rows('integrations', '2023-01', repeated(cell, 8))
  const stock = (before: Entry, now: Entry, count = 8) =>
    rows('lzb-stock', '2022-01', [...repeated(before, 12), ...repeated(now, count)])
  const flat = (now: Entry, count = 8) => rows('lzb-stock', '2022-12', [320, ...repeated(now, count)])

  it.each<{ name: string; rule: TargetRule; asked: Asked; is: string }>([
    {
      name: 'sum on course',
      rule: yearSum(120),
      asked: { rows: sums(11), of: 'integrations' },
      is: 'Januar bis August: 88 Integrationen, Soll 80 (66,7 % von 120, linear). 8 über dem Soll, das sind +10,0 %: auf Kurs.',
    },
    {
      name: 'sum at risk',
      rule: yearSum(1200),
      asked: { rows: sums(99), of: 'integrations' },
      is: 'Januar bis August: 792 Integrationen, Soll 800 (66,7 % von 1.200, linear). 8 unter dem Soll, das sind −1,0 %; bis 2 % gilt als gefährdet.',
    },
    {
      name: 'sum reached',
      rule: yearSum(80),
      asked: { rows: sums(11), of: 'integrations' },
      is: 'Januar bis August: 88 Integrationen, Soll 53 (66,7 % von 80, linear). 35 über dem Soll, das sind +65,0 %: erreicht, das kann nicht mehr verloren gehen.',
    },
    {
      name: 'sum on a typed path',
      rule: yearSum(120, manual),
      asked: { rows: sums(12.5), of: 'integrations' },
      is: 'Januar bis August: 100 Integrationen, Soll 100 (von Hand festgelegter Verlauf zu 120). Genau im Soll: auf Kurs.',
    },
    {
      name: 'provisional',
      rule: yearSum(120),
      asked: { rows: sums(provisional(10)), of: 'integrations' },
      is: 'Januar bis August: 80 Integrationen, Soll 80 (66,7 % von 120, linear). Genau im Soll: auf Kurs. Vorläufig: Mindestens ein Wert darin ist noch nicht endgültig (T-0).',
    },
    {
      name: 'direction',
      rule: { kind: 'direction', basis: 'yearToDate', ...down },
      asked: { rows: stock(400, 390) },
      is: 'Januar bis August im Mittel: 390 Personen, Vorjahr 400. 10 unter dem Vorjahr, das sind −2,5 %: auf Kurs.',
    },
    {
      name: 'direction, final and equal',
      rule: { kind: 'direction', basis: 'december', ...down },
      asked: { rows: stock(400, 400, 12), month: '2023-12' },
      is: 'Dezember 2023: 400 Personen, Vorjahr 400. Genau wie im Vorjahr: auf Kurs. Nur gleich zu bleiben, ist noch nicht erreicht.',
    },
    {
      name: 'change',
      rule: { kind: 'changeYoY', value: -3, ...down },
      asked: { rows: stock(400, 392) },
      is: 'August 2023 gegenüber August 2022: −2,0 %, Soll −3,0 %. 1,0 %-Punkte über dem Soll; bis 0,5 %-Punkte gälte als gefährdet.',
    },
    {
      name: 'year end on a line: 320 to 260 is 280 in August',
      rule: { kind: 'yearEnd', value: 260, path: linear, ...down },
      asked: { rows: flat(280) },
      is: 'August 2023: 280 Personen, Soll 280 (linear von 320 im Dezember davor zu 260 im Dezember). Genau im Soll: auf Kurs.',
    },
    {
      name: 'mean of the year on a typed path',
      rule: { kind: 'yearAverage', value: { kind: 'absolute', value: 100 }, path: manual, ...down },
      asked: { rows: flat(101) },
      is: 'Januar bis August im Mittel: 101 Personen, Soll 100 (von Hand festgelegter Verlauf zu 100 im Jahresmittel). 1 über dem Soll, das sind +1,0 %; bis 2 % gilt als gefährdet.',
    },
    {
      name: 'mean of the year in percent',
      rule: { kind: 'yearAverage', value: { kind: 'changeInPercent', value: -2 }, path: linear, ...down },
      asked: { rows: stock(400, 392) },
      is: 'Januar bis August im Mittel: 392 Personen, Soll 392 (−2,0 % gegenüber 400 im gleichen Zeitraum des Vorjahres). Genau im Soll: auf Kurs.',
    },
    {
      name: 'rate',
      rule: { kind: 'rollingRate', value: 20, ...up },
      asked: { rows: rows('rate', '2023-08', [19.2]), of: 'rate' },
      is: 'August 2023: 19,2 %, Soll 20,0 %. 0,8 %-Punkte unter dem Soll; bis 0,5 %-Punkte gälte als gefährdet.',
    },
    {
      name: 'rate of the year',
      rule: { kind: 'yearToDateRate', value: 24, path: linear, ...up },
      asked: { rows: rows('rate', '2023-08', [16.2]), of: 'rate' },
      is: 'August 2023: 16,2 %, Soll 16,0 % (66,7 % von 24,0 %, linear). 0,2 %-Punkte über dem Soll: auf Kurs.',
    },
    {
      name: 'limit as 1:n',
      rule: { kind: 'threshold', value: 120, ...down },
      asked: {
        rows: [...rows('elb-stock', '2023-08', [1270]), ...rows('fte-case-management', '2023-08', [4])],
        of: 'case-management-ratio',
      },
      is: 'August 2023: 1:127 bei Soll 1:120. 7 über dem Soll, das sind +5,8 %; bis 2 % gälte als gefährdet.',
    },
    {
      name: 'limit broken before December',
      rule: { kind: 'threshold', value: 120, ...down },
      asked: { rows: rows('lzb-stock', '2023-01', [130, ...repeated(110, 11)]), month: '2023-12' },
      is: 'Dezember 2023: 110 Personen, Soll 120. 10 unter dem Soll, das sind −8,3 %: auf Kurs. Nicht erreicht, da das Ziel nicht in jedem Monat des Jahres nachweislich eingehalten wurde.',
    },
    {
      name: 'multiple of a base',
      rule: { kind: 'multipleOfBase', factor: 2, base: { kind: 'value', value: 60 }, ...up },
      asked: { rows: sums(10), of: 'integrations' },
      is: 'Januar bis August: 80 Integrationen, Soll 80 (8/12 von 2 × 60). Genau im Soll: auf Kurs.',
    },
    {
      name: 'multiple of a base year',
      rule: { kind: 'multipleOfBase', factor: 2, base: { kind: 'year', year: 2022 }, ...up },
      asked: { rows: stock(400, 800) },
      is: 'August 2023: 800 Personen, Soll 800 (2 × 400 im gleichen Zeitraum 2022). Genau im Soll: auf Kurs.',
    },
    {
      name: 'corridor',
      rule: { kind: 'corridor', min: 60, max: 120, path: linear },
      asked: { rows: sums(11), of: 'integrations' },
      is: 'Januar bis August: 88 Integrationen, Soll 80 (8/12 vom Jahr, Korridor 60 bis 120). 8 über dem Soll, das sind +10,0 %; bis 2 % gälte als gefährdet.',
    },
    {
      name: 'planned zero',
      rule: { kind: 'plannedZero' },
      asked: { rows: sums(1), of: 'integrations' },
      is: 'Januar bis August: 8 Integrationen. Im Plan vorläufig mit null angesetzt: wird gezeigt, nicht bewertet.',
    },
    {
      name: 'information',
      rule: { kind: 'info' },
      asked: { rows: flat(300) },
      is: 'August 2023: 300 Personen. Wird gezeigt, nicht bewertet.',
    },
  ])('$name', ({ rule, asked, is }) => {
    expect(text(rule, asked)).toBe(is)
  })

  it('counts offices, with a cell for each office and month', () => {
    const rule: TargetRule = { kind: 'countOf', total: 2 }
    const cells = monthly({ indicatorId: 'case-conferences', unitId: northOffice.id }, '2023-01', [0, 1])
    const others = monthly({ indicatorId: 'case-conferences', unitId: southOffice.id }, '2023-01', [0, 0])
    const asked = { rows: [...cells, ...others], of: 'case-conferences', month: '2023-02' }
    expect(text(rule, asked)).toBe(
      'Januar bis Februar: 1 von 2 Bezirksstellen. 1 unter dem Soll; bis 2 % gälte als gefährdet.',
    )
    expect(explained(rule, asked)).toMatchObject({ actualCells: { length: 4 }, gaps: [] })
  })
})

describe('the explanation of what cannot be rated names its reason', () => {
  const own: Asked = { of: 'integrations' }
  const two = rows('integrations', '2023-01', [10, 10])
  it.each<{ name: string; rule: TargetRule; asked: Asked; is: string }>([
    {
      name: 'months missing',
      rule: yearSum(120),
      asked: { ...own, rows: two, month: '2023-07' },
      is: 'Januar bis Juli: unvollständig, Soll 70 (58,3 % von 120, linear). Nicht beurteilbar: Für den Vergleich fehlen 5 Monate. Ohne Zahl: 03/2023, 04/2023, 05/2023 und 2 weitere Monate.',
    },
    {
      name: 'hidden',
      rule: yearSum(120),
      asked: { ...own, rows: rows('integrations', '2023-01', [10, 'suppressed']), month: '2023-02' },
      is: 'Januar bis Februar: geheim, Soll 20 (16,7 % von 120, linear). Nicht beurteilbar: Ein Wert, der für den Vergleich nötig ist, ist geheim. Ohne Zahl: 02/2023.',
    },
    {
      name: 'no number set',
      rule: yearSum(null),
      asked: { ...own, rows: two, month: '2023-02' },
      is: 'Januar bis Februar: 20 Integrationen. Nicht beurteilbar: Der Plan nennt die Kennzahl, aber keinen Zielwert.',
    },
    {
      name: 'no year before',
      rule: { kind: 'direction', basis: 'yearToDate', ...up },
      asked: { ...own, rows: two, month: '2023-02' },
      is: 'Januar bis Februar: 20 Integrationen. Nicht beurteilbar: Es liegen keine Werte des Vorjahres vor, gegen die verglichen werden könnte. Ohne Zahl: 01/2022, 02/2022.',
    },
    {
      name: 'no base',
      rule: { kind: 'yearEnd', value: 10, path: linear, ...up },
      asked: { ...own, rows: two, month: '2023-02' },
      is: 'Februar 2023: 10 Integrationen. Nicht beurteilbar: Die Ausgangslage, auf die sich das Ziel bezieht, ist nicht festgelegt oder fehlt in den Daten. Ohne Zahl: 12/2022.',
    },
    {
      name: 'no path',
      rule: yearSum(120, seasonal),
      asked: { ...own, rows: two, month: '2023-02' },
      is: 'Januar bis Februar: 20 Integrationen. Nicht beurteilbar: Für einen Sollverlauf fehlen die Werte der Vorjahre.',
    },
    {
      name: 'denominator zero',
      rule: { kind: 'changeYoY', value: 2, ...up },
      asked: { ...own, rows: rows('integrations', '2022-01', [0, ...repeated(5, 12)]), month: '2023-01' },
      is: 'Januar 2023 gegenüber Januar 2022: nicht definiert, Soll +2,0 %. Nicht beurteilbar: Der Nenner ist null, ein Verhältnis gibt es nicht.',
    },
    {
      name: 'other unit',
      rule: yearSum(120),
      asked: { ...own, rows: two, month: '2023-02', unitId: northOffice.id },
      is: 'Januar bis Februar: unvollständig. Nicht beurteilbar: Das Ziel gilt für eine andere Stelle als die gewählte. Ohne Zahl: 01/2023, 02/2023.',
    },
    {
      name: 'other sex',
      rule: yearSum(120),
      asked: { ...own, rows: two, month: '2023-02', target: { sex: 'female', unitId: northOffice.id } },
      is: 'Januar bis Februar: unvollständig. Nicht beurteilbar: Das Ziel gilt für eine andere Stelle als die gewählte. Ohne Zahl: 01/2023, 02/2023.',
    },
    {
      name: 'other year',
      rule: yearSum(120),
      asked: { ...own, rows: rows('integrations', '2024-01', [10]), month: '2024-01' },
      is: 'Januar: 10 Integrationen. Nicht beurteilbar: Der gewählte Berichtsmonat liegt nicht im Jahr des Plans.',
    },
    {
      name: 'no state set',
      rule: { kind: 'qualitative', status: null, note: 'Zusammenarbeit' },
      asked: {},
      is: 'Nicht beurteilbar: Der Stand dieses Ziels wird von Hand bewertet; das ist noch nicht geschehen. Vermerk: Zusammenarbeit.',
    },
  ])('$name', ({ rule, asked, is }) => {
    expect(text(rule, asked)).toBe(is)
  })
})

describe('the explanation of a milestone', () => {
  const rule: TargetRule = { kind: 'milestone', activityId: 'health-bus', milestoneId: 'application' }
  it.each<{ own: Parameters<typeof milestone>[0]; is: string }>([
    {
      own: { due: '2023-10-31' },
      is: '„Antrag gestellt“ war bis Monatsende nicht erledigt und ist am 31.10.2023 fällig: auf Kurs.',
    },
    {
      own: { due: '2023-06-30' },
      is: '„Antrag gestellt“ war bis Monatsende nicht erledigt und ist am 30.06.2023 fällig gewesen: verfehlt.',
    },
    { own: {}, is: '„Antrag gestellt“ ist nicht erledigt. Nicht beurteilbar: Der Plan nennt keinen Termin.' },
    {
      own: { doneOn: '2023-05-02', evidence: 'Eingangsbestätigung' },
      is: '„Antrag gestellt“ wurde am 02.05.2023 erledigt, Nachweis: Eingangsbestätigung.',
    },
    {
      own: { doneOn: '2023-05-02' },
      is: '„Antrag gestellt“ wurde am 02.05.2023 erledigt, aber ohne Nachweis: noch nicht erreicht.',
    },
  ])('$is', ({ own, is }) => {
    expect(text(rule, { milestone: own })).toBe(is)
  })

  it('tells a state set by hand, with its note', () => {
    expect(text({ kind: 'qualitative', status: 'atRisk', note: 'Vertrag fehlt.' }, {})).toBe(
      'Der Stand wurde von Hand bewertet. Vermerk: Vertrag fehlt.',
    )
  })
})

it('names the version where a target has more than one', () => {
  const versions = ['2022-11-10', '2023-04-15'].map((validFrom) => ({
    validFrom,
    reason: 'Beschluss',
    rule: yearSum(120),
  }))
  const asked = { rows: rows('integrations', '2023-01', [10]), of: 'integrations', target: { versions } }
  expect(text(yearSum(120), { ...asked, month: '2023-01' })).toMatch(
    /auf Kurs\. Bewertet nach der Fassung ab 10\.11\.2022\.$/,
  )
})

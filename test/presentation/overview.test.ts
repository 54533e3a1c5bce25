import { describe, expect, it } from 'vitest'
import type { Target } from '@/domain/target'
import { asOfBehind, laterDay } from '@/presentation/asOf'
import { indicatorRow, indicatorsOfTopic } from '@/presentation/indicatorRow'
import { deviationScale, overviewOf, splitIntoColumns } from '@/presentation/overview'
import { targetRows } from '@/presentation/targetRow'
import {
  activity,
  evaluationOf,
  indicator,
  milestone,
  month,
  monthly,
  smallPlan,
  target,
  traeger,
} from '../builders'
import { plain } from '../texts/plain'

const january = { unitId: traeger.id, sex: 'total', month: month('2023-01') } as const

function atMost(id: string, value: number | null, topicId = 'b1'): Target {
  return target({ kind: 'threshold', direction: 'down', value }, { id, label: id, topicId })
}

function topic(id: string) {
  return { id, code: id.toUpperCase(), title: id, shortTitle: id, why: '', section: id }
}

/** The stock is 1,000: 3 % over, 10 % over, 1 % over, at the limit, without a limit. */
const targets = [
  atMost('three', 970.874),
  atMost('ten', 909.09),
  atMost('one', 990.099),
  atMost('kept', 1000, 'b2'),
  atMost('open', null, 'b2'),
]
const plan = smallPlan({
  topics: [topic('b1'), topic('b2')],
  targets,
  activities: [activity({ milestones: [milestone({ due: '2022-12-31' })], indicatorIds: ['integrations'] })],
})
const evaluation = evaluationOf(
  monthly({ indicatorId: 'lzb-stock', asOf: '2023-02-14' }, '2023-01', [1000]),
  plan,
)

describe('the overview', () => {
  const overview = overviewOf(evaluation, january)

  it('counts states over all and per topic, the worst rated one named', () => {
    expect(overview.summary.counts).toMatchObject({ missed: 2, atRisk: 1, onTrack: 1, unrated: 1 })
    expect(overview.sections.map(({ summary }) => summary.worst)).toEqual(['missed', 'onTrack'])
  })

  it('lists what needs attention: missed before at risk, the furthest off first', () => {
    expect(overview.attention.map(({ id }) => id)).toEqual(['ten', 'three', 'one'])
  })

  it('lists what is overdue of the activities', () => {
    expect(overview.dues.map(({ state }) => state)).toEqual(['overdue'])
  })

  it('keeps the order of the plan within a topic', () => {
    expect(overview.sections[0]?.rows.map(({ id }) => id)).toEqual(['three', 'ten', 'one'])
  })
})

describe('two columns', () => {
  it.each([
    { counts: [6, 19, 10, 7, 2, 4], columns: [2, 4] },
    { counts: [1, 1, 1, 20], columns: [3, 1] },
    { counts: [20, 1], columns: [1, 1] },
    { counts: [5], columns: [1] },
    { counts: [], columns: [] },
  ])('of topics with $counts targets hold $columns topics', ({ counts, columns }) => {
    const [row] = targetRows(evaluation, january)
    if (row === undefined) throw new Error('the plan has targets')
    const sections = counts.map((count, index) => {
      const rows = Array.from({ length: count }, () => row)
      return { topic: topic(String(index)), rows, summary: overviewOf(evaluation, january).summary }
    })
    expect(splitIntoColumns(sections).map(({ length }) => length)).toEqual(columns)
  })
})

describe('the scale of deviation bars', () => {
  it.each([
    { ids: ['one'], scale: 2 },
    { ids: ['one', 'three'], scale: 3 },
    { ids: ['kept'], scale: 1 },
    { ids: ['open'], scale: 1 },
  ])('reaches $scale % for $ids', ({ ids, scale }) => {
    const rows = targetRows(evaluation, january).filter(({ id }) => ids.includes(id))
    expect(deviationScale(rows)).toBe(scale)
  })

  it('cuts an outlier rather than hiding all others', () => {
    const outlier = evaluationOf(monthly('lzb-stock', '2023-01', [5000]), plan)
    expect(deviationScale(targetRows(outlier, january))).toBe(25)
  })
})

describe('the Datenstand behind a row', () => {
  it('is the newest of the cells of its month', () => {
    const rows = [
      ...monthly({ indicatorId: 'elb-stock', asOf: '2023-02-14' }, '2023-01', [1000]),
      ...monthly({ indicatorId: 'fte-case-management', asOf: '2023-03-01' }, '2023-01', [4]),
    ]
    const at = { place: january, month: january.month }
    expect(asOfBehind(evaluationOf(rows), 'case-management-ratio', at)).toBe('2023-03-01')
    expect(asOfBehind(evaluationOf(rows), 'lzb-stock', at)).toBe('')
  })

  it('takes the later of two days', () => {
    expect(laterDay('2023-02-14', '')).toBe('2023-02-14')
    expect(laterDay('2023-02-14', '2023-03-01')).toBe('2023-03-01')
  })
})

describe('the indicators of a topic', () => {
  it('are those that its targets and activities name, in the order of the plan', () => {
    expect(indicatorsOfTopic(plan, 'b1').map(({ id }) => id)).toEqual(['lzb-stock', 'integrations'])
  })

  it('show their value against the year before', () => {
    const known = evaluationOf([
      ...monthly('lzb-stock', '2022-01', [800]),
      ...monthly('lzb-stock', '2023-01', [1000]),
    ])
    const row = indicatorRow(known, indicator({ id: 'lzb-stock' }), january)
    expect(row).toMatchObject({ actual: '1.000', hasActual: true, isProvisional: false })
    expect(plain(row.yearBefore ?? '')).toBe('+25,0 %')
  })

  it('say why there is none', () => {
    const row = indicatorRow(evaluationOf([]), indicator({ id: 'lzb-stock' }), january)
    expect(row).toMatchObject({ actual: 'keine Daten', hasActual: false, yearBefore: null })
  })
})

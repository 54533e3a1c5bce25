import { describe, expect, it } from 'vitest'
import type { Plan, TopicResources } from '@/domain/plan'
import type { TargetRule } from '@/domain/target'
import { deckOf } from '@/presentation/deck'
import { resourcesOf, type ResourcesView } from '@/presentation/resources'
import { targetRows } from '@/presentation/targetRow'
import {
  type Entry,
  evaluationOf,
  type FactRow,
  indicator,
  month,
  monthly,
  repeated,
  smallPlan,
  target,
  traeger,
} from '../builders'

const at = { unitId: traeger.id, sex: 'total', month: month('2023-09') } as const
const grants: TargetRule = { kind: 'corridor', min: null, max: 12_000_000, path: { method: 'linear' } }
const administration: TargetRule = { ...grants, max: 6_000_000 }
const staffed: TargetRule = { kind: 'threshold', direction: 'down', value: 120 }

const resources: TopicResources = {
  budgets: [
    { targetId: 'grants', yearBefore: 15_000_000 },
    { targetId: 'office', yearBefore: null },
  ],
  reallocation: { fromTargetId: 'grants', toTargetId: 'office', amount: 1_500_000, isProvisional: true },
  staff: [{ targetId: 'posts', planned: 910, isApproximate: true }],
  caseloads: [{ targetId: 'caseload' }],
}

/** Other ids than the shipped plan has, so that nothing can hang on them. */
function planWith(over: Partial<TopicResources> = {}, rules: { grants?: TargetRule } = {}): Plan {
  const plain = smallPlan()
  const money = { kind: 'flow', measure: '€', better: 'none', hasSexes: false } as const
  return {
    ...plain,
    indicators: [
      ...plain.indicators,
      indicator({ id: 'paid-grants', label: 'Förderung', ...money }),
      indicator({ id: 'paid-office', label: 'Verwaltung', ...money }),
      indicator({ id: 'posts', label: 'Stellen', measure: 'VZÄ', decimals: 1, hasSexes: false }),
    ],
    topics: plain.topics.map((topic) => ({ ...topic, resources: { ...resources, ...over } })),
    targets: [
      target(rules.grants ?? grants, { id: 'grants', label: 'Fördertopf', indicatorId: 'paid-grants' }),
      target(administration, { id: 'office', label: 'Verwaltung', indicatorId: 'paid-office' }),
      target({ kind: 'info' }, { id: 'posts', label: 'Stellen', indicatorId: 'posts' }),
      target(staffed, { id: 'caseload', label: 'Schlüssel', indicatorId: 'case-management-ratio' }),
    ],
  }
}

function rows(spent: readonly Entry[]): readonly FactRow[] {
  return [
    ...monthly('paid-grants', '2022-01', [...repeated(1_000_000, 12), ...spent]),
    ...monthly('paid-office', '2023-01', repeated(700_000, 9)),
    ...monthly('posts', '2023-09', [902.3]),
    ...monthly('elb-stock', '2023-09', [30_000]),
    ...monthly('fte-case-management', '2023-09', [94.5]),
  ]
}

function viewOf(plan: Plan, facts = rows(repeated(900_000, 9))): ResourcesView {
  const evaluation = evaluationOf(facts, plan)
  const [topic] = plan.topics
  const view = topic && resourcesOf(evaluation, topic, targetRows(evaluation, at))
  if (view === undefined || view === null) throw new Error('the topic has resources')
  return view
}

function figuresOf(view: ResourcesView, budgetAt: number): readonly string[] {
  const lines = view.budgets[budgetAt]?.figures.map(({ term, text, note }) => `${term}: ${text} | ${note}`)
  return (lines ?? []).map((line) => line.replaceAll('\u00a0', ' '))
}

describe('the budgets of a topic', () => {
  it('say what was there, what is used, what is left and what that means per month', () => {
    expect(figuresOf(viewOf(planWith()), 0)).toEqual([
      'Budget 2023: 12,0 Mio. € | −20,00 % ggü. 2022 (15,0 Mio. €)',
      'Ausgegeben: 8,1 Mio. € | 67,5 % nach 9 von 12 Monaten; Soll 9,0 Mio. €',
      'Übrig: 3,9 Mio. € | für 3 Monate',
      'Je Monat noch: 1,3 Mio. € | bisher 900 Tsd. €; Vorjahr Okt–Dez 1,0 Mio. €',
    ])
  })

  it('say when more is spent than there was, and that the plan has no year before', () => {
    expect(figuresOf(viewOf(planWith()), 1)).toEqual([
      'Budget 2023: 6,0 Mio. € | Budget 2022 nennt der Plan nicht',
      'Ausgegeben: 6,3 Mio. € | 105,0 % nach 9 von 12 Monaten; Soll 4,5 Mio. €',
      'Überschritten um: 300 Tsd. € | für 3 Monate',
    ])
  })

  it('invent no amount, no rest and no bar where the plan names no number', () => {
    const view = viewOf(planWith({}, { grants: { ...grants, max: null } }))
    expect(figuresOf(view, 0)).toEqual([
      'Budget 2023: kein Betrag | Der Plan nennt keinen.',
      'Ausgegeben: 8,1 Mio. € | nach 9 von 12 Monaten',
    ])
    expect(view.budgets[0]?.bar).toBeNull()
  })

  it('have no rest while a month is missing', () => {
    const view = viewOf(planWith(), rows([900_000, 'suppressed', ...repeated(900_000, 7)]))
    expect(figuresOf(view, 0)).toEqual(['Budget 2023: 12,0 Mio. € | −20,00 % ggü. 2022 (15,0 Mio. €)'])
  })

  it('are drawn to one length: what is spent, the Soll and the year before as parts of the budget', () => {
    expect(viewOf(planWith()).budgets[0]?.bar).toEqual({
      limit: 1,
      spent: 0.675,
      planned: 0.75,
      yearBefore: 0.75,
    })
  })

  it.each([
    { share: 'with its share', over: {}, text: 'das sind 12,5 % davon.' },
    {
      share: 'and leave the word away where it is final',
      over: { reallocation: { ...resources.reallocation, isProvisional: false } } as Partial<TopicResources>,
      text: 'Umschichtung laut Plan: 1,500 Mio. €',
    },
  ])('tell what is moved between them, $share', ({ over, text }) => {
    const sentence = viewOf(planWith(over)).reallocation?.replaceAll('\u00a0', ' ')
    expect(sentence).toContain('1,500 Mio. € aus „Fördertopf“ in „Verwaltung“')
    expect(sentence).toContain(text)
  })
})

describe('the staff of a topic', () => {
  it('stands beside what the plan reckons with, and a Betreuungsschlüssel beside its Soll', () => {
    const staff = viewOf(planWith()).staff.map(({ row, value, note }) =>
      [value, note, row.status].join(' | ').replaceAll('\u00a0', ' '),
    )
    // 12,000 clients over 94.5 posts are 127; at 1:120 they take 100.
    expect(staff).toEqual([
      '902,3 bei Plan rund 910 | −7,7 VZÄ (−0,8 %) | infoOnly',
      '1:127 bei Soll 1:120 | 94,5 VZÄ besetzt, für das Soll nötig 100,0: 5,5 fehlen | missed',
    ])
  })

  it('says so where the plan names no posts', () => {
    const staff = [{ targetId: 'posts', planned: null, isApproximate: false }]
    const [posts] = viewOf(planWith({ staff })).staff
    expect(posts?.value.replaceAll('\u00a0', ' ')).toBe('902,3 VZÄ')
    expect(posts?.note).toBe('Der Plan nennt keine Stellenzahl.')
  })
})

describe('the slide of the resources', () => {
  it('follows the slide of its topic, and its message is what is left', () => {
    const slides = deckOf(evaluationOf(rows(repeated(900_000, 9)), planWith()), at)
    expect(slides.slice(0, 3).map(({ id }) => id)).toEqual(['uebersicht', 'thema-b1', 'ressourcen-b1'])
    expect(slides[2]?.headline.replaceAll('\u00a0', ' ')).toBe(
      'Fördertopf: 3,9 Mio. € übrig · Verwaltung: um 300 Tsd. € überschritten',
    )
  })

  it('is left out for topics without resources', () => {
    const slides = deckOf(evaluationOf([], smallPlan()), at)
    expect(slides.map(({ kind }) => kind)).toEqual(['overview', 'topic'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Target, TargetRule } from '@/domain/target'
import {
  filledDraft,
  knownDraft,
  type SpreadDraft,
  spreadabilityOf,
  spreadStateOf,
  spreadView,
  targetsOfDraft,
  withTypedNumbers,
} from '@/presentation/targetSpread'
import {
  evaluationOf,
  type FactRow,
  monthly,
  northOffice,
  repeated,
  smallPlan,
  southOffice,
  target,
} from '../builders'

/** Integrationen of 2022: 24 in the north, 72 in the south. */
const history: readonly FactRow[] = [
  ...monthly({ indicatorId: 'integrations', unitId: northOffice.id }, '2022-01', repeated(2, 12)),
  ...monthly({ indicatorId: 'integrations', unitId: southOffice.id }, '2022-01', repeated(6, 12)),
]
const linear = { method: 'linear' } as const
const sum = (value: number | null): TargetRule => ({ kind: 'yearSum', direction: 'up', value, path: linear })
const goal = target(sum(1000), { id: 'goal', indicatorId: 'integrations' })

describe('whether a target can be spread', () => {
  it.each<{ rule: TargetRule; over: Partial<Target>; says: RegExp | 'parts' | 'same' }>([
    { rule: sum(1000), over: { indicatorId: 'integrations' }, says: 'parts' },
    { rule: sum(null), over: { indicatorId: 'integrations' }, says: /Tragen Sie zuerst einen Zielwert ein/ },
    { rule: sum(1000), over: { indicatorId: 'egt-spending' }, says: /nicht je Bezirksstelle/ },
    { rule: sum(1000), over: { unitId: northOffice.id }, says: /unter dieser Stelle gibt es keine/ },
    {
      rule: { kind: 'rollingRate', direction: 'up', value: 20 },
      over: { indicatorId: 'k2' },
      says: 'same',
    },
    { rule: { kind: 'direction', direction: 'down', basis: 'yearToDate' }, over: {}, says: /gilt in jeder/ },
    { rule: { kind: 'changeYoY', direction: 'down', value: -2 }, over: {}, says: /gilt in jeder/ },
    { rule: { kind: 'countOf', total: 2 }, over: {}, says: /werden Bezirksstellen gezählt/ },
    { rule: { kind: 'info' }, over: {}, says: /Ohne Zahl gibt es nichts zu verteilen/ },
  ])('$rule.kind $rule.value of $over says $says', ({ rule, over, says }) => {
    const answer = spreadabilityOf(evaluationOf(history), target(rule, over))
    if (answer.kind === 'none') expect(answer.why).toMatch(says)
    else expect(answer.kind).toBe(says)
  })
})

describe('the form of a spread', () => {
  it('is filled by base with whole events that add up: 1,000 × 24 / 96 = 250', () => {
    const view = spreadView(evaluationOf(history), goal, filled('base'))
    expect(view.baseLabel).toBe('Summe 2022')
    expect(
      view.rows.map(({ unitName, base, share, fields }) => [unitName, base, share, fields[0]?.text]),
    ).toEqual([
      ['Nordstadt', '24', '25,0\u00a0%', '250'],
      ['Südheim', '72', '75,0\u00a0%', '750'],
    ])
    expect(view.sums).toEqual([{ name: 'value', sum: '1.000', whole: '1.000', difference: '0' }])
    expect(view.verdicts).toEqual([{ text: 'Die Teile ergeben zusammen genau 1.000.', isEven: true }])
  })

  it('is filled equally', () => {
    expect([...filled('equal').values()]).toEqual([{ value: '500' }, { value: '500' }])
  })

  it.each([
    { text: '200', verdict: 'Den Teilen fehlen 50 zum Ziel des Ganzen von 1.000.', difference: '−50' },
    {
      text: '250,5',
      verdict: 'Die Teile liegen 0,5 über dem Ziel des Ganzen von 1.000.',
      difference: '+0,5',
    },
  ])('with $text for the north says: $verdict', ({ text, verdict, difference }) => {
    const draft = typed(filled('base'), text)
    const view = spreadView(evaluationOf(history), goal, draft)
    expect(view.verdicts).toEqual([{ text: verdict, isEven: false }])
    expect(view.sums[0]?.difference).toBe(difference)
  })

  it.each(['', 'viel'])('with “%s” for the north is not complete, and no sum is judged', (text) => {
    const view = spreadView(evaluationOf(history), goal, typed(filled('base'), text))
    expect(view).toMatchObject({ isComplete: false, verdicts: [] })
    expect(view.rows[0]?.share).toBe('–')
    expect(view.rows[0]?.fields[0]?.problem).toBe(text === '' ? undefined : 'Bitte eine Zahl eintragen.')
  })

  it('says which office keeps it from being filled by base', () => {
    const rows = monthly({ indicatorId: 'integrations', unitId: northOffice.id }, '2022-01', repeated(2, 12))
    expect(filledDraft(evaluationOf(rows), goal, { by: 'base' })).toEqual({
      why: 'Der Wert des Vorjahres fehlt für Südheim. Verteilen Sie zu gleichen Teilen oder von Hand.',
    })
  })

  it('makes targets of the offices, each a part of the whole', () => {
    const targets = targetsOfDraft(evaluationOf(history), goal, {
      draft: typed(filled('base'), '240'),
      validFrom: '2023-02-01',
      reason: 'Verteilung',
    })
    expect(targets.map(({ unitId, parentId, versions }) => [unitId, parentId, versions])).toEqual([
      [northOffice.id, 'goal', [{ validFrom: '2023-02-01', reason: 'Verteilung', rule: sum(240) }]],
      [southOffice.id, 'goal', [{ validFrom: '2023-02-01', reason: 'Verteilung', rule: sum(750) }]],
    ])
  })

  it('has both edges of a corridor', () => {
    const corridor = target({ kind: 'corridor', min: 100, max: 200, path: null }, { id: 'edges' })
    const filledEdges = filledDraft(evaluationOf([]), corridor, { by: 'equal' })
    const draft = 'draft' in filledEdges ? filledEdges.draft : new Map()
    const view = spreadView(evaluationOf([]), corridor, draft)
    expect(view.columns.map(({ label }) => label)).toEqual(['Untergrenze', 'Obergrenze'])
    expect(view.rows[0]?.fields.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Untergrenze Nordstadt: 50',
      'Obergrenze Nordstadt: 100',
    ])
  })
})

describe('a target that was spread', () => {
  const north = { ...goal, id: 'north', parentId: 'goal', unitId: northOffice.id }
  const part: Target = { ...north, versions: [{ validFrom: '2023-01-01', reason: '', rule: sum(400) }] }
  const evaluation = evaluationOf(history, smallPlan({ targets: [goal, part] }))

  it('names what its parts have to reach, what is missing, and the offices without one', () => {
    expect(spreadStateOf(evaluation, goal)).toEqual({
      parts: [part],
      goals: ['Zielwert 400'],
      without: ['Südheim'],
      verdicts: [{ text: 'Den Teilen fehlen 600 zum Ziel des Ganzen von 1.000.', isEven: false }],
    })
  })

  it('is spread again from the numbers that its parts have', () => {
    expect([...knownDraft(evaluation, goal)]).toEqual([[northOffice.id, { value: '400' }]])
  })

  it('is another thing than one without parts', () => {
    expect(spreadStateOf(evaluation, part)).toBeNull()
  })
})

function filled(by: 'base' | 'equal'): SpreadDraft {
  const result = filledDraft(evaluationOf(history), goal, { by })
  if ('why' in result) throw new Error(result.why)
  return result.draft
}

function typed(draft: SpreadDraft, text: string): SpreadDraft {
  return withTypedNumbers(draft, [{ unitId: northOffice.id, name: 'value', text }])
}

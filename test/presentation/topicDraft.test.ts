import { describe, expect, it } from 'vitest'
import { shippedPlan } from '@/plan/shippedPlan'
import {
  emptyFigure,
  figureDraftOf,
  figuresOfDraft,
  type ReallocationDraft,
  reallocationDraftOf,
  type ResourceDraft,
  resourceDraftsOf,
  resourcesOfDraft,
} from '@/presentation/topicDraft'

const topic = shippedPlan.topics.find(({ resources }) => resources !== undefined)
const nothingMoved: ReallocationDraft = { from: '', to: '', amount: '', isProvisional: false }

function line(targetId: string, over: Partial<ResourceDraft> = {}): ResourceDraft {
  return { targetId, label: targetId, role: 'budget', number: '', isApproximate: false, ...over }
}

describe('the framing numbers in the form', () => {
  it('come out as the plan prints them', () => {
    const figures = topic?.figures ?? []
    expect(figures).toHaveLength(10)
    expect(figuresOfDraft(figures.map(figureDraftOf))).toEqual({ figures })
  })

  it('have as many decimals as were typed', () => {
    const reading = figuresOfDraft([{ ...emptyFigure, label: 'EGT', value: '−7,230', measure: 'Mio. €' }])
    expect(reading).toEqual({
      figures: [{ id: '', label: 'EGT', value: -7.23, measure: 'Mio. €', decimals: 3, isProvisional: false }],
    })
  })

  it.each(['', '1.5', 'rund 910'])('refuse what is no number: “%s”', (value) => {
    expect(figuresOfDraft([{ ...emptyFigure, label: 'VZÄ', value }])).toEqual({ wrong: ['VZÄ'] })
  })
})

describe('the resources in the form', () => {
  it('come out as they went in', () => {
    const lines = resourceDraftsOf(topic ?? null, shippedPlan.targets)
    expect(lines.map(({ role }) => role)).toEqual([
      'budget',
      'budget',
      'staff',
      'caseload',
      'caseload',
      'caseload',
    ])
    const reading = resourcesOfDraft(lines, reallocationDraftOf(topic?.resources))
    expect(reading).toEqual({ resources: topic?.resources })
  })

  it('are none where nothing is chosen', () => {
    expect(resourcesOfDraft([line('a', { role: 'none' })], nothingMoved)).toEqual({ resources: null })
  })

  it('leave open what the plan does not name', () => {
    expect(resourcesOfDraft([line('a'), line('b', { role: 'staff' })], nothingMoved)).toEqual({
      resources: {
        budgets: [{ targetId: 'a', yearBefore: null }],
        staff: [{ targetId: 'b', planned: null, isApproximate: false }],
        caseloads: [],
      },
    })
  })

  it.each<{
    name: string
    lines: readonly ResourceDraft[]
    moved: Partial<ReallocationDraft>
    wrong: string
  }>([
    { name: 'a budget that is no number', lines: [line('a', { number: 'viel' })], moved: {}, wrong: 'a' },
    {
      name: 'a move without amount',
      lines: [line('a'), line('b')],
      moved: { from: 'a', to: 'b' },
      wrong: '',
    },
    {
      name: 'a move from nowhere',
      lines: [line('a'), line('b')],
      moved: { to: 'b', amount: '5' },
      wrong: '',
    },
  ])('refuse $name', ({ lines, moved, wrong }) => {
    expect(resourcesOfDraft(lines, { ...nothingMoved, ...moved })).toEqual({ wrong: [wrong] })
  })

  it('move nothing where there is one budget only', () => {
    const reading = resourcesOfDraft([line('a')], { ...nothingMoved, from: 'a', to: 'b', amount: '5' })
    expect(reading).toMatchObject({ resources: { budgets: [{ targetId: 'a' }] } })
    expect('resources' in reading && reading.resources?.reallocation).toBeUndefined()
  })
})

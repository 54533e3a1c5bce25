import { describe, expect, it } from 'vitest'
import type { Plan } from '@/domain/plan'
import { deckOf, type Slide, slideIndex } from '@/presentation/deck'
import { moveTo, presenterKeys } from '@/presentation/presenterKeys'
import { slideFor } from '@/presentation/slideFor'
import { evaluationOf, month, monthly, provisional, smallPlan, target, traeger } from '../builders'

const january = { unitId: traeger.id, sex: 'total', month: month('2023-01') } as const

const atMost = target(
  { kind: 'threshold', direction: 'down', value: 900 },
  { id: 'stock', label: 'LZB-Bestand' },
)
const byHand = target({ kind: 'qualitative', status: null, note: '' }, { id: 'health-office' })

function deck(targets: Plan['targets']): readonly Slide[] {
  const rows = monthly({ indicatorId: 'lzb-stock', asOf: '2023-02-14' }, '2023-01', [provisional(990)])
  return deckOf(evaluationOf(rows, smallPlan({ targets })), january)
}

describe('the deck', () => {
  const slides = deck([atMost, byHand])

  it('begins with the overview, then shows each topic before its targets', () => {
    expect(slides.map(({ id }) => id)).toEqual(['uebersicht', 'thema-b1', 'ziel-stock'])
  })

  it('has a message of its own on every slide', () => {
    expect(slides.map(({ headline }) => headline.replaceAll('\u00a0', ' '))).toEqual([
      'Das eine beurteilbare Ziel ist verfehlt',
      'Das eine beurteilbare Ziel ist verfehlt: LZB-Bestand (+10,0 %)',
      'LZB-Bestand 10,0 % über Soll, verfehlt',
    ])
  })

  it('keeps targets without chart on the slide of their topic', () => {
    expect(slides[1]).toMatchObject({ kind: 'topic', rows: [{ id: 'stock' }, { id: 'health-office' }] })
  })

  it('says on a target slide what limits its message and how old its numbers are', () => {
    expect(slides[2]).toMatchObject({
      asOf: '2023-02-14',
      caveat: expect.stringContaining('Vorläufiger Wert') as string,
    })
  })

  it('continues a long topic on a second slide', () => {
    const many = Array.from({ length: 11 }, (_, index) => ({ ...byHand, id: `hand-${index}` }))
    const parts = deck(many).filter((slide) => slide.kind === 'topic')
    expect(parts.map(({ id, rows }) => ({ id, count: rows.length }))).toEqual([
      { id: 'thema-b1', count: 10 },
      { id: 'thema-b1-2', count: 1 },
    ])
  })

  it('finds the slide of an address and falls back to the first', () => {
    expect(slideIndex(slides, 'ziel-stock')).toBe(2)
    expect(slideIndex(slides, 'ziel-unknown')).toBe(0)
  })
})

describe('where presenting begins', () => {
  const plan = smallPlan({ targets: [atMost] })

  it.each([
    { page: 'overview', id: '', slide: 'uebersicht' },
    { page: 'topic', id: 'b1', slide: 'thema-b1' },
    { page: 'topic', id: 'unknown', slide: 'uebersicht' },
    { page: 'indicator', id: 'lzb-stock', slide: 'ziel-stock' },
    { page: 'indicator', id: 'elb-stock', slide: 'uebersicht' },
    { page: 'import', id: '', slide: 'uebersicht' },
  ])('on $page $id it is $slide', ({ page, id, slide }) => {
    expect(slideFor(plan, { page, id })).toBe(slide)
  })
})

describe('keys', () => {
  it.each([
    { key: 'ArrowRight', at: 3, leadsTo: 4 },
    { key: 'PageDown', at: 3, leadsTo: 4 },
    { key: ' ', at: 9, leadsTo: 9 },
    { key: 'ArrowLeft', at: 3, leadsTo: 2 },
    { key: 'PageUp', at: 0, leadsTo: 0 },
    { key: 'Home', at: 3, leadsTo: 0 },
    { key: 'End', at: 3, leadsTo: 9 },
    { key: 'Escape', at: 3, leadsTo: undefined },
    { key: 'f', at: 3, leadsTo: undefined },
  ])('$key on slide $at of 10', ({ key, at, leadsTo }) => {
    const command = presenterKeys.get(key)
    if (command === undefined) throw new Error(`no command for ${key}`)
    expect(moveTo(command, { at, count: 10 })).toBe(leadsTo)
  })
})

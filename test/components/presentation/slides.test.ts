import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import OverviewSlide from '@/components/presentation/OverviewSlide.vue'
import PresenterBar from '@/components/presentation/PresenterBar.vue'
import ResourcesSlide from '@/components/presentation/ResourcesSlide.vue'
import SlideFrame from '@/components/presentation/SlideFrame.vue'
import TargetSlide from '@/components/presentation/TargetSlide.vue'
import TopicSlide from '@/components/presentation/TopicSlide.vue'
import { deckOf, type Slide } from '@/presentation/deck'
import { evaluationOf, month, monthly, provisional, smallPlan, target, traeger } from '../../builders'
import { accessibilityProblems, routed, textOf } from '../routed'

const targets = [
  target({ kind: 'threshold', direction: 'down', value: 900 }, { id: 'stock', label: 'LZB-Bestand' }),
  target({ kind: 'info' }, { id: 'inflow', label: 'LZB-Zugang', indicatorId: 'lzb-inflow' }),
  target(
    { kind: 'corridor', min: null, max: 12_000_000, path: { method: 'linear' } },
    { id: 'budget', label: 'Eingliederungstitel', indicatorId: 'egt-spending' },
  ),
]
const topics = smallPlan().topics.map((topic) => ({
  ...topic,
  resources: {
    budgets: [{ targetId: 'budget', yearBefore: 15_000_000 }],
    staff: [{ targetId: 'inflow', planned: 20, isApproximate: false }],
    caseloads: [{ targetId: 'stock' }],
  },
}))
const rows = [
  ...monthly('lzb-stock', '2023-01', [provisional(990)]),
  ...monthly('egt-spending', '2023-01', [900_000]),
]
const deck = deckOf(evaluationOf(rows, smallPlan({ targets, topics })), {
  unitId: traeger.id,
  sex: 'total',
  month: month('2023-01'),
})
const components = {
  overview: OverviewSlide,
  topic: TopicSlide,
  resources: ResourcesSlide,
  target: TargetSlide,
}

/** A slide at the size that it is made for: there its unit is one pixel. */
async function show(slide: Slide): Promise<HTMLElement> {
  await page.viewport(1920, 1080)
  const { host } = await routed(components[slide.kind], { slide })
  host.style.setProperty('--slide-unit', '1px')
  host.style.fontSize = '24px'
  return host
}

function smallestText(host: HTMLElement): number {
  const texts = document.createTreeWalker(host, NodeFilter.SHOW_TEXT)
  let smallest = Number.POSITIVE_INFINITY
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const { parentElement } = node
    if (
      node.textContent?.trim() === '' ||
      parentElement === null ||
      parentElement.closest('.visually-hidden')
    )
      continue
    smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(parentElement).fontSize))
  }
  return smallest
}

describe('a slide', () => {
  it.each(deck.map((slide) => ({ slide, id: slide.id })))(
    '$id has no text below 18 pixels',
    async ({ slide }) => {
      expect(smallestText(await show(slide))).toBeGreaterThanOrEqual(18)
    },
  )

  it.each(deck.map((slide) => ({ slide, id: slide.id })))(
    '$id passes the check of accessibility',
    async ({ slide }) => {
      expect(await accessibilityProblems(await show(slide))).toEqual([])
    },
  )

  it('of resources sets budget, rest and posts in text of their own', async () => {
    const slide = deck.find(({ kind }) => kind === 'resources')
    if (slide === undefined) throw new Error('the topic has resources')
    const text = textOf(await show(slide))
    expect(text).toContain('Eingliederungstitel auf Kurs Budget 2023 12,0 Mio. € −20,00 % ggü. 2022')
    expect(text).toContain('Übrig 11,1 Mio. € für 11 Monate')
    expect(text).toMatch(/LZB-Bestand Jan 2023 990 verfehlt vorläufig/)
  })

  it('frames its message with what it speaks of, the caveat, the source and its number', async () => {
    const props = {
      facts: ['Ziele 2023', 'Marl'],
      headline: 'LZB-Bestand 1,8 % unter Vorjahr, auf Kurs',
      caveat: 'Vorläufiger Wert',
      source: 'Quelle: Statistik',
      position: 'Folie 3 von 9',
      isSynthetic: true,
    }
    const { host } = await routed(SlideFrame, props)
    host.style.setProperty('--slide-unit', '1px')
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(props.headline)
    for (const text of [
      'Marl',
      props.caveat,
      props.source,
      props.position,
      'Beispieldaten – keine amtlichen Werte',
    ]) {
      await expect.element(page.getByText(text)).toBeVisible()
    }
    expect(smallestText(host)).toBeGreaterThanOrEqual(18)
    expect(await accessibilityProblems(host)).toEqual([])
  })
})

describe('the bar for mouse and finger', () => {
  it('moves, fills the screen and leaves; the ends hold', async () => {
    const heard = { onPrevious: vi.fn(), onNext: vi.fn(), onFullscreen: vi.fn(), onLeave: vi.fn() }
    await routed(PresenterBar, { isFirst: true, isLast: false }, heard)
    await expect.element(page.getByRole('button', { name: 'Vorige Folie' })).toBeDisabled()
    await page.getByRole('button', { name: 'Nächste Folie' }).click()
    await page.getByRole('button', { name: 'Vollbild (F)' }).click()
    await page.getByRole('button', { name: 'Beenden (Esc)' }).click()
    expect(heard.onNext).toHaveBeenCalledOnce()
    expect(heard.onFullscreen).toHaveBeenCalledOnce()
    expect(heard.onLeave).toHaveBeenCalledOnce()
  })
})

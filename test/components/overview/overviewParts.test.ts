import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import AttentionStrip from '@/components/overview/AttentionStrip.vue'
import DeviationBar from '@/components/overview/DeviationBar.vue'
import OverviewHead from '@/components/overview/OverviewHead.vue'
import TrendSparkline from '@/components/overview/TrendSparkline.vue'
import WelcomePanel from '@/components/overview/WelcomePanel.vue'
import { activity, milestone } from '../../builders'
import { accessibilityProblems, routed, textOf } from '../routed'
import { rowOf, sectionOf } from './rows'

describe('the head of the overview', () => {
  it('says the message as the title of the page and counts the states that occur', async () => {
    const rows = [rowOf('eins', 1050), rowOf('zwei', 900), rowOf('drei', 900)]
    const { summary } = sectionOf(rows)
    const { host } = await routed(OverviewHead, {
      message: 'Alles gut',
      facts: ['Ziele 2023', 'Marl'],
      summary,
    })
    await expect.element(page.getByRole('heading', { level: 1, name: 'Alles gut' })).toBeVisible()
    const counts = page.getByRole('list', { name: 'Ziele nach Stand' }).getByRole('listitem').elements()
    expect(counts.map(textOf)).toEqual(['1 verfehlt', '2 auf Kurs'])
    expect(await accessibilityProblems(host)).toEqual([])
  })
})

describe('what needs attention', () => {
  const view = {
    milestone: milestone({ due: '2023-06-30' }),
    activity: activity(),
    due: '2023-06-30',
    state: 'overdue',
  } as const

  it('lists targets with their state and deviation, and counts those it has no room for', async () => {
    const targets = Array.from({ length: 7 }, (_, index) => rowOf(`Ziel ${index}`, 1050))
    const { host } = await routed(AttentionStrip, {
      targets,
      dues: [view, { ...view, milestone: null, due: '2023-07-31' }],
      links: new Map(),
      activitiesLink: { name: 'activities' },
      activityLink: (id: string) => ({ name: 'activities', query: { massnahme: id } }),
    })
    const texts = page.getByRole('listitem').elements().map(textOf)
    expect(texts[0]).toBe('verfehlt: Ziel 0 +5,0 %')
    expect(texts[5]).toBe('und 2 weitere')
    expect(texts[6]).toBe('Gesundheitsbus: Antrag gestellt überfällig seit 30.06.2023')
    expect(texts[7]).toBe('und 1 weitere')
    await expect
      .element(page.getByRole('link', { name: 'Gesundheitsbus: Antrag' }))
      .toHaveAttribute('href', '/activities?massnahme=health-bus')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('counts the end of an activity like a milestone', async () => {
    const end = { ...view, milestone: null, due: '2023-10-31', state: 'dueSoon' }
    await routed(AttentionStrip, {
      targets: [],
      dues: [end],
      links: new Map(),
      activitiesLink: { name: 'activities' },
      activityLink: () => ({ name: 'activities' }),
    })
    const texts = page.getByRole('listitem').elements().map(textOf)
    expect(texts).toEqual(['Gesundheitsbus: Ende der Maßnahme fällig am 31.10.2023'])
  })
})

describe('the first screen', () => {
  const props = { planTitle: 'Plan 2023', importLink: { name: 'import' }, progress: null, hasFailed: false }

  it('offers exactly two ways in', async () => {
    const onDemo = vi.fn()
    const { host } = await routed(WelcomePanel, props, { onDemo })
    await page.getByRole('button', { name: 'Beispieldaten laden' }).click()
    expect(onDemo).toHaveBeenCalledOnce()
    await expect
      .element(page.getByRole('link', { name: 'Eigene CSV-Dateien importieren' }))
      .toHaveAttribute('href', '/import')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('shows how far the loading has come and takes no second click', async () => {
    await routed(WelcomePanel, { ...props, progress: { done: 30, total: 120 } })
    await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '30')
    await expect.element(page.getByText('25 %')).toBeVisible()
    await expect.element(page.getByRole('button')).toBeDisabled()
  })

  it('says what to do when the loading failed', async () => {
    await routed(WelcomePanel, { ...props, hasFailed: true })
    await expect.element(page.getByRole('alert')).toHaveTextContent('laden Sie die Seite neu')
  })
})

describe('drawings in a row', () => {
  it('draws a deviation to its side of the axis, and marks one that is cut', async () => {
    const width = async (size: number) => {
      const { host } = await routed(DeviationBar, { size, side: 'bad', scale: 10 })
      const bar = host.querySelector('rect')
      return {
        x: Number(bar?.getAttribute('x')),
        width: Number(bar?.getAttribute('width')),
        cut: host.querySelector('.cut'),
      }
    }
    expect(await width(5)).toMatchObject({ x: 36, width: 17, cut: null })
    expect(await width(-10)).toMatchObject({ x: 2, width: 34, cut: null })
    expect((await width(30)).cut).not.toBeNull()
  })

  it('draws one square per unit and fills those that count', async () => {
    const { host } = await routed(TrendSparkline, { trend: { kind: 'tally', count: 3, total: 10 } })
    expect(host.querySelectorAll('rect')).toHaveLength(10)
    expect(host.querySelectorAll('rect.filled')).toHaveLength(3)
  })
})

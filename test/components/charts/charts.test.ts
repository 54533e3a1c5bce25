import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { stepAfter } from '@/components/charts/useSteps'
import IndicatorChart from '@/components/charts/IndicatorChart.vue'
import TargetChart from '@/components/charts/TargetChart.vue'
import { useTheme } from '@/composables/useTheme'
import { provisional } from '../../builders'
import { course, persons } from '../../charts/points'
import { accessibilityProblems, routed, textOf } from '../routed'
import { savedFiles } from './savedFiles'

const points = course('2023-01', [1_000, 'suppressed', 980, provisional(970)], {
  yearBefore: [1_100, 1_090, 1_080, 1_070],
  planned: [1_050, 1_040, 1_030, 1_020],
})
const texts = {
  title: 'LZB-Bestand im April 2023: 970 Personen (vorläufig)',
  subtitle: 'Verlauf · Kreis Musterland',
  source: 'Quelle: Statistik · Datenstand 15.06.2023',
}
const props = {
  ...texts,
  points,
  quantity: persons,
  events: [],
  isSynthetic: true,
  fileWords: ['LZB-Bestand', '2023-04'],
}

async function shownChart(listeners: Parameters<typeof routed>[2] = {}): Promise<HTMLElement> {
  const { host } = await routed(IndicatorChart, props, listeners)
  await expect.poll(() => host.querySelector('svg')?.textContent).toContain('geheim')
  return host
}

function chart() {
  return page.getByRole('slider')
}

describe('a chart in the page', () => {
  it('shows message, subject and source, and the mark of made-up data inside of the picture', async () => {
    const host = await shownChart()
    expect(textOf(host)).toContain(texts.title)
    expect(textOf(host)).toContain(texts.source)
    expect(host.querySelector('svg')?.textContent).toContain('Beispieldaten – keine amtlichen Werte')
  })

  it('says in sentences what it shows', async () => {
    await shownChart()
    await expect.element(chart()).toHaveAccessibleName(/Zuletzt April 2023.*Ohne Wert \(geheim\): 1 Monat\./)
  })

  it('has nothing that an automatic check of accessibility complains about', async () => {
    const host = await shownChart()
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('follows the colours of the page', async () => {
    const host = await shownChart()
    const { choice } = useTheme()
    const surface = () => host.querySelector('svg text[stroke]')?.getAttribute('stroke')
    choice.value = 'light'
    await expect.poll(surface).toBe('#ffffff')
    choice.value = 'dark'
    await expect.poll(surface).toBe('#1c2025')
    choice.value = 'system'
  })

  it('is drawn anew for another width', async () => {
    const host = await shownChart()
    host.style.width = '400px'
    await expect.poll(() => host.querySelector('svg')?.getAttribute('width')).toBe('400')
  })

  it('stands still on a slide and takes no keys from the presenter', async () => {
    const slide = { ...props, size: 'slide', shape: 'lines', direction: 'down', replaced: [] }
    const { host } = await routed(TargetChart, slide)
    host.style.cssText = 'width: 1200px; height: 600px'
    host.firstElementChild?.setAttribute('style', 'height: 600px')
    await expect.poll(() => host.querySelector('svg')?.textContent).toContain('Ist − Soll')
    expect(host.querySelector('[tabindex]')).toBeNull()
    await expect.element(page.getByRole('img', { name: texts.title })).toBeInTheDocument()
  })
})

describe('the keyboard in a chart', () => {
  it('walks through the months and says each, hidden ones included', async () => {
    await shownChart()
    chart().element().focus()
    await userEvent.keyboard('{Home}{ArrowRight}')
    await expect
      .element(chart())
      .toHaveAttribute('aria-valuetext', 'Februar 2023, Ist: geheim, Vorjahr 1.090, Soll 1.040')
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(chart()).toHaveAttribute('aria-valuetext', expect.stringContaining('Ist − Soll −50'))
  })

  it('begins at the newest month when it goes back, and forgets its place with escape', async () => {
    await shownChart()
    chart().element().focus()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(chart()).toHaveAttribute('aria-valuetext', expect.stringContaining('April 2023'))
    await userEvent.keyboard('{Escape}')
    await expect.element(chart()).toHaveAttribute('aria-valuetext', 'kein Wert gewählt')
  })

  it('shows the tooltip of the month that it visits', async () => {
    const host = await shownChart()
    chart().element().focus()
    await userEvent.keyboard('{End}')
    await expect
      .poll(() => host.querySelector('svg')?.textContent)
      .toContain('Ist 970\u00a0Personen (vorläufig)')
  })

  it('asks for the origin of a month with enter', async () => {
    const onPick = vi.fn<(month: string) => void>()
    await shownChart({ onPick })
    chart().element().focus()
    await userEvent.keyboard('{Home}{Enter}')
    expect(onPick).toHaveBeenCalledExactlyOnceWith('2023-01')
  })

  it('asks for the origin of the month that is clicked', async () => {
    const onPick = vi.fn<(month: string) => void>()
    await shownChart({ onPick })
    await chart().click()
    expect(onPick).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^2023-0[23]$/))
  })

  it.each([
    { key: 'ArrowRight', at: -1, to: 0 },
    { key: 'ArrowRight', at: 29, to: 29 },
    { key: 'ArrowLeft', at: -1, to: 29 },
    { key: 'ArrowLeft', at: 0, to: 0 },
    { key: 'PageUp', at: 20, to: 8 },
    { key: 'PageDown', at: 20, to: 29 },
    { key: 'End', at: 3, to: 29 },
    { key: 'x', at: 3, to: undefined },
  ])('leads with $key from step $at to $to', ({ key, at, to }) => {
    expect(stepAfter(key, { at, count: 30 })).toBe(to)
  })
})

describe('what one does with a chart', () => {
  it('unfolds the same numbers as a table', async () => {
    await shownChart()
    await page.getByRole('button', { name: 'Tabelle' }).click()
    const table = page.getByRole('table', { name: texts.title })
    await expect.element(table.getByRole('row', { name: 'Februar 2023 geheim 1.090 1.040' })).toBeVisible()
    await expect.element(table.getByRole('row', { name: 'April 2023 970 v 1.070 1.020 −50' })).toBeVisible()
    await page.getByRole('button', { name: 'Tabelle' }).click()
    await expect.element(table).not.toBeInTheDocument()
  })

  it('saves a PNG of twice the size with a name that every system takes', async () => {
    const saved = savedFiles()
    await shownChart()
    await page.getByRole('button', { name: 'Als PNG' }).click()
    await expect.poll(() => saved.length, { timeout: 10_000 }).toBe(1)
    const [file] = saved
    expect(file?.name).toBe('LZB-Bestand_2023-04.png')
    const picture = await createImageBitmap(file?.content ?? new Blob())
    expect(picture.width).toBe(2 * (840 + 48))
    expect(picture.height).toBeGreaterThan(2 * 420)
    await expect.element(page.getByText('Das Bild ist gespeichert.')).toBeVisible()
  })

  it('saves an SVG with message, subject, source and the mark of made-up data', async () => {
    const saved = savedFiles()
    await shownChart()
    await page.getByRole('button', { name: 'Als SVG' }).click()
    await expect.poll(() => saved.length).toBe(1)
    const text = (await saved[0]?.content.text()) ?? ''
    const { textContent } = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
    for (const part of [...Object.values(texts), 'Beispieldaten – keine amtlichen Werte', 'geheim']) {
      expect(textContent).toContain(part)
    }
  })

  it('draws pictures for paper, whatever the screen looks like, and leaves the screen as it is', async () => {
    const saved = savedFiles()
    const { choice } = useTheme()
    choice.value = 'dark'
    await shownChart()
    await page.getByRole('button', { name: 'Als SVG' }).click()
    await expect.poll(() => saved.length).toBe(1)
    expect(await saved[0]?.content.text()).toContain('#ffffff')
    expect(document.documentElement.dataset['theme']).toBe('dark')
    choice.value = 'system'
  })
})

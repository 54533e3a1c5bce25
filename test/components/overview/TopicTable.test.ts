import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import TopicTable from '@/components/overview/TopicTable.vue'
import type { TargetRow } from '@/presentation/targetRow'
import { provisional } from '../../builders'
import { accessibilityProblems, routed, textOf } from '../routed'
import { rowOf, sectionOf } from './rows'

const rows = [
  rowOf('Zu hoch', 1050),
  rowOf('Noch gut', provisional(950)),
  rowOf('Geheim', 'suppressed'),
  rowOf('Ohne Zahl', 1050, null),
]

async function show(shown: readonly TargetRow[] = rows): Promise<HTMLElement> {
  const { host } = await routed(TopicTable, {
    section: sectionOf(shown),
    scale: 5,
    topicLink: { name: 'topic', params: { id: 'b1' } },
    links: new Map([
      ['Zu hoch', { name: 'indicator', params: { id: 'lzb-stock' }, query: { ziel: 'Zu hoch' } }],
    ]),
    hints: new Map([['Zu hoch', 'Der Bestand soll sinken.']]),
  })
  return host
}

describe('the table of a topic', () => {
  it('is named by its topic and has a row per target', async () => {
    await show()
    const region = page.getByRole('region', { name: 'B.1 Langzeitleistungsbezug beenden' })
    await expect.element(region).toBeVisible()
    expect(page.getByRole('rowheader').elements().map(textOf)).toEqual([
      expect.stringContaining('Zu hoch'),
      expect.stringContaining('Noch gut'),
      expect.stringContaining('Geheim'),
      expect.stringContaining('Ohne Zahl'),
    ])
  })

  it('says in words on which side a target lies, and how it stands', async () => {
    await show()
    const texts = page.getByRole('row').elements().map(textOf)
    expect(texts[1]).toMatch(/1\.050.*1\.000.*\+5,0 %.*schlechter.*−4,5 %.*verfehlt/)
    expect(texts[2]).toMatch(/950.*1\.000.*−5,0 %.*besser.*auf Kurs.*vorläufig/)
    expect(texts[3]).toMatch(/geheim.*nicht beurteilbar/)
    expect(texts[4]).toMatch(/1\.050.*nicht beurteilbar.*kein Zielwert/)
  })

  it('leads to the indicator with its target, and explains itself while pointed at', async () => {
    await show()
    const link = page.getByRole('link', { name: 'Zu hoch' })
    await expect.element(link).toHaveAttribute('href', '/indicator/lzb-stock?ziel=Zu+hoch')
    const row = page.getByRole('row').nth(1)
    await expect.element(row).toHaveAttribute('title', 'Der Bestand soll sinken.')
  })

  it('counts the states of the topic for the ear too', async () => {
    await show()
    await expect.element(page.getByText('1 verfehlt, 1 auf Kurs, 2 nicht beurteilbar')).toBeInTheDocument()
  })

  it.each([{ width: 1440 }, { width: 688 }, { width: 366 }])(
    'fits into $width pixels without anything cut off',
    async ({ width }) => {
      await page.viewport(width, 900)
      const host = await show()
      expect(host.scrollWidth).toBeLessThanOrEqual(width)
      for (const cell of host.querySelectorAll('.actual .figure')) {
        expect(cell.getBoundingClientRect().left).toBeGreaterThan(0)
      }
    },
  )

  it('passes the automatic check of accessibility', async () => {
    expect(await accessibilityProblems(await show())).toEqual([])
  })
})

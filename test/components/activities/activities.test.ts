import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import ActivityFilters from '@/components/activities/ActivityFilters.vue'
import ActivityList from '@/components/activities/ActivityList.vue'
import { everyActivity } from '@/presentation/activityFilter'
import { activitiesByTopic } from '@/presentation/milestones'
import { activity, milestone, month, northOffice, smallPlan, southOffice } from '../../builders'
import { accessibilityProblems, routed, textOf } from '../routed'

const plan = smallPlan({
  activities: [
    activity({
      gist: 'Beratung vor Ort.',
      state: 'running',
      start: '2023-01-01',
      places: [northOffice.id, southOffice.id],
      indicatorIds: ['lzb-stock'],
      milestones: [milestone({ due: '2023-06-30' })],
    }),
    activity({ id: 'fairs', title: 'Messen', state: 'unknown', places: ['Herne'] }),
  ],
})

async function showList(): Promise<HTMLElement> {
  const activities = activitiesByTopic(plan, month('2023-09'))[0]?.activities ?? []
  const indicatorLink = (id: string) => ({ name: 'indicator', params: { id } })
  const { host } = await routed(ActivityList, { activities, label: 'Langzeitbezug', indicatorLink })
  return host
}

describe('the list of activities', () => {
  it('says what, how far, what is due, where, and which indicators it should move', async () => {
    const host = await showList()
    const texts = page.getByRole('row').elements().map(textOf)
    expect(texts[1]).toMatch(
      /Gesundheitsbus.*Abschnitt B\.2.*Beratung vor Ort\. läuft ab 01\.01\.2023 Antrag gestellt überfällig seit 30\.06\.2023 alle 2 Bezirksstellen LZB-Bestand/,
    )
    await expect
      .element(page.getByRole('link', { name: 'LZB-Bestand' }))
      .toHaveAttribute('href', '/indicator/lzb-stock')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('offers to change an activity and to tick what is not done, where it can be changed', async () => {
    const heard = { onEdit: vi.fn(), onTick: vi.fn() }
    const activities = activitiesByTopic(plan, month('2023-09'))[0]?.activities ?? []
    const props = { activities, label: 'Langzeitbezug', indicatorLink: () => '/', isEditable: true }
    const { host } = await routed(ActivityList, props, heard)
    await page.getByRole('button', { name: 'Messen bearbeiten' }).click()
    await page.getByRole('button', { name: 'Gesundheitsbus, Antrag gestellt abhaken' }).click()
    expect(heard.onEdit).toHaveBeenCalledWith('fairs')
    expect(heard.onTick).toHaveBeenCalledWith('health-bus', 'application')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('says where the plan names no state', async () => {
    await showList()
    await expect.element(page.getByRole('row').nth(2)).toHaveTextContent(/Messen.*Stand nicht erfasst.*Herne/)
  })

  it('stays readable on a telephone', async () => {
    await page.viewport(390, 844)
    const host = await showList()
    expect(host.scrollWidth).toBeLessThanOrEqual(390)
  })
})

describe('the filters of activities', () => {
  it.each([
    { name: 'Schwerpunktthema', option: 'B.1 Langzeitbezug', change: { topicId: 'b1' } },
    { name: 'Stand', option: 'Stand nicht erfasst', change: { state: 'unknown' } },
    { name: 'Zuständig', option: 'Fachbereich', change: { responsible: 'Fachbereich' } },
    { name: 'Zuständig', option: 'nicht benannt', change: { responsible: '-' } },
    { name: 'Ort', option: 'Herne', change: { place: 'Herne' } },
    { name: 'Termine', option: 'überfällig', change: { due: 'overdue' } },
    { name: 'Termine', option: 'bald fällig', change: { due: 'dueSoon' } },
  ])('hand on $name “$option”', async ({ name, option, change }) => {
    const onAsk = vi.fn()
    const props = {
      filter: everyActivity,
      topics: plan.topics,
      responsible: ['Fachbereich'],
      places: [{ id: 'Herne', name: 'Herne' }],
    }
    const { host } = await routed(ActivityFilters, props, { onAsk })
    await page.getByRole('combobox', { name }).selectOptions(option)
    expect(onAsk).toHaveBeenCalledWith(change)
    expect(await accessibilityProblems(host)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { shippedPlan } from '@/plan/shippedPlan'
import { month, monthly, type FactRow } from '../builders'
import { accessibilityProblems, textOf } from '../components/routed'
import { startedApp } from './startedApp'

const unitId = shippedPlan.organisation.units.find(({ parentId }) => parentId === null)?.id ?? ''

function series(indicatorId: string, value: number, count = 9): readonly FactRow[] {
  return monthly(
    { indicatorId, unitId },
    '2023-01',
    Array.from({ length: count }, () => value),
  )
}

describe('the page of a topic with resources', () => {
  const rows = [
    ...series('egt-spending', 4_000_000),
    ...series('vwt-spending', 6_000_000),
    ...series('fte', 905),
    ...series('bg-stock', 33_600),
    ...series('fte-benefits', 300),
  ]

  it('sets spending against budget, what is left and what it means per month', async () => {
    const host = await startedApp({ address: `/thema/a?monat=${month('2023-09')}`, rows })
    const budgets = page.getByRole('region', { name: 'Budget' })
    await expect.element(budgets).toBeVisible()
    const text = textOf(budgets.element())
    expect(text).toContain(
      '4,504 Mio. € aus „Eingliederungstitel“ in „Verwaltungskostentitel“, das sind 7,6 %',
    )
    expect(text).toContain('Budget 2023 59,5 Mio. € −10,83 % ggü. 2022 (66,7 Mio. €)')
    expect(text).toContain('Budget 2023 65,1 Mio. € −4,15 % ggü. 2022 (68,0 Mio. €)')
    // 59.519 − 9 × 4 = 23.519, over three months 7.840; 65.138 − 9 × 6 = 11.138.
    expect(text).toMatch(/Übrig 23,5 Mio. € für 3 Monate Je Monat noch 7,8 Mio. € bisher 4,0 Mio. €/)
    expect(text).toMatch(/Übrig 11,1 Mio. € für 3 Monate Je Monat noch 3,7 Mio. €/)
    await expect.element(budgets.getByRole('slider').first()).toBeVisible()
    await expect.element(budgets.getByRole('button', { name: /Tabelle/ }).first()).toBeVisible()
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('sets posts beside the plan and Betreuungsschlüssel as 1:n beside their Soll, with the state in words', async () => {
    await startedApp({ address: `/thema/a?monat=${month('2023-09')}`, rows })
    const staff = page.getByRole('region', { name: 'Personal und Betreuungsschlüssel' })
    await expect.element(staff).toBeVisible()
    const text = textOf(staff.element())
    expect(text).toContain('905,0 bei Plan rund 910')
    // 33,600 over 300 posts are 112; at 1:110 they take 305.5.
    expect(text).toMatch(
      /1:112 bei Soll 1:110 gefährdet 300,0 VZÄ besetzt, für das Soll nötig 305,5: 5,5 fehlen/,
    )
    expect(text).toMatch(/Schlüssel Fallmanagement Sep 2023 keine Daten nicht beurteilbar/)
  })

  it('has neither where the topic names no resources', async () => {
    await startedApp({ address: '/thema/b1', rows })
    await expect.element(page.getByRole('region', { name: 'Ziele' })).toBeVisible()
    await expect.element(page.getByRole('region', { name: 'Budget' })).not.toBeInTheDocument()
  })
})

describe('a target on the page of its topic', () => {
  it('leads to the cells of files behind its state', async () => {
    const host = await startedApp({ address: '/thema/b1', rows: series('lzb-stock', 15_000) })
    const card = page.getByRole('article').filter({ hasText: 'LZB-Bestand' }).first()
    const way = card.getByRole('button', { name: /^Woher die Zahlen kommen: / }).first()
    await way.click()
    const dialog = page.getByRole('dialog', { name: 'Woher kommt diese Zahl?' })
    await expect.element(dialog.getByText(/: Werte hinter Ist und Soll$/)).toBeVisible()
    const september = /^Ist · .* 09\/2023 15\.000 .*beispiel\.csv Zeile \d+, Spalte \d+/
    await expect.element(dialog.getByRole('row', { name: september })).toBeVisible()
    expect(await accessibilityProblems(host)).toEqual([])
    await dialog.getByRole('button', { name: 'Schließen' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(way).toHaveFocus()
  })
})

import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import IndicatorTable from '@/components/topic/IndicatorTable.vue'
import TargetCard from '@/components/topic/TargetCard.vue'
import TopicFigures from '@/components/topic/TopicFigures.vue'
import { indicatorRow } from '@/presentation/indicatorRow'
import { evaluationOf, indicator, month, monthly, provisional, traeger } from '../../builders'
import { rowOf } from '../overview/rows'
import { accessibilityProblems, routed, textOf } from '../routed'

const standing = {
  why: 'Januar: 50 über dem Soll.',
  pace: 'Ab jetzt höchstens 41 je Monat.',
  chance: 'Noch bis Oktober.',
  base: '1.100 Personen im Dezember 2022',
}

describe('the card of a target', () => {
  it('says what is to be reached, the numbers and the state, and leads to the indicator', async () => {
    const row = rowOf('LZB-Bestand', 1050)
    const to = { name: 'indicator', params: { id: 'lzb-stock' } }
    const { host } = await routed(TargetCard, { row, to, section: 'Abschnitt B.1', standing })
    const text = textOf(host)
    expect(text).toContain('soll in jedem Monat höchstens 1.000 sein, gesamt. Abschnitt B.1')
    expect(text).toMatch(
      /Ist 1\.050 Jan 2023 Soll 1\.000 Abweichung \+5,0 % schlechter Vorjahresvergleich −4,5 % besser Stand verfehlt/,
    )
    await expect
      .element(page.getByRole('link', { name: 'LZB-Bestand' }))
      .toHaveAttribute('href', '/indicator/lzb-stock')
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('gives the numbers of the state, the pace beside them and the base under the chart', async () => {
    const { host } = await routed(TargetCard, {
      row: rowOf('LZB-Bestand', 1050),
      to: null,
      section: 'Abschnitt B.1',
      standing,
    })
    const reasons = page.getByRole('group', { name: 'Warum dieser Stand' })
    expect(textOf(reasons.element())).toBe(
      'Warum Januar: 50 über dem Soll. Nötig Ab jetzt höchstens 41 je Monat. Erreichbar Noch bis Oktober.',
    )
    await expect.element(page.getByText('Ausgangslage: 1.100 Personen im Dezember 2022')).toBeVisible()
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('sets Ist and Soll of a Betreuungsschlüssel in one breath', async () => {
    const row = rowOf('Schlüssel Leistung', 127, 120)
    const compared = { ...row.compared, measure: '1:n' }
    const ratio = { ...row, actual: '1:127', planned: '1:120', compared }
    const { host } = await routed(TargetCard, { row: ratio, to: null, section: 'Abschnitt A', standing })
    expect(textOf(host)).toContain('Ist 1:127 bei Soll 1:120 Jan 2023 Abweichung')
  })

  it('gives the reason where there is no rating', async () => {
    const row = rowOf('LZB-Bestand', 1050, null)
    const why = 'Nicht beurteilbar: Der Plan nennt die Kennzahl, aber keinen Zielwert.'
    const unsaid = { why, pace: null, chance: null, base: null }
    await routed(TargetCard, { row, to: null, section: 'Abschnitt B.1', standing: unsaid })
    const reasons = page.getByRole('group', { name: 'Warum dieser Stand' })
    await expect.element(reasons).toHaveTextContent(`Warum${why}`)
    await expect.element(reasons.getByText('Nötig')).not.toBeInTheDocument()
    await expect.element(page.getByText(/^Ausgangslage/)).not.toBeInTheDocument()
    await expect.element(page.getByRole('link')).not.toBeInTheDocument()
  })
})

describe('the numbers of the plan', () => {
  it('stand as the plan prints them, provisional ones marked', async () => {
    const figures = [
      {
        id: 'egt',
        label: 'Eingliederungstitel',
        value: 59.519,
        measure: 'Mio. €',
        decimals: 3,
        isProvisional: true,
      },
      { id: 'fte', label: 'VZÄ, rund', value: 910, measure: 'VZÄ', decimals: 0, isProvisional: false },
    ]
    const { host } = await routed(TopicFigures, { figures })
    expect(textOf(host)).toBe('Eingliederungstitel 59,519 Mio. € vorläufig VZÄ, rund 910 VZÄ')
    expect(await accessibilityProblems(host)).toEqual([])
  })
})

describe('the indicators of a topic', () => {
  it('show their value with its mark, the year before and what is counted', async () => {
    const evaluation = evaluationOf([
      ...monthly('lzb-stock', '2022-01', [800]),
      ...monthly('lzb-stock', '2023-01', [provisional(1000)]),
    ])
    const stock = indicator({ id: 'lzb-stock', label: 'LZB-Bestand', definition: 'Bestand am Stichtag' })
    const at = { unitId: traeger.id, sex: 'total', month: month('2023-01') } as const
    const linkTo = (id: string) => ({ name: 'indicator', params: { id } })
    const { host } = await routed(IndicatorTable, {
      rows: [indicatorRow(evaluation, stock, at)],
      month: '01/2023',
      linkTo,
    })
    expect(textOf(page.getByRole('row').nth(1).element())).toBe(
      'LZB-Bestand 1.000 v +25,0 % Bestand am Stichtag',
    )
    expect(await accessibilityProblems(host)).toEqual([])
  })
})

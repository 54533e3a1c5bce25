import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import IndicatorTargets from '@/components/indicator/IndicatorTargets.vue'
import type { TargetRow } from '@/presentation/targetRow'
import { rowOf } from '../overview/rows'
import { accessibilityProblems, routed, textOf } from '../routed'

const standingOf = ({ label }: TargetRow) => ({
  why: `${label} liegt 50 über dem Soll.`,
  pace: 'Ab jetzt höchstens 41 je Monat.',
  chance: 'Noch bis Oktober.',
  base: '1.100 Personen im Dezember 2022',
})

const given = {
  shownId: null,
  topicLink: (id: string) => ({ name: 'topic', params: { id } }),
  topicName: (id: string) => id,
  standingOf,
}

describe('the targets of an indicator', () => {
  it('say why each stands where it stands, its pace, and its base', async () => {
    const rows = [rowOf('LZB-Bestand', 1050), rowOf('LZB am Jahresende', 1050)]
    const { host } = await routed(IndicatorTargets, { ...given, rows })
    const reasons = page.getByRole('group', { name: 'Warum dieser Stand' })
    expect(reasons.all().map((each) => textOf(each.element()))).toEqual([
      'Warum LZB-Bestand liegt 50 über dem Soll. Nötig Ab jetzt höchstens 41 je Monat. Erreichbar Noch bis Oktober.',
      'Warum LZB am Jahresende liegt 50 über dem Soll. Nötig Ab jetzt höchstens 41 je Monat. Erreichbar Noch bis Oktober.',
    ])
    await expect
      .element(page.getByText('Ausgangslage: 1.100 Personen im Dezember 2022').first())
      .toBeVisible()
    expect(await accessibilityProblems(host)).toEqual([])
  })

  it('set Ist and Soll of a Betreuungsschlüssel in one breath', async () => {
    const row = rowOf('Schlüssel Leistung', 127, 120)
    const ratio: TargetRow = {
      ...row,
      actual: '1:127',
      planned: '1:120',
      compared: { ...row.compared, measure: '1:n' },
    }
    const { host } = await routed(IndicatorTargets, { ...given, rows: [ratio] })
    expect(textOf(host)).toContain('Ist 1:127 bei Soll 1:120 +5,8 %')
    expect(textOf(host)).not.toContain('Soll 1:120 Soll')
  })
})

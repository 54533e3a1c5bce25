import { describe, expect, it } from 'vitest'
import { emptyDraft, withTyped } from '@/presentation/manualDraft'
import { unitsGrid, yearGrid } from '@/presentation/manualGrid'
import {
  evaluationOf,
  indicator,
  month,
  monthly,
  northOffice,
  smallPlan,
  southOffice,
  traeger,
} from '../builders'

const conferences = indicator({ id: 'conferences', label: 'Konferenzen', kind: 'flow', hasSexes: false })
const busDays = indicator({ id: 'bus', label: 'Einsatztage', hasUnits: false, hasSexes: false })
const people = indicator({ id: 'people', label: 'Personen' })
const plan = smallPlan({ indicators: [conferences, busDays, people] })
const evaluation = evaluationOf(
  [
    ...monthly({ indicatorId: 'conferences', unitId: northOffice.id }, '2023-01', [3, 1]),
    ...monthly({ indicatorId: 'conferences', unitId: southOffice.id }, '2023-01', [4, 1234]),
    ...monthly({ indicatorId: 'conferences', unitId: traeger.id }, '2023-01', [8]),
  ],
  plan,
)
const asked = { evaluation, draft: emptyDraft, lastMonth: month('2023-09'), year: 2023 }

describe('months by offices', () => {
  const grid = unitsGrid(asked, { indicator: conferences, sex: 'female' })

  it('has the offices first and the Träger last, and no sexes where the indicator has none', () => {
    expect(grid.columns.map(({ label }) => label)).toEqual(['Nordstadt', 'Südheim', 'Kreis Musterland'])
    expect(grid.rows.map(({ label }) => label)).toHaveLength(12)
    expect(grid.rows[0]?.cells[0]).toMatchObject({
      label: 'Konferenzen, Januar 2023, Nordstadt',
      address: { sex: 'total' },
      stored: '3',
    })
  })

  it('holds the sum of the offices against the number of the Träger', () => {
    expect(grid.rows[0]?.sum).toEqual({ text: '7', differs: true })
    expect(grid.rows[1]?.sum).toEqual({ text: '1.235', differs: false })
    expect(grid.rows[2]?.sum).toBeNull()
  })

  it('shows a total that its parts make up without taking it for stored', () => {
    expect(grid.rows[1]?.cells[2]).toMatchObject({ stored: '', computed: '1.235' })
  })

  it('sums what is typed, and nothing where that is no number', () => {
    const address = { indicatorId: 'conferences', unitId: northOffice.id, sex: 'total' } as const
    const draft = withTyped(emptyDraft, evaluation, [
      { address: { ...address, month: month('2023-01') }, text: '4' },
      { address: { ...address, month: month('2023-02') }, text: 'vier' },
    ])
    const { rows } = unitsGrid({ ...asked, draft }, { indicator: conferences, sex: 'total' })
    expect(rows[0]?.sum).toEqual({ text: '8', differs: false })
    expect(rows[0]?.cells[0]).toMatchObject({ typed: '4', change: 'changed', problem: null })
    expect(rows[1]?.sum).toBeNull()
    expect(rows[1]?.cells[0]?.problem).toMatch(/^Keine Zahl/)
  })

  it('has one column for what is only counted as a whole, and no sum', () => {
    const { columns, rows } = unitsGrid(asked, { indicator: busDays, sex: 'total' })
    expect(columns.map(({ key }) => key)).toEqual([traeger.id])
    expect(rows[0]?.sum).toBeNull()
  })
})

describe('indicators by months', () => {
  it('asks an office only for what offices have', () => {
    const of = { indicators: plan.indicators, sex: 'female' } as const
    const north = yearGrid(asked, { ...of, unit: northOffice })
    expect(north.rows.map(({ label }) => label)).toEqual(['Konferenzen', 'Personen'])
    expect(north.rows[1]?.cells[0]?.label).toBe('Personen, Januar 2023, Nordstadt, Frauen')
    const whole = yearGrid(asked, { ...of, unit: traeger })
    expect(whole.rows.map(({ label }) => label)).toEqual(['Konferenzen', 'Einsatztage', 'Personen'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Formula, Window } from '@/domain/formula'
import type { Indicator } from '@/domain/plan'
import { shippedPlan } from '@/plan/shippedPlan'

const indicators = new Map(shippedPlan.indicators.map((indicator) => [indicator.id, indicator]))

interface Row {
  readonly id: string
  readonly label: string
  readonly kind: Indicator['kind']
  readonly units: boolean
  readonly sexes: boolean
}

const instruments = {
  '16i': '§ 16i',
  '16e': '§ 16e',
  '16h': '§ 16h',
  '16d': 'AGH (§ 16d)',
  fbw: 'FbW',
  mat: 'MAT',
  mag: 'MAG',
  egz: 'EGZ',
  esg: 'ESG',
  jobfirst: 'job:first',
  gat: 'G.A.T.',
}

function row(id: string, label: string, slices: Pick<Row, 'kind' | 'units' | 'sexes'>): Row {
  return { id, label, ...slices }
}

const stock = { kind: 'stock', units: true, sexes: true } as const
const flow = { kind: 'flow', units: true, sexes: true } as const
const stockOfUnits = { ...stock, sexes: false } as const
const flowOfUnits = { ...flow, sexes: false } as const
const flowOfKreis = { kind: 'flow', units: false, sexes: false } as const

const imported: readonly Row[] = [
  row('elb-stock', 'ELB-Bestand', stock),
  row('bg-stock', 'Bedarfsgemeinschaften', stockOfUnits),
  row('lzb-stock', 'LZB-Bestand', stock),
  row('lzb-inflow', 'LZB-Zugang', flow),
  row('lzb-outflow', 'LZB-Abgang', flow),
  row('lza-stock', 'LZA-Bestand', stock),
  row('lza-inflow', 'LZA-Zugang', flow),
  row('lza-outflow', 'LZA-Abgang', flow),
  row('integrations', 'Integrationen', flow),
  row('integrations-lzb', 'Integrationen LZB', flow),
  row('integrations-lza', 'Integrationen LZA', flow),
  ...Object.entries(instruments).flatMap(([id, name]) => [
    row(`entries-${id}`, `Eintritte ${name}`, flow),
    row(`participants-${id}`, `Teilnehmende ${name} (Bestand)`, stock),
  ]),
  row('transitions-16i', 'Übergänge § 16i in reguläre Beschäftigung', flowOfUnits),
  row('transitions-16e', 'Übergänge § 16e in reguläre Beschäftigung', flowOfUnits),
  row('avgs-issued', 'AVGS ausgegeben', flowOfUnits),
  row('avgs-redeemed', 'AVGS eingelöst', flowOfUnits),
  row('egt-spending', 'Ausgaben EGT', flowOfKreis),
  row('vwt-spending', 'Verwaltungskosten', flowOfKreis),
  row('fte', 'VZÄ gesamt', stockOfUnits),
  row('fte-benefits', 'VZÄ Leistung', stockOfUnits),
  row('fte-case-management', 'VZÄ Fallmanagement', stockOfUnits),
  row('fte-placement', 'VZÄ Vermittlung', stockOfUnits),
]

const typedIn: readonly Row[] = [
  row('target-group-contacts', 'Kontakte Zielgruppe', flowOfUnits),
  row('target-group-stock', 'Personen in der Zielgruppe', stockOfUnits),
  row('case-conferences', 'Fallkonferenzen', flowOfUnits),
  row('health-bus-days', 'Einsatztage Gesundheitsbus', flowOfKreis),
  row('health-bus-consultations', 'Beratungen Gesundheitsbus', flowOfKreis),
  row('trained-staff', 'Geschulte Beschäftigte', stockOfUnits),
  row('staff', 'Beschäftigte', stockOfUnits),
  row('joint-first-consultations', 'Gemeinsame Erstberatungen', flowOfUnits),
  row('new-cases', 'Neufälle', flowOfUnits),
  row('outreach-contacts', 'Aufsuchende Kontakte', flowOfUnits),
  row('online-applications', 'Online-Anträge', flowOfUnits),
  row('applications', 'Anträge', flowOfUnits),
  row('digital-appointments', 'Digitale Termine', flowOfUnits),
  row('appointments', 'Termine', flowOfUnits),
  row('benefit-reductions', 'Leistungsminderungen', flowOfUnits),
  row('voluntary-entries', 'Freiwillige Teilnahmen', flowOfUnits),
  row('jba-contacts', 'Kontakte Jugendberufsagenturen', flowOfUnits),
  row('jba-joint-cases', 'Gemeinsame Fälle Jugendberufsagenturen', stockOfUnits),
]

describe('the base indicators', () => {
  it.each([
    ...imported.map((expected) => ({ ...expected, origin: 'imported' })),
    ...typedIn.map((expected) => ({ ...expected, origin: 'manual' })),
  ])('hold $label', ({ id, label, kind, units, sexes, origin }) => {
    expect(indicators.get(id)).toMatchObject({ label, kind, hasUnits: units, hasSexes: sexes, origin })
  })

  it('are these and no others', () => {
    const base = shippedPlan.indicators.filter(({ origin }) => origin !== 'derived')
    expect(base.map(({ id }) => id)).toEqual([...imported, ...typedIn].map(({ id }) => id))
  })
})

const named = (id: string): Formula => ({ op: 'indicator', id })
const percent = (of: Formula): Formula => ({ op: 'scale', by: 100, of })
const ratio = (numerator: Formula, denominator: Formula): Formula => ({
  op: 'divide',
  numerator,
  denominator,
})
const sum = (window: Window, id: string): Formula => ({ op: 'sum', window, of: named(id) })
const mean = (window: Window, of: Formula): Formula => ({ op: 'mean', window, of })
const share = (part: string, whole: string): Formula => percent(ratio(named(part), named(whole)))
const change = (id: string): Formula => ({ op: 'changeInPercent', months: 12, of: named(id) })
const rate = (window: Window, events: string, stockId: string): Formula =>
  percent(ratio(sum(window, events), mean(window, named(stockId))))

describe('the derived indicators', () => {
  it.each<{ id: string; formula: Formula; measure: string; better: Indicator['better'] }>([
    { id: 'k2', formula: rate(12, 'integrations', 'elb-stock'), measure: '%', better: 'up' },
    { id: 'k2-jfw', formula: rate('year', 'integrations', 'elb-stock'), measure: '%', better: 'up' },
    { id: 'k3', formula: change('lzb-stock'), measure: '%', better: 'down' },
    { id: 'k3e1', formula: rate(12, 'integrations-lzb', 'lzb-stock'), measure: '%', better: 'up' },
    { id: 'k3e1-jfw', formula: rate('year', 'integrations-lzb', 'lzb-stock'), measure: '%', better: 'up' },
    {
      id: 'k3e3',
      formula: percent(mean(12, ratio(named('lzb-inflow'), named('lzb-stock')))),
      measure: '%',
      better: 'down',
    },
    {
      id: 'k3e4',
      formula: percent(
        mean(12, ratio(named('lzb-outflow'), { op: 'lag', months: 1, of: named('lzb-stock') })),
      ),
      measure: '%',
      better: 'up',
    },
    { id: 'k1e2', formula: change('elb-stock'), measure: '%', better: 'down' },
    { id: 'lza-change', formula: change('lza-stock'), measure: '%', better: 'down' },
    { id: 'elb-jfw', formula: mean('year', named('elb-stock')), measure: 'Personen', better: 'down' },
    { id: 'lzb-jfw', formula: mean('year', named('lzb-stock')), measure: 'Personen', better: 'down' },
    { id: 'lza-jfw', formula: mean('year', named('lza-stock')), measure: 'Personen', better: 'down' },
    { id: 'elb-jfw-change', formula: change('elb-jfw'), measure: '%', better: 'down' },
    { id: 'lzb-jfw-change', formula: change('lzb-jfw'), measure: '%', better: 'down' },
    { id: 'lza-jfw-change', formula: change('lza-jfw'), measure: '%', better: 'down' },
    {
      id: 'integrations-cumulated',
      formula: sum('year', 'integrations'),
      measure: 'Integrationen',
      better: 'up',
    },
    {
      id: 'integrations-lzb-cumulated',
      formula: sum('year', 'integrations-lzb'),
      measure: 'Integrationen',
      better: 'up',
    },
    { id: 'lzb-inflow-cumulated', formula: sum('year', 'lzb-inflow'), measure: 'Zugänge', better: 'down' },
    { id: 'entries-fbw-cumulated', formula: sum('year', 'entries-fbw'), measure: 'Eintritte', better: 'up' },
    { id: 'egt-spending-cumulated', formula: sum('year', 'egt-spending'), measure: '€', better: 'none' },
    { id: 'vwt-spending-cumulated', formula: sum('year', 'vwt-spending'), measure: '€', better: 'none' },
    {
      id: 'caseload-benefits',
      formula: ratio(named('bg-stock'), named('fte-benefits')),
      measure: '1:n',
      better: 'down',
    },
    {
      id: 'caseload-case-management',
      formula: ratio({ op: 'scale', by: 0.4, of: named('elb-stock') }, named('fte-case-management')),
      measure: '1:n',
      better: 'down',
    },
    {
      id: 'caseload-placement',
      formula: ratio({ op: 'scale', by: 0.6, of: named('elb-stock') }, named('fte-placement')),
      measure: '1:n',
      better: 'down',
    },
    {
      id: 'contact-density',
      formula: ratio(named('target-group-contacts'), named('target-group-stock')),
      measure: 'Kontakte je Person',
      better: 'up',
    },
    {
      id: 'avgs-redemption-share',
      formula: share('avgs-redeemed', 'avgs-issued'),
      measure: '%',
      better: 'up',
    },
    {
      id: 'joint-first-consultation-share',
      formula: share('joint-first-consultations', 'new-cases'),
      measure: '%',
      better: 'up',
    },
    { id: 'trained-staff-share', formula: share('trained-staff', 'staff'), measure: '%', better: 'up' },
    {
      id: 'online-application-share',
      formula: share('online-applications', 'applications'),
      measure: '%',
      better: 'up',
    },
    {
      id: 'digital-appointment-share',
      formula: share('digital-appointments', 'appointments'),
      measure: '%',
      better: 'up',
    },
    {
      id: 'benefit-reductions-per-100-elb',
      formula: share('benefit-reductions', 'elb-stock'),
      measure: 'je 100 ELB',
      better: 'none',
    },
  ])('compute $id by its formula', ({ id, formula, measure, better }) => {
    expect(indicators.get(id)).toMatchObject({ origin: 'derived', formula, measure, better })
  })

  it('are these and no others', () => {
    expect(shippedPlan.indicators.filter(({ origin }) => origin === 'derived')).toHaveLength(31)
  })

  it('are known by sex exactly where all that they are made of is', () => {
    const wrong = shippedPlan.indicators.filter(
      ({ formula, hasSexes }) =>
        formula !== undefined && hasSexes !== partsOf(formula).every((part) => part.hasSexes),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  function partsOf(formula: Formula): readonly Indicator[] {
    const names = JSON.stringify(formula).matchAll(/"id":"([^"]+)"/g)
    return [...names].map(([, id]) => indicators.get(id ?? '')).filter((part) => part !== undefined)
  }
})

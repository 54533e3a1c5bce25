import { describe, expect, it } from 'vitest'
import { createEvaluation } from '@/domain/evaluation'
import type { Plan } from '@/domain/plan'
import { dataSince } from '@/domain/since'
import { type SinceInput, type SinceView, sinceView } from '@/presentation/sinceView'
import {
  activity,
  type FactRow,
  ledgerOf,
  milestone,
  month,
  monthly,
  northOffice,
  smallPlan,
  target,
  traeger,
} from '../builders'
import { plain } from '../texts/plain'

const limit = target({ kind: 'threshold', direction: 'down', value: 100 }, { id: 'limit', label: 'LZB' })
const bus = activity({ milestones: [milestone({ due: '2023-02-15' })] })
const plan = smallPlan({ targets: [limit], activities: [bus] })
const january = monthly('lzb-stock', '2023-01', [100])
const imports = [
  {
    id: 1,
    importedAt: '2023-02-01T08:00:00.000Z',
    undoneAt: null,
    files: [{ name: 'januar.csv' }],
  },
]

interface Changed {
  readonly later?: readonly (readonly FactRow[])[]
  readonly plan?: Plan
  readonly month?: string
  readonly over?: Partial<SinceInput>
}

/** What changed since a meeting that saw January, with the plan above. */
function since({ later = [], plan: planNow = plan, month: now = '2023-01', over }: Changed): SinceView {
  const standpoints = {
    then: { evaluation: createEvaluation(plan, ledgerOf(january)), month: month('2023-01') },
    now: { evaluation: createEvaluation(planNow, ledgerOf(january, ...later)), month: month(now) },
    ...over,
  }
  return sinceView({
    ...standpoints,
    data: dataSince(standpoints.then.evaluation.ledger, standpoints.now.evaluation.ledger),
    place: { unitId: traeger.id, sex: 'total' },
    shown: { at: '2023-02-14T12:00:00.000Z', importIds: [1], isPlanOfThen: true },
    imports,
    ...over,
  })
}

describe('what changed since a meeting', () => {
  it('is nothing where nothing changed, and every chapter is named', () => {
    const view = since({})
    expect(view.counts).toEqual([])
    expect(view.caveats).toEqual([])
    expect(view.unchanged).toBe(
      'Unverändert: Zustände der Ziele, Neue Monate, Geänderte Werte, Ziele im Plan, Maßnahmen und Meilensteine, Importe.',
    )
  })

  it('names the state then and now with the numbers that made it so', () => {
    const view = since({ later: [monthly('lzb-stock', '2023-02', [103])], month: '2023-02' })
    expect(view.counts).toEqual(['1 neuer Monat', '1 Zustand gekippt (1 schlechter)', '1 Maßnahme bewegt'])
    expect(view.flips).toMatchObject([
      {
        label: 'LZB',
        before: { status: 'onTrack', numbers: 'Jan 2023: Ist 100, Soll 100' },
        after: { status: 'missed', numbers: 'Feb 2023: Ist 103, Soll 100' },
        causes: 'Durch spätere Monate.',
      },
    ])
    expect(view.months).toEqual([{ kind: 'gained', months: 'Feb 2023', indicators: 'LZB-Bestand' }])
    expect(view.activities.map(({ lines }) => lines)).toEqual([
      ['„Antrag gestellt“ jetzt überfällig seit 15.02.2023'],
    ])
  })

  it('says why a target could not be rated before', () => {
    const hidden = createEvaluation(plan, ledgerOf(monthly('lzb-stock', '2023-01', ['suppressed'])))
    const view = since({ over: { then: { evaluation: hidden, month: month('2023-01') } } })
    expect(view.counts).toContain('1 erstmals beurteilbar')
    expect(view.flips[0]?.before).toEqual({
      status: 'unrated',
      numbers: 'Ein Wert, der für den Vergleich nötig ist, ist geheim.',
    })
  })

  it('names the largest revision with its address, old and new', () => {
    const north = { indicatorId: 'lzb-stock', unitId: northOffice.id, sex: 'female' } as const
    const then = createEvaluation(plan, ledgerOf(january, monthly(north, '2023-01', [40])))
    const now = createEvaluation(plan, ledgerOf(january, monthly(north, '2023-01', [46])))
    const view = since({
      over: {
        then: { evaluation: then, month: month('2023-01') },
        now: { evaluation: now, month: month('2023-01') },
      },
    })
    expect(view.counts).toEqual(['1 Wert berichtigt'])
    expect(view.values).toMatchObject([
      {
        label: 'LZB-Bestand',
        counts: '1 Wert berichtigt',
        biggest: {
          text: 'Nordstadt, Frauen, Jan 2023: 40 → 46 (+6)',
          place: { unitId: northOffice.id, sex: 'female' },
          month: '2023-01',
        },
      },
    ])
  })

  it('tells a new version with its date and reason, and what held before', () => {
    const rule = { kind: 'threshold', direction: 'down', value: 90 } as const
    const version = { validFrom: '2023-01-15', reason: 'Zielvereinbarung', rule }
    const changed = { ...limit, responsible: 'Fachbereich', versions: [...limit.versions, version] }
    const view = since({ plan: smallPlan({ targets: [changed], activities: [bus] }) })
    expect(view.counts).toEqual(['1 Zustand gekippt (1 schlechter)', '1 Ziel geändert'])
    expect(view.flips[0]?.causes).toBe('Durch die Änderung des Plans.')
    expect(view.targets).toEqual([
      {
        id: 'limit',
        label: 'LZB',
        isThere: true,
        lines: [
          'Neue Fassung, gültig ab 15.01.2023 (Grund: Zielvereinbarung): Der Monatswert von „LZB-Bestand“ im Kreis Musterland soll in jedem Monat höchstens 90 sein, gesamt. Vorher: Der Monatswert von „LZB-Bestand“ im Kreis Musterland soll in jedem Monat höchstens 100 sein, gesamt.',
          'Zuständig: nicht benannt → Fachbereich',
        ],
      },
    ])
  })

  it('names what was undone and what was restored', () => {
    const view = since({
      over: {
        imports: [
          {
            id: 1,
            importedAt: '2023-02-01T08:00:00.000Z',
            undoneAt: '2023-03-01T08:00:00.000Z',
            files: [{ name: 'a.csv' }],
          },
          { id: 2, importedAt: '2023-02-02T08:00:00.000Z', undoneAt: null, files: [{ name: 'b.csv' }] },
          { id: 3, importedAt: '2023-03-02T08:00:00.000Z', undoneAt: null, files: [{ name: 'c.csv' }] },
        ],
      },
    })
    expect(view.counts).toEqual(['1 Import rückgängig gemacht', '1 Import wiederhergestellt'])
    expect(view.imports.map(({ id }) => id)).toEqual([1, 2, 3])
    expect(view.imports[0]?.text).toMatch(
      /^Import Nr\. 1, a\.csv, 01\.02\.2023.*Rückgängig gemacht: 01\.03\.2023/,
    )
  })

  it('compares the same month where an earlier one is looked at', () => {
    const both = monthly('lzb-stock', '2023-01', [100, 103])
    const view = since({
      over: {
        then: { evaluation: createEvaluation(plan, ledgerOf(both)), month: month('2023-02') },
        now: { evaluation: createEvaluation(plan, ledgerOf(both)), month: month('2023-01') },
      },
    })
    expect(view.flips).toEqual([])
    expect(plain(view.comparison)).toContain('Berichtsmonat damals wie jetzt Januar 2023')
  })

  it('says what it cannot compare', () => {
    const nothing = createEvaluation(plan, ledgerOf())
    const view = since({
      plan: smallPlan({ year: 2024, title: 'Planung 2024' }),
      over: {
        then: { evaluation: nothing, month: null },
        shown: { at: '2023-02-14T12:00:00.000Z', importIds: [], isPlanOfThen: false },
      },
    })
    expect(view.caveats).toEqual([
      'Der Plan ist seither ein anderer (damals „Planung 2023“, jetzt „Planung 2024“): Zustände, Ziele und Maßnahmen lassen sich nicht vergleichen.',
      'Der Plan, wie er an diesem Tag galt, ist nicht aufbewahrt. Verglichen wird mit dem Plan vom Tag des Eintrags; was davor an Zielen und Maßnahmen geändert wurde, fehlt hier.',
      'Damals lagen noch keine Werte vor: Kein Ziel war beurteilbar.',
    ])
    expect(view.counts[0]).toBe('anderer Plan')
    expect(view.unchanged).toBe('Unverändert: Geänderte Werte.')
  })
})

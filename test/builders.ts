import { createEvaluation, type Evaluation } from '@/domain/evaluation'
import type { FactTable, SeriesKey, Sex } from '@/domain/facts'
import type { Formula } from '@/domain/formula'
import { foldLedger, type Ledger } from '@/domain/ledger'
import {
  type Flags,
  flagsOfMarks,
  flagsOfReason,
  type Mark,
  type Measurement,
  type MissingReason,
} from '@/domain/measurement'
import { addMonths, type Month, monthIndexOf, parseMonth } from '@/domain/month'
import type { Activity, Indicator, Milestone, Plan, Unit } from '@/domain/plan'
import type { Target, TargetRule } from '@/domain/target'

export function month(text: string): Month {
  const parsed = parseMonth(text)
  if (parsed === undefined) throw new Error(`${text} is no month`)
  return parsed
}

export function measured(value: number, ...marks: readonly Mark[]): Measurement {
  return { kind: 'value', value, marks }
}

export function provisional(value: number): Measurement {
  return measured(value, 'provisional')
}

export function missing(reason: MissingReason, missingMonths?: number): Measurement {
  return missingMonths === undefined
    ? { kind: 'missing', reason }
    : { kind: 'missing', reason, missingMonths }
}

/** The number of a measurement that must have one. */
export function numberOf(measurement: Measurement): number {
  if (measurement.kind === 'missing') throw new Error(`no number: ${measurement.reason}`)
  return measurement.value
}

/** What stands in a cell of a file: a number, a marked number, the reason of a sign, or nothing at all. */
export type Entry = number | MissingReason | Measurement | null

/** Where a test leaves out the unit and the sex, the Träger and all people are meant. */
export interface SeriesAt {
  readonly indicatorId: string
  readonly unitId?: string
  readonly sex?: Sex
  /** Datenstand, `YYYY-MM-DD` */
  readonly asOf?: string
}

export interface FactRow {
  readonly series: SeriesKey
  readonly month: Month
  readonly measurement: Measurement
  readonly asOf: string
}

/** One series from its first month on, one entry per month; `null` leaves the cell out of the file. */
export function monthly(at: string | SeriesAt, first: string, entries: readonly Entry[]): readonly FactRow[] {
  const {
    indicatorId,
    unitId = traeger.id,
    sex = 'total',
    asOf = '',
  }: SeriesAt = typeof at === 'string' ? { indicatorId: at } : at
  return entries.flatMap((entry, index) =>
    entry === null
      ? []
      : [
          {
            series: { indicatorId, unitId, sex },
            month: addMonths(month(first), index),
            measurement: measurementOfEntry(entry),
            asOf,
          },
        ],
  )
}

function measurementOfEntry(entry: Exclude<Entry, null>): Measurement {
  if (typeof entry === 'number') return measured(entry)
  return typeof entry === 'string' ? missing(entry) : entry
}

/** The same entry for each of `count` months. */
export function repeated<T>(entry: T, count: number): readonly T[] {
  return Array.from({ length: count }, () => entry)
}

/** The rows as one file: a header in line 1, the first row in line 2, the value in column 6. */
export function factTable(rows: readonly FactRow[]): FactTable {
  const series = uniqueBy(
    rows.map((row) => row.series),
    JSON.stringify,
  )
  const seriesKeys = series.map((key) => JSON.stringify(key))
  const asOf = uniqueBy(
    rows.map((row) => row.asOf),
    String,
  )
  return {
    length: rows.length,
    series,
    asOf,
    seriesAt: Uint32Array.from(rows, (row) => seriesKeys.indexOf(JSON.stringify(row.series))),
    asOfAt: Uint16Array.from(rows, (row) => asOf.indexOf(row.asOf)),
    monthAt: Uint16Array.from(rows, (row) => monthIndexOf(row.month)),
    value: Float64Array.from(rows, ({ measurement }) =>
      measurement.kind === 'value' ? measurement.value : Number.NaN,
    ),
    flags: Uint16Array.from(rows, ({ measurement }) => flagsOf(measurement)),
    line: Uint32Array.from(rows, (_, index) => index + 2),
    column: Uint16Array.from(rows, () => 6),
  }
}

function flagsOf(measurement: Measurement): Flags {
  return measurement.kind === 'value' ? flagsOfMarks(measurement.marks) : flagsOfReason(measurement.reason)
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()]
}

/** The state after imports of one file each, in this order; their numbers start at 1. */
export function ledgerOf(...imports: readonly (readonly FactRow[])[]): Ledger {
  return ledgerOver(smallPlan(), imports)
}

/** A plan over the state after one import. */
export function evaluationOf(rows: readonly FactRow[], plan: Plan = smallPlan()): Evaluation {
  return createEvaluation(plan, ledgerOver(plan, [rows]))
}

function ledgerOver(plan: Plan, imports: readonly (readonly FactRow[])[]): Ledger {
  const tables = imports.map((rows, index) => ({ importId: index + 1, fileAt: 0, facts: factTable(rows) }))
  return foldLedger(
    tables,
    plan.organisation.units.map(({ id }) => id),
  )
}

export function unit(id: string, name: string, parentId: string | null): Unit {
  return { id, name, parentId, aliases: [] }
}

/** The invented Jobcenter of the tests: a Träger with two Bezirksstellen. */
export const traeger = unit('09999', 'Kreis Musterland', null)
export const northOffice = unit('09999001', 'Nordstadt', traeger.id)
export const southOffice = unit('09999002', 'Südheim', traeger.id)

/** A stock of persons by unit and sex of which less is better, unless said otherwise. */
export function indicator(over: Partial<Indicator> & Pick<Indicator, 'id'>): Indicator {
  return {
    label: over.id,
    definition: 'Zum Prüfen erfunden.',
    kind: 'stock',
    measure: 'Personen',
    decimals: 0,
    better: 'down',
    hasUnits: true,
    hasSexes: true,
    aliases: [],
    origin: over.formula === undefined ? 'imported' : 'derived',
    source: 'Musterland',
    ...over,
  }
}

export function of(id: string): Formula {
  return { op: 'indicator', id }
}

export function inPercent(numerator: Formula, denominator: Formula): Formula {
  return { op: 'scale', by: 100, of: { op: 'divide', numerator, denominator } }
}

function ratio(id: string, label: string, formula: Formula): Indicator {
  return indicator({ id, label, kind: 'ratio', measure: '%', decimals: 1, better: 'up', formula })
}

function rollingRate(flow: string, stock: string): Formula {
  return inPercent({ op: 'sum', window: 12, of: of(flow) }, { op: 'mean', window: 12, of: of(stock) })
}

const stocks = [
  indicator({ id: 'elb-stock', label: 'ELB-Bestand' }),
  indicator({ id: 'bg-stock', label: 'Bedarfsgemeinschaften', hasSexes: false }),
  indicator({ id: 'lzb-stock', label: 'LZB-Bestand' }),
  indicator({
    id: 'fte-case-management',
    label: 'VZÄ Fallmanagement',
    measure: 'VZÄ',
    hasSexes: false,
    decimals: 1,
  }),
]

const flows = [
  indicator({ id: 'lzb-inflow', label: 'LZB-Zugang', kind: 'flow' }),
  indicator({ id: 'lzb-outflow', label: 'LZB-Abgang', kind: 'flow', better: 'up' }),
  indicator({ id: 'integrations', label: 'Integrationen', kind: 'flow', better: 'up' }),
  indicator({ id: 'integrations-lzb', label: 'Integrationen LZB', kind: 'flow', better: 'up' }),
  indicator({
    id: 'case-conferences',
    label: 'Fallkonferenzen',
    kind: 'flow',
    better: 'up',
    hasSexes: false,
    origin: 'manual',
  }),
  indicator({
    id: 'egt-spending',
    label: 'Ausgaben EGT',
    kind: 'flow',
    measure: '€',
    better: 'none',
    hasUnits: false,
    hasSexes: false,
  }),
]

/** The Kennzahlen of domain.md §4 as a plan file defines them. */
const ratios = [
  ratio('k2', 'K2 Integrationsquote', rollingRate('integrations', 'elb-stock')),
  ratio('k3', 'K3 Veränderung LZB', { op: 'changeInPercent', months: 12, of: of('lzb-stock') }),
  ratio('k3e1', 'K3E1 Integrationsquote LZB', rollingRate('integrations-lzb', 'lzb-stock')),
  ratio('k3e3', 'K3E3 Zugangsrate LZB', {
    op: 'mean',
    window: 12,
    of: inPercent(of('lzb-inflow'), of('lzb-stock')),
  }),
  ratio('k3e4', 'K3E4 Abgangsrate LZB', {
    op: 'mean',
    window: 12,
    of: inPercent(of('lzb-outflow'), { op: 'lag', months: 1, of: of('lzb-stock') }),
  }),
  ratio('k1e2', 'K1E2 Veränderung ELB', { op: 'changeInPercent', months: 12, of: of('elb-stock') }),
  ratio(
    'k2-year-to-date',
    'Jahresfortschrittswert K2',
    inPercent(
      { op: 'sum', window: 'year', of: of('integrations') },
      { op: 'mean', window: 'year', of: of('elb-stock') },
    ),
  ),
  indicator({
    id: 'case-management-ratio',
    label: 'Betreuungsschlüssel Fallmanagement',
    kind: 'ratio',
    measure: '1:n',
    hasSexes: false,
    formula: {
      op: 'divide',
      numerator: { op: 'scale', by: 0.4, of: of('elb-stock') },
      denominator: of('fte-case-management'),
    },
  }),
]

/** The plan of 2023 of the invented Jobcenter, without targets and activities unless given. */
export function smallPlan(over: Partial<Plan> = {}): Plan {
  return {
    format: 'zielmonitor-plan',
    formatVersion: 1,
    id: 'musterland-2023',
    year: 2023,
    title: 'Planung 2023',
    source: { document: 'Plan des Jobcenters Musterland', asOf: '2022-11-10' },
    organisation: {
      name: 'Jobcenter Musterland',
      shortName: 'Musterland',
      units: [traeger, northOffice, southOffice],
    },
    indicators: [...stocks, ...flows, ...ratios],
    topics: [
      {
        id: 'b1',
        code: 'B.1',
        title: 'Langzeitleistungsbezug beenden',
        shortTitle: 'Langzeitbezug',
        why: 'Wer lange Leistungen bezieht, findet schwerer Arbeit.',
        section: 'B.1',
      },
    ],
    targets: [],
    activities: [],
    events: [],
    ...over,
  }
}

/** A target of the Träger for all people, in one version that is valid from the plan's date on. */
export function target(rule: TargetRule, over: Partial<Target> = {}): Target {
  return {
    id: `target-${rule.kind}`,
    topicId: 'b1',
    label: rule.kind,
    indicatorId: rule.kind === 'milestone' || rule.kind === 'qualitative' ? null : 'lzb-stock',
    unitId: traeger.id,
    sex: 'total',
    section: 'B.1',
    source: { kind: 'document', note: 'Planung 2023' },
    responsible: null,
    versions: [{ validFrom: '2022-11-10', reason: 'Planung 2023', rule }],
    ...over,
  }
}

export function milestone(over: Partial<Milestone> = {}): Milestone {
  return { id: 'application', title: 'Antrag gestellt', due: null, doneOn: null, evidence: null, ...over }
}

export function activity(over: Partial<Activity> = {}): Activity {
  return {
    id: 'health-bus',
    topicId: 'b1',
    title: 'Gesundheitsbus',
    gist: 'Beratung vor Ort.',
    state: 'planned',
    start: null,
    end: null,
    responsible: null,
    places: [],
    indicatorIds: [],
    milestones: [],
    section: 'B.2',
    ...over,
  }
}

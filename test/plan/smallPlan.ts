import type { Plan } from '@/domain/plan'
import type { TargetRule } from '@/domain/target'
import { readPlan } from '@/plan/readPlan'
import type { PlanPath, PlanProblem } from '@/plan/planProblem'

/** A plan file of an invented Jobcenter, as JSON would give it. */
const content = {
  format: 'zielmonitor-plan',
  formatVersion: 1,
  id: 'musterland-2031',
  year: 2031,
  title: 'Jahresplan',
  source: { document: 'Jahresplan 2031', asOf: '2030-12-01' },
  organisation: {
    name: 'Jobcenter Musterland',
    shortName: 'JC Musterland',
    units: [
      { id: '99', name: 'Musterland', parentId: null, aliases: [], ambiguousNames: ['Neustadt'] },
      { id: '99001', name: 'Neustadt', parentId: '99', aliases: ['Neustadt, Stadt'] },
    ],
  },
  indicators: [
    indicator('elb-stock', { label: 'ELB', kind: 'stock', hasSexes: true }),
    indicator('entries', { label: 'Eintritte', kind: 'flow', hasUnits: false, origin: 'manual' }),
    indicator('share', {
      label: 'Anteil',
      kind: 'ratio',
      origin: 'derived',
      formula: {
        op: 'divide',
        numerator: { op: 'indicator', id: 'entries' },
        denominator: { op: 'indicator', id: 'elb-stock' },
      },
    }),
  ],
  topics: [topic('work')],
  targets: [
    target(
      'elb',
      { kind: 'direction', direction: 'down', basis: 'yearToDate' },
      { indicatorId: 'elb-stock' },
    ),
    target('opening', { kind: 'milestone', activityId: 'bus', milestoneId: 'start' }, { indicatorId: null }),
  ],
  activities: [
    {
      id: 'bus',
      topicId: 'work',
      title: 'Bus',
      gist: 'Fährt.',
      state: 'planned',
      start: '2031-01-01',
      end: '2031-12-31',
      responsible: null,
      places: ['99001', 'Nachbarstadt'],
      indicatorIds: ['entries'],
      milestones: [{ id: 'start', title: 'Start', due: '2031-02-28', doneOn: null, evidence: null }],
      section: '1',
    },
  ],
  events: [{ id: 'law', label: 'Gesetz', from: '2031-01', to: '2031-06', note: '' }],
}

function indicator(id: string, rest: object): object {
  const common = { definition: id, measure: 'Personen', decimals: 0, better: 'down' }
  return {
    id,
    ...common,
    hasUnits: true,
    hasSexes: false,
    aliases: [],
    origin: 'imported',
    source: 'Statistik',
    ...rest,
  }
}

function topic(id: string): object {
  return { id, code: '1', title: 'Arbeit', shortTitle: 'Arbeit', why: 'Darum.', section: '1' }
}

function target(id: string, rule: TargetRule, rest: object): object {
  const place = { topicId: 'work', unitId: '99', sex: 'total', section: '1', responsible: null }
  const source = { kind: 'document', note: '' }
  return { id, label: id, ...place, source, versions: [version('2031-01-01', rule)], ...rest }
}

export function version(validFrom: string, rule: unknown): object {
  return { validFrom, reason: 'Jahresplan', rule }
}

/** The small plan with other values at some places; `undefined` takes the key away. */
export function smallPlan(...changes: readonly (readonly [path: PlanPath, value: unknown])[]): unknown {
  const plan: unknown = structuredClone(content)
  for (const [path, value] of changes) place(plan, path, value)
  return plan
}

export function problemsOf(value: unknown): readonly PlanProblem[] {
  const reading = readPlan(value)
  return 'plan' in reading ? [] : reading.problems
}

export function planOf(value: unknown): Plan {
  const reading = readPlan(value)
  if ('plan' in reading) return reading.plan
  throw new Error(JSON.stringify(reading.problems))
}

function place(container: unknown, path: PlanPath, value: unknown): void {
  const [key = '', ...rest] = path
  if (typeof container !== 'object' || container === null) throw new Error(`nothing to change at ${key}`)
  if (rest.length > 0) place(Reflect.get(container, key), rest, value)
  else if (value === undefined) Reflect.deleteProperty(container, key)
  else Object.defineProperty(container, key, { value, configurable: true, enumerable: true, writable: true })
}

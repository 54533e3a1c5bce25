import { describe, expect, it } from 'vitest'
import type { Plan } from '@/domain/plan'
import type { Target, TargetRule, TargetVersion } from '@/domain/target'
import { nextYear } from '@/plan/edit/nextYear'
import { shippedPlan } from '@/plan/shippedPlan'
import { month } from '../../builders'
import { planOf, problemsOf, smallPlan } from '../smallPlan'

const terms = {
  title: 'Jahresplan 2032',
  document: 'Entwurf 2032',
  reason: 'Fortgeschrieben',
  today: '2031-11-20',
  keepsNumbers: false,
}
const kept = { ...terms, keepsNumbers: true }
const small = planOf(smallPlan())
const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** The small plan with these versions of its first target. */
function planWith(...versions: readonly TargetVersion[]): Plan {
  const [first, ...others] = small.targets
  if (first === undefined) throw new Error('the small plan has no target')
  const target: Target = { ...first, label: 'ELB', versions }
  return { ...small, targets: [target, ...others] }
}

function version(rule: TargetRule, rest: Partial<TargetVersion> = {}): TargetVersion {
  return { validFrom: '2031-01-01', reason: 'Jahresplan', rule, ...rest }
}

function ruleAfter(rule: TargetRule, keepsNumbers: boolean): TargetRule | undefined {
  return nextYear(planWith(version(rule)), keepsNumbers ? kept : terms).plan.targets[0]?.versions[0]?.rule
}

describe('the plan of the next year', () => {
  it('bears the next year in id, year and title, and says where it comes from', () => {
    expect(nextYear(small, terms).plan).toMatchObject({
      id: 'musterland-2032',
      year: 2032,
      title: 'Jahresplan 2032',
      source: { document: 'Entwurf 2032', asOf: '2031-11-20' },
    })
  })

  it('gets its year behind an id that bore none', () => {
    expect(nextYear({ ...small, id: 'musterland' }, terms).plan.id).toBe('musterland-2032')
  })

  it('starts every target with one version from January on, without the frozen base', () => {
    const base = { month: month('2030-12'), value: 100, asOf: '', frozenOn: '2031-01-01' }
    const plan = planWith(
      version({ kind: 'info' }),
      version({ kind: 'direction', direction: 'down', basis: 'december' }, { validFrom: '2031-06-01', base }),
    )
    expect(nextYear(plan, terms).plan.targets[0]?.versions).toEqual([
      {
        validFrom: '2032-01-01',
        reason: 'Fortgeschrieben',
        rule: { kind: 'direction', direction: 'down', basis: 'december' },
      },
    ])
  })

  it.each<{ rule: TargetRule; open: object }>([
    {
      rule: { kind: 'yearSum', direction: 'up', value: 9300, path: { method: 'linear' } },
      open: { value: null },
    },
    {
      rule: {
        kind: 'yearAverage',
        direction: 'down',
        value: { kind: 'absolute', value: 33_000 },
        path: { method: 'linear' },
      },
      open: { value: null },
    },
    {
      rule: { kind: 'yearEnd', direction: 'down', value: 10, path: { method: 'linear' } },
      open: { value: null },
    },
    { rule: { kind: 'rollingRate', direction: 'up', value: 18.5 }, open: { value: null } },
    { rule: { kind: 'changeYoY', direction: 'down', value: -2 }, open: { value: null } },
    { rule: { kind: 'threshold', direction: 'down', value: 120 }, open: { value: null } },
    { rule: { kind: 'corridor', min: 1, max: 2, path: null }, open: { min: null, max: null } },
    {
      rule: { kind: 'multipleOfBase', direction: 'up', factor: 2, base: { kind: 'value', value: 7 } },
      open: { base: null },
    },
  ])('takes no number of the old year over for $rule.kind, unless it is asked to', ({ rule, open }) => {
    expect(ruleAfter(rule, false)).toEqual({ ...rule, ...open })
    expect(nextYear(planWith(version(rule)), terms).withoutNumber).toEqual(['ELB'])
    expect(ruleAfter(rule, true)).toEqual(rule)
    expect(nextYear(planWith(version(rule)), kept).withoutNumber).toEqual([])
  })

  it('keeps what is no number of the year: directions, planned zeros, counts of units', () => {
    const rules: TargetRule[] = [
      { kind: 'direction', direction: 'down', basis: 'yearToDate' },
      { kind: 'plannedZero' },
      { kind: 'countOf', total: 10 },
    ]
    expect(rules.map((rule) => ruleAfter(rule, false))).toEqual(rules)
  })

  it('rolls bases and profiles that are named by their year on', () => {
    const multiple = { kind: 'multipleOfBase', direction: 'up', factor: 2 } as const
    expect(ruleAfter({ ...multiple, base: { kind: 'year', year: 2030 } }, true)).toMatchObject({
      base: { kind: 'year', year: 2031 },
    })
    const sum = { kind: 'yearSum', direction: 'up', value: 1 } as const
    expect(ruleAfter({ ...sum, path: { method: 'seasonal', years: [2029, 2030] } }, false)).toMatchObject({
      path: { method: 'seasonal', years: [2030, 2031] },
    })
  })

  it('keeps twelve numbers set by hand and names the target', () => {
    const path = { method: 'manual', values: twelve } as const
    const result = nextYear(planWith(version({ kind: 'yearEnd', direction: 'up', value: 12, path })), terms)
    expect(result.plan.targets[0]?.versions[0]?.rule).toMatchObject({ path })
    expect(result.manualPaths).toEqual(['ELB'])
  })

  it('asks for every state that was set by hand once more', () => {
    const rule = { kind: 'qualitative', status: 'onTrack', note: 'läuft' } as const
    expect(ruleAfter(rule, true)).toEqual({ ...rule, status: null })
  })

  it('keeps activities and milestones, done or open', () => {
    expect(nextYear(small, terms).plan.activities).toEqual(small.activities)
  })

  it('of the shipped plan is a plan, and leaves its budget figures out', () => {
    const figures = shippedPlan.topics.flatMap((topic) => topic.figures ?? []).length
    const next = nextYear(shippedPlan, terms)
    expect(problemsOf(next.plan)).toEqual([])
    expect(next.figuresLeftOut).toBe(figures)
    expect(next.plan.topics.every((topic) => topic.figures === undefined)).toBe(true)
    expect(problemsOf(nextYear(shippedPlan, kept).plan)).toEqual([])
  })
})

describe('the resources of the next year', () => {
  const budget = version({ kind: 'corridor', min: null, max: 900, path: { method: 'linear' } })
  const rules = planWith(budget)
  const plan: Plan = {
    ...rules,
    topics: rules.topics.map((topic) => ({
      ...topic,
      resources: {
        budgets: [{ targetId: 'elb', yearBefore: 1000 }],
        reallocation: { fromTargetId: 'elb', toTargetId: 'elb', amount: 50, isProvisional: true },
        staff: [{ targetId: 'elb', planned: 20, isApproximate: true }],
        caseloads: [{ targetId: 'elb' }],
      },
    })),
  }

  it('compare with the budget of the year that ends, and leave out its own numbers', () => {
    expect(nextYear(plan, terms).plan.topics[0]?.resources).toEqual({
      budgets: [{ targetId: 'elb', yearBefore: 900 }],
      staff: [{ targetId: 'elb', planned: null, isApproximate: false }],
      caseloads: [{ targetId: 'elb' }],
    })
  })

  it('keep what is moved and the posts with the other numbers', () => {
    expect(nextYear(plan, kept).plan.topics[0]?.resources).toEqual({
      ...plan.topics[0]?.resources,
      budgets: [{ targetId: 'elb', yearBefore: 900 }],
    })
  })
})

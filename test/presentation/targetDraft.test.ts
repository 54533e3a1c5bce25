import { describe, expect, it } from 'vitest'
import type { TargetRule } from '@/domain/target'
import { shippedPlan } from '@/plan/shippedPlan'
import { ruleOfDraft } from '@/presentation/ruleOfDraft'
import { emptyRule, type RuleDraft, ruleDraftOf, type RuleField } from '@/presentation/targetDraft'

const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12.5]
const tolerance = { kind: 'points', value: 0.5 } as const
const rules: TargetRule[] = [
  ...shippedPlan.targets.flatMap(({ versions }) => versions.map(({ rule }) => rule)),
  {
    kind: 'yearAverage',
    direction: 'down',
    value: { kind: 'changeInPercent', value: -2.5 },
    path: { method: 'linear' },
  },
  {
    kind: 'yearAverage',
    direction: 'down',
    value: { kind: 'absolute', value: 33_000 },
    path: { method: 'seasonal' },
  },
  { kind: 'yearEnd', direction: 'down', value: 10, path: { method: 'manual', values: twelve }, tolerance },
  { kind: 'yearToDateRate', direction: 'up', value: 12.3, path: { method: 'linear' } },
  { kind: 'yearSum', direction: 'up', value: 9_300, path: { method: 'seasonal', years: [2019, 2021, 2022] } },
  { kind: 'multipleOfBase', direction: 'up', factor: 1.5, base: { kind: 'year', year: 2022 } },
  { kind: 'multipleOfBase', direction: 'up', factor: 2, base: { kind: 'value', value: 0.4 } },
  { kind: 'corridor', min: 1, max: 2.5, path: null, tolerance },
]

describe('a rule in the form', () => {
  it.each(rules)('comes back as it was: %j', (rule) => {
    expect(ruleOfDraft(ruleDraftOf(rule))).toEqual({ rule })
  })

  it.each<{ draft: Partial<RuleDraft>; wrong: RuleField[] }>([
    { draft: { kind: 'yearSum', value: 'viel' }, wrong: ['value'] },
    { draft: { kind: 'corridor', min: '1.5', max: 'x' }, wrong: ['min', 'max'] },
    { draft: { kind: 'countOf', total: '' }, wrong: ['total'] },
    { draft: { kind: 'milestone' }, wrong: ['milestone'] },
    { draft: { kind: 'multipleOfBase', baseAs: 'year', base: '22' }, wrong: ['base'] },
    { draft: { kind: 'yearSum', path: 'manual', months: '1 2 3' }, wrong: ['months'] },
    { draft: { kind: 'yearSum', path: 'seasonal', years: '2019 und 2021' }, wrong: ['years'] },
    { draft: { kind: 'threshold', toleranceAs: 'points' }, wrong: ['tolerance'] },
  ])('names the fields that are wrong: $wrong', ({ draft, wrong }) => {
    expect(ruleOfDraft({ ...emptyRule, ...draft })).toEqual({ wrong })
  })

  it('takes twelve months from a row of a spreadsheet', () => {
    const months = twelve.map((value) => String(value).replace('.', ',')).join('\t')
    expect(ruleOfDraft({ ...emptyRule, path: 'manual', months })).toMatchObject({
      rule: { path: { method: 'manual', values: twelve } },
    })
  })

  it('without a number invents none', () => {
    expect(ruleOfDraft(emptyRule)).toMatchObject({ rule: { kind: 'yearSum', value: null } })
  })
})

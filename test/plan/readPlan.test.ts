import { describe, expect, it } from 'vitest'
import type { TargetRule } from '@/domain/target'
import type { PlanPath, PlanProblemCode } from '@/plan/planProblem'
import { planOf, problemsOf, smallPlan, version } from './smallPlan'

const indicatorAt = (at: number, key: string): PlanPath => ['indicators', at, key]
const ruleAt = (target: number): PlanPath => ['targets', target, 'versions', 0, 'rule']
const named = (id: string): object => ({ op: 'indicator', id })

describe('a plan file', () => {
  it('is read as it stands', () => {
    const plan = planOf(smallPlan())
    expect(plan).toEqual(smallPlan())
  })

  it.each<{ wrong: string; at: PlanPath; value: unknown; code: PlanProblemCode; found: string | null }>([
    { wrong: 'another format', at: ['format'], value: 'backup', code: 'notAPlan', found: 'backup' },
    { wrong: 'no format', at: ['format'], value: undefined, code: 'notAPlan', found: null },
    { wrong: 'a later version', at: ['formatVersion'], value: 2, code: 'unsupportedVersion', found: '2' },
    { wrong: 'a missing part', at: ['topics'], value: undefined, code: 'missingKey', found: null },
    {
      wrong: 'a missing kind',
      at: [...ruleAt(0), 'kind'],
      value: undefined,
      code: 'missingKey',
      found: null,
    },
    { wrong: 'an unknown part', at: ['colour'], value: 'red', code: 'unknownKey', found: 'colour' },
    { wrong: 'a part deep inside', at: [...ruleAt(0), 'goal'], value: 1, code: 'unknownKey', found: 'goal' },
    { wrong: 'a prototype', at: ['__proto__'], value: { a: 1 }, code: 'unknownKey', found: '__proto__' },
    { wrong: 'an inherited name', at: ['toString'], value: 'x', code: 'unknownKey', found: 'toString' },
    { wrong: 'a number as text', at: ['year'], value: '2031', code: 'wrongType', found: '2031' },
    { wrong: 'a list as text', at: ['topics'], value: 'none', code: 'wrongType', found: 'none' },
    { wrong: 'a rule as text', at: ruleAt(0), value: 'down', code: 'wrongType', found: 'down' },
    {
      wrong: 'an unknown kind',
      at: [...ruleAt(0), 'kind'],
      value: 'wish',
      code: 'unknownChoice',
      found: 'wish',
    },
    {
      wrong: 'an unknown word',
      at: indicatorAt(0, 'better'),
      value: 'left',
      code: 'unknownChoice',
      found: 'left',
    },
    { wrong: 'a blank title', at: ['title'], value: ' ', code: 'empty', found: ' ' },
    { wrong: 'a year out of range', at: ['year'], value: 20231, code: 'outOfRange', found: '20231' },
    { wrong: 'half a decimal', at: indicatorAt(0, 'decimals'), value: 1.5, code: 'outOfRange', found: '1.5' },
    { wrong: 'no versions', at: ['targets', 0, 'versions'], value: [], code: 'empty', found: null },
    {
      wrong: 'a thirteenth month',
      at: ['events', 0, 'from'],
      value: '2031-13',
      code: 'notAMonth',
      found: '2031-13',
    },
    {
      wrong: 'a day as month',
      at: ['events', 0, 'to'],
      value: '2031-06-01',
      code: 'notAMonth',
      found: '2031-06-01',
    },
    {
      wrong: 'a leap day without leap year',
      at: ['activities', 0, 'milestones', 0, 'due'],
      value: '2031-02-29',
      code: 'notADate',
      found: '2031-02-29',
    },
    {
      wrong: 'a day zero',
      at: ['source', 'asOf'],
      value: '2030-12-00',
      code: 'notADate',
      found: '2030-12-00',
    },
  ])('is refused for $wrong, with its place', ({ at, value, code, found }) => {
    expect(problemsOf(smallPlan([at, value]))).toEqual([{ code, path: at, found }])
  })

  it.each([[null], ['text'], [7], [[]]])('is not %j', (value) => {
    expect(problemsOf(value).map(({ code }) => code)).toContain('notAPlan')
  })

  it('is refused before its depth can exhaust the stack', () => {
    let formula: unknown = named('entries')
    for (let level = 0; level < 100_000; level += 1) formula = { op: 'scale', by: 1, of: formula }
    expect(problemsOf(smallPlan([indicatorAt(2, 'formula'), formula]))).toEqual([
      { code: 'tooDeep', path: [], found: null },
    ])
  })

  it('says everything that is wrong at once', () => {
    const problems = problemsOf(smallPlan([['title'], 5], [['source', 'asOf'], 'heute']))
    expect(problems.map(({ code }) => code)).toEqual(['wrongType', 'notADate'])
  })
})

describe('what one part of a plan says about another', () => {
  const direction: TargetRule = { kind: 'direction', direction: 'down', basis: 'december' }

  it.each<{
    rule: string
    at: PlanPath
    value: unknown
    code: PlanProblemCode
    path?: PlanPath
    found: string | null
  }>([
    {
      rule: 'unit ids',
      at: ['organisation', 'units', 1, 'id'],
      value: '99',
      code: 'duplicateId',
      found: '99',
    },
    {
      rule: 'indicator ids',
      at: indicatorAt(1, 'id'),
      value: 'elb-stock',
      code: 'duplicateId',
      found: 'elb-stock',
    },
    { rule: 'target ids', at: ['targets', 1, 'id'], value: 'elb', code: 'duplicateId', found: 'elb' },
    {
      rule: 'names but for case and spaces',
      at: indicatorAt(1, 'aliases'),
      value: [' elb '],
      code: 'duplicateName',
      path: ['indicators', 1, 'aliases', 0],
      found: ' elb ',
    },
    {
      rule: 'unit names',
      at: ['organisation', 'units', 1, 'aliases'],
      value: ['Musterland'],
      code: 'duplicateName',
      path: ['organisation', 'units', 1, 'aliases', 0],
      found: 'Musterland',
    },
  ])('refuses repeated $rule', ({ at, value, code, path = at, found }) => {
    expect(problemsOf(smallPlan([at, value]))).toContainEqual({ code, path, found })
  })

  it.each<{ of: string; at: PlanPath; value: unknown; path?: PlanPath; found: string }>([
    { of: 'a topic', at: ['targets', 0, 'topicId'], value: 'play', found: 'play' },
    { of: 'an indicator', at: ['targets', 0, 'indicatorId'], value: 'lzb', found: 'lzb' },
    { of: 'a unit', at: ['targets', 0, 'unitId'], value: '98', found: '98' },
    { of: 'a parent target', at: ['targets', 0, 'parentId'], value: 'none', found: 'none' },
    { of: 'a parent', at: ['organisation', 'units', 1, 'parentId'], value: '98', found: '98' },
    {
      of: 'a milestone',
      at: [...ruleAt(1), 'milestoneId'],
      value: 'end',
      path: ruleAt(1),
      found: 'bus/end',
    },
    {
      of: 'an indicator in a formula',
      at: [...indicatorAt(2, 'formula'), 'numerator'],
      value: named('exits'),
      path: indicatorAt(2, 'formula'),
      found: 'exits',
    },
    { of: 'an indicator of an activity', at: ['activities', 0, 'indicatorIds', 0], value: 'x', found: 'x' },
    { of: 'the topic of an activity', at: ['activities', 0, 'topicId'], value: 'play', found: 'play' },
  ])('refuses $of that is not there', ({ at, value, path = at, found }) => {
    expect(problemsOf(smallPlan([at, value]))).toEqual([{ code: 'unknownReference', path, found }])
  })

  it.each([
    {
      parents: [null, null],
      problems: [{ code: 'notOneRoot', path: ['organisation', 'units'], found: '2' }],
    },
    {
      parents: ['99001', '99'],
      problems: [
        { code: 'notOneRoot', path: ['organisation', 'units'], found: '0' },
        { code: 'unitCycle', path: ['organisation', 'units', 0, 'parentId'], found: '99001' },
        { code: 'unitCycle', path: ['organisation', 'units', 1, 'parentId'], found: '99' },
      ],
    },
  ])('wants the units to be one tree, not with parents $parents', ({ parents, problems }) => {
    const changes = parents.map((parent, at) => [['organisation', 'units', at, 'parentId'], parent] as const)
    expect(problemsOf(smallPlan(...changes))).toEqual(expect.arrayContaining(problems))
  })

  it('wants a formula for a derived indicator and for no other', () => {
    expect(problemsOf(smallPlan([indicatorAt(2, 'formula'), undefined]))).toEqual([
      { code: 'formulaMissing', path: indicatorAt(2, 'formula'), found: null },
    ])
    expect(problemsOf(smallPlan([indicatorAt(2, 'origin'), 'imported']))).toEqual([
      { code: 'formulaNotAllowed', path: indicatorAt(2, 'formula'), found: null },
    ])
  })

  it('refuses formulas that lead back to themselves, also over others', () => {
    const derived = [
      [indicatorAt(1, 'origin'), 'derived'],
      [indicatorAt(1, 'formula'), { op: 'lag', months: 1, of: named('share') }],
    ] as const
    expect(problemsOf(smallPlan(...derived))).toEqual([
      { code: 'formulaCycle', path: indicatorAt(1, 'formula'), found: 'entries' },
      { code: 'formulaCycle', path: indicatorAt(2, 'formula'), found: 'share' },
    ])
  })

  it.each([
    { first: '2031-01-01', second: '2031-01-01', isFine: false },
    { first: '2031-06-01', second: '2031-01-01', isFine: false },
    { first: '2031-01-01', second: '2031-06-01', isFine: true },
  ])('takes versions from $first and $second: $isFine', ({ first, second, isFine }) => {
    const versions = [version(first, direction), version(second, direction)]
    const path = ['targets', 0, 'versions', 1, 'validFrom']
    expect(problemsOf(smallPlan([['targets', 0, 'versions'], versions]))).toEqual(
      isFine ? [] : [{ code: 'versionsNotAscending', path, found: second }],
    )
  })

  it.each<{
    what: string
    at: PlanPath
    value: unknown
    code: PlanProblemCode
    path: PlanPath
    found: string
  }>([
    {
      what: 'women where nobody counts them',
      at: ['targets', 0],
      value: { ...targetWith('entries'), sex: 'female' },
      code: 'notCountedBySex',
      path: ['targets', 0, 'sex'],
      found: 'female',
    },
    {
      what: 'an office where only the whole is counted',
      at: ['targets', 0],
      value: { ...targetWith('entries'), unitId: '99001' },
      code: 'notCountedByUnit',
      path: ['targets', 0, 'unitId'],
      found: '99001',
    },
    {
      what: 'a direction of nothing',
      at: ['targets', 0, 'indicatorId'],
      value: null,
      code: 'indicatorMissing',
      path: ruleAt(0),
      found: 'direction',
    },
    {
      what: 'a milestone with an indicator',
      at: ['targets', 1, 'indicatorId'],
      value: 'entries',
      code: 'indicatorNotAllowed',
      path: ruleAt(1),
      found: 'milestone',
    },
    {
      what: 'a sum of a stock over months',
      at: ruleAt(0),
      value: { kind: 'yearSum', direction: 'down', value: 9, path: { method: 'linear' } },
      code: 'notSummed',
      path: ruleAt(0),
      found: 'elb-stock',
    },
    {
      what: 'a mean of a ratio over months',
      at: ['targets', 0],
      value: {
        ...targetWith('share'),
        versions: [
          {
            validFrom: '2031-01-01',
            reason: 'Plan 2031',
            rule: {
              kind: 'yearAverage',
              direction: 'up',
              value: { kind: 'absolute', value: 9 },
              path: { method: 'linear' },
            },
          },
        ],
      },
      code: 'notAveraged',
      path: ruleAt(0),
      found: 'share',
    },
    {
      what: 'a corridor upside down',
      at: ruleAt(0),
      value: { kind: 'corridor', min: 2, max: 1, path: null },
      code: 'minAboveMax',
      path: [...ruleAt(0), 'min'],
      found: '2',
    },
    {
      what: 'an activity that ends before it starts',
      at: ['activities', 0, 'end'],
      value: '2030-12-31',
      code: 'endsBeforeStart',
      path: ['activities', 0, 'end'],
      found: '2030-12-31',
    },
    {
      what: 'an event that ends before it starts',
      at: ['events', 0, 'to'],
      value: '2030-12',
      code: 'endsBeforeStart',
      path: ['events', 0, 'to'],
      found: '2030-12',
    },
  ])('refuses $what', ({ at, value, code, path, found }) => {
    expect(problemsOf(smallPlan([at, value]))).toEqual([{ code, path, found }])
  })

  function targetWith(indicatorId: string): object {
    const [target] = planOf(smallPlan()).targets
    return { ...target, indicatorId }
  }
})

import { describe, expect, it } from 'vitest'
import { cumulated, ruleOfDraft } from '@/presentation/ruleOfDraft'
import { emptyRule, type RuleDraft } from '@/presentation/targetDraft'
import {
  aroundProblemsOf,
  draftOf,
  newDraft,
  type RuleProblems,
  ruleProblemsOf,
  versionProblemsOf,
} from '@/presentation/targetForm'
import { smallPlan, target } from '../builders'

const single = [5, 4, 6, 5, 5, 5, 5, 5, 5, 5, 5, 5].join('\t')

describe('the problems of a rule', () => {
  it.each<{ draft: Partial<RuleDraft>; field: keyof RuleProblems; says: RegExp }>([
    { draft: { value: '9.3' }, field: 'value', says: /zum Beispiel 1\.234,5.*leer lassen/ },
    { draft: { path: 'manual', months: '1\t2\t3' }, field: 'months', says: /zwölf.*Hier stehen 3\./ },
    { draft: { path: 'manual', months: `x\t${single}` }, field: 'months', says: /„x“ ist keine Zahl/ },
    { draft: { path: 'manual', months: single }, field: 'months', says: /Bitte aufsummieren/ },
    { draft: { path: 'seasonal', years: '19, 21' }, field: 'years', says: /vier Ziffern.*2019, 2021/ },
    { draft: { kind: 'corridor', min: '5', max: '4' }, field: 'max', says: /nicht unter der Untergrenze/ },
    { draft: { kind: 'multipleOfBase', factor: '0' }, field: 'factor', says: /über null/ },
    { draft: { kind: 'countOf', total: '2,5' }, field: 'total', says: /ganze Zahl/ },
    { draft: { toleranceAs: 'points', tolerance: '-1' }, field: 'tolerance', says: /ab null/ },
    { draft: { kind: 'multipleOfBase', baseAs: 'year', base: '22' }, field: 'base', says: /vier Ziffern/ },
  ])('say what to do about $field: $draft', ({ draft, field, says }) => {
    expect(problemsOf(draft, false)[field]).toMatch(says)
  })

  it('of fields that nobody has come to yet are told once saving was tried', () => {
    expect(problemsOf({ kind: 'countOf' }, false)).toEqual({})
    expect(problemsOf({ kind: 'countOf' }, true)).toHaveProperty('total')
  })

  it('are none for a stock that goes down, since only sums add up', () => {
    expect(problemsOf({ kind: 'yearEnd', path: 'manual', months: single }, true)).toEqual({})
  })
})

it('sums up the numbers of single months, exactly as they are typed', () => {
  expect(cumulated('0,1\t0,2\t1.000')).toBe('0,1\n0,3\n1.000,3')
})

describe('what stands around a rule', () => {
  it('needs a name and a place in the document, once saving was tried', () => {
    const { around } = newDraft(smallPlan(), undefined, '')
    expect(aroundProblemsOf(around, false)).toEqual({})
    expect(Object.keys(aroundProblemsOf({ ...around, section: ' ' }, true))).toEqual(['label', 'section'])
  })

  it('is begun with the first topic, its section and the document of the plan', () => {
    expect(newDraft(smallPlan(), undefined, '')).toMatchObject({
      around: { topicId: 'b1', section: 'B.1', sourceNote: 'Plan des Jobcenters Musterland' },
      subject: { unitId: '09999', sex: 'total', indicatorId: '' },
      validFrom: '2023-01-01',
      reason: 'Planung 2023',
    })
  })

  it('is begun like another target, under another name and with a first version of its own', () => {
    const like = target(
      { kind: 'threshold', direction: 'down', value: 5 },
      { responsible: 'Controlling', sex: 'female' },
    )
    expect(newDraft(smallPlan(), like, 'Kopie')).toEqual({
      ...draftOf(like, { validFrom: '2023-01-01', reason: 'Planung 2023' }),
      around: expect.objectContaining({ label: 'Kopie', responsible: 'Controlling' }),
    })
  })
})

describe('a further version', () => {
  it.each([
    { validFrom: '2023-07-01', newest: '2023-06-30', wrong: [] },
    { validFrom: '2023-07-01', newest: '2023-07-01', wrong: ['validFrom'] },
    { validFrom: '2023-06-30', newest: '2023-07-01', wrong: ['validFrom'] },
    { validFrom: '', newest: '2023-07-01', wrong: ['validFrom'] },
    { validFrom: '2020-01-01', newest: undefined, wrong: [] },
  ])('from $validFrom after $newest has wrong $wrong', ({ validFrom, newest, wrong }) => {
    expect(Object.keys(versionProblemsOf({ validFrom, reason: 'Beschluss' }, newest, true))).toEqual(wrong)
  })

  it('needs a reason', () => {
    expect(versionProblemsOf({ validFrom: '2023-01-01', reason: ' ' }, undefined, true)).toHaveProperty(
      'reason',
    )
  })
})

function problemsOf(over: Partial<RuleDraft>, isTried: boolean): RuleProblems {
  const draft = { ...emptyRule, ...over }
  const reading = ruleOfDraft(draft)
  return ruleProblemsOf(draft, 'wrong' in reading ? reading.wrong : [], isTried)
}

import { describe, expect, it } from 'vitest'
import { describeField, describeFieldValue, describeNextYear, nextYearWords } from '@/texts/planFile'
import { describePlanProblem } from '@/texts/planProblems'

describe('words of plan files', () => {
  it.each([
    { path: ['year'], value: 2024, text: '2024' },
    { path: ['versions', 0, 'rule', 'value'], value: 9300.5, text: '9.300,5' },
    { path: ['milestones', 0, 'due'], value: '2023-03-31', text: '31.03.2023' },
    { path: ['kind'], value: 'stock', text: 'Bestand' },
    { path: ['title'], value: 'stock', text: 'stock' },
    { path: ['hasUnits'], value: true, text: 'ja' },
    { path: ['note'], value: undefined, text: '–' },
    { path: ['aliases'], value: ['ELB', 'Leistungsberechtigte'], text: 'ELB; Leistungsberechtigte' },
    { path: ['figures'], value: [{ id: 'egt', label: 'EGT', value: 1 }], text: 'EGT' },
    { path: ['rule'], value: { kind: 'info' }, text: 'Art: nur Information' },
  ])('say $value as $text', ({ path, value, text }) => {
    expect(describeFieldValue({ path }, value)).toBe(text)
  })

  it('name a field by its way, counted from 1', () => {
    expect(describeField(['versions', 0, 'rule', 'value'])).toBe('Fassung › 1 › Regel › Wert')
  })

  it('take the year on, in the title or behind it', () => {
    expect(nextYearWords('Plan 2023', 2023).title).toBe('Plan 2024')
    expect(nextYearWords('Arbeitsprogramm', 2023).title).toBe('Arbeitsprogramm 2024')
  })

  it('say nothing where nothing waits', () => {
    expect(describeNextYear({ withoutNumber: [], manualPaths: [], figuresLeftOut: 0 })).toEqual([])
    expect(
      describeNextYear({ withoutNumber: ['A, Frauen', 'B'], manualPaths: [], figuresLeftOut: 1 }),
    ).toEqual(['Noch ohne Zahl (2): „A, Frauen“ und „B“.', '1 Rahmenzahl der Themen nicht übernommen.'])
  })

  it('name the place of a problem by what stands there', () => {
    const content = { targets: [{ label: 'LZB' }, {}] }
    const problem = { code: 'missingKey', found: null } as const
    expect(describePlanProblem({ ...problem, path: ['targets', 0, 'unitId'] }, content).place).toBe(
      'Ziele › „LZB“ › Stelle',
    )
    expect(describePlanProblem({ ...problem, path: ['targets', 1, 'unitId'] }, content).place).toBe(
      'Ziele › Nr. 2 › Stelle',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { answerOf } from '@/import/ask/answerOf'
import { month } from '../../builders'
import { decimalQuestion, nameQuestion } from './questions'

const place = { line: null, column: null, columnName: null, samples: [], factCount: 1 }
const may = month('2023-05')

describe('a choice', () => {
  it.each([
    {
      question: nameQuestion('indicator', 'LZB Best.'),
      choice: 'lzb-stock',
      answer: { indicators: [{ text: 'LZB Best.', is: 'lzb-stock' }] },
    },
    {
      question: nameQuestion('unit', 'Recklinghausen'),
      choice: '05562',
      answer: { units: [{ text: 'Recklinghausen', is: '05562' }] },
    },
    {
      question: nameQuestion('sex', 'w'),
      choice: 'female',
      answer: { sexes: [{ text: 'w', is: 'female' }] },
    },
    { question: nameQuestion('sex', 'w'), choice: 'both', answer: undefined },
    { question: decimalQuestion, choice: 'comma', answer: { decimal: 'comma' } },
    { question: decimalQuestion, choice: 'toString', answer: undefined },
    { question: { ...place, kind: 'month', suggestion: null }, choice: '2023-05', answer: { month: may } },
    { question: { ...place, kind: 'month', suggestion: null }, choice: '2023-13', answer: undefined },
    { question: { ...place, kind: 'year', suggestion: null }, choice: '2023', answer: { year: 2023 } },
    { question: { ...place, kind: 'year', suggestion: null }, choice: '23', answer: undefined },
    {
      question: { ...place, kind: 'scale', text: 'in Tsd.', suggestion: 3 },
      choice: '3',
      answer: { exponent: 3 },
    },
    {
      question: { ...place, kind: 'column', at: 4, role: 'indicator', name: 'Merkmal' },
      choice: 'no',
      answer: { columns: [{ at: 4, role: 'ignored', name: 'Merkmal' }] },
    },
    {
      question: { ...place, kind: 'fileUnit', suggestions: [] },
      choice: '05562',
      answer: { unitId: '05562' },
    },
  ] as const)('$choice answers a question of kind $question.kind', ({ question, choice, answer }) => {
    expect(answerOf(question, choice)).toEqual(answer)
  })

  it('of the suggested month also says that files of the kind bear their month in the name', () => {
    const question = { ...place, kind: 'month', suggestion: may } as const
    expect(answerOf(question, '2023-05')).toEqual({ month: may, isMonthAsNamed: true })
    expect(answerOf(question, '2023-06')).toEqual({ month: month('2023-06') })
  })

  it.each([
    { question: nameQuestion('unit', 'Nirgendwo'), answer: { units: [{ text: 'Nirgendwo', is: null }] } },
    { question: decimalQuestion, answer: undefined },
  ])('to leave values out is one for a name only: $question.kind', ({ question, answer }) => {
    expect(answerOf(question, null)).toEqual(answer)
  })
})

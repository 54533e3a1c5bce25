import { describe, expect, it } from 'vitest'
import { askedQuestions, chaptersOf } from '@/import/ask/askedQuestions'
import type { Question } from '@/import/question'
import { decimalQuestion, nameQuestion } from './questions'

function asking(file: string, signature: string, ...questions: readonly Question[]) {
  return { file, signature, questions }
}

describe('the questions of several files', () => {
  it('are asked once where a name is the same, with the values of all files', () => {
    const [asked, ...others] = askedQuestions([
      asking('mai.csv', 'a', nameQuestion('indicator', 'LZB Best.', { factCount: 3, samples: ['1', '2'] })),
      asking('juni.csv', 'b', nameQuestion('indicator', 'LZB Best.', { factCount: 4, samples: ['2', '5'] })),
    ])
    expect(others).toEqual([])
    expect(asked).toMatchObject({
      files: ['mai.csv', 'juni.csv'],
      question: { factCount: 7, samples: ['1', '2', '5'] },
    })
  })

  it('stay apart where the same text is an indicator here and a unit there', () => {
    const questions = [nameQuestion('indicator', 'Marl'), nameQuestion('unit', 'Marl')]
    expect(askedQuestions([asking('mai.csv', 'a', ...questions)])).toHaveLength(2)
  })

  it.each([
    { case: 'files of one kind', signatures: ['a', 'a'], count: 1 },
    { case: 'files of two kinds', signatures: ['a', 'b'], count: 2 },
    { case: 'files whose kind is unknown', signatures: ['', ''], count: 2 },
  ])('ask for the number format once for $case: $count', ({ signatures, count }) => {
    const files = signatures.map((signature, at) => asking(`${at}.csv`, signature, decimalQuestion))
    expect(askedQuestions(files)).toHaveLength(count)
  })

  it('ask for the month of each file, also where both may be of the same', () => {
    const month: Question = { ...place, kind: 'month', suggestion: null }
    expect(askedQuestions([asking('a.csv', 'a', month), asking('b.csv', 'a', month)])).toHaveLength(2)
  })

  it.each([
    { files: ['LZB 2023-05.csv', 'LZB 2023-06.csv'], count: 1 },
    { files: ['LZB Mai.csv', 'LZB Juni.csv'], count: 1 },
    { files: ['mai.csv', 'juni 2023.csv'], count: 1 },
    { files: ['LZB.csv', 'ELB.csv'], count: 2 },
  ])('ask what $files.0 and $files.1 count so often: $count', ({ files, count }) => {
    const counted: Question = { ...place, kind: 'fileIndicator', text: '', suggestions: [] }
    expect(askedQuestions(files.map((file) => asking(file, 'a', counted)))).toHaveLength(count)
  })

  it('come by theme, first what the values count', () => {
    const questions = [
      decimalQuestion,
      nameQuestion('unit', 'Recklinghausen'),
      nameQuestion('indicator', 'X'),
    ]
    const themes = chaptersOf([asking('mai.csv', 'a', ...questions)]).map(({ theme }) => theme)
    expect(themes).toEqual(['indicators', 'units', 'numbers'])
  })
})

const place = { line: 2, column: 1, columnName: null, samples: [], factCount: 1 }

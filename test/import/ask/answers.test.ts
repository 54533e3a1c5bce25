import { describe, expect, it } from 'vitest'
import type { Answers } from '@/import/answers'
import { isWithoutAnswer, lastingOf, mergeAnswers } from '@/import/ask/mergeAnswers'
import { nameOfKind } from '@/import/ask/nameOfKind'
import { rememberedKinds } from '@/import/ask/rememberedKinds'
import { separateAnswers, withoutAnswer } from '@/import/ask/separateAnswers'
import { takeBack } from '@/import/ask/takeBack'
import { month } from '../../builders'

const may = month('2023-05')
const lzb = { text: 'LZB Best.', is: 'lzb-stock' }
const elb = { text: 'ELB', is: 'elb-stock' }

describe('answers given one after the other', () => {
  it('add up, and the later one counts where both speak of the same', () => {
    const earlier: Answers = { decimal: 'comma', indicators: [lzb, elb], columns: [{ at: 1, role: 'sex' }] }
    const later: Answers = { decimal: 'point', indicators: [{ text: 'ELB', is: null }] }
    expect(mergeAnswers(earlier, later)).toEqual({
      decimal: 'point',
      indicators: [lzb, { text: 'ELB', is: null }],
      columns: [{ at: 1, role: 'sex' }],
    })
  })

  it('last but for the month and the year of the file', () => {
    const answers: Answers = { month: may, year: 2023, isMonthAsNamed: true, exponent: 3 }
    expect(lastingOf(answers)).toEqual({ isMonthAsNamed: true, exponent: 3 })
    expect(isWithoutAnswer(lastingOf({ month: may }))).toBe(true)
  })

  it('come apart and together again', () => {
    const answers: Answers = { indicators: [lzb, elb], decimal: 'comma', month: may, isMonthAsNamed: true }
    const single = separateAnswers(answers)
    expect(single).toEqual([
      { indicators: [lzb] },
      { indicators: [elb] },
      { month: may, isMonthAsNamed: true },
      { decimal: 'comma' },
    ])
    expect(single.reduce(mergeAnswers, {})).toEqual(answers)
    expect(withoutAnswer(answers, 1)).toEqual({ ...answers, indicators: [lzb] })
    expect(withoutAnswer(answers, 2)).toEqual({ indicators: [lzb, elb], decimal: 'comma' })
  })
})

describe('an answer taken back', () => {
  const said = [
    { file: 'a.csv', signature: 's', answers: { indicators: [lzb, elb], decimal: 'comma', month: may } },
    { file: 'b.csv', signature: 's', answers: { decimal: 'comma', month: may } },
    { file: 'c.csv', signature: 't', answers: { indicators: [lzb], decimal: 'comma' } },
  ] as const
  const [from] = said

  it.each([
    { answer: { indicators: [lzb] }, files: ['a.csv', 'c.csv'] },
    { answer: { decimal: 'comma' }, files: ['a.csv', 'b.csv'] },
    { answer: { month: may }, files: ['a.csv'] },
  ] as const)('goes from all files that share it: $files', ({ answer, files }) => {
    expect(takeBack(said, from, answer).map(({ file }) => file)).toEqual(files)
  })

  it('leaves the others', () => {
    expect(takeBack(said, from, { indicators: [lzb] })[0]?.answers).toEqual({
      indicators: [elb],
      decimal: 'comma',
      month: may,
    })
  })
})

describe('what is remembered', () => {
  it.each([
    { file: 'LZB_Bestand_2023-05.csv', name: 'LZB Bestand' },
    { file: 'ordner/lzb.2023.05.txt', name: 'lzb' },
    { file: 'LZB_Mai.csv', name: 'LZB' },
    { file: 'mai.csv', name: 'mai' },
    { file: '2023-05.csv', name: '2023-05.csv' },
  ])('is called after the part of $file that stays: $name', ({ file, name }) => {
    expect(nameOfKind(file)).toBe(name)
  })

  it('is one set of answers for each kind of file, and nothing for files without a lasting answer', () => {
    const files = [
      { file: 'a 2023-05.csv', signature: 's', structure: null },
      { file: 'a 2023-06.csv', signature: 's', structure: null },
      { file: 'b.csv', signature: 't', structure: null },
      { file: 'c.csv', signature: '', structure: null },
    ]
    const answers = new Map<string, Answers>([
      ['a 2023-05.csv', { indicators: [lzb], month: may }],
      ['a 2023-06.csv', { indicators: [elb] }],
      ['b.csv', { month: may }],
      ['c.csv', { decimal: 'comma' }],
    ])
    expect(rememberedKinds(files, answers, [])).toEqual([
      {
        signature: 's',
        name: 'a',
        files: ['a 2023-05.csv', 'a 2023-06.csv'],
        answers: { indicators: [lzb, elb] },
      },
    ])
  })

  it.each([
    { case: 'files that count the same', counted: ['lzb', 'lzb'], remembered: { indicatorId: 'lzb' } },
    { case: 'files that count different things', counted: ['lzb', 'elb', 'lzb'], remembered: undefined },
  ])('is what the next file counts only after $case', ({ counted, remembered }) => {
    const files = counted.map((_, at) => ({ file: `${at}.csv`, signature: 's', structure: null }))
    const answers = new Map<string, Answers>(counted.map((indicatorId, at) => [`${at}.csv`, { indicatorId }]))
    expect(rememberedKinds(files, answers, [])[0]?.answers).toEqual(remembered)
  })
})

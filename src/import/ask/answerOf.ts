import { sexes } from '@/domain/facts'
import { parseMonth } from '@/domain/month'
import type { Answers, ColumnAnswer } from '../answers'
import type { Question } from '../question'

/**
 * What a choice says of the file that asks; `undefined` for a text that answers nothing.
 * @param choice an id, a month or the name of an option of `choicesOf`; null where values are to be left out
 */
export function answerOf(question: Question, choice: string | null): Answers | undefined {
  if (choice === null) return leaveOut(question)
  switch (question.kind) {
    case 'indicator':
      return { indicators: [{ text: question.text, is: choice }] }
    case 'unit':
      return { units: [{ text: question.text, is: choice }] }
    case 'sex': {
      const sex = sexes.find((each) => each === choice)
      return sex && { sexes: [{ text: question.text, is: sex }] }
    }
    case 'fileIndicator':
      return { indicatorId: choice, ...(question.text !== '' && { indicatorTitle: question.text }) }
    case 'fileUnit':
      return { unitId: choice }
    case 'month': {
      const month = parseMonth(choice)
      if (month === undefined) return undefined
      return month === question.suggestion ? { month, isMonthAsNamed: true } : { month }
    }
    case 'year':
      return /^(?:19|20)\d\d$/.test(choice) ? { year: Number(choice) } : undefined
    case 'column':
      return { columns: [columnAnswer(question, choice)] }
    case 'decimal':
    case 'dateOrder':
    case 'excelDates':
    case 'rhythm':
    case 'scale':
      return formatAnswers.get(`${question.kind} ${choice}`)
  }
}

function columnAnswer(
  { at, name, role, title }: Extract<Question, { kind: 'column' }>,
  choice: string,
): ColumnAnswer {
  return { at, name, role: choice === 'yes' ? role : 'ignored', ...(title !== undefined && { title }) }
}

/** Whether values may be left out instead of an answer; otherwise only the file as a whole can be. */
export function mayLeaveOut({ kind }: Pick<Question, 'kind'>): boolean {
  return kind === 'indicator' || kind === 'unit' || kind === 'sex'
}

const formatAnswers: ReadonlyMap<string, Answers> = new Map([
  ['decimal comma', { decimal: 'comma' }],
  ['decimal point', { decimal: 'point' }],
  ['dateOrder dayFirst', { dateOrder: 'dayFirst' }],
  ['dateOrder monthFirst', { dateOrder: 'monthFirst' }],
  ['excelDates yes', { areExcelDates: true }],
  ['excelDates no', { areExcelDates: false }],
  ['rhythm yes', { isMonthly: true }],
  ['scale 0', { exponent: 0 }],
  ['scale 2', { exponent: 2 }],
  ['scale 3', { exponent: 3 }],
  ['scale 6', { exponent: 6 }],
  ['scale 9', { exponent: 9 }],
])

function leaveOut(question: Question): Answers | undefined {
  switch (question.kind) {
    case 'indicator':
      return { indicators: [{ text: question.text, is: null }] }
    case 'unit':
      return { units: [{ text: question.text, is: null }] }
    case 'sex':
      return { sexes: [{ text: question.text, is: null }] }
    case 'fileIndicator':
    case 'fileUnit':
    case 'month':
    case 'year':
    case 'column':
    case 'decimal':
    case 'dateOrder':
    case 'excelDates':
    case 'rhythm':
    case 'scale':
      return undefined
  }
}

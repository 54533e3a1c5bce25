import type { Answers } from '../answers'
import { mergeAnswers } from './mergeAnswers'

/** Each single thing that was answered, in an order that does not change from one look to the next. */
export function separateAnswers(answers: Answers): readonly Answers[] {
  const { columns = [], indicators = [], units = [], sexes = [], ...single } = answers
  return [
    ...indicators.map((meaning) => ({ indicators: [meaning] })),
    ...units.map((meaning) => ({ units: [meaning] })),
    ...sexes.map((meaning) => ({ sexes: [meaning] })),
    ...Object.entries(single).map(([name, value]) => ({ [name]: value })),
    ...columns.map((column) => ({ columns: [column] })),
  ]
}

/** @param at position among the separate answers */
export function withoutAnswer(answers: Answers, at: number): Answers {
  return together(separateAnswers(answers).filter((_, index) => index !== at))
}

function together(answers: readonly Answers[]): Answers {
  return answers.reduce(mergeAnswers, {})
}

import type { Answers } from '../answers'
import { mergeAnswers } from './mergeAnswers'

/** Each single thing that was answered, in an order that does not change from one look to the next. */
export function separateAnswers(answers: Answers): readonly Answers[] {
  const { columns = [], indicators = [], units = [], sexes = [], ...others } = answers
  const { month, isMonthAsNamed, indicatorId, indicatorTitle, ...single } = others
  return [
    ...indicators.map((meaning) => ({ indicators: [meaning] })),
    ...units.map((meaning) => ({ units: [meaning] })),
    ...sexes.map((meaning) => ({ sexes: [meaning] })),
    ...oneAnswer({ month, isMonthAsNamed }),
    ...oneAnswer({ indicatorId, indicatorTitle }),
    ...Object.entries(single).map(([name, value]) => ({ [name]: value })),
    ...columns.map((column) => ({ columns: [column] })),
  ]
}

/** That the month stands in the name is said with the month, and goes with it; so does the title of an indicator. */
function oneAnswer(parts: {
  readonly [Name in keyof Answers]: Answers[Name] | undefined
}): readonly Answers[] {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined)
  return given.length === 0 ? [] : [Object.fromEntries(given)]
}

/** @param at position among the separate answers */
export function withoutAnswer(answers: Answers, at: number): Answers {
  return together(separateAnswers(answers).filter((_, index) => index !== at))
}

function together(answers: readonly Answers[]): Answers {
  return answers.reduce(mergeAnswers, {})
}

import type { Answers } from '../answers'
import { separateAnswers, withoutAnswer } from './separateAnswers'

/** A file and what was said of it. */
export interface Said {
  readonly file: string
  readonly signature: string
  readonly answers: Answers
}

/**
 * The files that an answer was given for: a question that several files ask alike is asked once, so its answer
 * goes from all of them.
 */
export function takeBack(
  said: readonly Said[],
  from: Pick<Said, 'file' | 'signature'>,
  answer: Answers,
): readonly Said[] {
  const text = JSON.stringify(answer)
  return said.flatMap((each) => {
    if (!isSharedBy(answer, from, each)) return []
    const at = separateAnswers(each.answers).findIndex((single) => JSON.stringify(single) === text)
    return at === -1 ? [] : [{ ...each, answers: withoutAnswer(each.answers, at) }]
  })
}

function isSharedBy(
  { indicators, units, sexes, month, year }: Answers,
  from: Pick<Said, 'file' | 'signature'>,
  to: Said,
): boolean {
  if (from.file === to.file) return true
  if (month !== undefined || year !== undefined) return false
  const isOfName = indicators !== undefined || units !== undefined || sexes !== undefined
  return isOfName || (from.signature !== '' && from.signature === to.signature)
}

import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import type { Question } from '../question'
import type { ContextInput } from './contextInput'
import type { FileContext } from './tableShape'

/** A scale that holds for some values only, or for which two lines differ, is asked. */
export function scaleContext(input: ContextInput, issues: IssueList): FileContext {
  const { multiplier, answers } = input
  if (multiplier > 0) return columnScale(multiplier, answers)
  if (multiplier < 0)
    askForScale({ text: 'UNIT_MULT', suggestion: null, isOpen: true }, null, { answers, issues })
  return titleScale(input, issues)
}

/** A column of codes says it for sure, whatever the profile says. */
function columnScale(exponent: number, answers: FileAnswers): FileContext {
  answers.answersScale({ exponent, isOpen: false })
  return { exponent, isMoney: false }
}

function titleScale({ titles, lineOfTitle, answers }: ContextInput, issues: IssueList): FileContext {
  const { scale, isMoney, plainScale } = titles
  const said = scale ?? (plainScale === undefined ? undefined : plainNote(plainScale))
  if (said === undefined) return {}
  const { text, exponent, isOpen } = said
  if (isOpen || answers.isOfProfile('exponent'))
    askForScale({ text, suggestion: exponent, isOpen }, lineOfTitle(text), { answers, issues })
  return isOpen || exponent === 0 ? {} : { exponent, isMoney }
}

function plainNote(text: string) {
  return { text, exponent: 0, isOpen: false } as const
}

export interface AskedScale {
  /** Empty where the file says nothing of it. */
  readonly text: string
  readonly suggestion: Extract<Question, { kind: 'scale' }>['suggestion']
  readonly isOpen: boolean
}

/** What the profile answers otherwise than the note says is asked, too. */
export function askForScale(
  { text, suggestion, isOpen }: AskedScale,
  line: number | null,
  { answers, issues }: { readonly answers: FileAnswers; readonly issues: IssueList },
): void {
  if (answers.answersScale({ exponent: saidBy(text, suggestion), isOpen })) return
  const detail = answers.isOfProfile('exponent') ? ({ answer: 'exponent' } as const) : {}
  const found = text === '' ? null : text
  issues.ask('scaled-number', { line, found, detail }, { kind: 'scale', text, suggestion })
}

/** What a file without any note says is its numbers as they are; a note may leave open which power it means. */
function saidBy(text: string, suggestion: AskedScale['suggestion']): number | null {
  return suggestion ?? (text === '' ? 0 : null)
}

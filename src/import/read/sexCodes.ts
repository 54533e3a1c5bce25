import { type Sex, sexes } from '@/domain/facts'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList, Place } from '../issueList'
import type { Waiting } from '../questionList'
import { parseSexCell } from './sexText'

export interface SexTools {
  readonly unknown: 'refuse' | 'takeOver'
  readonly issues: IssueList
  readonly answers: FileAnswers
}

/** Finds the sexes that the rows of a file name. */
export class SexCodes {
  private readonly known = new Map<string, Sex | Waiting | undefined>()

  constructor(private readonly tools: SexTools) {}

  /** The sex, what its values wait for, or undefined for a text that is taken over as it is written. */
  of(text: string, place: () => Place): Sex | Waiting | undefined {
    if (!this.known.has(text)) this.known.set(text, this.find(text, { ...place(), found: text }))
    return this.known.get(text)
  }

  private find(text: string, place: Place): Sex | Waiting | undefined {
    const { answers, issues, unknown } = this.tools
    const meant = answers.sexOf(text)
    if (meant === null) return answers.leaveOut('sex', text, place)
    const sex = meant ?? parseSexCell(text)
    // Which number stands for women differs from source to source.
    if (sex !== undefined || (unknown === 'takeOver' && !/^\d$/.test(text))) return sex
    return issues.ask('unknown-category', place, { kind: 'sex', text, suggestions: sexes })
  }
}

import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import type { Names } from '../sniff/names'
import type { Decode } from './byteCodes'
import type { RowPlace } from './textGuard'

export interface AddressTools {
  readonly names: Names
  readonly unknown: 'refuse' | 'takeOver'
  readonly issues: IssueList
  readonly answers: FileAnswers
  readonly place: RowPlace
  readonly decode: Decode
  /** Sees each distinct text of an address column once. */
  readonly inspect: (text: string, at: number) => void
}

import type { FactTable } from '@/domain/facts'
import type { MonthIndex } from '@/domain/month'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import type { Delimiter } from '../structure'
import type { Vocabulary } from '../readOptions'
import type { Names } from '../sniff/names'
import type { Decode } from './byteCodes'
import type { FoundTexts } from './foundTexts'
import type { RowPlace, TextGuard } from './textGuard'

export interface RowTools {
  readonly names: Names
  readonly vocabulary: Vocabulary
  readonly unknown: 'refuse' | 'takeOver'
  readonly issues: IssueList
  readonly answers: FileAnswers
  readonly guard: TextGuard
  readonly place: RowPlace
  readonly delimiter: Delimiter
  /** Text of cells that come as bytes. */
  readonly decode: Decode
}

/** What the rows of a file gave. */
export interface RowsRead {
  readonly facts: FactTable
  readonly texts: FoundTexts
  /** Day of the month of each fact; undefined where the file names months only. */
  readonly days: Uint8Array | undefined
  /** Months that rows name by a day, also of values that wait for an answer. */
  readonly datedMonths: readonly MonthIndex[]
}

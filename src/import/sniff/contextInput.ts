import type { FileAnswers } from '../fileAnswers'
import type { Vocabulary } from '../readOptions'
import type { Names } from './names'
import type { RoledColumn } from './roledColumn'
import type { KeyColumns, ValueColumn } from './tableShape'
import type { TitleFindings } from './titleLines'

export interface ContextInput {
  readonly keys: KeyColumns
  readonly values: readonly ValueColumn[]
  /** Names of all columns. */
  readonly headers: readonly string[]
  /** Holds dates that may be the months of the report. */
  readonly dateColumn: RoledColumn | undefined
  readonly titles: TitleFindings
  readonly titleLines: readonly string[]
  /** What rows between the values say of the time of those below them. */
  readonly headings: 'year' | 'month' | undefined
  readonly fileName: string
  readonly names: Names
  readonly vocabulary: Vocabulary
  readonly headerLine: number
  /** Physical line of a title, from 1. */
  readonly lineOfTitle: (title: string) => number | null
  /** The power of ten that a column names for all values; 0 where none does, -1 where it names several. */
  readonly multiplier: number
  readonly answers: FileAnswers
}

import type { Month } from '@/domain/month'
import type { Answers } from './answers'
import type { ColumnRole } from './structure'

/** Something that only a person can know. Every finding of severity `question` has one. */
export type Question = QuestionPlace &
  (
    | NameQuestion<'indicator'>
    | NameQuestion<'unit'>
    | NameQuestion<'sex'>
    /** The file names no month, or only its title or name does. */
    | { readonly kind: 'month'; readonly suggestion: Month | null }
    | { readonly kind: 'year'; readonly suggestion: number | null }
    | { readonly kind: 'decimal'; readonly examples: readonly DecimalExample[] }
    | { readonly kind: 'dateOrder'; readonly examples: readonly DateExample[] }
    /** `44927`, and short forms such as `01/23` or `23-Jan`: are they the months of the examples? */
    | { readonly kind: 'excelDates'; readonly examples: readonly ExcelExample[] }
    /** Values three, six or twelve months apart: months, or quarters and years? */
    | { readonly kind: 'rhythm'; readonly months: readonly Month[] }
    /** A note speaks of thousands or millions without saying which values it means. */
    | { readonly kind: 'scale'; readonly text: string; readonly suggestion: Answers['exponent'] | null }
    /** The unit or the indicator of the whole file. */
    | { readonly kind: 'fileUnit'; readonly suggestions: readonly string[] }
    | { readonly kind: 'fileIndicator'; readonly text: string; readonly suggestions: readonly string[] }
    | ColumnQuestion
  )

/** A column that may decide what its rows count: it does in the role, or it is to be ignored. */
interface ColumnQuestion {
  readonly kind: 'column'
  readonly at: number
  readonly role: ColumnRole
  readonly name: string
  /** What stands above the table and says otherwise. */
  readonly title?: string
  /** Its blank cells may be merged with the one above; in the role they mean the whole. */
  readonly hasMergedBlanks?: boolean
}

export type QuestionKind = Question['kind']

export interface QuestionPlace {
  /** First physical line that it is about, from 1; null for the whole file. */
  readonly line: number | null
  /** Column from 1 and its name in the header, where it is about one. */
  readonly column: number | null
  readonly columnName: string | null
  /** Values and neighbours from the file that help to answer, as it writes them; at most `sampleCount`. */
  readonly samples: readonly string[]
  /** Values of the file that wait for the answer. */
  readonly factCount: number
}

export interface NameQuestion<Kind extends 'indicator' | 'unit' | 'sex'> {
  readonly kind: Kind
  /** As the file writes it. */
  readonly text: string
  /** Ids of what may be meant, the most similar first. */
  readonly suggestions: readonly string[]
}

export interface DecimalExample {
  readonly found: string
  readonly asComma: number
  readonly asPoint: number
}

export interface DateExample {
  readonly found: string
  readonly dayFirst: Month
  readonly monthFirst: Month
}

export interface ExcelExample {
  readonly found: string
  readonly month: Month
}

export const sampleCount = 5

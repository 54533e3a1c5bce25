/** Permanent codes of what an import finds; product documentation and the headless command print them. */
export const issueCodes = [
  'empty-file',
  'no-data-rows',
  'missing-header',
  'missing-column',
  'duplicate-column',
  'row-length',
  'malformed-quote',
  'unterminated-quote',
  'invalid-encoding',
  'control-character',
  'not-csv',
  'too-large',
  'field-too-long',
  'invalid-month',
  'month-out-of-range',
  'not-monthly',
  'invalid-number',
  'negative-count',
  'ambiguous-number',
  'number-out-of-range',
  'conflicting-duplicate',
  'duplicate-row',
  'unknown-category',
  'ambiguous-unit',
  'total-mismatch',
  'personal-data',
  'legacy-encoding',
  'preamble-skipped',
  'footer-skipped',
  'suppressed-value',
  'missing-value',
  'month-gap',
  'month-in-future',
  'similar-unit',
  'implausible-value',
  'mojibake-suspected',
  'suspicious-text',
  'invalid-date',
  'scaled-number',
  'footnote-mark',
  'ignored-by-answer',
  'unfitting-answer',
] as const

export type IssueCode = (typeof issueCodes)[number]
export type Severity = 'error' | 'question' | 'warning' | 'info'

/** One finding of an import. The German sentence is made in `texts/` from these parts. */
export interface ImportIssue {
  readonly severity: Severity
  readonly code: IssueCode
  /** Physical line from 1; null where the finding is about the whole file. */
  readonly line: number | null
  /** Column from 1; null where the finding is about the whole line. */
  readonly column: number | null
  /** The text found, cut to 80 characters. Never set for `personal-data` values. */
  readonly found: string | null
  /** What was expected, as data for the sentence: a column name, a sum, another place. */
  readonly detail: IssueDetail
}

export interface IssueDetail {
  /** How often this code occurred, where only the first of them are listed. */
  readonly count?: number
  /** Name of the column in the file's header. */
  readonly columnName?: string
  /** What would have been right: names, formats, `is` a kind of file. */
  readonly expected?: readonly string[]
  /** A number that was expected, and the one found, for sums and jumps. */
  readonly expectedNumber?: number
  readonly foundNumber?: number
  /** What no number of the kind lies beyond. */
  readonly limitNumber?: number
  /** Parts of the sum are hidden: it is at least the expected number. */
  readonly isLeast?: true
  readonly otherLine?: number
  readonly otherFile?: string
  readonly month?: string
  readonly seriesLabel?: string
  /** A quote made one cell of several rows. */
  readonly areRowsJoined?: true
  /** What the file says that the number counts, where the indicator counts something else. */
  readonly saidMeasure?: string
  /** The status beside a number that contradicts it. */
  readonly saidStatus?: string
  /** What the title says instead. */
  readonly title?: string
  /** The answer that does not fit the file, by its name in `Answers`. */
  readonly answer?: AnswerName
}

/** Answers that a file can contradict. */
export type AnswerName =
  | 'encoding'
  | 'delimiter'
  | 'header'
  | 'columns'
  | 'month'
  | 'year'
  | 'unitId'
  | 'indicatorId'
  | 'indicators'
  | 'units'
  | 'dateOrder'
  | 'exponent'

/** At most this many findings of one code are listed; the last carries the count. */
export const listedPerCode = 100

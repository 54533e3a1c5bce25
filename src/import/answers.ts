import type { Sex } from '@/domain/facts'
import type { Month } from '@/domain/month'
import type { ColumnRole, Delimiter, Encoding } from './structure'

/**
 * What a person says of a file where the file itself leaves it open, or where it was taken wrongly.
 * Lists instead of records, since the texts come from files.
 */
export interface Answers {
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  /** Physical line of the last header row, from 1, and how many rows the header has. */
  readonly header?: { readonly line: number; readonly rowCount: number }
  readonly columns?: readonly ColumnAnswer[]
  /** The decimal separator of all numbers of the file. */
  readonly decimal?: 'comma' | 'point'
  readonly dateOrder?: 'dayFirst' | 'monthFirst'
  /** Texts such as `44927`, `01/23` or `23-Jan` in the place of a month are months, or they are not. */
  readonly areExcelDates?: boolean
  /** Months that lie three, six or twelve months apart are meant as months. */
  readonly isMonthly?: true
  /** Values are counted in ones (0), hundreds (2), thousands (3), millions (6) or thousands of millions (9). */
  readonly exponent?: 0 | 2 | 3 | 6 | 9
  /** The one month that the title or the name of such a file mentions is the month of its values. */
  readonly isMonthAsNamed?: true
  /** The month of a file that names none. Holds for one file only, never for a profile. */
  readonly month?: Month
  /** The year of a file that names months without it. Holds for one file only, never for a profile. */
  readonly year?: number
  /** The unit of a file that names none. */
  readonly unitId?: string
  /** The indicator of a file that names none. */
  readonly indicatorId?: string
  /** What the file called itself where its indicator was asked: a profile answers for no other title. */
  readonly indicatorTitle?: string
  readonly indicators?: readonly Meaning<string>[]
  readonly units?: readonly Meaning<string>[]
  readonly sexes?: readonly Meaning<Sex>[]
}

/** What a text of the file means; null where its values are to be left out. */
export interface Meaning<T> {
  /** As the file writes it. */
  readonly text: string
  readonly is: T | null
}

export interface ColumnAnswer {
  /** Position from 0. */
  readonly at: number
  readonly role: ColumnRole
  /** Name of the column in the header: by it a profile finds the column where others have moved it. */
  readonly name?: string
  /** What stood above the table where that was the reason to ask: a profile answers for no other title. */
  readonly title?: string
}

/** Answers that hold next month, too. */
export type LastingAnswers = Omit<Answers, 'month' | 'year'>

import type { MonthIndex } from '@/domain/month'
import type { MonthText } from './monthText'

/** A cell that should name a month, and what it says instead. */
export interface PeriodFailure {
  /** Column from 0. */
  readonly at: number
  readonly text: string
  readonly found: MonthText | undefined
  /** The month of the row, which the cell contradicts. */
  readonly month?: MonthIndex
}

import type { Flags } from '@/domain/measurement'
import type { ValueColumn } from '../sniff/tableShape'

/** What the header of a column says of its values, as numbers. */
export interface TimedColumn {
  readonly at: number
  readonly name: string
  /** -1 where the header does not say it. */
  readonly month: number
  readonly year: number
  readonly monthOfYear: number
  /** 0 where the header names none. */
  readonly day: number
  readonly marks: Flags
  /** Position of the letters that say of each value what it is; -1 where there are none. */
  readonly stateAt: number
}

export function timedColumn({ at, name, coordinates, stateAt = -1 }: ValueColumn): TimedColumn {
  const { month = -1, year = -1, monthOfYear = -1, day = 0, marks = 0 } = coordinates
  return { at, name, month, year, monthOfYear, day, marks, stateAt }
}

import { type Flags, reasonMask } from '@/domain/measurement'
import type { MonthIndex } from '@/domain/month'

/** The columns of a table or of one in the making. */
export interface FactFields {
  readonly seriesAt: Uint32Array
  readonly asOfAt: Uint16Array
  readonly monthAt: Uint16Array
  readonly value: Float64Array
  readonly flags: Uint16Array
  readonly line: Uint32Array
  readonly column: Uint16Array
}

// One function for each column: a common one would see arrays of all types, which is slow by the million.

export function seriesOf({ seriesAt }: FactFields, at: number): number {
  return seriesAt[at] ?? 0
}

export function monthOf({ monthAt }: FactFields, at: number): MonthIndex {
  return monthAt[at] ?? 0
}

export function valueOf({ value }: FactFields, at: number): number {
  return value[at] ?? NaN
}

export function flagsOf({ flags }: FactFields, at: number): Flags {
  return flags[at] ?? 0
}

/** The reason why there is no number, 0 where there is one. */
export function reasonBitsOf(facts: FactFields, at: number): Flags {
  return flagsOf(facts, at) & reasonMask
}

export function lineOf({ line }: FactFields, at: number): number {
  return line[at] ?? 0
}

export function columnOf({ column }: FactFields, at: number): number {
  return column[at] ?? 0
}

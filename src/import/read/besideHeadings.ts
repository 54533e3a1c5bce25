import { parseMeasure } from '../sniff/measureKinds'
import { scaleOf } from '../sniff/scaleWords'
import type { KeyColumns } from '../sniff/tableShape'
import { measureBitsOf, type RemarkMeaning } from './rowRemarks'

interface PlacedCell {
  readonly cell: string
  readonly at: number
}

/** The number of the row, its Träger, `Personen` or a remark such as `geprüft` beside a heading say nothing of values. */
export function standsBeside(
  { unused, widerUnits = [], measure }: KeyColumns,
  { cell, at }: PlacedCell,
  meaningOf: (text: string) => RemarkMeaning | undefined,
): boolean {
  if (at === measure) return parseMeasure(cell)?.exponent === undefined && measureBitsOf(cell) === 0
  if (widerUnits.some((column) => column.at === at)) return true
  const isUnused = unused.some((column) => column.at === at)
  return isUnused && meaningOf(cell) === undefined && scaleOf(cell) === undefined
}

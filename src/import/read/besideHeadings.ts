import { parseMeasure } from '../sniff/measureKinds'
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
  const isUnused = unused.some((column) => column.at === at)
  return widerUnits.some((column) => column.at === at) || (isUnused && meaningOf(cell) === undefined)
}

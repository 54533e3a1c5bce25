import type { Decode } from './byteCodes'
import { type CodedColumn, codedColumn } from './rowCells'

/** A column whose texts are numbered in the order of their first occurrence. */
export interface AddressColumn {
  readonly codes: CodedColumn
  readonly texts: readonly string[]
}

/** @param inspect sees each distinct text of the column once */
export function addressColumn(
  at: number,
  decode: Decode,
  inspect: (text: string, at: number) => void,
): AddressColumn {
  const texts: string[] = []
  const numberOf = (text: string): number => {
    inspect(text, at)
    return texts.push(text) - 1
  }
  return { codes: codedColumn(at, decode, numberOf), texts }
}

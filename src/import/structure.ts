export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Delimiter = ';' | ',' | '\t' | '|'

/** How the values lie in the file; the names are permanent, the headless command prints them. */
export type Layout =
  | 'house'
  | 'long'
  | 'months-across'
  | 'years-down'
  | 'years-across'
  | 'indicators-across'
  | 'units-across'
  | 'sexes-across'
  | 'genesis-flat'

/** What a column of the file was taken for. */
export type ColumnRole =
  | 'month'
  | 'year'
  | 'monthOfYear'
  | 'unitKey'
  | 'unitName'
  | 'sex'
  | 'indicator'
  | 'value'
  | 'status'
  | 'asOf'
  | 'remark'
  | 'ignored'

/** A file of which only this much is known. */
export type UnreadTable = Pick<Structure, 'encoding' | 'delimiter' | 'firstLines'>

/** The recognised structure, shown on the file's own first lines before anything is stored. */
export interface Structure {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  readonly layout: Layout
  /** Physical line of the last header row, from 1. */
  readonly headerLine: number
  readonly headerRowCount: number
  readonly columns: readonly { readonly name: string; readonly role: ColumnRole }[]
  /** First lines of the file as cells, from line 1. */
  readonly firstLines: readonly (readonly string[])[]
}

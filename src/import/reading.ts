import type { FactTable } from '@/domain/facts'
import type { ImportIssue } from './issue'
import type { Question } from './question'

export type Verdict = 'accept' | 'accept-with-warning' | 'reject' | 'ask'
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

/** Everything that one file gave. A rejected file has no facts. */
export interface FileReading {
  readonly file: string
  /** In bytes. */
  readonly size: number
  readonly verdict: Verdict
  /** Null where the file could not be recognised. */
  readonly structure: Structure | null
  readonly facts: FactTable
  /**
   * True where a title line, a remark or a footnote says "Beispieldaten – keine amtlichen Werte": such data is
   * named on every page and never counts beside real data, however it was imported.
   */
  readonly isSynthetic: boolean
  readonly issues: readonly ImportIssue[]
  /** What stands between the file and its facts; empty unless the verdict is `ask`. */
  readonly questions: readonly Question[]
  /**
   * What files of this kind have in common: the header without months and years, folded, and the delimiter.
   * Empty where the file could not be recognised.
   */
  readonly signature: string
  /** Id of the profile whose answers were used; null where none fits. */
  readonly profileId: string | null
}

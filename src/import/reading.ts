import type { FactTable } from '@/domain/facts'
import type { ImportIssue } from './issue'
import type { Question } from './question'
import type { Structure, UnreadTable } from './structure'

export type Verdict = 'accept' | 'accept-with-warning' | 'reject' | 'ask'

/** Everything that one file gave. A rejected file has no facts. */
export interface FileReading {
  readonly file: string
  /** In bytes. */
  readonly size: number
  readonly verdict: Verdict
  /** Null where the file could not be recognised. */
  readonly structure: Structure | null
  /** Its first lines where no header was found in them, so that a person can show it. */
  readonly unread?: UnreadTable
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

import type { Receipt } from '@/import/receipt'
import type { Origin, ToggleKind } from '@/texts/importLog'

/** A stored import, as the receipt and the log show it. */
export interface LoggedImport {
  readonly id: number
  readonly origin: Origin
  readonly isSynthetic: boolean
  /** ISO time */
  readonly importedAt: string
  /** ISO time; null while the import counts. */
  readonly undoneAt: string | null
  readonly toggles: readonly { readonly kind: ToggleKind; readonly at: string }[]
  readonly counts: Readonly<Record<'added' | 'revised' | 'remarked' | 'unchanged', number>>
  readonly files: readonly LoggedFile[]
  /** Who typed the values in, and why. */
  readonly note?: string
  readonly receipt?: Receipt
}

export interface LoggedFile {
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly factCount: number
  readonly withoutNumber: number
  readonly layout: string
}

import type { FactTable } from '@/domain/facts'

/** Where an import's data came from. Demo imports are removed together with one click. */
export type ImportOrigin = 'file' | 'clipboard' | 'manual' | 'demo'

/**
 * One line of the log. The log is the truth: the current values follow from the facts of all imports
 * that are not undone, so undo, redo and any past state need no other data.
 */
export interface ImportRecord {
  /** Ascending in the order of import. */
  readonly id: number
  readonly origin: ImportOrigin
  /** ISO time of the commit. */
  readonly importedAt: string
  /** ISO time of the undo; null while the import counts. */
  readonly undoneAt: string | null
  readonly files: readonly ImportedFile[]
}

export interface ImportedFile {
  readonly name: string
  /** In bytes, before compression. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  readonly factCount: number
  readonly counts: { readonly added: number; readonly revised: number; readonly unchanged: number; readonly withoutNumber: number }
  /** What the file was taken for, as the log shows it. */
  readonly layout: string
}

/** The facts of one import, a table per file in the order of `ImportRecord.files`. */
export interface FactsRecord {
  readonly importId: number
  readonly tables: readonly FactTable[]
}

/** The original file, so that it can be saved again and every number be traced to its cell. */
export interface OriginalRecord {
  readonly importId: number
  readonly fileAt: number
  /** gzip */
  readonly content: Blob
}

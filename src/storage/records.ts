import type { Month } from '@/domain/month'
import type { Plan } from '@/domain/plan'
import type { Profile } from '@/import/profile'
import type { Receipt } from '@/import/receipt'
import type { PackedFacts } from './packedFacts'

export type ImportOrigin = 'file' | 'clipboard' | 'manual'

/**
 * One line of the log. The log is the truth: the current values follow from the facts of all imports
 * that are not undone, so undo, redo and any past state need no other data.
 */
export interface ImportRecord {
  /** Ascending in the order of import. */
  readonly id: number
  readonly origin: ImportOrigin
  /** True where the files call themselves synthetic; such imports are never mixed with real ones. */
  readonly isSynthetic: boolean
  /** ISO time of the commit. */
  readonly importedAt: string
  /** ISO time of the undo; null while the import counts. */
  readonly undoneAt: string | null
  readonly files: readonly ImportedFile[]
  readonly counts: ImportCounts
  /** Every undo and restoration since, in their order. */
  readonly toggles: readonly Toggle[]
  /** Who typed the values in, and why; files say it themselves. */
  readonly note?: string
  /** Imports of version 1 of the schema have none. */
  readonly receipt?: Receipt
}

/** An import was taken out of the current values, or put back into them. */
export interface Toggle {
  readonly kind: 'undone' | 'restored'
  /** ISO time */
  readonly at: string
}

/** What the import did to the current values when it was stored. */
export interface ImportCounts {
  readonly added: number
  readonly revised: number
  readonly remarked: number
  readonly unchanged: number
}

export interface ImportedFile {
  readonly name: string
  /** In bytes, before compression. */
  readonly size: number
  /** Lower-case hex. */
  readonly sha256: string
  readonly factCount: number
  /** Facts without a number: geheim, folgt später … */
  readonly withoutNumber: number
  /** What the file was taken for, as the log shows it. */
  readonly layout: string
}

/** The facts of one import, a table per file in the order of `ImportRecord.files`. */
export interface FactsRecord {
  readonly importId: number
  readonly tables: readonly PackedFacts[]
}

/** The original file, so that it can be saved again and every number be traced to its cell. */
export interface OriginalRecord {
  readonly importId: number
  readonly fileAt: number
  readonly content: Blob
  /** Without it the content is gzip, as the first versions packed it. */
  readonly packing?: 'snappy'
}

/** The plan that is in force instead of the shipped one, and those before the last save and before an import. */
export interface PlanRecord {
  readonly id: 'current' | 'previous' | `before-${number}`
  readonly storedAt: string
  readonly plan: Plan
}

/** What was answered for a kind of file. */
export type ProfileRecord = Profile

/** A meeting that was marked: what it is called, and what it had before it. */
export interface MeetingRecord {
  readonly id: number
  /** `YYYY-MM-DD` */
  readonly on: string
  /** '' where it has none. */
  readonly title: string
  readonly note: string
  readonly shown: ShownState
}

/**
 * What the state at a meeting follows from. Nothing derived is kept: values and states are folded from the same
 * imports and rated by the same plan again, so that a comparison speaks of data and plan alone.
 */
export interface ShownState {
  /** ISO time at which things stood like this. */
  readonly at: string
  /** The imports that counted, in their order. */
  readonly importIds: readonly number[]
  /** Such a meeting goes with the synthetic data: it must not look like a fact later. */
  readonly isSynthetic: boolean
  /** The Berichtsmonat that was looked at; null where there were no values. */
  readonly month: Month | null
  readonly plan: Plan
  /** False where the plan of that time was not kept, and the one in force when the meeting was marked stands in. */
  readonly isPlanOfThen: boolean
}

export interface SettingRecord {
  readonly name: string
  readonly value: unknown
}

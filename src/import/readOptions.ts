import type { Indicator, Unit } from '@/domain/plan'
import type { Answers } from './answers'
import type { Profile } from './profile'

/** What the plan knows: the names that a file may use. */
export interface Vocabulary {
  readonly units: readonly Unit[]
  readonly indicators: readonly Indicator[]
}

export interface ReadOptions {
  readonly vocabulary: Vocabulary
  /**
   * What becomes of an indicator, unit or sex that the vocabulary lacks: `refuse` asks and takes nothing
   * over, `takeOver` keeps it as it is written, with a warning.
   */
  readonly unknown: 'refuse' | 'takeOver'
  /** `YYYY-MM-DD` */
  readonly today: string
  /** Given for this very file; they count before those of a profile. */
  readonly answers?: Answers
  /** Of them the one with the file's signature answers. */
  readonly profiles?: readonly Profile[]
  readonly onProgress?: (bytesRead: number) => void
  readonly signal?: AbortSignal
}

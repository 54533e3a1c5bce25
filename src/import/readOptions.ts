import type { Indicator, Unit } from '@/domain/plan'

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
  readonly onProgress?: (bytesRead: number) => void
  readonly signal?: AbortSignal
}

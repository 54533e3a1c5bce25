import { type ControlSum, controlSumChanges } from '@/domain/controlSums'
import type { Ledger } from '@/domain/ledger'
import type { Indicator } from '@/domain/plan'
import type { Answers, LastingAnswers } from './answers'
import type { Profile } from './profile'
import type { FileReading } from './reading'

/** What is kept of an import besides its line in the log, so that it can be checked by hand years later. */
export interface Receipt {
  /** In the order of the import's files. */
  readonly files: readonly ReceiptFile[]
  /** Every indicator that held something before or after. */
  readonly controlSums: readonly ReceiptSum[]
  /** Created with this import, as they were then. */
  readonly newIndicators: readonly Indicator[]
}

export interface ReceiptFile {
  /** Said by a person of this very file. */
  readonly answers: Answers
  /** Whose answers were used besides, as they were then; null for none. */
  readonly profile: { readonly name: string; readonly answers: LastingAnswers } | null
}

/** The words are those of the plan at the time. */
export interface ReceiptSum {
  readonly indicatorId: string
  readonly label: string
  readonly measure: string
  /** Decimals that the plan shows. */
  readonly decimals: number
  readonly before: ControlSum
  readonly after: ControlSum
}

export interface ReceiptMatter {
  readonly readings: readonly Pick<FileReading, 'profileId'>[]
  /** By file, as far as something was said of it. */
  readonly answers: readonly (Answers | undefined)[]
  readonly profiles: readonly Profile[]
  /** All that the plan knew, the new ones included. */
  readonly indicators: readonly Indicator[]
  readonly newIndicators: readonly Indicator[]
  readonly before: Ledger
  readonly after: Ledger
}

export function receiptOf(matter: ReceiptMatter): Receipt {
  const { readings, answers, profiles, newIndicators } = matter
  return {
    files: readings.map(({ profileId }, at) => ({
      answers: answers[at] ?? {},
      profile: usedProfile(profiles, profileId),
    })),
    controlSums: sumsOf(matter),
    newIndicators,
  }
}

function usedProfile(profiles: readonly Profile[], profileId: string | null): ReceiptFile['profile'] {
  const profile = profiles.find(({ id }) => id === profileId)
  return profile === undefined ? null : { name: profile.name, answers: profile.answers }
}

function sumsOf({ indicators, before, after }: ReceiptMatter): readonly ReceiptSum[] {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  return controlSumChanges(before, after).map((change) => {
    const { label = change.indicatorId, measure = '', decimals = 0 } = known.get(change.indicatorId) ?? {}
    return { ...change, label, measure, decimals }
  })
}

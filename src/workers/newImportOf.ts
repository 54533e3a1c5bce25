import type { ChangeCounts } from '@/domain/changes'
import type { Ledger } from '@/domain/ledger'
import type { Indicator, Plan } from '@/domain/plan'
import type { Answers } from '@/import/answers'
import type { Profile } from '@/import/profile'
import type { FileReading } from '@/import/reading'
import type { Vocabulary } from '@/import/readOptions'
import { receiptOf } from '@/import/receipt'
import type { NewImport } from '@/storage/importLog'
import type { ImportOrigin } from '@/storage/records'

/** A job that was read, with the states before and after it. */
export interface ReadJob {
  readonly job: {
    readonly files: readonly { readonly answers?: Answers }[]
    readonly origin: ImportOrigin
    readonly note?: string
    readonly vocabulary: Vocabulary
    readonly profiles?: readonly Profile[]
  }
  readonly readings: readonly FileReading[]
  readonly preview: {
    readonly files: readonly { readonly withoutNumber: number }[]
    readonly changes: ChangeCounts
    readonly unchanged: number
    readonly isSynthetic: boolean
    readonly basedOn: string
  }
  readonly before: Ledger
  /** The state with the import, its tables under the number 0. */
  readonly after: Ledger
}

/** The packed original of a file. */
export interface Archive {
  /** Lower-case hex. */
  readonly sha256: string
  /** See `packedBlocks`. */
  readonly content: Blob
}

/** What an import leaves behind besides its values; stored with it or not at all. */
export interface Learned {
  /** The whole plan, where the import added something to it. */
  readonly plan?: Plan
  /** Of its indicators the ones that were created with this import. */
  readonly newIndicators?: readonly Indicator[]
  /** New ones, and known ones that were used or added to. */
  readonly profiles?: readonly Profile[]
}

/** What comes to a job when it is confirmed. */
export interface Confirmed {
  /** In the order of the job's files. */
  readonly archives: readonly Archive[]
  /** ISO time */
  readonly importedAt: string
  readonly learned: Learned
}

/** All that the log is to hold of a job. */
export function newImportOf(read: ReadJob, confirmed: Confirmed): NewImport {
  const { archives, learned } = confirmed
  return {
    record: recordOf(read, confirmed),
    tables: read.readings.map(({ facts }) => facts),
    originals: archives.map(({ content }) => content),
    basedOn: read.preview.basedOn,
    profiles: learned.profiles ?? [],
    ...(learned.plan && { plan: learned.plan }),
  }
}

function recordOf(read: ReadJob, { archives, importedAt, learned }: Confirmed): NewImport['record'] {
  const { job, readings, preview } = read
  const { added, revised, remarked } = preview.changes
  return {
    origin: job.origin,
    ...(job.note !== undefined && { note: job.note }),
    isSynthetic: preview.isSynthetic,
    importedAt,
    counts: { added, revised, remarked, unchanged: preview.unchanged },
    receipt: receiptOf({
      ...read,
      answers: job.files.map(({ answers }) => answers),
      profiles: job.profiles ?? [],
      indicators: job.vocabulary.indicators,
      newIndicators: learned.newIndicators ?? [],
    }),
    files: readings.map(({ file, size, facts, structure }, index) => ({
      name: file,
      size,
      sha256: archives[index]?.sha256 ?? '',
      factCount: facts.length,
      withoutNumber: preview.files[index]?.withoutNumber ?? 0,
      layout: structure?.layout ?? '',
    })),
  }
}

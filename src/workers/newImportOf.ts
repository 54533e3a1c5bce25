import type { FactTable } from '@/domain/facts'
import { reasonMask } from '@/domain/measurement'
import { receiptOf } from '@/import/receipt'
import type { NewImport } from '@/storage/importLog'
import type { Archive, Learned, ReadJob } from './importDesk'

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

/** Facts that hold a sign instead of a number. */
export function countWithoutNumber({ flags, length }: FactTable): number {
  let count = 0
  for (let index = 0; index < length; index += 1) if (((flags[index] ?? 0) & reasonMask) !== 0) count += 1
  return count
}

function recordOf(read: ReadJob, { archives, importedAt, learned }: Confirmed): NewImport['record'] {
  const { job, readings, preview } = read
  const { added, revised, remarked } = preview.changes
  return {
    origin: job.origin,
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
      withoutNumber: countWithoutNumber(facts),
      layout: structure?.layout ?? '',
    })),
  }
}

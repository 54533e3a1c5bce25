import { controlSums } from '@/domain/controlSums'
import type { Ledger } from '@/domain/ledger'
import type { Answers } from '@/import/answers'
import { checkBatch } from '@/import/checkBatch'
import type { Profile } from '@/import/profile'
import type { FileReading } from '@/import/reading'
import { readSource, type Vocabulary } from '@/import/readSource'
import type { Database } from '@/storage/database'
import { saveImport, StaleImportError } from '@/storage/importLog'
import type { ImportOrigin, ImportRecord } from '@/storage/records'
import { sourceOf } from './blobSource'
import { type Archive, type Learned, newImportOf, type ReadJob } from './newImportOf'
import { type ImportPreview, previewOf, unitIdsOf } from './previewOf'
import { runIn } from './runIn'
import type { StateKeeper } from './storedState'

export interface ImportJob {
  readonly files: readonly JobFile[]
  readonly origin: ImportOrigin
  /** Who typed the values in, and why. */
  readonly note?: string
  readonly vocabulary: Vocabulary
  /** Of them the one with a file's signature answers what the file leaves open. */
  readonly profiles?: readonly Profile[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

interface JobFile {
  readonly name: string
  readonly content: Blob
  /** What a person said of this very file. */
  readonly answers?: Answers
}

/** The import as it stands in the log, and the state that it leads to. */
export interface StoredImport {
  readonly record: ImportRecord
  readonly ledger: Ledger
}

export interface ImportDesk {
  /** Does what can be done before a file comes: folds the log, and runs the reader in. */
  readonly prepare: (vocabulary: Vocabulary) => Promise<void>
  readonly read: (job: ImportJob, onProgress: (bytesRead: number) => void) => Promise<ImportPreview>
  /** Stores what was read last: all of it in one transaction, or nothing. */
  readonly commit: (
    archives: readonly Archive[],
    importedAt: string,
    learned?: Learned,
  ) => Promise<StoredImport>
}

interface Pending extends ReadJob {
  readonly preview: ImportPreview
  /** How often the kept state had been given away by then. */
  readonly handovers: number
}

/** Reads files, holds what they gave until it is confirmed, and stores it. */
export function createImportDesk(db: Database, keeper: StateKeeper): ImportDesk {
  let pending: Pending | undefined
  let isAwaitingFile = true
  return {
    async prepare(vocabulary) {
      isAwaitingFile = true
      pending = undefined
      const { ledger } = await keeper.current(unitIdsOf(vocabulary))
      // The receipt compares with them.
      controlSums(ledger)
      await runIn(vocabulary, () => isAwaitingFile)
    },
    async read(job, onProgress) {
      isAwaitingFile = false
      pending = undefined
      const { handovers } = keeper
      const [stored, read] = await Promise.all([
        keeper.current(unitIdsOf(job.vocabulary)),
        readFiles(job, onProgress),
      ])
      const readings = checkBatch(read, job.vocabulary)
      pending = { job, readings, handovers, ...previewOf(stored, job.vocabulary, readings) }
      return pending.preview
    },
    async commit(archives, importedAt, learned = {}) {
      if (pending === undefined) throw new Error('nothing was read that could be stored')
      const { preview, after, handovers } = pending
      if (preview.obstacle !== null) throw new Error(`this import cannot be stored: ${preview.obstacle}`)
      if (handovers !== keeper.handovers) throw new StaleImportError('the log has changed since the preview')
      const record = await saveImport(db, newImportOf(pending, { archives, importedAt, learned }))
      pending = undefined
      // Its columns go over to the page.
      keeper.forget()
      return { record, ledger: numbered(after, record.id) }
    },
  }
}

async function readFiles(job: ImportJob, onProgress: (bytesRead: number) => void): Promise<FileReading[]> {
  const readings: FileReading[] = []
  let bytesBefore = 0
  const report = everyMoment(onProgress)
  const { vocabulary, today, profiles = [] } = job
  for (const { name, content, answers = {} } of job.files) {
    const before = bytesBefore
    const options = {
      vocabulary,
      today,
      unknown: 'refuse',
      answers,
      profiles,
      onProgress: (bytes: number) => report(before + bytes, bytes === content.size),
    } as const
    readings.push(await readSource(sourceOf(name, content), options))
    bytesBefore += content.size
  }
  return readings
}

/** Milliseconds between two reports that a person can tell apart. */
const moment = 50

/** Passes on what comes after a while, and what must not be missed. */
function everyMoment(onProgress: (bytesRead: number) => void): (bytesRead: number, isLast: boolean) => void {
  let next = 0
  return (bytesRead, isLast) => {
    const now = performance.now()
    if (now < next && !isLast) return
    next = now + moment
    onProgress(bytesRead)
  }
}

/** The state with the import under the number that the log gave it. */
function numbered(ledger: Ledger, importId: number): Ledger {
  const tables = ledger.tables.map((table) => (table.importId === 0 ? { ...table, importId } : table))
  return { ...ledger, tables }
}

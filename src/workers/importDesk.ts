import { type Changes, changesBetween } from '@/domain/changes'
import { factsByMonth, type FactsByMonth } from '@/domain/factsByMonth'
import {
  extendLedger,
  firstFactAfter,
  foldLedger,
  type Ledger,
  type LedgerTable,
  spanOf,
} from '@/domain/ledger'
import { type Surprises, surprisesOf } from '@/domain/surprises'
import type { Answers } from '@/import/answers'
import { checkBatch } from '@/import/checkBatch'
import type { Profile } from '@/import/profile'
import type { FileReading } from '@/import/reading'
import { readSource, type Vocabulary } from '@/import/readSource'
import type { Database } from '@/storage/database'
import { saveImport, StaleImportError } from '@/storage/importLog'
import { logStateOf } from '@/storage/logState'
import type { ImportOrigin, ImportRecord } from '@/storage/records'
import { sourceOf } from './blobSource'
import { type Archive, countWithoutNumber, type Learned, newImportOf, type ReadJob } from './newImportOf'
import { runIn } from './runIn'
import type { StateKeeper, StoredState } from './storedState'

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

/** What a job found and would change; nothing of it is stored yet. */
export interface ImportPreview {
  readonly files: readonly FileSummary[]
  readonly changes: Changes
  /** What does not fit the stored values; the user decides. */
  readonly surprises: Surprises
  readonly byMonth: FactsByMonth
  readonly factCount: number
  readonly unchanged: number
  /** True where all files call themselves synthetic. */
  readonly isSynthetic: boolean
  readonly obstacle: ImportObstacle | null
  /** True where the stored synthetic data leaves with this import. */
  readonly replacesSynthetic: boolean
  /** The state of the log that the comparison knew. */
  readonly basedOn: string
}

/** Why a job cannot be stored, beyond what its files say. */
export type ImportObstacle =
  'rejectedFile' | 'openQuestion' | 'syntheticBesideReal' | 'syntheticMixedWithReal' | 'noFacts'

export type FileSummary = Omit<FileReading, 'facts'> & {
  readonly factCount: number
  readonly withoutNumber: number
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
      await keeper.current(unitIdsOf(vocabulary))
      await runIn(vocabulary, () => isAwaitingFile)
    },
    async read(job, onProgress) {
      isAwaitingFile = false
      pending = undefined
      const readings = checkBatch(await readFiles(job, onProgress))
      const stored = await keeper.current(unitIdsOf(job.vocabulary))
      const { handovers } = keeper
      pending = { job, readings, handovers, ...previewOf(stored, job, readings) }
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
  const { vocabulary, today, profiles = [] } = job
  for (const { name, content, answers = {} } of job.files) {
    const before = bytesBefore
    const options = {
      vocabulary,
      today,
      unknown: 'refuse',
      answers,
      profiles,
      onProgress: (bytes: number) => onProgress(before + bytes),
    } as const
    readings.push(await readSource(sourceOf(name, content), options))
    bytesBefore += content.size
  }
  return readings
}

function previewOf(
  { records, ledger }: StoredState,
  job: ImportJob,
  readings: readonly FileReading[],
): Pick<Pending, 'preview' | 'before' | 'after'> {
  const isSynthetic = readings.every((reading) => reading.isSynthetic)
  const storedSynthetic = records.length > 0 && records.every((record) => record.isSynthetic)
  const replacesSynthetic = storedSynthetic && !isSynthetic
  const before = replacesSynthetic ? foldLedger([], unitIdsOf(job.vocabulary)) : ledger
  const tables = tablesOf(readings)
  const after = extendLedger(before, tables)
  const changes = changesBetween(before, after, spanOf(tables))
  const factCount = readings.reduce((sum, { facts }) => sum + facts.length, 0)
  const preview = {
    files: readings.map(summaryOf),
    changes,
    surprises: surprisesOf({ before, after, ...job.vocabulary }),
    byMonth: factsByMonth(before, after),
    factCount,
    unchanged: currentCells(after, before.tables) - changes.added - changes.revised - changes.remarked,
    isSynthetic,
    obstacle: obstacleOf({
      readings,
      isSynthetic,
      factCount,
      hasReal: records.length > 0 && !storedSynthetic,
    }),
    replacesSynthetic,
    basedOn: logStateOf(records),
  }
  return { preview, before, after }
}

function unitIdsOf({ units }: Vocabulary): readonly string[] {
  return units.map(({ id }) => id)
}

/** Addresses whose current fact comes from later tables than those. */
function currentCells({ blocks }: Ledger, earlier: readonly LedgerTable[]): number {
  const firstFact = firstFactAfter(earlier)
  let count = 0
  for (const { origins } of blocks.values()) {
    for (const origin of origins) if (origin >= firstFact) count += 1
  }
  return count
}

/** The state with the import under the number that the log gave it. */
function numbered(ledger: Ledger, importId: number): Ledger {
  const tables = ledger.tables.map((table) => (table.importId === 0 ? { ...table, importId } : table))
  return { ...ledger, tables }
}

function tablesOf(readings: readonly FileReading[]): LedgerTable[] {
  return readings.map(({ facts }, fileAt) => ({ importId: 0, fileAt, facts }))
}

function summaryOf({ facts, ...reading }: FileReading): FileSummary {
  return { ...reading, factCount: facts.length, withoutNumber: countWithoutNumber(facts) }
}

interface Findings {
  readonly readings: readonly FileReading[]
  readonly isSynthetic: boolean
  readonly factCount: number
  readonly hasReal: boolean
}

function obstacleOf({ readings, isSynthetic, factCount, hasReal }: Findings): ImportObstacle | null {
  if (readings.some(({ verdict }) => verdict === 'reject')) return 'rejectedFile'
  if (readings.some(({ verdict }) => verdict === 'ask')) return 'openQuestion'
  if (!isSynthetic && readings.some((reading) => reading.isSynthetic)) return 'syntheticMixedWithReal'
  if (isSynthetic && hasReal) return 'syntheticBesideReal'
  return factCount === 0 ? 'noFacts' : null
}

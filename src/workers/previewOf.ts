import { type Changes, changesBetween } from '@/domain/changes'
import type { FactTable } from '@/domain/facts'
import { factsByMonth, type FactsByMonth, sumOfFacts } from '@/domain/factsByMonth'
import { extendLedger, foldLedger, type Ledger, type LedgerTable, spanOf } from '@/domain/ledger'
import { reasonMask } from '@/domain/measurement'
import { type Surprises, surprisesOf } from '@/domain/surprises'
import { importedSeries } from '@/domain/surprises/importedSeries'
import type { FileReading } from '@/import/reading'
import type { Vocabulary } from '@/import/readSource'
import { logStateOf } from '@/storage/logState'
import type { StoredState } from './storedState'

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

/** What the files would make of the stored state. */
export interface PreviewedStep {
  readonly preview: ImportPreview
  readonly before: Ledger
  readonly after: Ledger
}

export function previewOf(
  { records, ledger }: StoredState,
  vocabulary: Vocabulary,
  readings: readonly FileReading[],
): PreviewedStep {
  const isSynthetic = readings.every((reading) => reading.isSynthetic)
  const storedSynthetic = records.length > 0 && records.every((record) => record.isSynthetic)
  const replacesSynthetic = storedSynthetic && !isSynthetic
  const before = replacesSynthetic ? foldLedger([], unitIdsOf(vocabulary)) : ledger
  const tables = tablesOf(readings)
  const after = extendLedger(before, tables)
  const changes = changesBetween(before, after, spanOf(tables))
  const series = importedSeries({ before, after })
  const byMonth = factsByMonth(before, after, series)
  const factCount = readings.reduce((sum, { facts }) => sum + facts.length, 0)
  const preview = {
    files: readings.map(summaryOf),
    changes,
    surprises: surprisesOf({ before, after, ...vocabulary }, series),
    byMonth,
    factCount,
    unchanged: sumOfFacts(byMonth.rows.flatMap(({ cells }) => cells))?.unchanged ?? 0,
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

export function unitIdsOf({ units }: Vocabulary): readonly string[] {
  return units.map(({ id }) => id)
}

function tablesOf(readings: readonly FileReading[]): LedgerTable[] {
  return readings.map(({ facts }, fileAt) => ({ importId: 0, fileAt, facts }))
}

function summaryOf({ facts, ...reading }: FileReading): FileSummary {
  return { ...reading, factCount: facts.length, withoutNumber: countWithoutNumber(facts) }
}

/** Facts that hold a sign instead of a number. */
function countWithoutNumber({ flags, length }: FactTable): number {
  let count = 0
  for (let index = 0; index < length; index += 1) if (((flags[index] ?? 0) & reasonMask) !== 0) count += 1
  return count
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

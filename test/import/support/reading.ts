import { type Fact, factAt, type FactTable } from '@/domain/facts'
import { marksOf, reasonOf } from '@/domain/measurement'
import { monthAt } from '@/domain/month'
import type { ImportIssue } from '@/import/issue'
import type { ReadOptions } from '@/import/readOptions'
import { readSource } from '@/import/readSource'
import type { FileReading } from '@/import/reading'
import type { ImportSource } from '@/import/source'
import { vocabulary } from './vocabulary'

export const today = '2024-06-15'

/** A file that comes in pieces of a given length, as from a disk. */
export function sourceOf(
  content: Uint8Array | string,
  name = 'datei.csv',
  pieceLength = 1 << 16,
): ImportSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += pieceLength) yield bytes.subarray(at, at + pieceLength)
      await Promise.resolve()
    },
  }
}

export type TestOptions = Partial<ReadOptions> & { readonly name?: string; readonly pieceLength?: number }

export function read(content: Uint8Array | string, options: TestOptions = {}): Promise<FileReading> {
  const { name, pieceLength, ...given } = options
  const defaults = { vocabulary, today, unknown: 'takeOver' } as const
  return readSource(sourceOf(content, name, pieceLength), { ...defaults, ...given })
}

/** `2023-01 05562004 female lzb-stock 123`, with the reason instead of a number, and marks behind it. */
export function factTexts(facts: FactTable): readonly string[] {
  return Array.from({ length: facts.length }, (_, at) => factText(factAt(facts, at)))
}

function factText({ month, series, value, flags, asOf }: Fact): string {
  const marks = marksOf(flags)
  return [
    monthAt(month),
    series.unitId,
    series.sex,
    series.indicatorId,
    reasonOf(flags) ?? String(value),
    ...(marks.length > 0 ? [`(${marks.join(' ')})`] : []),
    ...(asOf === '' ? [] : [`@${asOf}`]),
  ].join(' ')
}

/** `error invalid-month 3:1`: severity, code, line and column. */
export function issueTexts(issues: readonly ImportIssue[]): readonly string[] {
  return issues.map(
    ({ severity, code, line, column }) => `${severity} ${code} ${line ?? '-'}:${column ?? '-'}`,
  )
}

export function codesOf({ issues }: FileReading): readonly string[] {
  return [...new Set(issues.map(({ severity, code }) => `${severity} ${code}`))]
}

/** A file, and what a careful person reads from it. */
export interface FileCase {
  readonly name: string
  readonly lines: readonly string[]
  readonly facts: readonly string[]
  /** Findings beside remarks; none where the file reads without doubt. */
  readonly codes?: readonly string[]
}

/** The facts as texts, and the findings beside remarks. */
export async function readFacts(lines: readonly string[]) {
  const reading = await read(lines.join('\n'))
  return { facts: factTexts(reading.facts), codes: doubtsOf(reading) }
}

/** The findings that are more than remarks. */
export function doubtsOf(reading: FileReading): readonly string[] {
  return codesOf(reading).filter((code) => !code.startsWith('info'))
}

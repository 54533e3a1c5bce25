import type { IssueList } from './issueList'
import type { Head } from './parse/cutHead'
import type { RowBatch } from './parse/recordParser'

/** What is odd about the way in which a file is cut into rows. */
export function reportForm({ batch, isContradicted, isWrapped }: Head, issues: IssueList): void {
  if (isContradicted)
    issues.add('warning', 'preamble-skipped', { line: 1, found: batch.rows[0]?.join(' ') ?? null })
  if (isWrapped) issues.add('warning', 'malformed-quote', { line: 1 })
}

/** Rows that stand in front of a quote that is never closed; all of them where there is none. */
export function rowsInFront({ rows, lineOf, faults }: RowBatch): number {
  const fault = faults.find(({ code }) => code !== 'malformed-quote')
  if (fault === undefined) return Math.max(1, rows.length)
  const first = rows.findIndex((_, row) => lineOf(row) >= fault.line)
  return first === -1 ? rows.length : first
}

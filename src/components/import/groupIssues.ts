import type { ImportIssue, IssueCode, Severity } from '@/import/issue'
import { describeAdvice, describeFinding, describePlaces, severityOrder } from '@/texts/importIssues'

/** Findings of one kind over all files of an import, with what to do about them. */
export interface IssueGroup {
  readonly severity: Severity
  readonly code: IssueCode
  readonly advice: string
  /** Findings that are listed: at most the first hundred of each file. */
  readonly listed: number
  readonly total: number
  readonly rows: readonly IssueRow[]
}

/** Findings of one file that say the same, with all their places. */
interface IssueRow {
  readonly file: string
  readonly places: string
  readonly finding: string
}

interface IssuesOfFile {
  readonly file: string
  readonly issues: readonly ImportIssue[]
}

/** The gravest first, causes before what follows from them, otherwise in the order in which they were found. */
export function groupIssues(files: readonly IssuesOfFile[]): readonly IssueGroup[] {
  const parts = files.flatMap(({ file, issues }) =>
    gather(issues, keyOfKind).map((alike) => partOfFile(file, alike)),
  )
  return gather(parts, ({ severity, code, advice }) => [severity, code, advice].join('\n'))
    .map(joined)
    .toSorted((left, right) => rankOf(left) - rankOf(right))
}

/** How many findings of each severity there are, listed or not. */
export function countSeverities(groups: readonly IssueGroup[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, question: 0, warning: 0, info: 0 }
  for (const { severity, total } of groups) counts[severity] += total
  return counts
}

/** Warnings that may mean a wrong number, as against those that only name an oddity of the file. */
export function countGraveWarnings(groups: readonly IssueGroup[]): number {
  return groups.filter(isGraveWarning).reduce((sum, { total }) => sum + total, 0)
}

export function isGraveWarning({ severity, code }: Pick<IssueGroup, 'severity' | 'code'>): boolean {
  return severity === 'warning' && graveCodes.has(code)
}

const graveCodes: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'total-mismatch',
  'implausible-value',
  'month-in-future',
  'month-gap',
  'similar-unit',
  'ambiguous-unit',
  'unknown-category',
  'mojibake-suspected',
  'scaled-number',
  'row-length',
  'invalid-number',
  'negative-count',
  'number-out-of-range',
])

function keyOfKind({ severity, code }: ImportIssue): string {
  return `${severity}\n${code}`
}

/** Only the last listed finding of a kind says how many there are in its file. */
function partOfFile(file: string, alike: readonly [ImportIssue, ...ImportIssue[]]): IssueGroup {
  const [first] = alike
  const rows = gather(alike, keyOfRow).map((issues) => ({
    file,
    places: describePlaces(issues),
    finding: describeFinding(issues[0]),
  }))
  const total = alike.reduce((count, { detail }) => Math.max(count, detail.count ?? 0), alike.length)
  const { severity, code } = first
  return { severity, code, advice: describeAdvice(first), listed: alike.length, total, rows }
}

function keyOfRow(issue: ImportIssue): string {
  return [issue.column, issue.detail.columnName, describeFinding(issue)].join('\n')
}

function joined(parts: readonly [IssueGroup, ...IssueGroup[]]): IssueGroup {
  return {
    ...parts[0],
    listed: parts.reduce((sum, { listed }) => sum + listed, 0),
    total: parts.reduce((sum, { total }) => sum + total, 0),
    rows: parts.flatMap(({ rows }) => rows),
  }
}

/** Days that are read as months contradict each other: what is wrong with the periods explains it. */
function rankOf({ severity, code }: IssueGroup): number {
  return severityOrder.indexOf(severity) + (code === 'conflicting-duplicate' ? 0.5 : 0)
}

function gather<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const byKey = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const known = byKey.get(keyOf(item))
    if (known === undefined) byKey.set(keyOf(item), [item])
    else known.push(item)
  }
  return [...byKey.values()]
}

import type { ImportIssue } from './issue'
import type { TextGuard } from './read/textGuard'
import type { FileReading } from './reading'
import type { Recognition } from './sniff/recogniseTable'
import type { UnreadTable } from './structure'

interface RecognisedTable {
  readonly recognition: Recognition
  readonly guard: TextGuard
}

interface Shown {
  readonly table: RecognisedTable | undefined
  readonly start: UnreadTable
  readonly issues: readonly ImportIssue[]
}

/** What is shown of a file's form. Lines that may hold data of single people are not. */
export function shownStructure({ table, start, issues }: Shown): Pick<FileReading, 'structure' | 'unread'> {
  if (table === undefined) {
    const isOpen = start.firstLines.length > 0 && issues.every(({ code }) => unrecognised.has(code))
    return { structure: null, ...(isOpen ? { unread: start } : {}) }
  }
  const { header, headerLine, shape } = table.recognition
  const isPersonal = table.guard.hasPersonalData || shape.hasPersonalColumns
  const structure = {
    ...start,
    layout: shape.layout,
    headerLine,
    headerRowCount: header.last - header.first + 1,
    columns: shape.columns,
    firstLines: isPersonal ? [] : start.firstLines,
  }
  return { structure }
}

/** Findings that another header, delimiter or encoding may settle, and those that come before it is looked for. */
const unrecognised: ReadonlySet<string> = new Set([
  'missing-header',
  'not-csv',
  'unfitting-answer',
  'legacy-encoding',
  'preamble-skipped',
  'malformed-quote',
])

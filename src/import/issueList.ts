import { type ImportIssue, type IssueCode, type IssueDetail, listedPerCode, type Severity } from './issue'
import { isPersonalText } from './read/personalData'
import { type Asked, type OpenQuestion, QuestionList } from './questionList'
import type { Verdict } from './reading'

/** Where something was found. */
export interface Place {
  readonly line: number | null
  readonly column?: number | null
  readonly found?: string | null
  readonly detail?: IssueDetail
}

/** What is not repeated is not searched, either. */
const searchedFound = 1000

/** Longest text of a file that a finding repeats. */
const longestFound = 80

interface Kind {
  readonly severity: Severity
  readonly listed: ImportIssue[]
  count: number
}

/** Collects findings: of each kind the first are listed, all are counted. */
export class IssueList {
  readonly questions = new QuestionList()
  private readonly kinds = new Map<IssueCode, Kind[]>()
  private readonly severities = new Set<Severity>()

  /** A finding that only a person can settle. */
  ask(code: IssueCode, place: Place | (() => Place), asked: Asked): OpenQuestion {
    this.take('question', code, place)
    return this.questions.open(asked, place)
  }

  /** A place is only asked for where the finding is listed: of some there are a million. */
  add(
    severity: Exclude<Severity, 'question'>,
    code: IssueCode,
    place: Place | (() => Place) = { line: null },
  ): void {
    this.take(severity, code, place)
  }

  has(severity: Severity): boolean {
    return this.severities.has(severity)
  }

  /** Kind by kind in the order of their first occurrence; the last of many says how many there are. */
  all(): readonly ImportIssue[] {
    return [...this.kinds.values()].flat().flatMap(({ listed, count }) => {
      const last = listed.at(-1)
      if (last === undefined || count <= listed.length) return listed
      return [...listed.slice(0, -1), { ...last, detail: { ...last.detail, count } }]
    })
  }

  private take(severity: Severity, code: IssueCode, place: Place | (() => Place)): void {
    const kind = this.kindOf(severity, code)
    kind.count += 1
    if (kind.count > listedPerCode) return
    kind.listed.push({ severity, code, ...shownPlace(typeof place === 'function' ? place() : place) })
  }

  private kindOf(severity: Severity, code: IssueCode): Kind {
    const known = this.kinds.get(code)
    const found = known?.find((kind) => kind.severity === severity)
    if (found !== undefined) return found
    const kind = { severity, listed: [], count: 0 }
    this.kinds.set(code, [...(known ?? []), kind])
    this.severities.add(severity)
    return kind
  }
}

function shownPlace({
  line,
  column = null,
  found = null,
  detail = {},
}: Place): Omit<ImportIssue, 'severity' | 'code'> {
  // What names a single person is not repeated, whatever else is wrong with it.
  const text = found === null || isPersonal(found) ? null : found.slice(0, longestFound)
  return { line, column, found: text, detail: shownDetail(detail) }
}

function shownDetail(detail: IssueDetail): IssueDetail {
  const { expected, ...others } = detail
  const shown = Object.fromEntries(
    Object.entries(others).filter(([part, said]) => !textsOfFile.has(part) || !isPersonal(String(said))),
  )
  return expected === undefined ? shown : { ...shown, expected: expected.filter((each) => !isPersonal(each)) }
}

/** Parts of a detail that repeat what the file says. */
const textsOfFile: ReadonlySet<string> = new Set<keyof IssueDetail>([
  'columnName',
  'seriesLabel',
  'title',
  'saidMeasure',
  'saidStatus',
])

function isPersonal(text: string): boolean {
  return isPersonalText(text.slice(0, searchedFound))
}

export function verdictOf(issues: { has(severity: Severity): boolean }): Verdict {
  if (issues.has('error')) return 'reject'
  if (issues.has('question')) return 'ask'
  return issues.has('warning') ? 'accept-with-warning' : 'accept'
}

import type { IssueList } from '../issueList'
import type { Decode } from './byteCodes'
import { type CodedColumn, codedColumn } from './rowCells'
import { ownCopy } from '../ownCopy'
import { parseDay } from './monthText'
import type { RowPlace, TextGuard } from './textGuard'

export interface AsOfTools {
  readonly place: RowPlace
  readonly issues: IssueList
  readonly decode: Decode
  readonly guard: TextGuard
}

/** Numbers the days on which the source issued values. The first is the one of the whole file. */
export class AsOfCodes {
  readonly days: string[] = ['']
  /** Undefined where rows do not name a day. */
  readonly column: CodedColumn | undefined

  constructor(
    at: number | undefined,
    private readonly name: string,
    private readonly tools: AsOfTools,
  ) {
    this.column = at === undefined ? undefined : codedColumn(at, tools.decode, (text) => this.read(text, at))
  }

  private read(text: string, at: number): number {
    if (text.trim() === '') return 0
    const day = parseDay(text)
    if (day === undefined) {
      const { issues, place, guard } = this.tools
      guard.inspect(text, at)
      const detail = { columnName: this.name }
      issues.add('warning', 'invalid-date', { line: place.line, column: at + 1, found: text, detail })
      return 0
    }
    const known = this.days.indexOf(day, 1)
    return known === -1 ? this.days.push(ownCopy(day)) - 1 : known
  }
}

import type { IssueList } from '../issueList'
import { ownCopy, TextCodes } from './textCodes'
import { parseDay } from './monthText'
import type { RowPlace } from './textGuard'

interface AsOfColumn {
  /** Column from 0. */
  readonly at: number
  readonly name: string
}

/** Numbers the days on which the source issued values. The first is the one of the whole file. */
export class AsOfCodes {
  readonly days: string[] = ['']
  readonly texts = new TextCodes((text) => this.read(text))

  constructor(
    private readonly column: AsOfColumn,
    private readonly place: RowPlace,
    private readonly issues: IssueList,
  ) {}

  private read(text: string): number {
    if (text.trim() === '') return 0
    const day = parseDay(text)
    if (day === undefined) {
      this.issues.add('warning', 'invalid-date', {
        line: this.place.line,
        column: this.column.at + 1,
        found: text,
        detail: { columnName: this.column.name },
      })
      return 0
    }
    const known = this.days.indexOf(day, 1)
    return known === -1 ? this.days.push(ownCopy(day)) - 1 : known
  }
}

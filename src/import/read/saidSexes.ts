import type { Sex } from '@/domain/facts'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import type { Waiting } from '../questionList'
import type { TableShape, ValueColumn } from '../sniff/tableShape'
import type { RowPlace } from './textGuard'

/** What a series hears of its sex. */
export interface SaidSex {
  /** By its row, the heading above it or the title. */
  readonly row: Sex | Waiting | undefined
  /** Its header may say it. */
  readonly column: ValueColumn
  /** The name of what is counted, as the file gives it, and what it says. */
  readonly name: string
  readonly ofName: Sex | undefined
}

interface SexTools {
  readonly issues: IssueList
  readonly answers: FileAnswers
  readonly place: RowPlace
}

/** `LZB Frauen` of `insgesamt` are women; `LZB Frauen` of `männlich` nobody knows. */
export class SaidSexes {
  constructor(
    private readonly shape: TableShape,
    private readonly tools: SexTools,
  ) {}

  /** The sex, or what its values wait for. */
  settle(said: SaidSex): Sex | Waiting {
    const [sex, ...others] = new Set(plainSexes(said))
    if (others.length === 0) return sex ?? 'total'
    const { row } = said
    return this.isRowAnswered() && row !== undefined ? row : (this.report(said) ?? 'total')
  }

  private isRowAnswered(): boolean {
    const { sex: at } = this.shape.keys
    return at !== undefined && this.tools.answers.roleOf(at) === 'sex'
  }

  /** Where the sexes have a column, a person can say whether it counts. */
  private report({ column, name, row, ofName }: SaidSex): Waiting | undefined {
    const { issues, place } = this.tools
    const at = this.shape.keys.sex ?? -1
    const columnName = this.shape.columns[at]?.name
    const isOfHeader = column.coordinates.sex !== undefined && column.coordinates.sex !== (ofName ?? row)
    const found = isOfHeader ? column.name : name
    const { line } = place
    if (columnName === undefined) {
      issues.add('error', 'duplicate-column', { line, found, detail: { expected: [found] } })
      return undefined
    }
    const detail = { columnName, expected: [found] }
    const asked = { kind: 'column', at, role: 'sex', name: columnName } as const
    return issues.ask('duplicate-column', { line, column: at + 1, found: columnName, detail }, asked)
  }
}

function plainSexes({ row, column, ofName }: SaidSex): readonly Sex[] {
  return [row, column.coordinates.sex, ofName].filter((sex) => sex === 'female' || sex === 'male')
}

import { monthAt, type MonthIndex } from '@/domain/month'
import type { IssueList, Place } from '../issueList'
import { ownCopy } from '../ownCopy'
import type { Decode } from './byteCodes'
import { DateOrders } from './dateOrders'
import { parseDay, parseMonthText } from './monthText'
import { type CodedColumn, codedColumn } from './rowCells'
import type { RowPlace, TextGuard } from './textGuard'

export interface AsOfTools {
  readonly place: RowPlace
  readonly issues: IssueList
  readonly decode: Decode
  readonly guard: TextGuard
}

/** A date such as `05/02/2023`, as it is with the day in front and with the month. */
export interface OpenAsOf {
  readonly code: number
  readonly place: Place
  readonly text: string
  readonly dayFirst: string
  readonly monthFirst: string
}

/** Numbers the days on which the source issued values. The first is the one of the whole file. */
export class AsOfCodes {
  readonly days: string[] = ['']
  readonly orders = new DateOrders()
  /** Days that the order of day and month decides. */
  readonly open: OpenAsOf[] = []
  /** Undefined where rows do not name a day. */
  readonly column: CodedColumn | undefined

  constructor(
    at: number | undefined,
    private readonly name: string,
    private readonly tools: AsOfTools,
  ) {
    this.column = at === undefined ? undefined : codedColumn(at, tools.decode, (text) => this.read(text, at))
  }

  /** Of a title between the rows; empty where it is the one of the whole file. */
  ofTitle(day: string): number {
    return day === '' ? 0 : this.codeOf(day)
  }

  private read(text: string, at: number): number {
    if (text.trim() === '') return 0
    this.orders.note(text)
    const day = parseDay(text)
    if (day !== undefined) return this.codeOf(day)
    const place = this.placeOf(text, at)
    return this.openCode(text, place) ?? this.monthCode(text, place)
  }

  private codeOf(day: string): number {
    const known = this.days.indexOf(day, 1)
    return known === -1 ? this.days.push(ownCopy(day)) - 1 : known
  }

  private openCode(text: string, place: Place): number | undefined {
    const [, first = '', second = '', year = ''] = slashed.exec(text.trim()) ?? []
    const dayFirst = parseDay(`${first}.${second}.${year}`)
    const monthFirst = parseDay(`${second}.${first}.${year}`)
    if (dayFirst === undefined || monthFirst === undefined) return undefined
    const code = this.days.push(dayFirst) - 1
    this.open.push({ code, place, text: ownCopy(text.trim()), dayFirst, monthFirst })
    return code
  }

  /** `05/2023` comes behind `02/2023`, whatever the day; that it names none is told. */
  private monthCode(text: string, place: Place): number {
    const { issues, guard } = this.tools
    guard.inspect(text, (place.column ?? 1) - 1)
    issues.add('warning', 'invalid-date', place)
    const found = parseMonthText(text)
    const first = found?.kind === 'month' ? firstDayOf(found.month) : undefined
    return first === undefined ? 0 : this.codeOf(first)
  }

  private placeOf(found: string, at: number): Place {
    return { line: this.tools.place.line, column: at + 1, found, detail: { columnName: this.name } }
  }
}

const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?![\d])/

function firstDayOf(month: MonthIndex): string {
  return `${monthAt(month)}-01`
}

import type { IssueList } from '../issueList'
import { parseMonthOfYear, parseMonthText } from '../read/monthText'
import { foldText } from './foldText'
import { monthColumnOf } from './monthColumns'
import type { RoledColumn } from './roledColumn'

interface Tools {
  readonly headerLine: number
  readonly issues: IssueList
}

/** `Quartal` 2 beside `Monat` 1: the months are counted within their quarter, or one of both is wrong. */
export function reportOtherQuarters(columns: readonly RoledColumn[], { headerLine, issues }: Tools): void {
  const months = monthColumnOf(columns) ?? columns.find(({ role }) => role === 'monthOfYear')
  if (months === undefined) return
  for (const column of columns.filter(isOfQuarters)) {
    const row = months.cells.findIndex((cell, at) => contradicts(cell, column.cells[at] ?? ''))
    if (row === -1) continue
    const { at, name, cells } = column
    const found = `${cells[row] ?? ''} / ${months.cells[row] ?? ''}`
    const place = { line: headerLine, column: at + 1, found, detail: { columnName: name } }
    issues.add('error', 'invalid-month', place)
  }
}

function isOfQuarters({ own }: RoledColumn): boolean {
  return /^(?:quartal|quarter|vierteljahr|qu?$)/.test(foldText(own.at(-1) ?? ''))
}

function contradicts(month: string, quarter: string): boolean {
  const [monthOfYear, number] = [monthOfYearIn(month), quarterIn(quarter)]
  return monthOfYear !== undefined && number !== undefined && Math.ceil(monthOfYear / 3) !== number
}

function monthOfYearIn(text: string): number | undefined {
  const found = parseMonthText(text)
  return found?.kind === 'month' ? (found.month % 12) + 1 : parseMonthOfYear(text)
}

/** `2`, `Q2`, `2. Quartal 2023`, `2023-Q2`, `II` */
function quarterIn(text: string): number | undefined {
  const plain = text.trim().replace(/(?<!\d)\d{4}(?!\d)/g, '')
  const [, digit] = /^\D*([1-4])(?:[.,]0)?\D*$/.exec(plain) ?? []
  if (digit !== undefined) return Number(digit)
  const roman = ['I', 'II', 'III', 'IV'].indexOf(plain.replace(/[^\p{L}]|quartal/giu, ''))
  return roman === -1 ? undefined : roman + 1
}

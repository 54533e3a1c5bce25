import { type Month, monthAt } from '@/domain/month'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import { parseMonthText } from '../read/monthText'
import { isTotalWord } from '../read/unitNames'
import { isAddressRole, namedRoleOf } from './columnNames'
import { isRowName } from './cornerLabels'
import { yearsInText } from './timeWords'

type Rows = readonly (readonly string[])[]

interface Tools {
  readonly lineOf: (row: number) => number
  readonly issues: IssueList
  readonly answers: FileAnswers
}

/** A header stands near the top. */
const searchedRows = 30

const names = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

/**
 * `Bezirksstelle;01;02;03` below a year: numbers that count on are months. Where they might as well be quarters,
 * halves or weeks, it is asked.
 */
export function withNumberedMonths(rows: Rows, tools: Tools): Rows {
  const row = rows.slice(0, searchedRows).findIndex((_, at) => isNumbered(rows, at))
  if (row === -1) return rows
  const { areExcelDates } = tools.answers.given
  const isCertain = areMonths(rows, row)
  if (!isCertain && areExcelDates === undefined) ask(rows, row, tools)
  if (!isCertain && areExcelDates === false) return rows
  return rows.with(
    row,
    (rows[row] ?? []).map((cell) => names[(numberIn(cell) ?? 0) - 1] ?? cell),
  )
}

/** 1 to 12 */
function numberIn(cell: string): number | undefined {
  const [, digits] = /^(0?[1-9]|1[0-2])\.?$/.exec(cell.trim()) ?? []
  return digits === undefined ? undefined : Number(digits)
}

function isNumbered(rows: Rows, at: number): boolean {
  const row = rows[at] ?? []
  const first = row.findIndex((cell) => numberIn(cell) !== undefined)
  const rest = row.slice(first).filter((cell) => cell.trim() !== '')
  if (first < 1 || rest.length < 2 || rest.some((cell) => numberIn(cell) === undefined)) return false
  return hasCorner(rows, at, first) && countOn(rows, at, first)
}

/** Names of columns in front of the numbers, or below them the name of the rows. */
function hasCorner(rows: Rows, at: number, first: number): boolean {
  const corner = (rows[at] ?? []).slice(0, first).filter((cell) => cell.trim() !== '')
  if (corner.length === 0) return isRowName(rows[at + 1] ?? []) && yearsAbove(rows, at) !== undefined
  return corner.every((cell) => isAddressRole(namedRoleOf(cell)) && !isTotalWord(cell))
}

/** Below each year the numbers follow one another; without years above they begin with January. */
function countOn(rows: Rows, at: number, first: number): boolean {
  const years = yearsAbove(rows, at)
  const row = rows[at] ?? []
  if (years === undefined && numberIn(row[first] ?? '') !== 1) return false
  return row.every((cell, column) => {
    const [before, number] = [numberIn(row[column - 1] ?? ''), numberIn(cell)]
    const isNew = column === first || isNewYear(years, column)
    return number === undefined || isNew || before === number - 1
  })
}

function isNewYear(years: readonly string[] | undefined, column: number): boolean {
  const year = years?.[column]?.trim() ?? ''
  return year !== '' && year !== years?.[column - 1]?.trim()
}

/** The row above, where nothing but years stands beside its corner. */
function yearsAbove(rows: Rows, at: number): readonly string[] | undefined {
  const above = rows[at - 1] ?? []
  const filled = above.slice(1).filter((cell) => cell.trim() !== '')
  const areYears = filled.length > 0 && filled.every((cell) => parseMonthText(cell)?.kind === 'year')
  return areYears ? above : undefined
}

/** `Monat` in the corner, `01`, a whole year, or more than four below a year. */
function areMonths(rows: Rows, at: number): boolean {
  const row = rows[at] ?? []
  const numbers = row.flatMap((cell) => numberIn(cell) ?? [])
  const isCalled = row.some((cell) => namedRoleOf(cell) === 'month') && !isTime(rows[at + 1]?.[0] ?? '')
  const isLong = yearsAbove(rows, at) === undefined ? numbers.length === 12 : Math.max(...numbers) > 4
  return isCalled || isLong || row.some((cell) => /^0\d$/.test(cell.trim()))
}

function isTime(cell: string): boolean {
  return parseMonthText(cell) !== undefined
}

function ask(rows: Rows, at: number, { lineOf, issues }: Tools): void {
  const row = rows[at] ?? []
  const column = row.findIndex((cell) => numberIn(cell) !== undefined)
  const found = row[column]?.trim() ?? ''
  const place = { line: lineOf(at), column: column + 1, found }
  const examples = [{ found, month: exampleOf(rows, at, column) }]
  issues.ask('invalid-month', place, { kind: 'excelDates', examples })
}

/** In the year above, or in one that a title names. */
function exampleOf(rows: Rows, at: number, column: number): Month {
  const years = rows.slice(0, at).flatMap((row) => yearsInText(row.join(' ')))
  const year = years.at(-1) ?? 2000
  return monthAt(year * 12 + (numberIn(rows[at]?.[column] ?? '') ?? 1) - 1)
}

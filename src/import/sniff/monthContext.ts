import { type Month, monthAt, type MonthIndex } from '@/domain/month'
import type { IssueList } from '../issueList'
import { parseMonthText } from '../read/monthText'
import type { ContextInput } from './contextInput'
import type { FileContext } from './tableShape'
import { monthsInText } from './timeWords'
import { otherOrder, type TitleTime } from './titleMonths'

/** A month that a title line calls the Berichtsmonat is taken; any other month of the title or file name is asked. */
export function monthContext(input: ContextInput, issues: IssueList): FileContext {
  const { times, wholeYear } = input.titles
  const refused = times.find(({ kind }) => kind === 'otherSpan' || kind === 'impossible')
  if (refused !== undefined) return refuseTime(refused, input, issues)
  if (wholeYear !== undefined) return refuseTime({ kind: 'otherSpan', line: wholeYear }, input, issues)
  const order = times.find((time) => time.kind === 'eitherOrder')
  if (order !== undefined) return orderedMonth(order, input, issues)
  const [month, ...others] = new Set(times.map((time) => (time.kind === 'month' ? time.month : undefined)))
  return month !== undefined && others.length === 0 ? { month } : mentionedMonth(input, issues)
}

function mentionedMonth(input: ContextInput, issues: IssueList): FileContext {
  const { titles, fileName, answers } = input
  const { times, months } = titles
  const mentioned = new Set([...times.flatMap(monthIn), ...months, ...monthsOfFileName(fileName)])
  const [possible] = mentioned
  if (possible !== undefined && mentioned.size === 1 && answers.given.isMonthAsNamed === true)
    return { month: possible }
  const suggested = possible ?? monthOfStand(input.titleLines)
  if (suggested !== undefined || times.length > 0) askForMonth(suggested, issues)
  else reportLack(input, issues)
  return {}
}

/** `Eckwerte, Stand: März 2023` may be of that month, where nothing else names one. */
function monthOfStand(titleLines: readonly string[]): MonthIndex | undefined {
  const months = titleLines.filter((line) => /(?<!\p{L})stand(?!\p{L})/iu.test(line)).flatMap(monthsInText)
  return new Set(months).size === 1 ? months[0] : undefined
}

function monthIn(time: TitleTime): readonly MonthIndex[] {
  return 'month' in time && time.month !== undefined ? [time.month] : []
}

function refuseTime(time: TitleTime, { lineOfTitle }: ContextInput, issues: IssueList): FileContext {
  const code = time.kind === 'impossible' ? time.code : 'not-monthly'
  issues.add('error', code, { line: lineOfTitle(time.line), found: time.line })
  return {}
}

/** `01/02/2023` is asked like any cell of a month. */
function orderedMonth(
  { text, found, line }: Extract<TitleTime, { kind: 'eitherOrder' }>,
  { lineOfTitle, answers }: ContextInput,
  issues: IssueList,
): FileContext {
  const [dayFirst, monthFirst] = [found.month, otherOrder(found)]
  const { dateOrder } = answers.given
  if (dateOrder !== undefined) return { month: dateOrder === 'dayFirst' ? dayFirst : monthFirst }
  const example = { found: text, dayFirst: monthAt(dayFirst), monthFirst: monthAt(monthFirst) }
  const place = { line: lineOfTitle(line), found: text }
  issues.ask('invalid-month', place, { kind: 'dateOrder', examples: [example] })
  return {}
}

function askForMonth(possible: MonthIndex | undefined, issues: IssueList): FileContext {
  const suggestion: Month | null = possible === undefined ? null : monthAt(possible)
  const month = suggestion === null ? {} : { month: suggestion }
  const place = { line: null, detail: { expected: ['Berichtsmonat'], ...month } }
  issues.ask('missing-column', place, { kind: 'month', suggestion })
  return {}
}

/** Dates below another name may be the months; only a person can say so. */
function reportLack({ titles, dateColumn, headerLine }: ContextInput, issues: IssueList): void {
  const [year] = titles.years
  const detail = { expected: ['Berichtsmonat'] }
  if (dateColumn !== undefined) {
    const { at, name } = dateColumn
    const place = { line: headerLine, column: at + 1, found: name, detail: { ...detail, columnName: name } }
    issues.ask('missing-column', place, { kind: 'column', at, role: 'month', name })
  } else if (year !== undefined) issues.add('error', 'not-monthly', { line: null, found: String(year) })
  else issues.add('error', 'missing-column', { line: null, detail })
}

const monthsInNames = [
  /(?<!\d)\d{4}[-_]\d{2}(?!\d)/g,
  /(?<!\d)\d{2}[-_]\d{4}(?!\d)/g,
  /(?<!\d)\d{6}(?!\d)/g,
  /\p{L}{3,9}[-_ ]?\d{4}(?!\d)/gu,
]

function monthsOfFileName(fileName: string): readonly number[] {
  return monthsInNames
    .flatMap((pattern) => fileName.match(pattern) ?? [])
    .map((text) => parseMonthText(text.replace('_', '-')))
    .flatMap((found) => (found?.kind === 'month' ? [found.month] : []))
}

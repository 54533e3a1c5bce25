import { parseMonth } from '@/domain/month'
import type { ImportIssue, IssueDetail } from '@/import/issue'
import { formatMonthName, formatNumber } from './format'
import { joinChoices, quote } from './quoted'

/** How findings of one code are told. */
export interface IssueText {
  /** Heads a group of such findings. */
  readonly title: string
  /** What stands there and what was expected, as sentences without the place. */
  readonly finding: (issue: ImportIssue) => string
  /** What to do about it. */
  readonly advice: string | ((issue: ImportIssue) => string)
}

/** Stands at the start of a sentence: the text found, or what to call it where the issue has none. */
export function subject({ found }: ImportIssue, otherwise: string): string {
  return found === null || found === '' ? otherwise : quote(found)
}

/** ` Erwartet: a, b oder c.`, with a leading space; nothing where the issue names nothing. */
export function expectation({ detail }: ImportIssue, otherwise = ''): string {
  const expected = detail.expected ?? []
  if (expected.length > 0) return ` Erwartet: ${joinChoices(expected)}.`
  return otherwise === '' ? '' : ` Erwartet: ${otherwise}.`
}

/** ` (LZB-Bestand, Datteln, September 2023)`, with a leading space; nothing where the issue names none. */
export function address(detail: IssueDetail): string {
  const parts = [detail.seriesLabel, monthName(detail)]
  const known = parts.filter((part) => part !== undefined && part !== '')
  return known.length === 0 ? '' : ` (${known.join(', ')})`
}

/** ` in „mai.csv“, Zeile 12`, ` in Zeile 12`, with a leading space; nothing where the issue names no other place. */
export function otherPlace({ otherFile, otherLine }: IssueDetail): string {
  const line = otherLine === undefined ? '' : `Zeile ${otherLine}`
  if (otherFile === undefined) return line === '' ? '' : ` in ${line}`
  return line === '' ? ` in ${quote(otherFile)}` : ` in ${quote(otherFile)}, ${line}`
}

/** A number of the file to its last digit. */
export function formatFound(value: number): string {
  return formatNumber(value, decimalsNeeded(value))
}

/** Decimals that a number has, at most 6. The difference of two numbers is off in its last digits. */
export function decimalsNeeded(value: number): number {
  const noise = Math.max(1, Math.abs(value)) * 1e-10
  return [0, 1, 2, 3, 4, 5].find((decimals) => Math.abs(Number(value.toFixed(decimals)) - value) < noise) ?? 6
}

/** `September 2023`; any other text as it is. */
export function monthName({ month: text }: IssueDetail): string | undefined {
  if (text === undefined) return undefined
  const month = parseMonth(text)
  return month === undefined ? text : formatMonthName(month)
}

/** `„Marl“ oder „Herten“` */
export function meanings({ detail }: ImportIssue): string {
  const choices = detail.expected ?? []
  return choices.length === 0 ? 'Verschiedenes' : joinChoices(choices.map(quote))
}

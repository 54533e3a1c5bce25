import type { IssueList } from '../issueList'
import { isPersonalText } from './personalData'

/** A list of people without a header is no table; that it is one of people is the better reason. */
export function reportPeople(
  rows: readonly (readonly string[])[],
  lineOf: (row: number) => number,
  issues: IssueList,
): void {
  const row = rows.findIndex((cells) => cells.some((cell) => isPersonalText(cell)))
  if (row !== -1) issues.add('error', 'personal-data', { line: lineOf(row) })
}

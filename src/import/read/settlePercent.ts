import { columnOf, flagsOf, lineOf, seriesOf, valueOf } from '../check/factFields'
import type { IssueList } from '../issueList'
import { type FactColumns, pending } from './factColumns'
import type { SeriesBook } from './seriesBook'

/** A percent sign at the value of an indicator that counts persons or euros deserves a look. */
export function settlePercent(facts: FactColumns, book: SeriesBook, issues: IssueList): void {
  const isCount = book.names().map(({ indicator }) => indicator !== undefined && indicator.measure !== '%')
  for (let at = 0; at < facts.length; at += 1) {
    const flags = flagsOf(facts, at)
    if ((flags & pending.percent) === 0) continue
    facts.flags[at] = flags & ~pending.percent
    if (isCount[seriesOf(facts, at)] !== true) continue
    const foundNumber = valueOf(facts, at)
    const place = { line: lineOf(facts, at), column: columnOf(facts, at) }
    issues.add('warning', 'implausible-value', {
      ...place,
      found: `${foundNumber} %`,
      detail: { foundNumber },
    })
  }
}

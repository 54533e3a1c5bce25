import type { Flags } from '@/domain/measurement'
import type { Indicator } from '@/domain/plan'
import { columnOf, flagsOf, lineOf, seriesOf, valueOf } from '../check/factFields'
import { numberText } from '../check/duplicates'
import type { IssueList } from '../issueList'
import { type FactColumns, pending } from './factColumns'
import type { FoundTexts } from './foundTexts'
import type { SeriesBook } from './seriesBook'

const measureBits = pending.percent | pending.money

/**
 * A percent or euro sign says what a number counts. Where the indicator counts something else, the number is not
 * the indicator's; where the plan does not know the indicator, the sign adds nothing.
 */
export function settleMeasures(
  facts: FactColumns,
  book: SeriesBook,
  { issues, texts }: { readonly issues: IssueList; readonly texts: FoundTexts },
): void {
  const known = book.names().map(({ indicator }) => indicator)
  for (let at = 0; at < facts.length; at += 1) {
    const flags = flagsOf(facts, at)
    const signs = flags & measureBits
    if (signs === 0) continue
    facts.flags[at] = flags & ~measureBits
    if (Number.isNaN(valueOf(facts, at))) continue
    if (fits(signs, known[seriesOf(facts, at)])) continue
    const [line, column] = [lineOf(facts, at), columnOf(facts, at)]
    const found = texts.at(line, column) ?? `${numberText(valueOf(facts, at)) ?? ''} ${signOf(signs)}`
    issues.add('error', 'invalid-number', { line, column, found })
  }
}

function signOf(signs: Flags): string {
  return signs === pending.percent ? '%' : '€'
}

/** What a cell such as `%` or `Euro` in a column of its own says of the numbers beside it. */
export function measureBitsOf(text: string): Flags {
  const plain = text.trim().toLowerCase()
  if (/^(?:in )?(?:%|prozent|v\. ?h\.)$/.test(plain)) return pending.percent
  return /^(?:in )?(?:€|eur|euro)$/.test(plain) ? pending.money : 0
}

function fits(signs: number, indicator: Indicator | undefined): boolean {
  return indicator === undefined || indicator.measure === (signs === pending.percent ? '%' : '€')
}

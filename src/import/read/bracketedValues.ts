import { seriesOf, valueOf } from '../check/factFields'
import type { IssueList, Place } from '../issueList'
import type { FactColumns } from './factColumns'
import type { NameEntry } from './nameCodes'

/** A positive number in brackets. */
export interface BracketedValue {
  /** Position of its fact, before any of them moves. */
  readonly at: number
  readonly place: Place
}

/** Statistics put numbers in brackets that are of limited use, accounts those below zero. */
export function reportBrackets(
  facts: FactColumns,
  brackets: readonly BracketedValue[],
  { names, issues }: { readonly names: readonly NameEntry[]; readonly issues: IssueList },
): void {
  for (const { at, place } of brackets) {
    if (names[seriesOf(facts, at)]?.indicator?.mayBeNegative !== true) continue
    const text = String(valueOf(facts, at)).replace('.', ',')
    const detail = { ...place.detail, expected: [text, `-${text}`] }
    issues.add('warning', 'ambiguous-number', { ...place, detail })
  }
}

import { namesIn } from '../facts'
import { firstFactAfter, type LedgerBlock, type LedgerTable, spanOf } from '../ledger'
import { type TotalMismatch, totalMismatches } from '../totalMismatches'
import type { ImportStep } from './importedSeries'

/**
 * Totals that stand in another file than their parts, where the import brings at least one of them. What does not add
 * up within one file is told with the file. The biggest differences first, as shares of the total.
 */
export function sumsAcrossFiles({ before, after, indicators, units }: ImportStep): readonly TotalMismatch[] {
  if (after.tables.length < 2) return []
  const firstFact = firstFactAfter(before.tables)
  const firstFacts = firstFactsOf(after.tables)
  const isAsked = ({ origins }: LedgerBlock, cells: readonly number[]): boolean => {
    const numbers = cells.map((cell) => origins[cell] ?? 0)
    const tables = new Set(numbers.map((number) => firstFacts.findLastIndex((first) => number >= first)))
    return tables.size > 1 && numbers.some((number) => number >= firstFact)
  }
  const brought = after.tables.slice(before.tables.length)
  const found = totalMismatches(after, { indicators: touched(), units, span: spanOf(brought), isAsked })
  return found.toSorted((one, other) => shareOf(other) - shareOf(one))

  function touched() {
    const ids = new Set(brought.flatMap(({ facts }) => [...namesIn(facts).indicatorIds]))
    return indicators.filter(({ id }) => ids.has(id))
  }
}

function firstFactsOf(tables: readonly LedgerTable[]): readonly number[] {
  let next = 1
  return tables.map(({ facts }) => {
    const first = next
    next += facts.length
    return first
  })
}

function shareOf({ total, sum }: TotalMismatch): number {
  return Math.abs(total - sum) / Math.max(1, Math.abs(total), Math.abs(sum))
}

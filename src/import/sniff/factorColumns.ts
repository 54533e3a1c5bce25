import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import { sampleCount } from '../question'
import { isFactorName } from './numberKeys'
import type { RoledColumn } from './roledColumn'
import { scaleOf } from './scaleWords'

interface FactorTools {
  readonly headerLine: number
  readonly issues: IssueList
  readonly answers: FileAnswers
}

/**
 * A column of factors may mean that its numbers are still to be multiplied, or that they were: one factor is asked
 * for, several cannot be answered for the whole file.
 */
export function reportFactors(columns: readonly RoledColumn[], tools: FactorTools): void {
  if (tools.answers.given.exponent !== undefined) return
  for (const column of columns) {
    const { distinct } = column.profile
    if (!isFactorColumn(column) || distinct.every((text) => /^1(?:[.,]0+)?$/.test(text))) continue
    reportFactor(column, distinct, tools)
  }
}

function isFactorColumn({ name, role, isAnswered }: RoledColumn): boolean {
  return role === 'unknown' && isAnswered !== true && isFactorName(name)
}

function reportFactor(
  { at, name }: RoledColumn,
  [factor = '', ...others]: readonly string[],
  { headerLine, issues }: FactorTools,
): void {
  const place = { line: headerLine, column: at + 1, found: name, detail: { columnName: name } }
  if (others.length > 0) {
    const expected = [factor, ...others].slice(0, sampleCount)
    return issues.add('error', 'scaled-number', { ...place, detail: { columnName: name, expected } })
  }
  // Cells that speak of thousands are asked for by themselves.
  if (scaleOf(`in ${factor}`) !== undefined) return
  const suggestion = exponents.get(factor.replace(/[. ']/g, '')) ?? null
  issues.ask('scaled-number', { ...place, found: factor }, { kind: 'scale', text: factor, suggestion })
}

const exponents: ReadonlyMap<string, 2 | 3 | 6 | 9> = new Map([
  ['100', 2],
  ['1000', 3],
  ['1000000', 6],
  ['1000000000', 9],
])

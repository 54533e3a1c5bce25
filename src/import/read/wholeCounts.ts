import { columnOf, lineOf, seriesOf, valueOf } from '../check/factFields'
import { numberText } from '../check/duplicates'
import type { IssueList } from '../issueList'
import type { MeasureKind } from '../sniff/measureKinds'
import type { TableShape } from '../sniff/tableShape'
import { countsWholeThings, isMeasured, saysCount, saysCountOfAll } from './countWords'
import type { FactColumns } from './factColumns'
import type { OpenSeries } from './mergedParts'

/** Knows which facts count whole things: by the plan, by the name of what is counted, or by the words of the file. */
export class WholeCounts {
  /** By series; undefined where the name leaves it to the column. */
  private readonly named: readonly (boolean | undefined)[]
  private readonly unknown: readonly boolean[]
  /** From 1, as the file counts its columns. */
  private readonly columns: ReadonlySet<number>

  constructor(
    private readonly facts: FactColumns,
    series: readonly OpenSeries[],
    { values, titles }: Pick<TableShape, 'values' | 'titles'>,
  ) {
    this.named = series.map(isNamedCount)
    this.unknown = series.map(({ name: { indicator } }) => indicator === undefined)
    const isSaidOfAll = titles.some(saysCountOfAll)
    const counting = values.filter(({ name }) => saysCount(name) || (isSaidOfAll && !isMeasured(name)))
    this.columns = new Set(counting.map(({ at }) => at + 1))
  }

  has(at: number): boolean {
    return this.isCount(seriesOf(this.facts, at), columnOf(this.facts, at))
  }

  /** @param column from 1 */
  isCount(series: number, column: number): boolean {
    return this.named[series] ?? this.columns.has(column)
  }

  /** The file itself calls it a number of things, and its name says nothing else. */
  isSaid(at: number): boolean {
    return this.has(at) && this.columns.has(columnOf(this.facts, at))
  }

  /** What the plan knows is checked by its own rules. */
  reportNegative(issues: IssueList): void {
    const { facts } = this
    if (!this.unknown.includes(true)) return
    for (let at = 0; at < facts.length; at += 1) {
      const value = valueOf(facts, at)
      if (value >= 0 || Number.isNaN(value) || this.unknown[seriesOf(facts, at)] !== true || !this.isSaid(at))
        continue
      const [line, column] = [lineOf(facts, at), columnOf(facts, at)]
      issues.add('warning', 'negative-count', { line, column, found: numberText(value) })
    }
  }
}

function isNamedCount({ name: { indicator, id }, measure: { kind } }: OpenSeries): boolean | undefined {
  if (kind !== undefined && measured.has(kind)) return false
  if (indicator !== undefined) return indicator.kind !== 'ratio' && indicator.isFractional !== true
  if (isMeasured(id)) return false
  return countsWholeThings(id) || saysCount(id) ? true : undefined
}

/** Of these nobody counts whole things, whatever they are called. */
const measured: ReadonlySet<MeasureKind> = new Set<MeasureKind>([
  'percent',
  'share',
  'money',
  'ratio',
  'other',
])

import { columnOf, flagsOf, lineOf, seriesOf, valueOf } from '../check/factFields'
import type { IssueList } from '../issueList'
import { countWaiting } from '../questionList'
import { type DecimalExample, sampleCount } from '../question'
import type { FactColumns } from './factColumns'
import {
  areGroupedCounts,
  columnsOfFractions,
  columnsOfThousandths,
  type DecimalCell,
  eitherBits,
  hasOpenCells,
  isEitherComma,
} from './groupedCounts'
import { type NumberKind, numberKind } from './numberText'
import type { RowCells } from './rowCells'
import type { WholeCounts } from './wholeCounts'

interface FoundAt {
  readonly line: number
  readonly text: string
}

interface EitherCell extends FoundAt {
  /** From 1. */
  readonly column: number
  /** Its value where the separator groups thousands. */
  readonly grouped: number
}

interface Evidence {
  count: number
  /** The first cells of this format, to be named should most others have another. */
  readonly places: (FoundAt & DecimalCell)[]
}

interface ColumnFormat {
  /** Column in the file, from 1. */
  readonly column: number
  readonly name: string
  readonly comma: Evidence
  readonly point: Evidence
}

type Decimal = 'comma' | 'point'

interface FormatTools {
  readonly counts: WholeCounts
  /** For each series whether its values are thousands or millions. */
  readonly isScaled: readonly boolean[]
  /** What was said of the whole file. */
  readonly decimal: Decimal | undefined
  /** Only the profile says it: no persons have thousandths because of that. */
  readonly isOfProfile: boolean
  readonly issues: IssueList
}

const keptPlaces = 100
const bareEither = /\d{1,3}[.,]\d{3}/

/** The number format of each value column, decided when all its cells are known. */
export class ValueFormats {
  private readonly formats = new Map<number, ColumnFormat>()
  private readonly examples: DecimalExample[] = []
  private readonly waiting: EitherCell[] = []

  addColumn(column: number, name: string): void {
    const none = () => ({ count: 0, places: [] })
    this.formats.set(column, { column, name, comma: none(), point: none() })
  }

  /** Notes what the cell of the fact at hand shows; cells that show nothing need not be noted. */
  note(kind: NumberKind, { atLine: line, atColumn, series }: FactColumns, cells: RowCells): void {
    const format = this.formats.get(atColumn)
    const evidence = kind === numberKind.decimalComma ? format?.comma : format?.point
    if (evidence === undefined) return
    evidence.count += 1
    if (evidence.places.length < keptPlaces)
      evidence.places.push({ line, text: cells.text(atColumn - 1), series })
  }

  /** A cell such as `1.234` whose value waits for another answer. */
  noteWaiting({ atLine: line, atColumn: column }: FactColumns, cells: RowCells, grouped: number): void {
    if (this.waiting.length === keptPlaces) return
    this.waiting.push({
      line,
      column,
      text: bareEither.exec(cells.text(column - 1))?.[0] ?? '',
      grouped: Math.abs(grouped),
    })
  }

  /**
   * Gives cells such as `1.234` their value, by their column or else by the other columns of the file, or else
   * by what they count: persons have no thousandths, whatever the numbers beside them have.
   */
  settle(facts: FactColumns, tools: FormatTools): void {
    const { counts, decimal, issues } = tools
    for (const format of this.formats.values()) reportMixed(format, decimal, issues)
    const decided = new Map(
      [...this.formats].map(([column, format]) => [column, decimal ?? decimalOf(format)]),
    )
    const named = [...new Set(decided.values())].filter((decimal) => decimal !== undefined)
    const ofFile = named.length === 0 && areGroupedCounts(facts, counts) ? (['comma'] as const) : named
    const decimalIn = (column: number) => decided.get(column) ?? (ofFile.length === 1 ? ofFile[0] : undefined)
    if (hasOpenCells(facts)) this.settleOpen(facts, decimalIn, tools)
    for (const each of this.waiting) if (decimalIn(each.column) === undefined) this.askWaiting(each, issues)
  }

  private settleOpen(
    facts: FactColumns,
    decimalIn: (column: number) => Decimal | undefined,
    tools: FormatTools,
  ): void {
    const mayBeDecimal = this.decimalCells(facts, tools)
    const decimalOfCell = (at: number) => {
      const meant = decimalIn(columnOf(facts, at))
      return meant === ownDecimal(facts, at) && !mayBeDecimal(at) ? undefined : meant
    }
    if (this.settleEach(facts, decimalOfCell, tools.issues)) retainDecided(facts)
  }

  /** Which cells may hold thousandths: not of a count, unless other counts of the column show theirs. */
  private decimalCells(
    facts: FactColumns,
    { counts, isScaled, decimal, isOfProfile }: FormatTools,
  ): (at: number) => boolean {
    if (decimal !== undefined && !isOfProfile) return () => true
    const fractional = columnsOfFractions(facts, counts)
    const thousandths = columnsOfThousandths(this.formats.values(), counts)
    return (at) => {
      const column = columnOf(facts, at)
      if (isScaled[seriesOf(facts, at)] === true || fractional.has(column) || !counts.has(at)) return true
      return thousandths.has(column)
    }
  }

  /** True where a cell stays ambiguous. */
  private settleEach(
    facts: FactColumns,
    decimalOfCell: (at: number) => Decimal | undefined,
    issues: IssueList,
  ): boolean {
    let isOpen = false
    for (let at = 0; at < facts.length; at += 1) {
      const either = flagsOf(facts, at) & eitherBits
      if (either === 0) continue
      const decimal = decimalOfCell(at)
      if (decimal === undefined) this.ask(facts, at, issues)
      else decide(facts, at, decimal)
      isOpen ||= decimal === undefined
    }
    return isOpen
  }

  private ask(facts: FactColumns, at: number, issues: IssueList): void {
    const [line, column] = [lineOf(facts, at), columnOf(facts, at)]
    this.askWaiting({ line, column, text: eitherText(facts, at), grouped: valueOf(facts, at) }, issues)
  }

  private askWaiting({ line, column, text, grouped }: EitherCell, issues: IssueList): void {
    const place = () => {
      const columnName = this.formats.get(column)?.name ?? ''
      const expected = [String(grouped), (grouped / 1000).toFixed(3).replace('.', ',')]
      return { line, column, found: text, detail: { columnName, expected } }
    }
    const question = issues.ask('ambiguous-number', place, { kind: 'decimal', examples: this.examples })
    countWaiting(question, () => text)
    if (this.examples.length < sampleCount) this.addExample(text, grouped)
  }

  private addExample(found: string, grouped: number): void {
    if (this.examples.some((example) => example.found === found)) return
    const asDecimal = grouped / 1000
    const isComma = found.includes(',')
    this.examples.push({
      found,
      asComma: isComma ? asDecimal : grouped,
      asPoint: isComma ? grouped : asDecimal,
    })
  }
}

/** As the file writes it, signs and spaces left aside. */
function eitherText(facts: FactColumns, at: number): string {
  const text = (valueOf(facts, at) / 1000).toFixed(3)
  return isEitherComma(facts, at) ? text.replace('.', ',') : text
}

/** The decimal separator of the cell where it is one. */
function ownDecimal(facts: FactColumns, at: number): Decimal {
  return isEitherComma(facts, at) ? 'comma' : 'point'
}

function decide(facts: FactColumns, at: number, decimal: Decimal): void {
  if (decimal === ownDecimal(facts, at)) facts.value[at] = valueOf(facts, at) / 1000
  facts.flags[at] = flagsOf(facts, at) & ~eitherBits
}

function decimalOf({ comma, point }: ColumnFormat): Decimal | undefined {
  if (comma.count === 0 && point.count === 0) return undefined
  return comma.count >= point.count ? 'comma' : 'point'
}

/** A column has one format; cells of another are errors, not numbers. */
function reportMixed(
  { column, name, comma, point }: ColumnFormat,
  answered: Decimal | undefined,
  issues: IssueList,
): void {
  if (answered === undefined && (comma.count === 0 || point.count === 0)) return
  const kept = answered ?? (comma.count >= point.count ? 'comma' : 'point')
  const fewer = kept === 'comma' ? point : comma
  for (const { line, text } of fewer.places) {
    issues.add('error', 'invalid-number', { line, column, found: text, detail: { columnName: name } })
  }
}

function retainDecided(facts: FactColumns): void {
  facts.retain((at) => (flagsOf(facts, at) & eitherBits) === 0)
}

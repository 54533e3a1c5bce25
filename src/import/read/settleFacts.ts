import { sexes } from '@/domain/facts'
import { flagsOf, lineOf, seriesOf, valueOf } from '../check/factFields'
import type { Waiting } from '../questionList'
import { readTitleLines, titleText } from '../sniff/titleLines'
import type { TableShape } from '../sniff/tableShape'
import { unitFinder } from '../sniff/knownNames'
import { leavesOutUnit } from '../sniff/unitExceptions'
import type { AsOfCodes } from './asOfCodes'
import type { FactColumns } from './factColumns'
import { firstBlank, isMergedPart, type OpenSeries, sexesOfSeries, unitsOfSeries } from './mergedParts'
import { type BracketedValue, reportBrackets } from './bracketedValues'
import { legendTexts, reportOtherSigns } from './signLegends'
import { cleanText } from '../sniff/foldText'
import type { FoundTexts } from './foundTexts'
import type { Notes } from './notes'
import type { RowAddress } from './rowAddress'
import type { RowPeriods } from './rowPeriods'
import type { RowsRead, RowTools } from './rowTools'
import { UnitSettler } from './seriesBook'
import { settleAsOf } from './settleAsOf'
import { settleClaims } from './settleClaims'
import { settleDates } from './settleDates'
import { settleMeasures } from './settleMeasures'
import { settleNotes } from './settleNotes'
import { askForScaleBelow } from './scaleBelow'
import { settleRates } from './settleRates'
import { askForBlankScales, settleScales } from './settleScales'
import type { SideMarks } from './sideMarks'
import type { ValueFormats } from './valueFormats'
import { WholeCounts } from './wholeCounts'

export interface SettleTools extends RowTools {
  readonly shape: TableShape
  readonly address: RowAddress
  readonly formats: ValueFormats
  readonly sideMarks: SideMarks
  readonly brackets: readonly BracketedValue[]
  readonly texts: FoundTexts
  readonly periods: RowPeriods
  readonly asOf: AsOfCodes
  readonly notes: Notes
  /** Its cells are merged, and some are blank behind a new key. */
  readonly isUnitOpen: boolean
}

/** Decides what only the whole file can decide: the order of dates, the number format, units by their company. */
export function settleFacts(facts: FactColumns, tools: SettleTools): RowsRead {
  const { shape, address, formats, periods, asOf, issues, answers } = tools
  settleMarks(facts, tools)
  reportSigns(facts, tools)
  settleDates(facts, { periods, column: (shape.keys.month ?? 0) + 1, answers, issues })
  settleAsOf(facts, { asOf, orderOfMonths: periods.orders.order, answers, issues })
  const below = readTitleLines(tools.notes.rows, tools.names, { units: [], indicators: [] })
  const counted = address.book.open()
  const isDoubtful = askForScaleBelow(below, counted, tools)
  const isScaled = counted.map(({ measure }) => measure.scale.exponent > 0)
  const counts = new WholeCounts(facts, counted, shape)
  const { decimal } = answers.given
  formats.settle(facts, { counts, isScaled, decimal, isOfProfile: answers.isOfProfile('decimal'), issues })
  counts.reportNegative(issues)
  if (!isDoubtful) settleScales(facts, address.book, tools)
  if (answers.exponent === undefined) askForBlankScales(address.book, tools)
  settleNotes(facts, tools)
  settleRates(facts, address.book.open(), tools)
  settleMeasures(facts, address.book.open(), tools)
  const series = address.book.settle(facts, unitSettler(facts, tools), blankSex(facts, tools))
  if (shape.claims !== undefined) settleClaims(facts, { series, claims: shape.claims, issues })
  const days = facts.dayAt?.slice(0, facts.length)
  const [, ...named] = asOf.days
  return {
    facts: facts.release(series, [shape.context.asOf ?? below.asOf ?? '', ...named]),
    texts: tools.texts,
    days,
    datedMonths: periods.datedMonths,
  }
}

function reportSigns(facts: FactColumns, { shape, notes, issues, brackets, address }: SettleTools): void {
  const titles = shape.titles.map((text) => ({ text, line: null }))
  const below = notes
    .placed()
    .flatMap(({ cells, line }) => legendTexts(cells.map(cleanText)).map((text) => ({ text, line })))
  reportOtherSigns(facts, [...titles, ...below], { issues, isSdmx: shape.isSdmx })
  reportBrackets(facts, brackets, { names: address.book.names(), issues })
}

function settleMarks(facts: FactColumns, { sideMarks, shape, notes, address, issues }: SettleTools): void {
  const lines = [...shape.titles, ...notes.rows.map(titleText)]
  sideMarks.settle(facts, {
    lines,
    titles: shape.titles,
    values: shape.values,
    signOfSeries: address.signOfSeries,
    issues,
  })
  settleNameMarks(facts, address.book.open())
}

/** `LZB-Bestand (vorläufig)` in the place of the indicator. */
function settleNameMarks(facts: FactColumns, series: readonly OpenSeries[]): void {
  const marks = series.map(({ name }) => name.marks ?? 0)
  for (let at = 0; marks.some((mark) => mark !== 0) && at < facts.length; at += 1)
    if (!Number.isNaN(valueOf(facts, at)))
      facts.flags[at] = flagsOf(facts, at) | (marks[seriesOf(facts, at)] ?? 0)
}

function unitSettler(
  facts: FactColumns,
  { address, names, vocabulary, unknown, issues, shape, notes, isUnitOpen }: SettleTools,
): UnitSettler {
  const series = address.book.open()
  const isUsed = new Uint8Array(series.length)
  for (let at = 0; at < facts.length; at += 1) isUsed[seriesOf(facts, at)] = 1
  const used = new Set(series.flatMap(({ unitCode }, at) => (isUsed[at] === 1 ? [unitCode] : [])))
  const isMerged = isUnitOpen || isMergedPart(facts, unitsOfSeries(series, address.units.entries))
  const { titlePlace, unitException } = shape.context
  const units = unitFinder(vocabulary.units)
  const below = notes.rows.map(titleText).find((line) => leavesOutUnit(line, units))
  const options = {
    names: names.units,
    unknown,
    issues,
    isMerged,
    titlePlace,
    exception: unitException ?? below,
  }
  return new UnitSettler(address.units, used, options)
}

/** What values wait for where a blank sex may be merged with the one above or the total. */
function blankSex(facts: FactColumns, { address, issues, shape }: SettleTools): Waiting | undefined {
  const { keys, carried, columns } = shape
  if (keys.sex === undefined || carried?.mixed !== undefined) return undefined
  const series = address.book.open()
  if (!series.some(({ isSexBlank }) => isSexBlank)) return undefined
  const sexesWritten = sexesOfSeries(series)
  if (!isMergedPart(facts, sexesWritten)) return undefined
  const line = lineOf(facts, firstBlank(facts, sexesWritten))
  const place = {
    line,
    column: keys.sex + 1,
    found: '',
    detail: { columnName: columns[keys.sex]?.name ?? '' },
  }
  return issues.ask('unknown-category', place, { kind: 'sex', text: '', suggestions: sexes })
}

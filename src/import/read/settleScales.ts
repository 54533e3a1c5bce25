import { columnOf, flagsOf, lineOf, seriesOf, valueOf } from '../check/factFields'
import { numberText } from '../check/duplicates'
import type { IssueList } from '../issueList'
import type { TableShape } from '../sniff/tableShape'
import { type FactColumns, pending } from './factColumns'
import { kindOfIndicator } from './measureFit'
import { exponents } from './seriesScale'
import type { SeriesBook } from './seriesBook'
import type { SeriesMeasure } from './seriesMeasures'

interface ScaleTools {
  readonly shape: TableShape
  readonly issues: IssueList
}

/** Gives values in thousands, millions or Cent their own size. */
export function settleScales(facts: FactColumns, book: SeriesBook, tools: ScaleTools): void {
  const measures = book.open().map(({ measure }) => measure)
  if (measures.every(({ scale }) => scale.exponent === 0)) return
  reportScales(book, tools)
  for (let at = 0; at < facts.length; at += 1) {
    const measure = measures[seriesOf(facts, at)]
    if (measure !== undefined && measure.scale.exponent !== 0 && !isShare(facts, at))
      scale(facts, at, { measure, issues: tools.issues })
  }
}

/** A cell with its own percent sign is scaled by nothing. */
function isShare(facts: FactColumns, at: number): boolean {
  return (flagsOf(facts, at) & pending.percent) !== 0 || Number.isNaN(valueOf(facts, at))
}

function scale(
  facts: FactColumns,
  at: number,
  { measure, issues }: { readonly measure: SeriesMeasure; readonly issues: IssueList },
): void {
  if (measure.isUnfitScale) reportUnfit(facts, at, issues)
  if (measure.conflict !== undefined) return
  facts.value[at] = shifted(valueOf(facts, at), measure.scale.exponent)
  if (Math.abs(valueOf(facts, at)) > Number.MAX_SAFE_INTEGER) reportTooBig(facts, at, issues)
}

/** Among rows in `Tsd. €` a blank cell may be merged with the one above, or mean euros. */
export function askForBlankScales(book: SeriesBook, { shape, issues }: ScaleTools): void {
  const ofRows = book.open().filter(({ measure }) => measure.cell !== undefined)
  const scaled = ofRows.find(({ measure: { cell } }) => (cell?.measure?.exponent ?? 0) !== 0)?.measure.cell
  const isOpen = ofRows.some(({ name, measure: { cell, scale } }) => {
    const isMoney = name.indicator !== undefined && kindOfIndicator(name.indicator) === 'money'
    return isMoney && cell?.measure?.kind === 'number' && scale.exponent === 0
  })
  if (scaled === undefined || !isOpen) return
  const { at, text, measure } = scaled
  const place = {
    line: null,
    column: at + 1,
    found: text,
    detail: { columnName: shape.columns[at]?.name ?? '' },
  }
  const suggestion = exponents.find((each) => each === measure?.exponent) ?? null
  issues.ask('scaled-number', place, { kind: 'scale', text, suggestion })
}

/** Once for each text that says it. */
function reportScales(book: SeriesBook, { shape, issues }: ScaleTools): void {
  const told = new Set<string>()
  for (const { measure } of book.open()) {
    const { exponent, at, text } = measure.scale
    const key = `${String(at)} ${text}`
    if (exponent === 0 || told.has(key)) continue
    told.add(key)
    const detail = { columnName: shape.columns[at]?.name ?? '' }
    issues.add('info', 'scaled-number', { line: null, column: at + 1, found: text, detail })
  }
}

/**
 * Thousands of euros cannot be meant of persons, and thousands of nothing of a rate: where such values share a
 * header or a title with others, nobody knows which of them are meant.
 */
function reportUnfit(facts: FactColumns, at: number, issues: IssueList): void {
  const found = numberText(valueOf(facts, at))
  issues.add('error', 'scaled-number', { line: lineOf(facts, at), column: columnOf(facts, at), found })
}

/** Moves the decimal point of the number's text, since a product would be off in its last digits. */
function shifted(value: number, exponent: number): number {
  const text = String(value)
  return text.includes('e') || Number.isNaN(value) ? value * 10 ** exponent : Number(`${text}e${exponent}`)
}

function reportTooBig(facts: FactColumns, at: number, issues: IssueList): void {
  const place = { line: lineOf(facts, at), column: columnOf(facts, at), found: String(valueOf(facts, at)) }
  issues.add('error', 'number-out-of-range', place)
}

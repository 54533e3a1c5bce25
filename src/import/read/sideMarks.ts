import type { Flags } from '@/domain/measurement'
import { columnOf, flagsOf, lineOf, monthOf, seriesOf, valueOf } from '../check/factFields'
import type { IssueList } from '../issueList'
import { signNumber } from '../sniff/markWords'
import type { ValueColumn } from '../sniff/tableShape'
import type { FactColumns } from './factColumns'
import { type MarkNote, markNoteOf } from './markNotes'

/** Facts from one position to another, the last not among them. */
interface Span {
  readonly sign: number
  readonly from: number
  readonly to: number
  /** Of a value that bears a sign is told anyway, and names may bear one. */
  readonly isTold: boolean
}

/** Remembers which values bear the sign of a footnote, until the footnotes are known. */
export class SideMarks {
  private readonly spans: Span[] = []

  /** The fact at hand bears the sign at the end of the text. */
  noteCell(text: string, { length }: FactColumns): void {
    const sign = signNumber(text)
    if (sign > 0) this.spans.push({ sign, from: length, to: length + 1, isTold: true })
  }

  /** All facts of a row do. */
  noteRow(sign: number, from: number, to: number): void {
    const last = this.spans.at(-1)
    if (last?.sign === sign && last.to === from && !last.isTold)
      this.spans[this.spans.length - 1] = { ...last, to }
    else this.spans.push({ sign, from, to, isTold: false })
  }

  /** Gives the values the marks that titles and footnotes say of them, before any of them moves. */
  settle(facts: FactColumns, tools: MarkTools): void {
    const { lines, titles, issues } = tools
    const notes = lines.map(markNoteOf).filter((note) => note !== undefined)
    const legends = new Map(notes.flatMap((note) => (note.kind === 'sign' ? [[note.sign, note]] : [])))
    const ofTitles = titles.map((sign) => ({
      sign: signNumber(sign),
      from: 0,
      to: facts.length,
      isTold: true,
    }))
    const spans = [...ofTitles, ...this.spans, ...namedSpans(facts, tools)]
    for (const span of spans) {
      const legend = legends.get(span.sign)
      if (legend !== undefined && legend.marks !== 0) mark(facts, span, legend.marks)
    }
    for (const note of notes) settleNote(facts, note, issues)
    reportUnread(facts, spans, { legends, issues })
  }
}

export interface MarkTools {
  /** Titles and footnotes. */
  readonly lines: readonly string[]
  readonly titles: readonly string[]
  readonly values: readonly ValueColumn[]
  /** Series whose unit or indicator bears the sign of a footnote in the rows. */
  readonly signOfSeries: ReadonlyMap<number, number>
  readonly issues: IssueList
}

type Legend = Extract<MarkNote, { kind: 'sign' }>

/** Columns whose header bears a sign, and rows whose unit or indicator does. */
function namedSpans(facts: FactColumns, { values, signOfSeries }: MarkTools): readonly Span[] {
  const columns = new Map(values.map(({ at, coordinates }) => [at + 1, coordinates]))
  const isSigned = signOfSeries.size > 0 || values.some(({ coordinates }) => coordinates.sign !== undefined)
  const spans: Span[] = []
  for (let at = 0; isSigned && at < facts.length; at += 1) {
    const { sign = 0, month } = columns.get(columnOf(facts, at)) ?? {}
    const ofName = signOfSeries.get(seriesOf(facts, at)) ?? 0
    const span = { from: at, to: at + 1 }
    spans.push({ ...span, sign, isTold: month === undefined }, { ...span, sign: ofName, isTold: true })
  }
  return spans.filter(({ sign }) => sign > 0)
}

function settleNote(facts: FactColumns, note: MarkNote, issues: IssueList): void {
  switch (note.kind) {
    case 'sign':
      return
    case 'open':
      return issues.add('warning', 'footnote-mark', { line: null, found: note.text })
    case 'months': {
      const last = facts.monthAt.subarray(0, facts.length).reduce((left, right) => Math.max(left, right), 0)
      for (let at = 0; at < facts.length; at += 1)
        if (note.holds(monthOf(facts, at), last)) mark(facts, { from: at, to: at + 1 }, note.marks)
    }
  }
}

function mark(facts: FactColumns, { from, to }: Pick<Span, 'from' | 'to'>, marks: Flags): void {
  for (let at = from; at < to && at < facts.length; at += 1)
    if (!Number.isNaN(valueOf(facts, at))) facts.flags[at] = flagsOf(facts, at) | marks
}

/** A sign at a month that no footnote explains, or one that explains more than a mark. */
function reportUnread(facts: FactColumns, spans: readonly Span[], { legends, issues }: ReadLegends): void {
  const told = new Set<number>()
  const isMark = (sign: number) => (legends.get(sign)?.marks ?? 0) !== 0
  for (const { sign, from } of spans.filter((span) => !span.isTold && !isMark(span.sign))) {
    if (told.has(sign) || from >= facts.length) continue
    told.add(sign)
    const legend = legends.get(sign)
    const place = { line: lineOf(facts, from), column: columnOf(facts, from), found: legend?.text ?? null }
    issues.add('warning', 'footnote-mark', place)
  }
}

interface ReadLegends {
  readonly legends: ReadonlyMap<number, Legend>
  readonly issues: IssueList
}

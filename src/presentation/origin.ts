import { type CellAddress, cellsBehind } from '@/domain/cellsBehind'
import type { Place } from '@/domain/cube'
import { type Evaluation, measurementAt } from '@/domain/evaluation'
import type { Measurement } from '@/domain/measurement'
import type { Month } from '@/domain/month'
import type { Indicator } from '@/domain/plan'
import type { HistoryEntry } from '@/domain/valueHistory'
import { formatDate, formatExactly, formatMonth, formatMonthName } from '@/texts/format'
import { describeExactly, describeRevision } from '@/texts/import'
import { describeCell, originTexts } from '@/texts/indicator'
import { markWords, missingWords } from '@/texts/reasons'
import { describeRevisions, historyWords } from '@/texts/valueHistory'

/** A value that a number is or was computed from, with the cell of the file that it stands in. */
export interface OriginLine {
  readonly key: string
  readonly indicator: string
  readonly month: string
  readonly value: string
  /** What stands instead of a file, where none holds the value. */
  readonly remark: string | null
  readonly file: string
  /** Who typed it in, and why; '' for what a file brought. */
  readonly note: string
  readonly place: string
  readonly asOf: string
  readonly imported: string
  /** `2× berichtigt`; empty where it never was. */
  readonly revised: string
  /** All that imports said of it, the newest first. */
  readonly history: readonly HistoryLine[]
}

/** What one import said of a value. */
export interface HistoryLine {
  readonly key: string
  readonly value: string
  readonly marks: string
  readonly difference: string
  readonly asOf: string
  readonly imported: string
  readonly file: string
  readonly note: string
  readonly place: string
  readonly standing: HistoryEntry['standing']
  /** `gilt`, `ersetzt` …, and why. */
  readonly word: string
  readonly importId: number
  readonly fileAt: number
}

export interface OriginView {
  readonly heading: string
  readonly lines: readonly OriginLine[]
}

/** What an import said of a value, as the log of imports knows it. */
export interface LocatedEntry extends HistoryEntry {
  readonly fileName: string
  /** Who typed the value in, and why; '' for what a file brought. */
  readonly note: string
  /** ISO time. */
  readonly importedAt: string
}

/** All that imports said of a base value, the oldest first. */
export type HistoryAt = (indicatorId: string, at: Place & { month: Month }) => readonly LocatedEntry[]

export interface OriginAsked {
  readonly indicator: Indicator
  readonly place: Place
  readonly month: Month
  readonly historyAt: HistoryAt
}

/** Every cell of a file behind the number of a month. */
export function originOf(evaluation: Evaluation, asked: OriginAsked): OriginView {
  const { indicator, place, month } = asked
  const unit = evaluation.plan.organisation.units.find(({ id }) => id === place.unitId)
  const value = valueText(evaluation, { indicatorId: indicator.id, month }, place)
  return {
    heading: `${indicator.label}, ${formatMonthName(month)}, ${unit?.name ?? ''}: ${value}`,
    lines: cellsBehind(evaluation, indicator.id, month).map((cell) => lineOf(evaluation, cell, asked)),
  }
}

/** One cell, with all that imports said of it. */
export function lineOf(
  evaluation: Evaluation,
  cell: CellAddress,
  { place, historyAt }: Pick<OriginAsked, 'place' | 'historyAt'>,
): OriginLine {
  const entries = historyAt(cell.indicatorId, { ...place, month: cell.month })
  const current = entries.find(({ standing }) => standing === 'current')
  const indicator = evaluation.indicatorById.get(cell.indicatorId)
  return {
    key: `${cell.indicatorId} ${cell.month}`,
    indicator: indicator?.label ?? cell.indicatorId,
    month: formatMonth(cell.month),
    value: valueText(evaluation, cell, place),
    ...(current === undefined ? nowhere(evaluation, cell, place) : somewhere(current)),
    revised: describeRevisions(countRevisions(entries)),
    history: entries.map((entry, index) => historyLine(entry, index, indicator)).toReversed(),
  }
}

type Whereabouts = Pick<OriginLine, 'remark' | 'file' | 'note' | 'place' | 'asOf' | 'imported'>

function somewhere(located: LocatedEntry): Whereabouts {
  return {
    remark: null,
    file: located.fileName,
    note: located.note,
    place: describeCell(located),
    asOf: asOfText(located),
    imported: formatDate(located.importedAt),
  }
}

/** A value that no file holds was summed from its parts, or is not there at all. */
function nowhere(evaluation: Evaluation, { indicatorId, month }: CellAddress, place: Place): Whereabouts {
  const measurement = measurementAt(evaluation, indicatorId, { ...place, month })
  const remark = measurement.kind === 'value' ? originTexts.summed : originTexts.unknown
  return { remark, file: '', note: '', place: '', asOf: '', imported: '' }
}

/** How often another number, or a sign instead of one, came into force. */
function countRevisions(entries: readonly LocatedEntry[]): number {
  const inForce = entries.filter(({ standing }) => standing === 'current' || standing === 'replaced')
  return inForce.filter(({ measurement }, index) => {
    const before = inForce[index - 1]
    return before !== undefined && plainText(before.measurement) !== plainText(measurement)
  }).length
}

function plainText(measurement: Measurement): string {
  return measurement.kind === 'value' ? String(measurement.value) : measurement.reason
}

function historyLine(entry: LocatedEntry, index: number, indicator: Indicator | undefined): HistoryLine {
  const { measurement, difference, standing, importId, fileAt, note } = entry
  const quantity = { measure: indicator?.measure ?? '', decimals: indicator?.decimals ?? 0 }
  return {
    key: String(index),
    value: describeExactly(measurement, quantity),
    marks: measurement.kind === 'value' ? measurement.marks.map((mark) => markWords[mark]).join(', ') : '',
    difference: difference === null || difference === 0 ? '' : describeRevision({ difference }, quantity),
    asOf: asOfText(entry),
    imported: formatDate(entry.importedAt),
    file: entry.fileName,
    note,
    place: describeCell(entry),
    standing,
    word: historyWords[standing],
    importId,
    fileAt,
  }
}

function asOfText({ asOf }: LocatedEntry): string {
  return asOf === '' ? originTexts.noAsOf : formatDate(asOf)
}

function valueText(evaluation: Evaluation, { indicatorId, month }: CellAddress, place: Place): string {
  const measurement = measurementAt(evaluation, indicatorId, { ...place, month })
  if (measurement.kind === 'missing') return missingWords[measurement.reason]
  const { measure = '', decimals = 0 } = evaluation.indicatorById.get(indicatorId) ?? {}
  return formatExactly(measurement.value, { measure, decimals })
}

import { type CellAddress, cellsBehind } from '@/domain/cellsBehind'
import type { Place } from '@/domain/cube'
import { type Evaluation, measurementAt } from '@/domain/evaluation'
import type { Month } from '@/domain/month'
import type { Indicator } from '@/domain/plan'
import { formatDate, formatExactly, formatMonth, formatMonthName } from '@/texts/format'
import { describeCell, originTexts } from '@/texts/indicator'
import { missingWords } from '@/texts/reasons'

/** A value that a number is or was computed from, with the cell of the file that it stands in. */
export interface OriginLine {
  readonly key: string
  readonly indicator: string
  readonly month: string
  readonly value: string
  /** What stands instead of a file, where none holds the value. */
  readonly remark: string | null
  readonly file: string
  readonly place: string
  readonly asOf: string
  readonly imported: string
}

export interface OriginView {
  readonly heading: string
  readonly lines: readonly OriginLine[]
}

/** Where a value stands in the files, as the log of imports knows it. */
export interface Located {
  readonly fileName: string
  readonly line: number
  readonly column: number
  /** `YYYY-MM-DD`, '' where the source names none. */
  readonly asOf: string
  /** ISO time. */
  readonly importedAt: string
}

export interface OriginAsked {
  readonly indicator: Indicator
  readonly place: Place
  readonly month: Month
  readonly locate: (indicatorId: string, at: Place & { month: Month }) => Located | undefined
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

function lineOf(evaluation: Evaluation, cell: CellAddress, { place, locate }: OriginAsked): OriginLine {
  const located = locate(cell.indicatorId, { ...place, month: cell.month })
  return {
    key: `${cell.indicatorId} ${cell.month}`,
    indicator: evaluation.indicatorById.get(cell.indicatorId)?.label ?? cell.indicatorId,
    month: formatMonth(cell.month),
    value: valueText(evaluation, cell, place),
    ...(located === undefined ? nowhere(evaluation, cell, place) : somewhere(located)),
  }
}

type Whereabouts = Pick<OriginLine, 'remark' | 'file' | 'place' | 'asOf' | 'imported'>

function somewhere(located: Located): Whereabouts {
  return {
    remark: null,
    file: located.fileName,
    place: describeCell(located),
    asOf: located.asOf === '' ? originTexts.noAsOf : formatDate(located.asOf),
    imported: formatDate(located.importedAt),
  }
}

/** A value that no file holds was summed from its parts, or is not there at all. */
function nowhere(evaluation: Evaluation, { indicatorId, month }: CellAddress, place: Place): Whereabouts {
  const measurement = measurementAt(evaluation, indicatorId, { ...place, month })
  const remark = measurement.kind === 'value' ? originTexts.summed : originTexts.unknown
  return { remark, file: '', place: '', asOf: '', imported: '' }
}

function valueText(evaluation: Evaluation, { indicatorId, month }: CellAddress, place: Place): string {
  const measurement = measurementAt(evaluation, indicatorId, { ...place, month })
  if (measurement.kind === 'missing') return missingWords[measurement.reason]
  const { measure = '', decimals = 0 } = evaluation.indicatorById.get(indicatorId) ?? {}
  return formatExactly(measurement.value, { measure, decimals })
}

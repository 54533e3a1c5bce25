import type { ReplacedPath } from '@/domain/targetYear'
import { type ChartQuantity, formatValue, provisionalSign, seriesWords } from '@/texts/charts'
import { spreadApart } from './arrange'
import {
  type CoursePoint,
  edgeOf,
  isPlannedYearBefore,
  isProvisional,
  lastIndexOf,
  numberAt,
  type Role,
} from './course'
import { lineMark, type Mark, textMark } from './marks'
import { type Plot, slotCentre, yOf } from './plot'
import { textWidth } from './textWidth'
import { isNarrow, type Stage, typeSizesOf } from './theme'
import type { ValueScale } from './valueScale'

/** The name and last value of a line, written at its end instead of in a legend. */
export interface EndLabel {
  readonly role: Role | 'replaced'
  readonly index: number
  readonly value: number
  readonly text: string
}

const roles = ['actual', 'yearBefore', 'planned', 'plannedMin'] as const

interface Naming {
  readonly isCorridor: boolean
  readonly isYearBefore: boolean
}

export function endLabelsOf(
  points: readonly CoursePoint[],
  quantity: ChartQuantity,
  stage: Stage,
): readonly EndLabel[] {
  const naming = {
    isCorridor: points.some(({ planned }) => planned?.kind === 'corridor'),
    isYearBefore: isPlannedYearBefore(points),
  }
  const named = roles.filter((role) => role !== 'yearBefore' || !naming.isYearBefore)
  return named.flatMap((role) => {
    const index = lastIndexOf(points, role)
    const point = points[index]
    const value = point === undefined ? null : numberAt(point, role)
    if (point === undefined || value === null) return []
    const isOpen = role === 'actual' && isProvisional(point.actual)
    const figure = `${formatValue(value, quantity)}${isOpen ? `\u00a0${provisionalSign}` : ''}`
    const name = nameOf(role, naming)
    return [
      {
        role,
        index,
        value,
        text: isNarrow(stage) ? shortOf(role, { name, figure }) : `${name}\u00a0${figure}`,
      },
    ]
  })
}

/** Behind the dashed line of a Soll that no longer holds. */
export function replacedLabel(
  { planned }: ReplacedPath,
  quantity: ChartQuantity,
  stage: Stage,
): readonly EndLabel[] {
  const values = planned.map((each) => edgeOf(each, 'planned') ?? edgeOf(each, 'plannedMin'))
  const index = values.findLastIndex((value) => value !== null)
  const value = values[index] ?? null
  if (value === null) return []
  const name = seriesWords.replaced
  const text = isNarrow(stage) ? name : `${name}\u00a0${formatValue(value, quantity)}`
  return [{ role: 'replaced', index, value, text }]
}

/** Where room is short, the Ist has its number and the others their names. */
function shortOf(role: Role, { name, figure }: { name: string; figure: string }): string {
  return role === 'actual' ? figure : name
}

/** Room right of the plot for the labels of those lines that reach its end. */
export function endLabelsWidth(labels: readonly EndLabel[], stage: Stage): number {
  const { label } = typeSizesOf(stage)
  return Math.max(0, ...labels.map(({ text }) => textWidth(text, label))) + label * 1.2
}

/** A line that ends before the last month has its label there, the others right of the plot. */
export function endLabelMarks(
  labels: readonly EndLabel[],
  at: { plot: Plot; scale: ValueScale; points: readonly CoursePoint[] },
  stage: Stage,
): readonly Mark[] {
  const last = at.points.length - 1
  const ending = labels.filter(({ index }) => index === last)
  const inside = labels.filter(({ index }) => index !== last)
  return [...marginMarks(ending, at, stage), ...inside.map((label) => pointMark(label, at, stage))]
}

function marginMarks(
  labels: readonly EndLabel[],
  { plot, scale, points }: { plot: Plot; scale: ValueScale; points: readonly CoursePoint[] },
  stage: Stage,
): readonly Mark[] {
  const { label: size } = typeSizesOf(stage)
  const heights = labels.map(({ value }) => yOf(plot, scale, value))
  const places = spreadApart(
    heights.map((y) => ({ at: y, size: size * 1.35 })),
    { from: plot.top - size, to: plot.bottom + size },
  )
  const end = slotCentre(plot, points.length, points.length - 1)
  return labels.flatMap(({ role, text }, index) => {
    const from = heights[index] ?? 0
    const to = places[index] ?? from
    const x = plot.right + size * 0.9
    const isMoved = Math.abs(to - from) > size * 0.5
    const leader = lineMark(
      [
        [end + 4, from],
        [x - size * 0.5, to],
        [x - 2, to],
      ],
      { color: stage.theme.line },
    )
    return [...(isMoved ? [leader] : []), textMark(text, { x, y: to }, styleOf(role, stage))]
  })
}

/** Above or below the last point, on the side where no other line passes. */
function pointMark(
  { role, index, value, text }: EndLabel,
  { plot, scale, points }: { plot: Plot; scale: ValueScale; points: readonly CoursePoint[] },
  stage: Stage,
): Mark {
  const { label: size } = typeSizesOf(stage)
  const point = points[index]
  const others = roles
    .filter((other) => other !== role)
    .flatMap((other) => (point === undefined ? [] : [numberAt(point, other)]))
    .filter((other) => other !== null)
  const above = nearest(others.filter((other) => other >= value).map((other) => other - value))
  const below = nearest(others.filter((other) => other < value).map((other) => value - other))
  const hasRoomBelow = yOf(plot, scale, value) + size * 1.8 < plot.bottom
  const isAbove = above >= below || !hasRoomBelow
  const y = yOf(plot, scale, value) + (isAbove ? -size * 1.15 : size * 1.15)
  const x = Math.max(slotCentre(plot, points.length, index), plot.left + textWidth(text, size) / 2)
  return textMark(text, { x, y }, { ...styleOf(role, stage), align: 'center', hasHalo: true })
}

function nearest(distances: readonly number[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...distances)
}

function styleOf(role: EndLabel['role'], stage: Stage) {
  const { theme } = stage
  const { label } = typeSizesOf(stage)
  const color = {
    actual: theme.actual,
    yearBefore: theme.mutedText,
    planned: theme.planned,
    plannedMin: theme.planned,
    replaced: theme.mutedText,
  }[role]
  return { theme, size: label, color, isStrong: role === 'actual' }
}

function nameOf(role: Role, { isCorridor, isYearBefore }: Naming): string {
  if (role === 'planned' && isCorridor) return seriesWords.plannedMax
  if (role === 'planned' && isYearBefore) return seriesWords.plannedYearBefore
  return seriesWords[role]
}

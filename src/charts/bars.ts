import type { BarSeriesOption } from 'echarts/charts'
import type { Measurement } from '@/domain/measurement'
import { type ChartQuantity, formatBarNumber, provisionalSign } from '@/texts/charts'
import { type CoursePoint, isProvisional, numberAt, numbersOf, type Role } from './course'
import { type Mark, textMark } from './marks'
import { type Plot, slotCentre, slotWidth, yOf } from './plot'
import { textWidth } from './textWidth'
import { type ChartTheme, type Stage, typeSizesOf } from './theme'
import type { ValueScale } from './valueScale'

/** The bars of a month overlap, the Ist in front: where their centres lie, in shares of the slot. */
const barCentres = { yearBefore: -0.19, planned: -0.02, actual: 0.15 } as const

const barShare = 0.42

/** The Ist: solid, hatched where provisional. */
export function actualBars(points: readonly CoursePoint[], plot: Plot, stage: Stage): BarSeriesOption {
  const { theme } = stage
  const data = numbersOf(points, 'actual').map((value, index) => ({
    value: [index + barCentres.actual, value],
    itemStyle: barStyle(points[index]?.actual ?? null, theme),
  }))
  return { ...barOf('actual', slotWidth(plot, points.length)), z: 4, data }
}

export function yearBeforeBars(points: readonly CoursePoint[], plot: Plot, stage: Stage): BarSeriesOption {
  const data = numbersOf(points, 'yearBefore').map((value, index) => [index + barCentres.yearBefore, value])
  const itemStyle = { color: stage.theme.yearBefore, opacity: 0.55 }
  return { ...barOf('yearBefore', slotWidth(plot, points.length)), z: 2, itemStyle, data }
}

/** The Soll: outlined; of a corridor both edges. */
export function plannedBars(
  points: readonly CoursePoint[],
  plot: Plot,
  stage: Stage,
): readonly BarSeriesOption[] {
  const { theme } = stage
  const edges: readonly Role[] = ['planned', 'plannedMin']
  return edges
    .filter((edge) => points.some((point) => numberAt(point, edge) !== null))
    .map((edge) => ({
      ...barOf('planned', slotWidth(plot, points.length)),
      id: edge,
      z: 3,
      itemStyle: { color: theme.surface, borderColor: theme.planned, borderWidth: 1.25 },
      data: numbersOf(points, edge).map((value, index) => [index + barCentres.planned, value]),
    }))
}

/** The Ist above its bar, where there is room for all; else above the last. */
export function barLabelMarks(
  points: readonly CoursePoint[],
  at: { plot: Plot; scale: ValueScale; quantity: ChartQuantity },
  stage: Stage,
): readonly Mark[] {
  const { theme } = stage
  const { label, small } = typeSizesOf(stage)
  const width = slotWidth(at.plot, points.length)
  const texts = points.map(({ actual }) => labelOf(actual, at))
  const isRoomy = texts.every((text) => textWidth(text, small) < width * 0.68)
  const size = isRoomy ? small : label
  const last = texts.findLastIndex((text) => text !== '')
  return points.flatMap((point, index) => {
    const text = texts[index] ?? ''
    if (text === '' || (!isRoomy && index !== last)) return []
    const top = clearTop(point, at, size)
    const centre = slotCentre(at.plot, points.length, index)
    const place = isRoomy
      ? labelPlace({ point, text, top, width, size }, at)
      : { shift: width * (barCentres.actual + barShare / 2), align: 'right' as const }
    const style = {
      theme,
      size,
      color: theme.actual,
      align: place.align,
      isStrong: index === last,
      hasHalo: true,
    }
    return [textMark(text, { x: centre + place.shift, y: top - size * 0.75 }, style)]
  })
}

interface BarLabel {
  readonly point: CoursePoint
  readonly text: string
  readonly top: number
  /** Of the slot. */
  readonly width: number
  readonly size: number
}

/** Over the middle of the Ist; beside the Soll where that stands higher and would run through the number. */
function labelPlace(
  { point, text, top, width, size }: BarLabel,
  { plot, scale }: { plot: Plot; scale: ValueScale },
): { shift: number; align: 'left' | 'center' } {
  const planned = numberAt(point, 'planned')
  const edge = width * (barCentres.planned + barShare / 2) + 3
  const isPierced = planned !== null && yOf(plot, scale, planned) < top
  if (isPierced && edge + textWidth(text, size) < width * 0.62) return { shift: edge, align: 'left' }
  return { shift: width * barCentres.actual, align: 'center' }
}

/** The upper end of the Ist, lifted over ends of other bars that would run through its number. */
function clearTop(
  point: CoursePoint,
  { plot, scale }: { plot: Plot; scale: ValueScale },
  size: number,
): number {
  const tops = (['yearBefore', 'planned', 'plannedMin'] as const)
    .map((role) => numberAt(point, role))
    .filter((value) => value !== null)
    .map((value) => yOf(plot, scale, Math.max(0, value)))
    .toSorted((one, other) => other - one)
  return tops.reduce(
    (top, other) => (other < top && other > top - size * 1.5 ? other : top),
    yOf(plot, scale, Math.max(0, numberAt(point, 'actual') ?? 0)),
  )
}

/** Solid where final, hatched where provisional; nothing has no edge. */
export function barStyle(actual: Measurement | null, theme: ChartTheme) {
  const isNothing = actual?.kind === 'value' && actual.value === 0
  return isProvisional(actual) && !isNothing ? hatched(theme) : { color: theme.actual }
}

/** Hatching for what will still change. */
export function hatched(theme: ChartTheme, color: string = theme.actual) {
  return {
    color: theme.surface,
    borderColor: color,
    borderWidth: 1.25,
    decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4, color },
  }
}

function labelOf(
  actual: CoursePoint['actual'],
  { quantity, scale }: { quantity: ChartQuantity; scale: ValueScale },
): string {
  if (actual?.kind !== 'value') return ''
  const sign = isProvisional(actual) ? `\u00a0${provisionalSign}` : ''
  return `${formatBarNumber(actual.value, scale.max, quantity)}${sign}`
}

function barOf(role: keyof typeof barCentres, slot: number) {
  return {
    id: role,
    type: 'bar' as const,
    barWidth: slot * barShare,
    barGap: '-100%',
    silent: true,
    emphasis: { disabled: true },
  }
}

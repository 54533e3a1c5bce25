import type { ReplacedPath } from '@/domain/targetYear'
import { seriesWords } from '@/texts/charts'
import { type CoursePoint, isPlannedYearBefore, isProvisional, numberAt } from './course'
import type { Mark } from './marks'
import { lineMark, textMark } from './marks'
import { textWidth } from './textWidth'
import { type ChartTheme, isNarrow, type Stage, typeSizesOf } from './theme'

interface Entry {
  readonly text: string
  readonly fill: string
  readonly edge: string
  /** Drawn as a line, not as a bar. */
  readonly isDashed?: boolean
}

/** What the bars of a group are, as small bars with their names, at the right end of the first line. */
export function barLegendMarks(
  { points, replaced }: { points: readonly CoursePoint[]; replaced: readonly ReplacedPath[] },
  stage: Stage,
): readonly Mark[] {
  const { theme, width } = stage
  const { small } = typeSizesOf(stage)
  const y = small * 0.7
  const marks: Mark[] = []
  let right = width
  const entries = [
    ...replacedEntry(replaced, theme),
    ...entriesOf(points, theme, replaced.length > 0 && isNarrow(stage)),
  ]
  for (const { text, fill, edge, isDashed = false } of entries.toReversed()) {
    const x = right - textWidth(text, small)
    marks.push(
      textMark(text, { x, y }, { theme, size: small, color: theme.mutedText }),
      isDashed ? dashes({ x, y, small, edge }) : swatch({ x, y, small, fill, edge }),
    )
    right = x - small * 2.4
  }
  return marks
}

function replacedEntry(replaced: readonly ReplacedPath[], theme: ChartTheme): readonly Entry[] {
  const grey = theme.yearBefore
  return replaced.length === 0 ? [] : [{ text: seriesWords.replaced, fill: grey, edge: grey, isDashed: true }]
}

function dashes({ x, y, small, edge }: { x: number; y: number; small: number; edge: string }) {
  const right = x - small * 0.4
  return lineMark(
    [
      [right - small * 1.2, y],
      [right, y],
    ],
    { color: edge, width: 1.25, dash: [3, 3] },
  )
}

function swatch({
  x,
  y,
  small,
  fill,
  edge,
}: {
  x: number
  y: number
  small: number
  fill: string
  edge: string
}) {
  const width = small * 0.85
  const left = x - width - small * 0.4
  const outline = lineMark(
    [
      [left, y + small / 2],
      [left, y - small / 2],
      [left + width, y - small / 2],
      [left + width, y + small / 2],
      [left, y + small / 2],
    ],
    { color: edge, width: 1.25 },
  )
  return { ...outline, style: { ...outline.style, fill } }
}

function entriesOf(points: readonly CoursePoint[], theme: ChartTheme, isShort: boolean): readonly Entry[] {
  const has = (role: 'yearBefore' | 'planned') => points.some((point) => numberAt(point, role) !== null)
  const isOpen = points.some(({ actual }) => isProvisional(actual))
  const grey = theme.yearBefore
  const isOne = isPlannedYearBefore(points)
  const planned = isOne ? seriesWords.plannedYearBefore : seriesWords.planned
  return [
    ...(has('yearBefore') && !isOne ? [{ text: seriesWords.yearBefore, fill: grey, edge: grey }] : []),
    ...(has('planned') ? [{ text: planned, fill: theme.surface, edge: theme.planned }] : []),
    {
      text: isOpen && !isShort ? `${seriesWords.actual} (schraffiert: vorläufig)` : seriesWords.actual,
      fill: theme.actual,
      edge: theme.actual,
    },
  ]
}

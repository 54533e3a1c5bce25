import type { LineSeriesOption } from 'echarts/charts'
import type { Planned } from '@/domain/targetPath'
import type { ReplacedPath } from '@/domain/targetYear'
import { type ChartQuantity, describeReplaced, formatPlanned } from '@/texts/charts'
import { formatMonthName } from '@/texts/format'
import { type CoursePoint, edgeOf, numberAt } from './course'
import { type Stage, strokeScaleOf } from './theme'

const edges = ['planned', 'plannedMin'] as const

/** All numbers of replaced paths, which the axis has to hold. */
export function replacedValues(replaced: readonly ReplacedPath[]): readonly number[] {
  return replaced
    .flatMap(({ planned }) => edges.flatMap((edge) => planned.map((each) => edgeOf(each, edge))))
    .filter((value) => value !== null)
}

/** The Soll of older versions: thin, grey, dashed, each going on from where it was left. */
export function replacedLines(
  replaced: readonly ReplacedPath[],
  points: readonly CoursePoint[],
  stage: Stage,
): readonly LineSeriesOption[] {
  return replaced.flatMap(({ planned }, at) =>
    edges
      .map((edge) => ({ edge, values: goingOn(planned, points, edge) }))
      .filter(({ values }) => values.some((value) => value !== null))
      .map(({ edge, values }) => replacedLine(`replaced-${at}-${edge}`, values, stage)),
  )
}

/** The last month that it held in is where the line starts. */
function goingOn(
  planned: readonly (Planned | null)[],
  points: readonly CoursePoint[],
  edge: (typeof edges)[number],
): readonly (number | null)[] {
  const first = planned.findIndex((each) => each !== null)
  return points.map((point, index) =>
    index === first - 1 ? numberAt(point, edge) : edgeOf(planned[index] ?? null, edge),
  )
}

function replacedLine(id: string, values: readonly (number | null)[], stage: Stage): LineSeriesOption {
  const stroke = strokeScaleOf(stage)
  const color = stage.theme.yearBefore
  return {
    id,
    type: 'line',
    connectNulls: false,
    showSymbol: false,
    silent: true,
    emphasis: { disabled: true },
    z: 5,
    color,
    lineStyle: { color, width: stroke, type: [3 * stroke, 3 * stroke] },
    data: values.map((value, index) => [index, value]),
  }
}

/** What a month says of the paths that no longer hold. */
export function describeReplacedAt(
  replaced: readonly ReplacedPath[],
  index: number,
  quantity: ChartQuantity,
): readonly string[] {
  return replaced.flatMap((path) => {
    const soll = formatPlanned(path.planned[index] ?? none, quantity)
    return soll === null ? [] : [`${describeReplaced(path.until)}: ${soll}`]
  })
}

/** For readers who do not see the dashed lines: until when each held, and where it would have led. */
export function alternativeOfReplaced(
  replaced: readonly ReplacedPath[],
  points: readonly CoursePoint[],
  quantity: ChartQuantity,
): string {
  return replaced
    .map((path) => {
      const last = path.planned.findLastIndex((each) => each !== null && each.kind !== 'none')
      const soll = formatPlanned(path.planned[last] ?? none, quantity)
      const month = points[last]?.month
      const end = soll === null || month === undefined ? '' : `, im ${formatMonthName(month)} ${soll}`
      return ` Gestrichelt: ${describeReplaced(path.until)}${end}.`
    })
    .join('')
}

const none: Planned = { kind: 'none', reason: 'noNumberSet' }

import type { LineSeriesOption } from 'echarts/charts'
import { type CoursePoint, isProvisional, numberAt, numbersOf, type Role } from './course'
import { type Stage, strokeScaleOf } from './theme'

/** The Ist: solid where final, dashed with hollow points where provisional; a gap stays a gap. */
export function actualLines(points: readonly CoursePoint[], stage: Stage): readonly LineSeriesOption[] {
  const { theme } = stage
  const stroke = strokeScaleOf(stage)
  const values = numbersOf(points, 'actual')
  const provisional = points.map(({ actual }) => isProvisional(actual))
  const final = values.map((value, index) => (provisional[index] === true ? null : value))
  const dashed = values.map((value, index) => (touches(provisional, index) ? value : null))
  const base = { ...lineBase, z: 4, color: theme.actual }
  const width = 2.5 * stroke
  return [
    {
      ...base,
      id: 'actual',
      lineStyle: { color: theme.actual, width },
      data: final.map((value, index) => ({
        value: [index, value],
        symbol: isLonely(values, index) ? 'circle' : 'none',
        symbolSize: 6 * stroke,
        itemStyle: { color: theme.actual },
      })),
    },
    {
      ...base,
      id: 'provisional',
      lineStyle: { color: theme.actual, width, type: [4 * stroke, 3 * stroke] },
      data: dashed.map((value, index) => ({
        value: [index, value],
        symbol: provisional[index] === true ? 'circle' : 'none',
        symbolSize: 7 * stroke,
        itemStyle: { color: theme.surface, borderColor: theme.actual, borderWidth: 1.75 * stroke },
      })),
    },
  ]
}

export function yearBeforeLine(points: readonly CoursePoint[], stage: Stage): LineSeriesOption {
  const stroke = strokeScaleOf(stage)
  const values = numbersOf(points, 'yearBefore')
  return {
    ...lineBase,
    id: 'yearBefore',
    z: 2,
    color: stage.theme.yearBefore,
    lineStyle: { color: stage.theme.yearBefore, width: 1.5 * stroke },
    data: values.map((value, index) => ({
      value: [index, value],
      symbol: isLonely(values, index) ? 'circle' : 'none',
      symbolSize: 4 * stroke,
    })),
  }
}

/** The Soll: thin with hollow points; a corridor has two such lines. */
export function plannedLines(points: readonly CoursePoint[], stage: Stage): readonly LineSeriesOption[] {
  const edges: readonly Role[] = ['planned', 'plannedMin']
  return edges
    .filter((edge) => points.some((point) => numberAt(point, edge) !== null))
    .map((edge) => plannedLine(numbersOf(points, edge), edge, stage))
}

function plannedLine(values: readonly (number | null)[], id: string, stage: Stage): LineSeriesOption {
  const { theme } = stage
  const stroke = strokeScaleOf(stage)
  return {
    ...lineBase,
    id,
    z: 3,
    color: theme.planned,
    lineStyle: { color: theme.planned, width: 1 * stroke },
    symbol: 'circle',
    symbolSize: 5 * stroke,
    itemStyle: { color: theme.surface, borderColor: theme.planned, borderWidth: 1 * stroke },
    data: values.map((value, index) => [index, value]),
  }
}

const lineBase = {
  type: 'line',
  connectNulls: false,
  showSymbol: true,
  silent: true,
  emphasis: { disabled: true },
} as const

/** A value between two gaps has no line: only a point can show it. */
function isLonely(values: readonly (number | null)[], index: number): boolean {
  return (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null
}

/** A segment is dashed when one of its ends is provisional. */
function touches(provisional: readonly boolean[], index: number): boolean {
  return [index - 1, index, index + 1].some((at) => provisional[at] === true)
}

import { badSign, type ChartQuantity, formatMeasured, formatValue, unitsHeadings } from '@/texts/charts'
import { changeColor, isBadChange, isInPoints } from './change'
import { syntheticMarks } from './heading'
import { lineMark, type Mark, textMark } from './marks'
import type { Plot } from './plot'
import { textWidth, wrapText } from './textWidth'
import { type ChartTheme, type Stage, typeSizesOf } from './theme'
import type { UnitBar, UnitsChartInput } from './units'
import { type UnitsLayout, xOf } from './unitsLayout'

interface Drawn {
  readonly bars: readonly UnitBar[]
  readonly layout: UnitsLayout
}

/** Headings, names, numbers and axes of the comparison. */
export function unitsMarks(input: UnitsChartInput, { bars, layout }: Drawn, stage: Stage): readonly Mark[] {
  const { values, changes, rowHeight, changeSpan } = layout
  return [
    ...headingMarks(input, layout, stage),
    ...bars.flatMap((bar, index) => {
      const y = values.top + (index + 0.5) * rowHeight
      return [
        ...valueMarks(input, { bar, layout, y }, stage),
        ...changeMarks(input, { bar, layout, y }, stage),
      ]
    }),
    axisMark(xOf(values, layout.valueSpan, 0), values, stage.theme),
    axisMark(xOf(changes, changeSpan, 0), changes, stage.theme),
    ...referenceMarks(input, layout, stage),
    ...syntheticMarks(input.isSynthetic, stage),
  ]
}

function headingMarks(
  { quantity }: UnitsChartInput,
  { values, changes }: UnitsLayout,
  stage: Stage,
): readonly Mark[] {
  const { theme } = stage
  const { small } = typeSizesOf(stage)
  const style = { theme, size: small, color: theme.mutedText }
  const unit = unitOfChange(quantity)
  const wrap = (heading: string) => wrapText(`${heading} ${unit}`.trim(), small, changes.right - changes.left)
  const long = wrap(unitsHeadings.change)
  const lines = long.length <= 2 ? long : wrap(unitsHeadings.changeShortly)
  return [
    textMark(unitsHeadings.values, { x: values.left, y: small * 0.8 }, style),
    ...lines.map((line, index) => textMark(line, { x: changes.left, y: small * (0.8 + index * 1.3) }, style)),
  ]
}

interface Row {
  readonly bar: UnitBar
  readonly layout: UnitsLayout
  readonly y: number
}

/** The name, and the number or the word that stands for it. */
function valueMarks({ quantity }: UnitsChartInput, { bar, layout, y }: Row, stage: Stage): readonly Mark[] {
  const { theme } = stage
  const { label } = typeSizesOf(stage)
  const end = xOf(layout.values, layout.valueSpan, Math.max(0, bar.value ?? 0, bar.before ?? 0)) + label * 0.5
  const color = bar.value === null ? theme.gap : theme.text
  return [
    textMark(bar.name, { x: 0, y }, { theme, size: label, color: theme.text }),
    textMark(
      formatMeasured(bar.actual, quantity),
      { x: end, y },
      { theme, size: label, color, hasHalo: true },
    ),
  ]
}

function changeMarks(
  { better }: UnitsChartInput,
  { bar: { change }, layout, y }: Row,
  stage: Stage,
): readonly Mark[] {
  if (change === null) return []
  const { theme } = stage
  const { label } = typeSizesOf(stage)
  const isLeft = change.size < 0
  const x = xOf(layout.changes, layout.changeSpan, change.size) + label * (isLeft ? -0.4 : 0.4)
  const color = better === 'none' ? theme.text : changeColor(change, better, theme)
  const text = isBadChange(change, better) ? `${badSign}\u00a0${change.figure}` : change.figure
  return [
    textMark(text, { x, y }, { theme, size: label, color, align: isLeft ? 'right' : 'left', hasHalo: true }),
  ]
}

function unitOfChange(quantity: ChartQuantity): string {
  if (quantity.measure === '1:n') return ''
  return isInPoints(quantity) ? unitsHeadings.inPoints : unitsHeadings.inPercent
}

function referenceMarks(
  { reference, quantity }: UnitsChartInput,
  { values, changes, valueSpan }: UnitsLayout,
  stage: Stage,
): readonly Mark[] {
  if (reference === null) return []
  const { theme } = stage
  const { small } = typeSizesOf(stage)
  const x = xOf(values, valueSpan, reference.value)
  const text = `${reference.name} ${formatValue(reference.value, quantity)}`
  const align = x + textWidth(text, small) > changes.left - small ? 'right' : 'left'
  const line = lineMark(
    [
      [x, values.top - small * 0.3],
      [x, values.bottom],
    ],
    { color: theme.event, dash: [4, 3], width: 1.25 },
  )
  return [line, textMark(text, { x, y: small * 2.1 }, { theme, size: small, color: theme.event, align })]
}

function axisMark(x: number, { top, bottom }: Plot, theme: ChartTheme): Mark {
  return lineMark(
    [
      [x, top],
      [x, bottom],
    ],
    { color: theme.axis },
  )
}

import { type Mark, textMark } from './marks'
import type { ChartOption, Draw } from './option'
import { wrapText } from './textWidth'
import { type Stage, typeSizesOf } from './theme'

/** What stands around a chart: the message, what is shown, and where it comes from. */
export interface FigureTexts {
  readonly title: string
  readonly subtitle: string
  readonly source: string
}

/** A chart with its texts as one picture that explains itself wherever it is pasted. */
export interface Picture {
  readonly option: ChartOption
  readonly width: number
  readonly height: number
}

/** Width in pixels at which a picture across a page of text has type of a readable height. */
export const pictureWidth = 840

const margin = 24

/** @param stage the area of the chart itself; the picture is larger by its texts */
export function drawPicture(draw: Draw, texts: FigureTexts, stage: Stage): Picture {
  const head = headOf(texts, stage)
  const foot = footOf(texts, stage)
  const shift = { x: margin, y: margin + head.height }
  const height = shift.y + stage.height + foot.height + margin
  const { option } = draw(stage)
  const marks = [
    ...head.marks.map((mark) => moved(mark, { x: margin, y: margin })),
    ...marksOf(option).map((mark) => moved(mark, shift)),
    ...foot.marks.map((mark) => moved(mark, { x: margin, y: shift.y + stage.height })),
  ]
  return {
    width: stage.width + 2 * margin,
    height,
    option: {
      ...option,
      backgroundColor: stage.theme.surface,
      tooltip: { show: false },
      grid: gridsOf(option).map((grid) =>
        movedGrid(grid, { ...shift, below: height - shift.y - stage.height }),
      ),
      graphic: { elements: marks },
    },
  }
}

interface Block {
  readonly marks: readonly Mark[]
  readonly height: number
}

function headOf({ title, subtitle }: FigureTexts, stage: Stage): Block {
  const { theme } = stage
  const { label, strong } = typeSizesOf(stage)
  const size = strong * 1.25
  const titleLines = textBlock(title, { size, color: theme.text, isStrong: true }, stage)
  const subtitleLines = textBlock(subtitle, { size: label, color: theme.mutedText, isStrong: false }, stage)
  const below = subtitleLines.marks.map((mark) => moved(mark, { x: 0, y: titleLines.height + label * 0.3 }))
  const height = titleLines.height + subtitleLines.height + label * 1.6
  return { marks: [...titleLines.marks, ...below], height }
}

function footOf({ source }: FigureTexts, stage: Stage): Block {
  const { small } = typeSizesOf(stage)
  const lines = textBlock(source, { size: small, color: stage.theme.mutedText, isStrong: false }, stage)
  return {
    marks: lines.marks.map((mark) => moved(mark, { x: 0, y: small * 0.9 })),
    height: lines.height + small * 0.9,
  }
}

function textBlock(
  text: string,
  { size, color, isStrong }: { size: number; color: string; isStrong: boolean },
  stage: Stage,
): Block {
  const lines = text === '' ? [] : wrapText(text, size * (isStrong ? 1.05 : 1), stage.width)
  const style = { theme: stage.theme, size, color, isStrong, baseline: 'top' } as const
  const marks = lines.map((line, index) => textMark(line, { x: 0, y: index * size * 1.3 }, style))
  return { marks, height: lines.length * size * 1.3 }
}

interface Shift {
  readonly x: number
  readonly y: number
}

/** Marks are moved by their own origin, whatever their shape. */
function moved<T extends object>(mark: T, by: Shift): T & Shift {
  const origin = { x: 0, y: 0, ...mark }
  return { ...mark, x: origin.x + by.x, y: origin.y + by.y }
}

type Grid = ReturnType<typeof gridsOf>[number]

function movedGrid(grid: Grid, by: Shift & { below: number }): Grid {
  const number = (size: Grid['left']) => (typeof size === 'number' ? size : 0)
  return {
    ...grid,
    left: number(grid.left) + by.x,
    right: number(grid.right) + margin,
    top: number(grid.top) + by.y,
    bottom: number(grid.bottom) + by.below,
  }
}

function gridsOf({ grid }: ChartOption) {
  if (grid === undefined) return []
  return Array.isArray(grid) ? grid : [grid]
}

function marksOf({ graphic }: ChartOption): readonly object[] {
  return graphic !== undefined && 'elements' in graphic ? (graphic.elements ?? []) : []
}

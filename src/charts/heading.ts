import { describeValueAxis, type ChartQuantity } from '@/texts/charts'
import { frameTexts } from '@/texts/frame'
import { type Mark, textMark } from './marks'
import { type Stage, typeSizesOf } from './theme'

/** Room above the plot for the unit of the axis. */
export function headingHeight(stage: Stage): number {
  return typeSizesOf(stage).small * 2
}

/** What is counted, and that the axis is cut where it is. */
export function axisTitleMark(quantity: ChartQuantity, startsAtZero: boolean, stage: Stage): Mark {
  const { theme } = stage
  const { small } = typeSizesOf(stage)
  const text = describeValueAxis(quantity, startsAtZero)
  return textMark(text, { x: 0, y: small * 0.7 }, { theme, size: small, color: theme.mutedText })
}

/** Room below everything for the mark of made-up data. */
export function syntheticHeight(isSynthetic: boolean, stage: Stage): number {
  return isSynthetic ? typeSizesOf(stage).small * 1.6 : 0
}

/** Made-up data says so inside of the picture, so that it cannot be cut off by copying it. */
export function syntheticMarks(isSynthetic: boolean, stage: Stage): readonly Mark[] {
  if (!isSynthetic) return []
  const { theme, width, height } = stage
  const { small } = typeSizesOf(stage)
  const at = { x: width, y: height - small * 0.7 }
  return [
    textMark(frameTexts.demoBand, at, {
      theme,
      size: small,
      color: theme.event,
      align: 'right',
      isStrong: true,
    }),
  ]
}

import type { MissingReason } from '@/domain/measurement'
import { gapWords } from '@/texts/charts'
import type { CoursePoint } from './course'
import { areaMark, type Mark, textMark } from './marks'
import { type Plot, slotCentre, slotWidth } from './plot'
import { textWidth } from './textWidth'
import { type Stage, typeSizesOf } from './theme'

/** Neighbouring months of the Ist without a number, for one and the same reason. */
export interface GapRun {
  readonly from: number
  readonly to: number
  readonly reason: MissingReason
}

export function gapRuns(points: readonly CoursePoint[]): readonly GapRun[] {
  const runs: GapRun[] = []
  points.forEach(({ actual }, index) => {
    if (actual?.kind !== 'missing') return
    const last = runs.at(-1)
    if (last?.to === index - 1 && last.reason === actual.reason)
      runs[runs.length - 1] = { ...last, to: index }
    else runs.push({ from: index, to: index, reason: actual.reason })
  })
  return runs
}

/** Points from the first month on that has anything to say: data that begins later is no gap. */
export function visiblePoints(points: readonly CoursePoint[]): readonly CoursePoint[] {
  const first = points.findIndex(({ actual }) => actual?.kind !== 'missing' || isSaid(actual.reason))
  return first <= 0 ? points : points.slice(first)
}

/** A band over the months without number, with the word that says why, upright where it is too narrow. */
export function gapMarks(points: readonly CoursePoint[], plot: Plot, stage: Stage): readonly Mark[] {
  const { theme } = stage
  const { small } = typeSizesOf(stage)
  const width = slotWidth(plot, points.length)
  return gapRuns(points).flatMap(({ from, to, reason }) => {
    const x = slotCentre(plot, points.length, from) - width / 2
    const area = { x, y: plot.top, width: width * (to - from + 1), height: plot.bottom - plot.top }
    const word = gapWords[reason]
    const style = { theme, size: small, color: theme.gap, hasHalo: true } as const
    const at = { x: x + area.width / 2, y: plot.bottom - 4 }
    const isFlat = textWidth(word, small) <= area.width
    const label = isFlat
      ? textMark(word, at, { ...style, align: 'center', baseline: 'bottom' })
      : { ...textMark(word, at, { ...style, align: 'left', baseline: 'middle' }), rotation: Math.PI / 2 }
    return [areaMark(area, theme.band), label]
  })
}

function isSaid(reason: MissingReason): boolean {
  return reason !== 'absent' && reason !== 'incompleteWindow'
}

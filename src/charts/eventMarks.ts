import type { Month } from '@/domain/month'
import type { PlanEvent } from '@/domain/plan'
import { assignLanes } from './arrange'
import { lineMark, type Mark, textMark } from './marks'
import { type Plot, slotCentre, slotWidth } from './plot'
import { textWidth } from './textWidth'
import { type Stage, typeSizesOf } from './theme'

/** An event of the time axis with the place of its label above the plot. */
export interface PlacedEvent {
  readonly label: string
  /** Of the line. */
  readonly x: number
  /** Of the label's left end. */
  readonly labelX: number
  /** 0 is the lane next to the plot. */
  readonly lane: number
}

/** Events that begin within the months, placed so that all labels can be read. */
export function placeEvents(
  events: readonly PlanEvent[],
  months: readonly Month[],
  { plot, stage }: { plot: Pick<Plot, 'left' | 'right'>; stage: Stage },
): readonly PlacedEvent[] {
  const { small } = typeSizesOf(stage)
  const area = { ...plot, top: 0, bottom: 0 }
  const visible = events.flatMap(({ label, from }) => {
    const index = months.indexOf(from)
    if (index < 0) return []
    const x = slotCentre(area, months.length, index) - slotWidth(area, months.length) / 2
    const width = textWidth(label, small) + small * 0.35
    return [{ label, x, labelX: Math.max(0, Math.min(x + small * 0.35, stage.width - width)), width }]
  })
  const flags = visible.map(({ x, labelX, width }) => ({
    from: Math.min(x, labelX),
    to: labelX + width,
    pole: x,
  }))
  const lanes = assignLanes(flags)
  return visible.map(({ label, x, labelX }, index) => ({ label, x, labelX, lane: lanes[index] ?? 0 }))
}

function eventLaneHeight(stage: Stage): number {
  return typeSizesOf(stage).small * 1.5
}

export function lanesHeight(events: readonly PlacedEvent[], stage: Stage): number {
  return events.length === 0 ? 0 : (Math.max(...events.map(({ lane }) => lane)) + 1) * eventLaneHeight(stage)
}

export function eventMarks(events: readonly PlacedEvent[], plot: Plot, stage: Stage): readonly Mark[] {
  const { theme } = stage
  const { small } = typeSizesOf(stage)
  return events.flatMap(({ label, x, labelX, lane }) => {
    const y = plot.top - (lane + 0.5) * eventLaneHeight(stage)
    const top = labelX > x ? y - small * 0.6 : y + small * 0.6
    return [
      lineMark(
        [
          [x, top],
          [x, plot.bottom],
        ],
        { color: theme.event, dash: [2, 3] },
      ),
      textMark(label, { x: labelX, y }, { theme, size: small, color: theme.event, hasHalo: true }),
    ]
  })
}

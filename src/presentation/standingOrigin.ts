import type { Attainment } from '@/domain/attainment'
import type { Evaluation } from '@/domain/evaluation'
import { type CellAt, explain } from '@/domain/explanation'
import { standingTexts } from '@/texts/standing'
import { tableTexts } from '@/texts/table'
import { type HistoryAt, lineOf, type OriginLine, type OriginView } from './origin'

/** Whether cells of files stand behind a target's state. */
export function hasCells(evaluation: Evaluation, attainment: Attainment): boolean {
  const explanation = explain(evaluation, attainment)
  return explanation.kind === 'measured' && explanation.actualCells.length > 0
}

/** Every cell of a file behind Ist and Soll of a target, those of the Ist first. */
export function standingOrigin(
  evaluation: Evaluation,
  attainment: Attainment,
  historyAt: HistoryAt,
): OriginView {
  const explanation = explain(evaluation, attainment)
  const heading = `${attainment.target.label}: ${standingTexts.cellsBehind}`
  if (explanation.kind !== 'measured') return { heading, lines: [] }
  const lines = (side: string, cells: readonly CellAt[]): readonly OriginLine[] =>
    cells.map((cell) => {
      const line = lineOf(evaluation, cell, { place: cell, historyAt })
      const unit = cell.unitId === attainment.unitId ? [] : [unitName(evaluation, cell.unitId)]
      const key = `${side} ${cell.unitId} ${line.key}`
      return { ...line, key, indicator: [side, line.indicator, ...unit].join(' · ') }
    })
  return {
    heading,
    lines: [
      ...lines(tableTexts.actual, explanation.actualCells),
      ...lines(tableTexts.planned, explanation.plannedCells),
    ],
  }
}

function unitName({ plan }: Evaluation, unitId: string): string {
  return plan.organisation.units.find(({ id }) => id === unitId)?.name ?? unitId
}

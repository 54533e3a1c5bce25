import { countWaiting, type Waiting } from '../questionList'
import type { RowCells } from './rowCells'

/**
 * Values that belong to no series: of their unit, sex or indicator is asked, or was answered that they are left
 * out. They are numbered from -1 downwards, beside the series, so that a row that has none of them costs nothing.
 */
export class WaitingValues {
  private readonly groups: (readonly Waiting[])[] = []

  /** Number of the values that wait for all of these. */
  add(group: readonly Waiting[]): number {
    return -this.groups.push(group)
  }

  note(number: number, cells: RowCells, at: number): void {
    for (const waiting of this.groups[-number - 1] ?? []) countWaiting(waiting, () => cells.text(at))
  }
}

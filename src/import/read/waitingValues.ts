import type { Sex } from '@/domain/facts'
import { countWaiting, type Waiting } from '../questionList'
import type { NameMatch } from './nameCodes'
import type { RowCells } from './rowCells'
import type { UnitEntry } from './unitCodes'

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

  /** True where an answer may still bring the values in. */
  mayCount(number: number): boolean {
    const group = this.groups[-number - 1] ?? []
    return group.length > 0 && group.every((waiting) => 'asked' in waiting)
  }

  note(number: number, cells: RowCells, at: number): void {
    for (const waiting of this.groups[-number - 1] ?? []) countWaiting(waiting, () => cells.text(at))
  }
}

/** All that the values of one address wait for. */
export function waitingFor(
  match: NameMatch,
  entry: UnitEntry | undefined,
  sex: Sex | Waiting | undefined,
): readonly Waiting[] {
  const unit = entry?.kind === 'refused' ? entry.waiting : undefined
  return [
    ...('waiting' in match ? [match.waiting] : []),
    ...(unit === undefined ? [] : [unit]),
    ...(typeof sex === 'object' ? [sex] : []),
  ]
}

import type { CellAddress } from './cellsBehind'
import type { Place } from './cube'
import type { Evaluation } from './evaluation'
import { type Sex, sexes } from './facts'
import { asOfOf, originOf } from './ledger'
import { monthIndexOf } from './month'

/**
 * The newest Datenstand among the cells of files that a number rests on, `YYYY-MM-DD`; '' where no source names one.
 * A total that no file names rests on the cells of its parts.
 */
export function newestAsOf(
  evaluation: Evaluation,
  { cells, place }: { cells: readonly CellAddress[]; place: Place },
): string {
  const days = cells.flatMap((cell) => {
    const own = asOfAt(evaluation, cell, place)
    return own === undefined
      ? partsOf(evaluation, place).map((part) => asOfAt(evaluation, cell, part) ?? '')
      : [own]
  })
  return days.reduce((newest, day) => (day > newest ? day : newest), '')
}

function asOfAt(
  evaluation: Evaluation,
  { indicatorId, month }: CellAddress,
  place: Place,
): string | undefined {
  const origin = originOf(evaluation.ledger, indicatorId, { place, month: monthIndexOf(month) })
  return origin === undefined ? undefined : asOfOf(origin)
}

function partsOf({ plan }: Evaluation, { unitId, sex }: Place): readonly Place[] {
  const below = plan.organisation.units.filter(({ parentId }) => parentId === unitId).map(({ id }) => id)
  const slices: readonly Sex[] = sex === 'total' ? sexes : [sex]
  return [unitId, ...below].flatMap((id) => slices.map((slice) => ({ unitId: id, sex: slice })))
}

import { type Place, readCell } from '@/domain/cube'
import type { Ledger } from '@/domain/ledger'
import type { Measurement } from '@/domain/measurement'
import { monthIndexOf } from '@/domain/month'
import { missing, month, traeger } from '../builders'

export const kreis: Place = { unitId: traeger.id, sex: 'total' }

/** The current value of an indicator, absent where no import brought it. */
export function valueIn(
  ledger: Ledger,
  at: string,
  { place = kreis, indicatorId = 'lzb-stock' }: { place?: Place; indicatorId?: string } = {},
): Measurement {
  const block = ledger.blocks.get(indicatorId)
  if (block === undefined) return missing('absent')
  return readCell(block, ledger.axes, { place, month: monthIndexOf(month(at)) })
}

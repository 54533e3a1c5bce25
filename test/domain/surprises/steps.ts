import { extendLedger, foldLedger, type LedgerTable } from '@/domain/ledger'
import type { ImportStep } from '@/domain/surprises/importedSeries'
import type { Surprises } from '@/domain/surprises'
import { surprisesOf } from '@/domain/surprises'
import { factTable, type FactRow, smallPlan } from '../../builders'

/** The import of these files into a state that earlier imports of one file each led to. */
export function stepOf(
  stored: readonly (readonly FactRow[])[],
  ...files: readonly (readonly FactRow[])[]
): ImportStep {
  const { organisation, indicators } = smallPlan()
  const units = organisation.units
  const earlier = stored.map((rows, index): LedgerTable => ({
    importId: index + 1,
    fileAt: 0,
    facts: factTable(rows),
  }))
  const before = foldLedger(
    earlier,
    units.map(({ id }) => id),
  )
  const now = files.map((rows, fileAt): LedgerTable => ({ importId: 0, fileAt, facts: factTable(rows) }))
  return { before, after: extendLedger(before, now), indicators, units }
}

export function surprises(
  stored: readonly (readonly FactRow[])[],
  ...files: readonly (readonly FactRow[])[]
): Surprises {
  return surprisesOf(stepOf(stored, ...files))
}

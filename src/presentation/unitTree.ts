import type { Unit } from '@/domain/plan'

export interface UnitInTree {
  readonly unit: Unit
  /** 0 for the Träger. */
  readonly depth: number
}

/** Every unit below the one that it belongs to, in the plan's order. */
export function unitTree(units: readonly Unit[], parentId: string | null = null, depth = 0): UnitInTree[] {
  return units
    .filter((unit) => unit.parentId === parentId)
    .flatMap((unit) => [{ unit, depth }, ...unitTree(units, unit.id, depth + 1)])
}

import type { Plan, Unit } from '@/domain/plan'
import { planProblem, type PlanProblem } from './planProblem'

/** The units are one tree: a single Träger, and every Bezirksstelle leads up to it. */
export function checkUnits({ organisation: { units } }: Plan): PlanProblem[] {
  const rootCount = units.filter(({ parentId }) => parentId === null).length
  const roots = rootCount === 1 ? [] : [planProblem('notOneRoot', ['organisation', 'units'], rootCount)]
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]))
  const circles = units.flatMap((unit, at) =>
    isInCircle(unit, parents)
      ? [planProblem('unitCycle', ['organisation', 'units', at, 'parentId'], unit.parentId)]
      : [],
  )
  return [...roots, ...circles]
}

function isInCircle({ id }: Unit, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  let above = parents.get(id) ?? null
  while (above !== null && !seen.has(above)) {
    if (above === id) return true
    seen.add(above)
    above = parents.get(above) ?? null
  }
  return false
}

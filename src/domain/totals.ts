import { type Axes, type Block, flagsAt, rowStart, valueAt } from './cube'
import { type Sex, sexes } from './facts'
import { flag, type Flags, inheritedMarks, reasonMask } from './measurement'
import type { Indicator, Unit } from './plan'

/**
 * Fills totals that no source names from complete parts: women + men, then the units below. A total that
 * a source names stays as it is, be it a number or a sign; a total over a hidden part is hidden too.
 * The result is marked `computed`.
 */
export function completeTotals(
  block: Block,
  context: { axes: Axes; units: readonly Unit[]; indicator: Indicator },
): Block {
  const { axes, units, indicator } = context
  if (indicator.kind === 'ratio' || !block.flags.includes(flag.absent)) return block
  const completed = { ...block, values: block.values.slice(), flags: block.flags.slice() }
  if (indicator.hasSexes) {
    for (const unitId of axes.unitIds) fillRow(completed, axes, sexRows(axes, unitId))
  }
  if (indicator.hasUnits) {
    for (const parent of parentsBottomUp(units)) {
      for (const sex of sexes) fillRow(completed, axes, unitRows({ axes, units, parent, sex }))
    }
  }
  return completed
}

/** First cells of a total and of its parts; `undefined` for a unit that no file and no axis knows. */
interface Rows {
  readonly total: number | undefined
  readonly parts: readonly (number | undefined)[]
}

function sexRows(axes: Axes, unitId: string): Rows {
  const parts = (['female', 'male'] as const).map((sex) => rowStart(axes, { unitId, sex }))
  return { total: rowStart(axes, { unitId, sex: 'total' }), parts }
}

function unitRows(context: { axes: Axes; units: readonly Unit[]; parent: Unit; sex: Sex }): Rows {
  const { axes, units, parent, sex } = context
  const children = units.filter(({ parentId }) => parentId === parent.id)
  const parts = children.map(({ id }) => rowStart(axes, { unitId: id, sex }))
  return { total: rowStart(axes, { unitId: parent.id, sex }), parts }
}

function parentsBottomUp(units: readonly Unit[]): readonly Unit[] {
  const depthOf = (unit: Unit): number => {
    const parent = units.find(({ id }) => id === unit.parentId)
    return parent === undefined ? 0 : depthOf(parent) + 1
  }
  const parents = units.filter(({ id }) => units.some(({ parentId }) => parentId === id))
  return parents.toSorted((left, right) => depthOf(right) - depthOf(left))
}

function fillRow(block: Block, axes: Axes, { total, parts: rows }: Rows): void {
  const parts = rows.filter((row) => row !== undefined)
  if (total === undefined || parts.length < rows.length) return
  for (let month = 0; month < axes.length; month += 1) {
    if (flagsAt(block, total + month) !== flag.absent) continue
    fillCell(
      block,
      total + month,
      parts.map((part) => part + month),
    )
  }
}

function fillCell(block: Block, cell: number, parts: readonly number[]): void {
  const missing = parts.map((part) => flagsAt(block, part) & reasonMask).filter((reason) => reason !== 0)
  if (missing.length > 0) {
    if (missing.every((reason) => reason === flag.suppressed)) block.flags[cell] = flag.suppressed
    return
  }
  block.values[cell] = parts.reduce((sum, part) => sum + valueAt(block, part), 0)
  block.flags[cell] = parts.reduce<Flags>(
    (flags, part) => flags | (flagsAt(block, part) & inheritedMarks),
    flag.computed,
  )
}

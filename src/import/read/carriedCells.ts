import { MergedCells, partSexOf } from '../sniff/carriedKeys'
import type { CarriedKeys } from '../sniff/tableShape'
import { type RowCells, TextCells } from './rowCells'

/** Completes rows whose keys stand in rows above them. */
export class CarriedCells {
  private base = ''
  private readonly cells = new TextCells()
  private readonly merged: MergedCells

  constructor(private readonly carried: CarriedKeys) {
    this.merged = new MergedCells(carried.columns)
  }

  complete(row: readonly string[]): RowCells {
    const filled = this.merged.fill(row)
    const { mixed } = this.carried
    if (mixed !== undefined) {
      const text = filled[mixed.at] ?? ''
      const sex = partSexOf(text)
      if (sex === undefined) this.base = text
      filled[mixed.at] = this.base
      filled[mixed.sexAt] = sex ?? ''
    }
    return this.cells.set(filled)
  }
}

import { MergedCells, partSexOf } from '../sniff/carriedKeys'
import { PartWalk, partWordOf } from '../sniff/dividedParts'
import type { CarriedKeys, MixedColumn } from '../sniff/tableShape'
import { joinNames } from './fullName'
import { type RowCells, TextCells } from './rowCells'
import { parseSex } from './sexText'

/** Completes rows whose keys stand in rows above them. */
export class CarriedCells {
  private readonly walk = new PartWalk<string>()
  private readonly cells = new TextCells()
  private readonly merged: MergedCells

  constructor(private readonly carried: CarriedKeys) {
    this.merged = new MergedCells(carried.columns)
  }

  /** True where the column's cell was blank behind a new key. */
  hasEnded(at: number | undefined): boolean {
    return at !== undefined && this.merged.ended.has(at)
  }

  complete(row: readonly string[]): RowCells {
    const filled = this.merged.fill(row)
    const { mixed } = this.carried
    if (mixed !== undefined) {
      const text = filled[mixed.at] ?? ''
      const sex = partSexOf(text)
      if (sex === undefined) this.walk.start(partWordOf(text), text)
      else filled[mixed.at] = this.dividedBy(text, sex, mixed)
      filled[mixed.sexAt] = sex ?? ''
    }
    return this.cells.set(filled)
  }

  /** Where nobody knows what the sexes divide, they keep a name of their own. */
  private dividedBy(text: string, sex: string, { behindPart }: MixedColumn): string {
    const { walk } = this
    const part = walk.part?.item ?? ''
    switch (walk.dividedBy(partWordOf(text), parseSex(sex) ?? sex, behindPart)) {
      case 'whole':
        return walk.whole ?? ''
      case 'part':
        return part
      case 'open':
        return joinNames([part.trim(), text.trim()])
    }
  }
}

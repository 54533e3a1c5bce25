import { MergedCells, partSexOf } from '../sniff/carriedKeys'
import type { CarriedKeys } from '../sniff/tableShape'
import { type RowCells, TextCells } from './rowCells'

/** Completes rows whose keys stand in rows above them. */
export class CarriedCells {
  private whole = ''
  /** A part of the whole that is none of the sexes: `dar. unter 25`. */
  private part = ''
  private readonly sexesOfWhole = new Set<string>()
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
      filled[mixed.at] = sex === undefined ? this.start(text) : this.dividedBy(text, sex)
      filled[mixed.sexAt] = sex ?? ''
    }
    return this.cells.set(filled)
  }

  private start(text: string): string {
    if (partWordOf(text) === undefined) {
      this.whole = text
      this.part = ''
      this.sexesOfWhole.clear()
    } else this.part = text
    return text
  }

  /** `dar. Frauen` behind `dar. unter 25` is once more a part of the whole; in other words, or again, of that part. */
  private dividedBy(text: string, sex: string): string {
    const isOfWhole = this.part === '' || partWordOf(this.part) === partWordOf(text)
    if (!isOfWhole || (this.part !== '' && this.sexesOfWhole.has(sex))) return this.part
    this.sexesOfWhole.add(sex)
    return this.whole
  }
}

/** With the spaces in front, which show how deep a part lies. */
function partWordOf(text: string): string | undefined {
  return /^ *(?:darunter|davon|dar\.|dav\.)(?=[: ])/i.exec(text)?.[0].toLowerCase()
}

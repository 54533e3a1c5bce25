import { ByteCodes, type Decode } from './byteCodes'
import type { NumberReader } from './numberReader'
import type { NumberKind } from './numberText'
import { TextCodes } from './textCodes'

/** A column whose cells repeat a few texts, each of which means one thing. */
export interface CodedColumn {
  /** Position from 0. */
  readonly at: number
  readonly texts: TextCodes
  readonly bytes: ByteCodes
}

export function codedColumn(at: number, decode: Decode, read: (text: string) => number): CodedColumn {
  return codedBy(at, decode, new TextCodes(read))
}

/** A column whose texts may all differ: only the first are remembered. */
export function looselyCodedColumn(at: number, decode: Decode, read: (text: string) => number): CodedColumn {
  return codedBy(at, decode, new TextCodes(read, keptTexts))
}

const keptTexts = 2000

function codedBy(at: number, decode: Decode, texts: TextCodes): CodedColumn {
  return { at, texts, bytes: new ByteCodes(texts, decode) }
}

/**
 * The cells of the row at hand, be they cut from text or still bytes of the file. Both ways give the same facts
 * and findings; bytes are only the shorter one.
 */
export interface RowCells {
  readonly count: number
  isBlank(at: number): boolean
  text(at: number): string
  /** All cells. */
  texts(): readonly string[]
  /** The number of the row's address, where it is known without its cells; else -1. */
  knownAddress(): number
  /** Remembers the number of the address that was not known. */
  keepAddress(address: number): void
  /** What the cell of a column means. */
  code(column: CodedColumn): number
  /** Reads the cell of a value into the fields of the reader. */
  number(at: number, numbers: NumberReader): NumberKind
}

export class TextCells implements RowCells {
  count = 0
  private cells: readonly string[] = []

  set(cells: readonly string[]): this {
    this.cells = cells
    this.count = cells.length
    return this
  }

  isBlank(at: number): boolean {
    return this.text(at) === ''
  }

  text(at: number): string {
    return this.cells[at] ?? ''
  }

  texts(): readonly string[] {
    return this.cells
  }

  knownAddress(): number {
    return -1
  }

  keepAddress(): void {
    // Texts are looked up column by column.
  }

  code({ at, texts }: CodedColumn): number {
    return texts.of(this.text(at))
  }

  number(at: number, numbers: NumberReader): NumberKind {
    return numbers.read(this.text(at))
  }
}

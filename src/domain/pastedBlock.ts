/** Cells of a spreadsheet, all rows of one length. */
export type Block = readonly (readonly string[])[]

export type BlockReading =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'refused'; readonly reason: 'empty' | 'ragged' | 'quoted' }

/** Reads what a spreadsheet puts on the clipboard: rows in lines, cells divided by tabs. */
export function readBlock(text: string): BlockReading {
  // Only a cell with a line break or a quote in it comes in quotes, and no number has one.
  if (text.includes('"')) return { kind: 'refused', reason: 'quoted' }
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const block = lines.map((line) => line.split('\t').map((cell) => cell.trim()))
  if (block.every((row) => row.every((cell) => cell === ''))) return { kind: 'refused', reason: 'empty' }
  const width = block[0]?.length ?? 0
  if (block.some((row) => row.length !== width)) return { kind: 'refused', reason: 'ragged' }
  return { kind: 'block', block }
}

export interface BlockSize {
  readonly rows: number
  readonly columns: number
}

export function sizeOf(block: Block): BlockSize {
  return { rows: block.length, columns: block[0]?.length ?? 0 }
}

export function fits(block: Block, room: BlockSize): boolean {
  const { rows, columns } = sizeOf(block)
  return rows <= room.rows && columns <= room.columns
}

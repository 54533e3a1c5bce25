/** Cells as a spreadsheet puts them on the clipboard. */
export interface ClipboardCells {
  /** Rows in lines, cells divided by tabs. */
  readonly text: string
  /** Columns and rows that the spreadsheet hides, but copies all the same. */
  readonly hidden: number
}

/** @param html only ever looked at for cells: nothing of it gets into the page */
export function cellsOf(text: string, html: string): ClipboardCells {
  if (html === '') return { text, hidden: 0 }
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')].filter(
    (table) => table.querySelector('table') === null,
  )
  const fromTables = tables.map(textOf).join('\n')
  const hidden = tables.reduce((sum, table) => sum + hiddenIn(table), 0)
  // Where programs put both there, the text is what they show; some give a table as HTML only.
  return { text: text.includes('\t') || !fromTables.includes('\t') ? text : fromTables, hidden }
}

/** Merged cells fill their place as in a spreadsheet: the text stands in the first, the others are empty. */
function textOf(table: HTMLTableElement): string {
  const rows: string[][] = []
  for (const [rowAt, row] of [...table.rows].entries()) {
    let column = 0
    for (const cell of row.cells) {
      while (rows[rowAt]?.[column] !== undefined) column += 1
      place(rows, cell, { row: rowAt, column })
    }
  }
  // Cells may claim to reach below the table.
  return rows
    .slice(0, table.rows.length)
    .map((row) => `${Array.from(row, (cell) => quoted(cell)).join('\t')}\n`)
    .join('')
}

const mostSpanned = 1000

function place(
  rows: string[][],
  cell: HTMLTableCellElement,
  { row, column }: { row: number; column: number },
): void {
  const height = Math.min(Math.max(1, cell.rowSpan), mostSpanned)
  const width = Math.min(cell.colSpan, mostSpanned)
  for (let down = 0; down < height; down += 1) {
    const target = (rows[row + down] ??= [])
    for (let along = 0; along < width; along += 1) target[column + along] = ''
  }
  const first = rows[row]
  if (first !== undefined) first[column] = textIn(cell)
}

/** Line breaks of the source say nothing, those of the cell stay. */
function textIn(cell: HTMLTableCellElement): string {
  for (const end of cell.querySelectorAll('br')) end.replaceWith('\u2028')
  return cell.textContent
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n')
    .trim()
}

function quoted(cell = ''): string {
  return /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

function hiddenIn(table: HTMLTableElement): number {
  const hidden = [...table.querySelectorAll('col, tr')].filter((part) =>
    /display:\s*none/i.test(part.getAttribute('style') ?? ''),
  )
  return hidden.reduce((sum, part) => sum + (part instanceof HTMLTableColElement ? part.span : 1), 0)
}

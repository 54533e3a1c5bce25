type Row = readonly string[]

/** Official tables number their columns below the header: 1, 2, 3, … or (1), (2) or a, b, 1, 2. */
export function isColumnNumbering(row: Row, next: Row): boolean {
  const filled = filledTexts(row)
  const bare = filled.map((cell) => cell.replace(/^\((.+)\)$/, '$1'))
  if (filled.length < 3 || !bare.every((cell, at) => cell === nextNumber(bare, at))) return false
  // January, too, may have counted 2 and 3: then the next row is the second.
  const isPlain = filled.every((cell, at) => cell === String(at + 1))
  return !isPlain || filledTexts(next)[0] !== '2'
}

/** What stands at a place of a row that counts on, letters before numbers. */
function nextNumber(cells: Row, at: number): string {
  const letters = cells.findIndex((cell) => !/^[a-z]$/i.test(cell))
  const first = cells[0] === 'A' ? 'A' : 'a'
  return at < letters || letters === -1
    ? String.fromCharCode(first.charCodeAt(0) + at)
    : String(at - letters + 1)
}

function filledTexts(row: Row): Row {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== '')
}

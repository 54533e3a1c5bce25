import type { HeadedColumn } from './columnRoles'
import { cleanText, foldText } from './foldText'

/** Names that may head another column, too. */
const names = new Set(
  'index idx pos position zeilennr zeilennummer zeile row rownr rownumber rownum no num nummer lfd lfdnr lfdnummer satznr datensatz'.split(
    ' ',
  ),
)

/** `#`, `Index` or `Pos.` above 1, 2, 3: the number of the row. Each part of a table may begin anew. */
export function isRunningNumber({ own, cells }: HeadedColumn): boolean {
  const name = own.at(-1) ?? ''
  if (!/^[#№]$/.test(cleanText(name)) && !names.has(foldText(name))) return false
  const numbers = cells.map((cell) => cell.trim().replace(/\.$/, '')).filter((cell) => cell !== '')
  return numbers.length > 1 && numbers.every((cell, at) => countsOn(cell, numbers[at - 1]))
}

function countsOn(cell: string, previous: string | undefined): boolean {
  return (
    /^\d+$/.test(cell) &&
    (Number(cell) === 1 || previous === undefined || Number(cell) === Number(previous) + 1)
  )
}

import type { HeadedColumn } from './columnRoles'
import { cleanText, foldText } from './foldText'

/** Names that may head another column, too. */
const names = new Set(
  'index idx pos position zeilennr zeilennummer zeile row rownr rownumber rownum no num nummer lfd lfdnr lfdnummer satznr datensatz'.split(
    ' ',
  ),
)

/** `#`, `Index` or `Pos.` above 1, 2, 3: the number of the row. Headings count, too, and each part may begin anew. */
export function isRunningNumber({ own, cells }: HeadedColumn): boolean {
  const name = own.at(-1) ?? ''
  if (!/^[#№]$/.test(cleanText(name)) && !names.has(foldText(name))) return false
  const numbers = numbersIn(cells)
  const [first = Number.NaN] = numbers
  const most = first <= firstBelowHeading ? mostStep : 1
  return numbers.length > 1 && areSteps(numbers, most)
}

/** In the order in which they count up: the newest row may stand on top. */
function numbersIn(cells: readonly string[]): readonly number[] {
  const texts = cells.map((cell) => cell.trim().replace(/\.$/, '')).filter((cell) => cell !== '')
  const numbers = texts.map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN))
  return numbers.at(-1) === 1 ? numbers.toReversed() : numbers
}

/** A row of values stands between two headings. */
const mostStep = 2
const firstBelowHeading = 2

function areSteps(numbers: readonly number[], most: number): boolean {
  return numbers.every((number, at) => {
    const step = number - (numbers[at - 1] ?? number - 1)
    return (step >= 1 && step <= most) || number === 1
  })
}

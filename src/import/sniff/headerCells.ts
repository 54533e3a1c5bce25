import { type CellTraits, isCoordinate } from './cellTraits'

export function isAboutTable({ role }: CellTraits): boolean {
  return role === 'asOf' || role === 'remark'
}

/** `LZB;2022;2022;2023;2023`: the corner in front of times is a title. */
export function areTimes(heading: readonly CellTraits[]): boolean {
  return heading.length > 1 && heading.every(({ month }) => month?.kind === 'year' || month?.kind === 'month')
}

/** `Berichtsmonat;Januar 2023;Bezirksstelle;Datteln`: title lines, each name with its value behind it. */
export function isListOfPairs(cells: readonly CellTraits[]): boolean {
  const filled = cells.filter(({ isEmpty }) => !isEmpty)
  return filled.length % 2 === 0 && filled.every(({ role }, at) => (role !== undefined) === (at % 2 === 0))
}

/** Counts such as 1987 look like years; below an empty corner or the name of a column they are values. */
export function isValueBelow(
  header: readonly CellTraits[],
  { isValue, isNumber }: CellTraits,
  at: number,
): boolean {
  const [corner] = header
  const isCorner = at > 0 && (corner?.isEmpty === true || corner?.role !== undefined)
  return header[at]?.isEmpty === false && (isCorner ? isNumber : isValue)
}

/** `;;;Arbeitslose`: keys without names stand in front of numbers that all have one. */
export function headsAllValues(header: readonly CellTraits[], next: readonly CellTraits[]): boolean {
  const values = next.flatMap((cell, at) => (cell.isValue ? [at] : []))
  const isHeaded = (at: number) => header[at]?.isEmpty === false
  const last = header.findLastIndex((cell) => !cell.isEmpty)
  return header[0]?.isEmpty === true && values.every(isHeaded) && values.includes(last)
}

/** Both rows begin with a month or both with a unit: then neither is the header of the other. `Jobcenter` may head units. */
export function haveSameKey(header: readonly CellTraits[], next: readonly CellTraits[]): boolean {
  const [[first], [second]] = [header, next]
  if (first === undefined || second === undefined || first.role === 'unitName') return false
  if (isOfUnits(first) && isOfUnits(second)) return !headsTimes(header, next)
  return haveSameTime(first, second)
}

/** `Quartal` is the name of `Q1 2023`. */
function haveSameTime({ month: first }: CellTraits, { month: second }: CellTraits): boolean {
  return first !== undefined && first.kind !== 'otherSpan' && first.kind === second?.kind
}

function isOfUnits({ isUnit, isKey }: CellTraits): boolean {
  return isUnit || isKey
}

/** `Kreis;Jan 23;Feb 23` above `Marl;5;6` */
function headsTimes([, ...header]: readonly CellTraits[], [, ...next]: readonly CellTraits[]): boolean {
  const filled = header.filter(({ isEmpty }) => !isEmpty)
  const areMonths = filled.length > 0 && filled.every(({ month }) => month?.kind === 'month')
  return areMonths && next.every(({ month }) => month?.kind !== 'month')
}

export function filledTexts(row: readonly string[]): readonly string[] {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== '')
}

export function filledIn(cells: readonly CellTraits[]): number {
  return cells.filter(({ isEmpty }) => !isEmpty).length
}

/** Beside the sexes `Keine Angabe` and `x` are one more of them, beside the total `unter 25` is an age. */
export function valuesIn(cells: readonly CellTraits[]): number {
  const namesSexes = cells.filter(({ isSex, isNumber }) => isSex && !isNumber).length > 1
  const hasTotal = cells.some(({ isTotal }) => isTotal)
  const isName = ({ isWordForNone, isLetter, isAge }: CellTraits) =>
    (namesSexes && (isWordForNone || isLetter)) || (hasTotal && isAge)
  return cells.filter((cell) => cell.isValue && !isName(cell)).length
}

export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, left], [, right]) => right - left)
  return most?.[0] ?? 0
}

/** `-----;-----`: a line drawn below the header. */
export function isRule(row: readonly string[] = []): boolean {
  const filled = filledTexts(row)
  return filled.length > 0 && filled.every((cell) => /^[-–—=_*: ]{3,}$/.test(cell))
}

/** `LZB;;;BA` below `;Januar 2023;Februar 2023;Quelle`: a heading with what stands beside each row. */
export function isBesideValues(header: readonly CellTraits[], cells: readonly CellTraits[]): boolean {
  const heads = header.flatMap((cell, at) => (isCoordinate(cell) && cell.role === undefined ? [at] : []))
  return heads.length > 1 && heads.every((at) => cells[at]?.isEmpty !== false)
}

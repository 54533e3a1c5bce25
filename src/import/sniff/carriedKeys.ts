import { isPlainSexWord, parseSex } from '../read/sexText'
import { behindPartIn, type PartEntry, partWordOf } from './dividedParts'
import { foldText } from './foldText'
import type { Names } from './names'
import { withoutShare } from './shareLabels'
import type { CarriedKeys, KeyColumns, ValueColumn } from './tableShape'

type Rows = readonly (readonly string[])[]

interface CarriedInput {
  /** Rows below the header. */
  readonly rows: Rows
  readonly keys: KeyColumns
  readonly values: readonly ValueColumn[]
  readonly width: number
  readonly names: Names
}

interface CarriedFinding {
  readonly keys: KeyColumns
  readonly carried: CarriedKeys | undefined
}

/**
 * Finds key columns with merged cells, whose blank cells mean the one above, and columns in which the sexes stand
 * below what they divide.
 */
export function carriedKeysOf(input: CarriedInput): CarriedFinding {
  const { keys, width } = input
  const rows = input.rows.filter((row) => isTableRow(row, input))
  const mixed = mixedColumn({ ...input, rows })
  if (mixed !== undefined) {
    const isUnit = keys.unitName === mixed || isOfUnits(rows, mixed, input.names)
    const names = isUnit ? keys.names.filter((at) => at !== mixed) : [...new Set([...keys.names, mixed])]
    const slices = keys.slices.filter((at) => at !== mixed)
    const own = { ...keys, ...(isUnit ? { unitName: mixed } : {}), names, slices, sex: width }
    const columns = isUnit && keys.unitKey !== undefined ? [keys.unitKey] : []
    const behindPart = behindPartIn(rows.flatMap((row) => partEntry(row, mixed, input.values)))
    return { keys: own, carried: { columns, mixed: { at: mixed, sexAt: width, behindPart } } }
  }
  const columns = mergedColumns(rows, keys)
  return { keys, carried: columns.length === 0 ? undefined : { columns } }
}

/** None for a share of women, which divides nothing. */
function partEntry(row: readonly string[], at: number, values: readonly ValueColumn[]): readonly PartEntry[] {
  const text = row[at] ?? ''
  const words = partSexOf(text)
  const sex = words === undefined ? undefined : parseSex(words)
  const cells = values.map((value) => row[value.at] ?? '')
  return words !== undefined && sex === undefined ? [] : [{ word: partWordOf(text), sex, cells }]
}

function isTableRow(row: readonly string[], { values, width }: CarriedInput): boolean {
  return row.length === width && values.some(({ at }) => !isBlank(row, at))
}

function isBlank(row: readonly string[], at: number): boolean {
  return (row[at] ?? '').trim() === ''
}

/** The share of rows of one sex from which on a column also tells the sex. */
const fewestSexes = 0.2

function mixedColumn({ rows, keys, values }: CarriedInput): number | undefined {
  const saysSex = keys.sex !== undefined || values.some(({ coordinates }) => coordinates.sex !== undefined)
  const [name, ...others] = [...keys.names, ...keys.slices]
  const at = keys.unitName ?? (others.length === 0 ? name : undefined)
  return at === undefined || saysSex || !standsBelow(rows.map((row) => row[at] ?? '')) ? undefined : at
}

function standsBelow(cells: readonly string[]): boolean {
  const isPart = cells.map((cell) => partSexOf(cell) !== undefined)
  return isPart[0] === false && isPart.filter(Boolean).length >= cells.length * fewestSexes
}

/** The words for women or men in `darunter Frauen`, `  weiblich (%)`; undefined for any other text. */
export function partSexOf(text: string): string | undefined {
  const words = withoutShare(text)
    .trim()
    .replace(/^(?:darunter|davon|dar\.|dav\.)[: ]+/i, '')
  return isPlainSexWord(foldText(words.replace(shareWords, ''))) ? words : undefined
}

/** What makes a share of women, which is a part of the row above, but no women. */
const shareWords = /^(?:anteil|quote)(?: der)? |[ ([]+(?:in )?(?:%|prozent|v\. ?h\.)[)\]]?$/gi

function isOfUnits(rows: Rows, at: number, names: Names): boolean {
  const bases = rows.map((row) => row[at] ?? '').filter((text) => partSexOf(text) === undefined)
  return bases.every((text) => names.units.findByName(text).kind !== 'unknown')
}

function mergedColumns(given: Rows, keys: KeyColumns): readonly number[] {
  const { unitKey, unitName, sex, names } = keys
  // A blank month always means the one above.
  const rows = filledRows(
    given,
    [keys.month ?? keys.year].filter((at) => at !== undefined),
  )
  const candidates = [unitKey, unitName, sex, ...names].filter((at) => at !== undefined)
  const open = candidates.filter((at) => mayBeMerged(rows, at)).toSorted((left, right) => left - right)
  if (open.length === 0) return []
  if (hasRepeatedAddress(rows, keys) && !hasRepeatedAddress(filledRows(rows, open), keys)) return open
  // A blank indicator means nothing else, and what stands to the left of it is then merged as well.
  const lastName = Math.max(-1, ...names.filter((at) => open.includes(at)))
  return open.filter((at) => at <= lastName)
}

/** Filled at first, with gaps, and never the same twice in a row: cells that are not merged repeat themselves. */
function mayBeMerged(rows: Rows, at: number): boolean {
  const cells = rows.map((row) => (row[at] ?? '').trim())
  const isRepeated = cells.some((cell, row) => row > 0 && cell !== '' && cell === cells[row - 1])
  return cells[0] !== '' && cells.includes('') && !isRepeated
}

function hasRepeatedAddress(rows: Rows, keys: KeyColumns): boolean {
  const { month, year, monthOfYear, unitKey, unitName, sex, names, slices } = keys
  const places = [month, year, monthOfYear, unitKey, unitName, sex, ...names, ...slices]
  const addresses = rows.map((row) => places.map((at) => (row[at ?? -1] ?? '').trim()).join('\u0000'))
  return new Set(addresses).size < addresses.length
}

function filledRows(rows: Rows, columns: readonly number[]): Rows {
  const filler = new MergedCells(columns)
  return rows.map((row) => filler.fill(row))
}

/** Fills blank cells with the one above, as long as nothing to the left of them is new. */
export class MergedCells {
  /** Columns whose own cell was blank behind a new key: nobody can tell whether they end or go on. */
  readonly ended = new Set<number>()
  private readonly last = new Map<number, string>()

  constructor(private readonly columns: readonly number[]) {}

  fill(row: readonly string[]): string[] {
    const filled = [...row]
    let isSame = true
    for (const at of this.columns) {
      if (!isBlank(row, at)) {
        this.last.set(at, row[at] ?? '')
        isSame = false
      } else if (isSame) filled[at] = this.last.get(at) ?? ''
      // Blank behind another key, it stays so for the rows below.
      else if (this.last.delete(at)) this.ended.add(at)
    }
    return filled
  }
}

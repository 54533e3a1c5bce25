import { isTotalWord } from '../read/unitNames'
import { namedRoleOf } from './columnNames'
import { foldText } from './foldText'

type Row = readonly string[]

/**
 * Fills the merged cells of a header row: a label holds up to the next one. Where labels stand in the middle of
 * their columns, the columns below show by their repetition how far each label reaches.
 */
export function spreadLabels(rows: readonly Row[], row: number, width: number): Row {
  const { columns, labels, texts } = labelsOf(rows, row)
  const reach = labels[0] === undefined || labels[0] === 0 ? undefined : reachOf(labels, texts)
  if (reach === undefined) return spreadToTheRight(rows, row, width)
  const labelAt = new Map(columns.map((at, index) => [at, columns[reach[index] ?? index] ?? at]))
  return Array.from({ length: width }, (_, at) => cellOf(rows, row, labelAt.get(at) ?? at))
}

/** Columns in front of the first label that may be the label's, too: their lower cells are repeated below it. */
export function columnsWithoutLabel(rows: readonly Row[]): readonly number[] {
  return rows.slice(0, -1).flatMap((_, row) => {
    const { columns, labels, texts } = labelsOf(rows, row)
    const [first = 0] = labels
    if (first === 0 || reachOf(labels, texts) !== undefined) return []
    const period = periodOf(texts)
    const areAtStarts = labels.every((label) => label % period === 0)
    const below = new Set(texts.slice(first))
    return areAtStarts ? [] : columns.slice(0, first).filter((__, index) => below.has(texts[index] ?? ''))
  })
}

interface Labels {
  /** Columns of values, by the last row of the header; those of keys bear names of their own. */
  readonly columns: readonly number[]
  /** Which of these columns have a label in the row. */
  readonly labels: readonly number[]
  /** What the last row says of each. */
  readonly texts: readonly string[]
}

function labelsOf(rows: readonly Row[], row: number): Labels {
  const last = rows.at(-1) ?? []
  const columns = last.flatMap((cell, at) => (cell === '' || isKeyName(cell) ? [] : [at]))
  const labels = columns.flatMap((at, index) => (cellOf(rows, row, at) === '' ? [] : [index]))
  return { columns, labels, texts: columns.map((at) => foldText(last[at] ?? '')) }
}

/** Below `Kreis` stand values as well as offices. */
function isKeyName(cell: string): boolean {
  const role = namedRoleOf(cell)
  return role !== undefined && role !== 'value' && !isTotalWord(cell)
}

/** For each column its label, where equal blocks of columns hold one label each. */
function reachOf(labels: readonly number[], texts: readonly string[]): readonly number[] | undefined {
  const size = texts.length / labels.length
  const isOneEach = labels.every((label, block) => Math.floor(label / size) === block)
  if (!Number.isInteger(size) || !isOneEach || periodOf(texts) !== size) return undefined
  return texts.map((_, index) => labels[Math.floor(index / size)] ?? index)
}

/** After how many columns their texts begin again; all of them where they do not. */
function periodOf(texts: readonly string[]): number {
  const period = texts.findIndex(
    (_, size) => size > 0 && texts.every((text, index) => index < size || text === texts[index - size]),
  )
  return period === -1 ? texts.length : period
}

/** Up to the next filled cell and not beyond the cell above. */
function spreadToTheRight(rows: readonly Row[], row: number, width: number): Row {
  const isBorder = (at: number) => rows.slice(0, row).some((above) => (above[at] ?? '') !== '')
  let current = ''
  return Array.from({ length: width }, (_, at) => {
    const own = cellOf(rows, row, at)
    if (own !== '' || isBorder(at)) current = own
    return current
  })
}

function cellOf(rows: readonly Row[], row: number, at: number): string {
  return rows[row]?.[at] ?? ''
}

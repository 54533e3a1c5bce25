import type { HeadedColumn } from './columnRoles'
import { type Coordinates, coordinatesOf, mergeCoordinates } from './coordinates'
import { type BehindPart, behindPartIn, type PartEntry, PartWalk } from './dividedParts'
import type { Names } from './names'

/**
 * `LZB; darunter Frauen`: columns that name themselves a part of the column in front of them count the same thing
 * as that one.
 */
export function partsOfTheirWhole(columns: readonly HeadedColumn[], names: Names): readonly HeadedColumn[] {
  if (!columns.some(({ stack }) => stack.some(isPart))) return columns
  const parts = columns.map((column) => partColumn(column, names))
  // Shares beside the numbers divide nothing.
  const counted = parts.filter(({ own }) => own.isPercent !== true)
  const behindPart = behindPartIn(counted)
  const walk = new PartWalk<Coordinates>()
  return columns.map((column, at) => {
    const part = parts[at]
    return part === undefined ? column : { ...column, coordinates: coordinatesIn(walk, part, behindPart) }
  })
}

interface PartColumn extends PartEntry {
  /** What the column says of itself, without the word in front. */
  readonly own: Coordinates
  readonly text: string
}

function partColumn({ stack, coordinates, cells }: HeadedColumn, names: Names): PartColumn {
  const word = stack.findLast(isPart)
  if (word === undefined) return { word, sex: undefined, cells, own: coordinates, text: '' }
  const texts = stack.map(withoutWord).filter((text) => text !== '')
  const own = mergeCoordinates(texts.map((text) => coordinatesOf(text, names)))
  return {
    word: partWord.exec(word)?.[1]?.toLowerCase(),
    sex: own.name === undefined ? own.sex : undefined,
    cells,
    own,
    text: texts.join(' '),
  }
}

function coordinatesIn(walk: PartWalk<Coordinates>, column: PartColumn, behindPart: BehindPart): Coordinates {
  const { word, sex, own } = column
  if (word !== undefined && sex !== undefined) return dividedIn(walk, { ...column, sex }, behindPart)
  const coordinates = word === undefined ? own : partOf(walk.whole ?? {}, own)
  // A share beside a number has no parts.
  if (own.isPercent !== true) walk.start(word, coordinates)
  return coordinates
}

function dividedIn(
  walk: PartWalk<Coordinates>,
  { word, sex, own, text }: PartColumn & { readonly sex: string },
  behindPart: BehindPart,
): Coordinates {
  const { whole = {}, part } = walk
  const divided = walk.dividedBy(word, sex, behindPart)
  if (divided === 'whole') return partOf(whole, own)
  return partOf(part?.item ?? whole, divided === 'part' ? own : { ...own, name: text })
}

const partWord = /^(darunter|davon|dar\.|dav\.)(?:$|[: ]+)/i

function isPart(text: string): boolean {
  return partWord.test(text)
}

function withoutWord(text: string): string {
  return text.replace(partWord, '')
}

/** Both sexes are the whole; a name of the part stands behind that of the whole. */
function partOf(whole: Coordinates, own: Coordinates): Coordinates {
  const merged = mergeCoordinates([whole, own])
  return whole.isTotal === true && own.isTotal !== true ? { ...merged, isTotal: false } : merged
}

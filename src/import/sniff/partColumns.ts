import type { HeadedColumn } from './columnRoles'
import { type Coordinates, coordinatesOf, mergeCoordinates } from './coordinates'
import type { Names } from './names'

/**
 * `LZB; darunter Frauen`: columns that name themselves a part of the column in front of them count the same thing
 * as that one.
 */
export function partsOfTheirWhole(columns: readonly HeadedColumn[], names: Names): readonly HeadedColumn[] {
  let whole: Coordinates = {}
  return columns.map((column) => {
    if (!column.stack.some(isPart)) {
      if (column.coordinates.isPercent !== true) whole = column.coordinates
      return column
    }
    const own = column.stack.map(withoutWord).filter((text) => text !== '')
    return {
      ...column,
      coordinates: partOf(whole, mergeCoordinates(own.map((text) => coordinatesOf(text, names)))),
    }
  })
}

const partWord = /^(?:darunter|davon|dar\.|dav\.)(?:$|[: ]+)/i

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

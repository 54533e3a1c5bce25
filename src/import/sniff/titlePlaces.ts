import type { Unit } from '@/domain/plan'
import { cleanText, foldText, foldWords } from './foldText'
import type { KnownIn } from './knownIn'
import type { Names } from './names'
import { tellingWords } from './neutralWords'

export interface TitlePlaces {
  /** For each name of a unit all units that it means. */
  readonly meanings: readonly (readonly Unit[])[]
  /** A place that is named as that of the table and is none of ours: `Herten-Nord`, `Kreis ohne Marl`. */
  readonly strange: string | undefined
}

export interface PlaceTools {
  readonly names: Names
  readonly unitsIn: KnownIn<Unit>
}

export function placesOf(lines: readonly string[], tools: PlaceTools): TitlePlaces {
  const found = lines.map((line) => placesOfLine(line, tools))
  return {
    meanings: found.flatMap(({ meanings }) => meanings),
    strange: found.map(({ strange }) => strange).find((text) => text !== undefined),
  }
}

function placesOfLine(line: string, tools: PlaceTools): TitlePlaces {
  const named = namedPlaceOf(line)
  if (excludesUnit(line, tools.unitsIn)) return { meanings: [], strange: named ?? line }
  const meanings = unitsOfLine(named ?? line, tools)
  // `Haltern a. See` has no word that the name of the unit lacks.
  const own = new Set(meanings.flat().flatMap(({ name }) => foldWords(name)))
  const rest = named === undefined ? [] : tellingWords(withoutUnits(named, tools))
  const isStrange = rest.some((word) => !own.has(foldText(word)))
  return isStrange ? { meanings: [], strange: named } : { meanings, strange: undefined }
}

/** `Kreis Recklinghausen ohne Marl` */
function excludesUnit(line: string, unitsIn: KnownIn<Unit>): boolean {
  const [, excluded = ''] =
    /(?<!\p{L})(?:ohne|außer|abzüglich|ausgenommen|exkl\.?|exklusive)(?!\p{L}) ?(.*)$/iu.exec(line) ?? []
  return unitsIn.find(excluded).length > 0
}

/** Whole names first, since `Recklinghausen, Stadt` says more than the word within it. */
function unitsOfLine(line: string, { names, unitsIn }: PlaceTools): readonly (readonly Unit[])[] {
  const whole = wholeUnit(line, names)
  if (whole !== undefined) return [[whole]]
  const parts = partsOf(line).map((part) => ({ part, unit: wholeUnit(part, names) }))
  const units = parts.flatMap(({ unit }) => (unit === undefined ? [] : [[unit]]))
  if (units.length === 0) return unitsIn.find(line)
  const others = parts.filter(({ unit }) => unit === undefined).map(({ part }) => part)
  return [...units, ...unitsIn.find(others.join(', '))]
}

function withoutUnits(text: string, { names, unitsIn }: PlaceTools): string {
  if (wholeUnit(text, names) !== undefined) return ''
  return unitsIn.rest(
    partsOf(text)
      .filter((part) => wholeUnit(part, names) === undefined)
      .join(', '),
  )
}

function partsOf(line: string): readonly string[] {
  return line.split(/[:|–—,]| - /).map((part) => part.trim())
}

function wholeUnit(text: string, { units }: Names): Unit | undefined {
  const match = units.findByName(text)
  return match.kind === 'unit' ? match.unit : units.findByKey(text)
}

function namedPlaceOf(line: string): string | undefined {
  return /^(?:region|gebiet|raum|ort|bezirksstelle|gemeinde|stadt|kreis|dienststelle|standort)\b ?: ?(.+)$/i.exec(
    line,
  )?.[1]
}

export function placeOf(line: string): string | undefined {
  const named = namedPlaceOf(line)
  if (named !== undefined) return named
  return /, (?:krfr\.? |kreisfreie )?(?:stadt|kreis|landkreis|gemeinde)$/i.test(line) ||
    /^(?:Stadt|Kreis|Landkreis|Städteregion|Gemeinde|Bezirksstelle|Jobcenter|Regierungsbezirk) \p{Lu}\p{L}*(?:[ -]\p{L}+)*$/u.test(
      line,
    )
    ? line
    : undefined
}

/** True for Germany and its Länder. */
export function isLand(text: string): boolean {
  return land.test(cleanText(text))
}

/** `Langzeitarbeitslose in Nordrhein-Westfalen`, or the name of a Land alone. */
export function landIn(line: string): string | undefined {
  return isLand(line) ? line : inLand.exec(line)?.[1]
}

const lands =
  'deutschland|bundesrepublik(?: deutschland)?|bundesgebiet|(?:west|ost)deutschland|nordrhein-westfalen|nrw|baden-württemberg|bayern|berlin|brandenburg|bremen|hamburg|hessen|mecklenburg-vorpommern|niedersachsen|rheinland-pfalz|saarland|sachsen|sachsen-anhalt|schleswig-holstein|thüringen'
const land = new RegExp(`^(?:(?:bundes)?land )?(?:${lands})$`, 'i')
const inLand = new RegExp(`(?<!\\p{L})in (${lands})(?![\\p{L}-])`, 'iu')

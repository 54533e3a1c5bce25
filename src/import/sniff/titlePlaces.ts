import type { Unit } from '@/domain/plan'
import { cleanText, foldText, foldWords } from './foldText'
import type { KnownIn } from './knownIn'
import type { Names } from './names'
import { tellingWords } from './neutralWords'
import { inFrontOfException, leavesOutUnit } from './unitExceptions'

export interface TitlePlaces {
  /** The offices that are named or, where none is, the Träger. */
  readonly units: readonly Unit[]
  /** A name that means several units. */
  readonly ambiguousUnits: readonly Unit[]
  /** A place outside of the plan, as written. */
  readonly place: string | undefined
  /** It is named as the place of the table, whatever units other lines name. */
  readonly isStrangePlace: boolean
  /** A line that leaves a unit out: `ohne Marl`. */
  readonly exception: string | undefined
  /** A town, Kreis or Jobcenter that is none of ours. */
  readonly otherTown: string | undefined
}

interface LinePlaces {
  /** For each name of a unit all units that it means. */
  readonly meanings: readonly (readonly Unit[])[]
  /** A place that is named as that of the table and is none of ours: `Herten-Nord`, `Kreis ohne Marl`. */
  readonly strange?: string | undefined
  readonly exception?: string
}

export interface PlaceTools {
  readonly names: Names
  readonly unitsIn: KnownIn<Unit>
}

export function placesOf(lines: readonly string[], tools: PlaceTools): TitlePlaces {
  const found = lines.map((line) => placesOfLine(line, tools))
  const meanings = found.flatMap((each) => each.meanings)
  const known = [...new Set(meanings.filter(({ length }) => length === 1).flat())]
  const offices = known.filter(({ parentId }) => parentId !== null)
  const strange = first(found.map((each) => each.strange))
  return {
    units: offices.length > 0 ? offices : known,
    ambiguousUnits: [...new Set(meanings.filter(({ length }) => length > 1).flat())],
    place: strange ?? first(lines.map(placeOf)) ?? first(lines.map(landIn)),
    isStrangePlace: strange !== undefined,
    exception: first(found.map(({ exception }) => exception)),
    otherTown: first(lines.map((line) => otherTown(line, tools.unitsIn))),
  }
}

function first(texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined)
}

function placesOfLine(line: string, tools: PlaceTools): LinePlaces {
  const named = namedPlaceOf(line)
  if (leavesOutUnit(line, tools.unitsIn))
    return { meanings: [], strange: namedWhole(line, named, tools), exception: line }
  const meanings = unitsOfLine(named ?? line, tools)
  // `Haltern a. See` has no word that the name of the unit lacks.
  const own = new Set(meanings.flat().flatMap(({ name }) => foldWords(name)))
  const rest = named === undefined ? [] : tellingWords(withoutUnits(named, tools))
  const isStrange = rest.some((word) => !own.has(foldText(word)))
  return isStrange ? { meanings: [], strange: named } : { meanings }
}

/** `Kreis Recklinghausen ohne Marl` */
function namedWhole(line: string, named: string | undefined, { unitsIn }: PlaceTools): string | undefined {
  return named ?? (unitsIn.find(inFrontOfException(line)).length > 0 ? line : undefined)
}

/** Whole names first, since `Recklinghausen, Stadt` says more than the word within it. */
function unitsOfLine(line: string, tools: PlaceTools): readonly (readonly Unit[])[] {
  const { names, unitsIn } = tools
  const whole = wholeUnit(line, names)
  if (whole !== undefined) return [[whole], ...otherOffices(whole, line, tools)]
  const parts = partsOf(line).map((part) => ({ part, unit: wholeUnit(part, names) }))
  const units = parts.flatMap(({ part, unit }) =>
    unit === undefined ? [] : [[unit], ...otherOffices(unit, part, tools)],
  )
  if (units.length === 0) return unitsIn.find(line)
  const others = parts.filter(({ unit }) => unit === undefined).map(({ part }) => part)
  return [...units, ...unitsIn.find(others.join(', '))]
}

/** Named beside the key of another one; the Träger may be named beside its office. */
function otherOffices({ id, parentId }: Unit, text: string, { unitsIn }: PlaceTools) {
  const own = new Set([id, parentId])
  return unitsIn.find(text).filter((meant) => !meant.some((unit) => own.has(unit.id)))
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
  return match.kind === 'unit' ? match.unit : (units.findByKey(text) ?? units.findKeyIn(text)?.unit)
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

/**
 * The town, Kreis or Jobcenter of a line that is none of ours: no office lies in it. Germany, a Land or a
 * Regierungsbezirk holds the offices, departments do as well.
 */
function otherTown(line: string, unitsIn: KnownIn<Unit>): string | undefined {
  const place = placeOf(line)
  if (place === undefined || !narrowPlace.test(place)) return undefined
  if (department.test(place) || label.test(place)) return undefined
  return unitsIn.find(line).length > 0 || tellingWords(place).length === 0 ? undefined : place
}

const narrowPlace =
  /(?<!\p{L})(?:(?:krfr\.|kreisfreie) stadt|stadt|gemeinde|bezirksstelle|jobcenter|landkreis|kreis)(?!\p{L})/iu

/** `Stadt Name`, `Jobcenter Bezeichnung` */
const label = /(?<!\p{L})(?:kurz|lang)?(?:name|bezeichnung|text)$/iu

const department =
  /fachbereich|fachdienst|abteilung|team|referat|dezernat|stab|bereich|leitung|geschäft|verwaltung|berichtswesen|service|markt|integration|leistung|kundinnen|kunden/iu

/** True for Germany and its Länder. */
export function isLand(text: string): boolean {
  return land.test(cleanText(text))
}

/** `Langzeitarbeitslose in Nordrhein-Westfalen`, or the name of a Land alone. */
function landIn(line: string): string | undefined {
  return isLand(line) ? line : inLand.exec(line)?.[1]
}

const lands =
  'deutschland|bundesrepublik(?: deutschland)?|bundesgebiet|(?:west|ost)deutschland|nordrhein-westfalen|nrw|baden-württemberg|bayern|berlin|brandenburg|bremen|hamburg|hessen|mecklenburg-vorpommern|niedersachsen|rheinland-pfalz|saarland|sachsen|sachsen-anhalt|schleswig-holstein|thüringen'
const land = new RegExp(`^(?:(?:bundes)?land )?(?:${lands})$`, 'i')
const inLand = new RegExp(`(?<!\\p{L})in (${lands})(?![\\p{L}-])`, 'iu')

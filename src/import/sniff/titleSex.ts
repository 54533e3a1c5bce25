import { isPlainSexWord, parseSex, spelledSexes } from '../read/sexText'
import { foldWords } from './foldText'
import { tellingWords } from './neutralWords'
import { withoutSelection } from './partWords'

type PlainSex = 'female' | 'male'

export interface TitleSex {
  /** Those that titles name; both are all people. */
  readonly sexes: readonly PlainSex[]
  /** The one that a line restricts all values to. */
  readonly only: PlainSex | undefined
  /** A line restricts all values to one, and others speak of others, too: `LZB Männer` above `Frauen`. */
  readonly isTornApart: boolean
  /** The line that names a sex which is none of ours, and its text: `Geschlecht: divers`. */
  readonly other: { readonly line: string; readonly text: string } | undefined
}

/**
 * A line of its own for the sex says it like a cell; in any other line only whole words do.
 * @param withoutNames cuts the names of known units and indicators out of a text
 */
export function sexOfTitles(lines: readonly string[], withoutNames: (text: string) => string): TitleSex {
  const own = lines.map(ownLine).find((each) => each !== undefined)
  const sexes = own === undefined ? plainSexesIn(lines.join(' ')) : sexesOfText(own.text)
  if (sexes === undefined) return { sexes: [], only: undefined, isTornApart: false, other: own }
  const [sex, ...others] = sexes
  const ofOneSex = lines.filter((line) => isOfOneSex(line, withoutNames))
  const isOnly = others.length === 0 && ofOneSex.length > 0
  const restricted = new Set(ofOneSex.flatMap(sexesOfLine))
  const isTornApart = restricted.size > 1 || (restricted.size === 1 && sexes.length !== 1)
  return { sexes, only: isOnly ? sex : undefined, isTornApart, other: undefined }
}

/** True for a line that names one sex, or another than ours, and nothing else: `Geschlecht: w`, `nur Frauen`. */
export function ownSexOf(line: string): boolean {
  const own = ownLine(line)
  if (own !== undefined) return sexesOfText(own.text)?.length !== 0
  return plainSexesIn(line).length === 1 && tellingWords(withoutSelection(line)).length === 0
}

/** True where a line speaks of one sex alone, and not of others beside it: `LZB Frauen`, not `LZB, darunter Frauen`. */
function isOfOneSex(line: string, withoutNames: (text: string) => string): boolean {
  if (ownLine(line) !== undefined) return true
  const rest = withoutNames(withoutSelection(line))
  return plainSexesIn(line).length === 1 && !besideOthers.test(line) && tellingWords(rest).length === 0
}

const besideOthers =
  /(?<!\p{L})(?:und|u\.|sowie|darunter|davon|dar\.|dav\.|mit|inkl\p{L}*\.?|einschl\p{L}*\.?|nach|insgesamt|gesamt|alle)(?!\p{L})|[+&%]/iu

function sexesOfLine(line: string): readonly PlainSex[] {
  const own = ownLine(line)
  return own === undefined ? plainSexesIn(line) : (sexesOfText(own.text) ?? [])
}

function ownLine(line: string): { readonly line: string; readonly text: string } | undefined {
  const [, sign = '', text = ''] =
    /^(?:(?:filter|auswahl|selektion|merkmal)[: ]+)?geschlecht(?!\p{L}) ?([:=]?) ?(.+)$/iu.exec(line) ?? []
  // `Geschlecht und Alter`
  const isNamed = sign !== '' || (text !== '' && !/[ ,/]/.test(text))
  return isNamed ? { line, text } : undefined
}

/** None for all people; undefined where the text says more, or something else. */
function sexesOfText(text: string): readonly PlainSex[] | undefined {
  const sex = saysMore.test(text) ? undefined : parseSex(text)
  if (sex !== undefined) return sex === 'total' ? [] : [sex]
  const words = foldWords(text).map((word) => parseSex(word))
  if (words.includes('female') && words.includes('male')) return []
  return saysMore.test(text) || tellingWords(text).length > 0 ? undefined : plainOrNone(text)
}

/** `Personen` and `-` name none, `d` and `2` do. */
function plainOrNone(text: string): readonly PlainSex[] | undefined {
  const plain = plainSexesIn(text)
  const isNobody = /\p{L}{3}/u.test(text) || !/[\p{L}\d]/u.test(text)
  return plain.length > 0 || isNobody ? plain : undefined
}

/** `Frauen (%)`, `ohne Frauen` */
const saysMore = /[%ØøΔ∆∅]|(?<!\p{L})(?:ohne|außer|nicht|kein\p{L}*)(?!\p{L})/iu

function plainSexesIn(text: string): readonly PlainSex[] {
  const words = foldWords(spelledSexes(text.replace(denied, '')))
  return (['female', 'male'] as const).filter((sex) =>
    words.some((word) => isPlainSexWord(word) && parseSex(word) === sex),
  )
}

/** `ohne Frauen`, `nicht weiblich` */
const denied = /(?<!\p{L})(?:ohne|außer|nicht|kein\p{L}*) (?:frauen|weibl\p{L}*|männ\p{L}*)/giu

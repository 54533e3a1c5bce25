import { foldText } from '../sniff/foldText'
import { isPersonalNote, isPersonalText } from './personalData'

/** What is wrong with a text, whatever its column means. */
export type Oddity =
  | 'personal-data'
  | 'control-character'
  | 'field-too-long'
  | 'suspicious-text'
  | 'suspicious-name'
  | 'mojibake-suspected'

/** Longer than any name, remark or title of an export. */
const longestCell = 10_000

export function odditiesOf(text: string): readonly Oddity[] {
  if (text.length > longestCell) return ['field-too-long']
  return oddities({
    'personal-data': isPersonalText(text),
    'control-character': controlCharacter.test(text),
    'suspicious-text': isFormula(text),
    'suspicious-name': isNameOfJavaScript(text),
    'mojibake-suspected': isMojibake(text),
  })
}

/** The same for titles, headers and footnotes, where the office names itself and explains its signs. */
export function odditiesOfNote(text: string): readonly Oddity[] {
  if (text.length > longestCell) return ['field-too-long']
  return oddities({
    'personal-data': isPersonalNote(text),
    'control-character': controlCharacter.test(text),
    'suspicious-text': isCall(text),
    'suspicious-name': isNameOfJavaScript(text),
    'mojibake-suspected': isMojibake(text),
  })
}

function oddities(found: Readonly<Partial<Record<Oddity, boolean>>>): readonly Oddity[] {
  return checked.filter((oddity) => found[oddity] === true)
}

const checked: readonly Oddity[] = [
  'personal-data',
  'control-character',
  'suspicious-text',
  'suspicious-name',
  'mojibake-suspected',
]

/** Tabs and line ends occur in quoted cells. */
const controlCharacter = /(?![\t\n\r])\p{Cc}/u

/** Nearly no text has one of the letters at all. */
function isMojibake(text: string): boolean {
  return oddLetters.test(text) && mojibake.test(text)
}

const oddLetters = /[\ufffdÃÂâŠšŽŸ™†€á„”]/

/**
 * UTF-8 read as Windows-1252 (`Ã¤`), lost characters, and umlauts of DOS and of the Macintosh read as Windows-1252
 * (`M„nner`, `MŠnner`): such letters stand where no name has them (`Škoda`, `KOŠICE`), or in a German word.
 */
const mojibake = new RegExp(
  [
    '\\ufffd|[ÃÂ][\\u0080-\\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|\\p{L}[„”]\\p{L}',
    '\\p{L}[ŠŸ]\\p{Ll}|™\\p{Ll}',
    '(?<!\\p{L})[š†Ÿ](?:ber|brig|bung)',
    '(?<![\\p{L}\\d])[Ž€](?:rzt|nder|lter|mter|quival|hnlich)|VZŽ',
    '(?:F|f|Gef)šrder|[Gg]ehšr|[Vv]ermšg|[Mm]šglich|[Bb]evšlker|[Bb]ehšrd|[Pp]ersšnlich|[Hh]š(?:he|chst)|Kšln|Gršn|(?<!\\p{L})šffentlich',
    '[Ss]traáe|[Mm]aánahm',
  ].join('|'),
  'u',
)

/** Texts that a spreadsheet would run; a key that is kept as text (`="05562"`) is no such text. */
function isFormula(text: string): boolean {
  if (/^="[^"]*"$/.test(text)) return false
  return /^\s*[=@]/.test(text) || /^\s*[+\-−].*[(|!]/.test(text)
}

/** A sum or the call of a function; `- = nichts vorhanden` and `= Summe` are none. */
function isCall(text: string): boolean {
  return /^\s*(?:=\s*[+\-]?\d|[=+@]\s*(?:cmd\s*\||[a-z][\w.]*\())/i.test(text)
}

/** What every object of JavaScript has; no statistic is called so. */
function isNameOfJavaScript(text: string): boolean {
  return /^\s*(?:__[a-z]\w*__|constructor|prototype|toString|valueOf|hasOwnProperty)\s*$/.test(text)
}

/** The words by which synthetic data calls itself so. */
export function isSyntheticNote(text: string): boolean {
  return foldText(text).includes('beispieldatenkeineamtlichenwerte')
}

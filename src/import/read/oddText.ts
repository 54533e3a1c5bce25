import { foldText } from '../sniff/foldText'
import { isPersonalText } from './personalData'

/** What is wrong with a text, whatever its column means. */
export type Oddity =
  'personal-data' | 'control-character' | 'field-too-long' | 'suspicious-text' | 'mojibake-suspected'

/** Longer than any name, remark or title of an export. */
const longestCell = 10_000

export function odditiesOf(text: string): readonly Oddity[] {
  if (text.length > longestCell) return ['field-too-long']
  const found: Oddity[] = []
  if (isPersonalText(text)) found.push('personal-data')
  if (controlCharacter.test(text)) found.push('control-character')
  if (isFormula(text)) found.push('suspicious-text')
  if (mojibake.test(text)) found.push('mojibake-suspected')
  return found
}

/** Tabs and line ends occur in quoted cells. */
const controlCharacter = /(?![\t\n\r])\p{Cc}/u

/** UTF-8 read as Windows-1252 (`Ã¤`), lost characters, and DOS umlauts read as Windows-1252 (`M„nner`). */
const mojibake = /\ufffd|[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|\p{L}[„”]\p{L}/u

/** Texts that a spreadsheet would run; a key that is kept as text (`="05562"`) is no such text. */
function isFormula(text: string): boolean {
  if (/^="[^"]*"$/.test(text)) return false
  return /^\s*[=@]/.test(text) || /^\s*[+\-−].*[(|!]/.test(text)
}

/** The words by which synthetic data calls itself so. */
export function isSyntheticNote(text: string): boolean {
  return foldText(text).includes('beispieldatenkeineamtlichenwerte')
}

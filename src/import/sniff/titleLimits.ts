import { foldSpelling } from './foldText'
import { tellingWords } from './neutralWords'
import { hasOtherWord, isOnlyOther, listsNumbers, otherKindsIn, saysOther } from './otherNumbers'
import { isOnlyPart, isSelection, partKindsIn, saysPart } from './partWords'

/** A line that says which part of the people is counted, or makes another number of what is: `kumuliert`. */
export interface TitleLimit {
  readonly text: string
  readonly isPart: boolean
  /** It names the indicator, too: `Integrationen kumuliert`. */
  readonly isNaming: boolean
}

/** What title lines say of the numbers below them, beyond the name of an indicator. */
export interface TitleLimits {
  readonly limits: readonly TitleLimit[]
  readonly isPercent: boolean
  /** A line says so of all numbers, and nothing else. */
  readonly isPercentThroughout: boolean
}

/** @param namesOfLine the names of the known indicators within a line */
export function limitsOf(
  lines: readonly string[],
  namesOfLine: (line: string) => readonly string[],
): TitleLimits {
  return {
    limits: lines.flatMap((line) => limitOf(line, namesOfLine(line)) ?? []),
    isPercent: lines.some(isPercentLine),
    isPercentThroughout: lines.some(isOnlyPercent),
  }
}

function limitOf(text: string, names: readonly string[]): TitleLimit | undefined {
  const isNaming = names.length > 0
  const isPart = saysPart(text) && (isNaming || isSelection(text) || isOnlyPart(text))
  const isOther = isNaming ? isOtherNumber(text, names) && !listsNumbers(text) : isOnlyOther(text)
  return isPart || isOther ? { text, isPart, isNaming } : undefined
}

/** True where the words of a row or header say the same, so that the line adds nothing to them. */
export function isTakenUp({ text }: TitleLimit, words: string): boolean {
  return covers(partKindsIn(words), partKindsIn(text)) && saysSameNumber(text, words)
}

/** True for a line that lists what the headers below it say. */
export function listsHeaders(limit: TitleLimit, headers: readonly string[]): boolean {
  return limit.isNaming && list.test(limit.text) && isTakenUp(limit, headers.join(' | '))
}

/** `LZB-Bestand und Veränderung zum Vormonat` */
const list = /(?<!\p{L})(?:und|sowie|mit|bestand|bestände|darunter|davon)(?!\p{L})|[,;+&/]/iu

function saysSameNumber(line: string, words: string): boolean {
  const [said, kinds] = [otherKindsIn(words), new Set(otherKindsIn(line))]
  // A change in percent is no less a change.
  if (kinds.size > 1) kinds.delete('share')
  if (actual.test(words)) kinds.delete('target')
  return covers(said, kinds)
}

/** `LZB Ist` beside `LZB Soll` */
const actual = /(?<!\p{L})ist(?:werte?)?(?!\p{L})/iu

function covers<T>(said: ReadonlySet<T>, kinds: ReadonlySet<T>): boolean {
  return [...kinds].every((kind) => said.has(kind))
}

/** True for a line that is about all numbers and calls them percentages. */
export function isOnlyPercent(line: string): boolean {
  return isPercentLine(line) && !saysOther(line) && tellingWords(line).length === 0
}

/** `Angaben in Prozent`, `Einheit: %`, `LZB-Bestand in %`; beside other numbers it does not hold for all. */
function isPercentLine(line: string): boolean {
  return line.length < 80 && percentEnd.test(line) && !/\b(?:und|sowie|absolut|anzahl)\b/i.test(line)
}

const percentEnd =
  /(?:^|[ (])(?:in (?:%|prozent(?:punkten?)?)|v\. ?h\.|vom hundert)[-–)*. ]*$|^(?:maß)?einheit:? (?:%|prozent)$|^[-–(*]*(?:%|prozent)[-–)*]*$/i

/** @param names of the indicator that the line names */
export function isAboutOther(line: string, names: readonly string[]): boolean {
  return saysPart(line) || isOtherNumber(line, names)
}

function isOtherNumber(line: string, names: readonly string[]): boolean {
  return hasOtherWord(line, names) || (hasSign(line) && !names.some(hasSign) && !isPercentLine(line))
}

/** `LZB Ø`, `LZB Frauen (%)` */
function hasSign(text: string): boolean {
  return /[%‰øδ∆∅]/u.test(foldSpelling(text))
}

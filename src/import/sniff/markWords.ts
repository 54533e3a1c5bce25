import { type Flags, flagsOfMarks } from '@/domain/measurement'
import { monthNames } from '../read/monthNames'
import { foldText } from './foldText'

const words: readonly (readonly [RegExp, Flags])[] = [
  [
    /vorl(?:ä|ae)ufig|(?<!\p{L})vorl\.?(?!\p{L})|hochgerechnet|hochger\.|hochrechnung|(?<![\p{L}\d])t[-–]0(?!\d)|provisional|(?<!\p{L})prov\.(?!\p{L})|preliminary/iu,
    flagsOfMarks(['provisional']),
  ],
  [
    /gesch(?:ä|ae)tzt|schätzung|schätzwert|(?<!\p{L})gesch\.(?!\p{L})|estimated/iu,
    flagsOfMarks(['estimated']),
  ],
  [
    /revidiert|berichtigt|korrigiert(?!e? (?:um|nach))|(?<!\p{L})korr\.(?!\p{L})/iu,
    flagsOfMarks(['revised']),
  ],
  [/endg(?:ü|ue)ltig|(?<![\p{L}\d])t[-–]3(?!\d)/iu, flagsOfMarks(['final'])],
]

/** Words that turn `vorläufig` into its opposite, or let it hold for nobody knows which values. */
const negation = /(?<!\p{L})(?:nicht|kein\p{L}*|ohne(?! wartezeit)|außer)(?!\p{L})/iu

/** Marks that a text speaks of; 0 where it speaks of none or denies them. */
export function marksIn(text: string): Flags {
  if (negation.test(text)) return 0
  return words.reduce((flags, [word, flag]) => (word.test(text) ? flags | flag : flags), 0)
}

/** True for a text that speaks of provisional or estimated values. */
export function saysRough(text: string): boolean {
  return (marksIn(text) & rough) !== 0
}

const rough = flagsOfMarks(['provisional', 'estimated'])

/** A longer text explains rather than marks. */
const longestMark = 40

/** Marks of a text that is nothing but one: `vorläufig`, `Schätzung`, `(v)`, `vorläufige Werte`. */
export function marksOfWord(text: string): Flags {
  const plain = text.trim().replace(/^\((.*)\)$/, '$1')
  if (plain.length > longestMark) return 0
  const letter = /^(?:p|v)$/i.test(plain) ? flagsOfMarks(['provisional']) : 0
  return letter | (isOnlyMark(plain) ? marksIn(plain) : 0)
}

const everyWord = words.map(([word]) => new RegExp(word.source, 'giu'))

/** What is left of a text, in small letters. */
export function withoutMarks(text: string): string {
  return everyWord.reduce((left, word) => left.replace(word, ''), text.toLowerCase())
}

function isOnlyMark(text: string): boolean {
  const rest = withoutMarks(text).replace(
    /(?:^|(?<=\p{L}))e[rsn]?(?!\p{L})|werte?|zahlen?|ergebnisse?|daten|angaben?|stand|und|[^\p{L}]/giu,
    '',
  )
  return rest === ''
}

/** The text without a mark at its end: `Mai 2023 (vorläufig)`, `Mai 2023 vorl.`, `Mai 2023p`, `05/2023 r`. */
export function splitMark(text: string): { readonly text: string; readonly marks: Flags } {
  const plain = text.trim()
  const marked = markedTime(plain)
  if (marked !== undefined) return marked
  const parts = endings.map((ending) => ending.exec(plain)).find((match) => match !== null)
  const marks = marksOfWord(parts?.[2] ?? '')
  return marks === 0 ? { text: plain, marks: 0 } : { text: parts?.[1] ?? '', marks }
}

/** `Jan 2023p`, `05/2023 r`: behind other words the letter may belong to a name. */
function markedTime(plain: string): { readonly text: string; readonly marks: Flags } | undefined {
  const [, text, name, letter = ''] = letterBehindTime.exec(plain) ?? []
  if (text === undefined || (name !== undefined && !monthNames.has(foldText(name)))) return undefined
  return { text, marks: /r/i.test(letter) ? revised : provisional }
}

const letterBehindTime = /^((\p{L}{3,9})?[\d ./_-]*(?<!\d)(?:19|20)\d\d(?:-\d\d)?),? ?([pvr])$/iu
const revised = flagsOfMarks(['revised'])
const provisional = flagsOfMarks(['provisional'])

const endings = [
  /^(.*\S) ?[([]([^)\]]+)[)\]]$/u,
  /^(.*\d),? ([pv])$/iu,
  /^(.*?\S),?[ –-]+(\p{L}[\p{L}.]*(?: \p{L}[\p{L}.]*)?)$/u,
]

/** Signs of footnotes, in one spelling. */
const signs = ['*', '**', '***', '1', '2', '3', '4'] as const

/** The number of the sign at the end of a text, from 1; 0 where it has none that is followed. */
export function signNumber(text: string): number {
  const plain = text.trim()
  const sign = /(?:\*{1,3}|[¹²³⁴]|(?<=\S ?)[1-4])\)?$/u.exec(plain)?.[0] ?? ''
  // In `Mai (2023)` the bracket holds more than the sign.
  if (/^[1-4]$/.test(sign) || /\([^()]+\d\)$/.test(plain)) return 0
  return signs.findIndex((each) => each === plainSign(sign)) + 1
}

/** `* vorläufig`, `1) geschätzt`: which sign is explained, and how. */
export function legendOf(line: string): { readonly sign: number; readonly text: string } | undefined {
  const [, sign = '', text = ''] =
    /^\(?(\*{1,3}|[¹²³⁴]|[1-4])\)?[ :=–-]+(.*\p{L}.*)$/u.exec(line.trim()) ?? []
  const number = signs.findIndex((each) => each === plainSign(sign)) + 1
  return number === 0 || text === '' ? undefined : { sign: number, text }
}

function plainSign(sign: string): string {
  return sign.replace(')', '').replace(/[¹²³⁴]/u, (digit) => String('¹²³⁴'.indexOf(digit) + 1))
}

import type { MonthIndex } from '@/domain/month'
import { type MonthText, parseMonthText } from '../read/monthText'
import { cleanText } from './foldText'
import { tellingWords } from './neutralWords'
import { monthsInText } from './timeWords'

/** What a line such as `Berichtsmonat: Mai 2023` says of the time of all values. */
export type TitleTime = { readonly line: string } & (
  | { readonly kind: 'month'; readonly month: MonthIndex }
  /** `01/02/2023` */
  | { readonly kind: 'eitherOrder'; readonly text: string; readonly found: Dated }
  | { readonly kind: 'otherSpan' }
  | { readonly kind: 'impossible'; readonly code: 'invalid-month' | 'month-out-of-range' }
  /** A month beside words that may make it another time: `Vormonat Mai 2023`. */
  | { readonly kind: 'open'; readonly month: MonthIndex | undefined }
)

type Dated = Extract<MonthText, { kind: 'eitherOrder' }>

/** @param withoutNames cuts the names of known units and indicators out of a text */
export function titleTimeOf(line: string, withoutNames: Cut): TitleTime | undefined {
  const [, front = '', behind = ''] = nameOfTime.exec(line) ?? []
  const said = saidIn(plainWords(behind)) ?? saidIn(plainWords(front))
  if (said === undefined) return undefined
  const { found, text } = said
  switch (found.kind) {
    case 'month':
      return isOnly(said, found.month, withoutNames)
        ? { kind: 'month', line, month: found.month }
        : { kind: 'open', line, month: found.month }
    case 'eitherOrder':
      return { kind: 'eitherOrder', line, text, found }
    case 'otherSpan':
    case 'total':
      return { kind: 'otherSpan', line }
    case 'outOfRange':
      return { kind: 'impossible', line, code: 'month-out-of-range' }
    case 'invalid':
      return { kind: 'impossible', line, code: 'invalid-month' }
    case 'doubtful':
      return { kind: 'open', line, month: undefined }
    case 'monthOfYear':
    case 'year':
      return undefined
  }
}

const nameOfTime =
  /^(.*?)(?<!\p{L})(?:berichtsmonat|monat|stichtag|berichtszeitraum|zeitraum)(?!\p{L})[ :=]*(.*)$/iu

/** Reports by quarters name a month, too. */
function plainWords(text: string): readonly string[] {
  return cleanText(text.replace(/[()[\]"„“”]|(?:quartals|halbjahres|jahres|wochen)bericht\p{L}*/giu, ' '))
    .split(' ')
    .filter((word) => word !== '')
}

interface Said {
  readonly found: MonthText
  readonly text: string
  readonly front: readonly string[]
  /** The words behind it as far as they belong to it. */
  readonly behind: readonly string[]
  readonly rest: string
}

/** The longest words in a row that name a time. */
function saidIn(words: readonly string[]): Said | undefined {
  for (let count = Math.min(words.length, mostWords); count > 0; count -= 1)
    for (let at = 0; at + count <= words.length; at += 1) {
      const text = plainText(words.slice(at, at + count))
      const found = /\d/.test(text) ? parseMonthText(text) : undefined
      if (found !== undefined && (certain.has(found.kind) || count === words.length))
        return { found, text, ...around(words, at, at + count) }
    }
  return undefined
}

function plainText(words: readonly string[]): string {
  return words.join(' ').replace(/^[–—:-] ?|[,;:–—|-]+$/g, '')
}

function around(words: readonly string[], from: number, to: number): Pick<Said, 'front' | 'behind' | 'rest'> {
  const isEnd = (word: string) => /[,;:|]$|^[-–—]$/.test(word)
  const [front, after] = [words.slice(0, from), words.slice(to)]
  const end = after.findIndex(isEnd)
  const behind = isEnd(words[to - 1] ?? '') ? [] : after.slice(0, end === -1 ? after.length : end + 1)
  return { front, behind, rest: [...front, ...after].join(' ') }
}

/** As many as the longest span of months has. */
const mostWords = 7

/** Any other kind counts only where nothing stands beside it. */
const certain: ReadonlySet<MonthText['kind']> = new Set(['month', 'eitherOrder', 'otherSpan'])

type Cut = (text: string) => string

/** Nothing beside the month makes it another time: `Mai 2023 Ø`, `vor Mai 2023`, `Mai 20 23`. */
function isOnly({ front, behind, rest }: Said, month: MonthIndex, withoutNames: Cut): boolean {
  if (monthsInText(rest).some((other) => other !== month) || /[ØøΔ∆∅%‰]/u.test(rest)) return false
  if (spanInFront.test(front.at(-1) ?? '') || spanBehind.test(behind[0] ?? '')) return false
  return tellingWords(withoutNames([...front, ...behind].join(' '))).length === 0
}

const spanInFront = /^(?:bis|ab|seit|vor|zu|und|u\.|\+|&|\/|\d{1,4}\.?)$/i
const spanBehind = /^(?:bis|ab|seit|zu|ggü\.?|gegenüber|vs\.?|und|u\.|\+|&|\d{1,4})$/i

/** The months that a line names as the Berichtsmonat, or may name. */
export function monthsOfTime(time: TitleTime): readonly MonthIndex[] {
  switch (time.kind) {
    case 'month':
      return [time.month]
    case 'eitherOrder':
      return [time.found.month, otherOrder(time.found)]
    case 'otherSpan':
      return monthsOfSpan(time.line)
    case 'open':
    case 'impossible':
      return monthsInText(time.line)
  }
}

/** All months of the years that a span names, since the number of a quarter or of a week is no month. */
function monthsOfSpan(line: string): readonly MonthIndex[] {
  const isOpen = /^(?:ab|seit|bis)(?!\p{L})/iu.test(nameOfTime.exec(line)?.[2] ?? '')
  const years = isOpen ? [] : (line.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number)
  if (years.length === 0) return []
  const first = Math.min(...years) * 12
  return Array.from({ length: Math.max(...years) * 12 + 12 - first }, (_, at) => first + at)
}

/** The month where day and month change places. */
export function otherOrder({ month, day }: Dated): MonthIndex {
  return month - (month % 12) + day - 1
}

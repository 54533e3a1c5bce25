import { type Flags, flagsOfMarks, flagsOfReason, type MissingReason, reasonMask } from '@/domain/measurement'
import { flagsOf, valueOf } from '../check/factFields'
import type { IssueList } from '../issueList'
import { marksIn } from '../sniff/markWords'
import type { FactColumns } from './factColumns'
import { flagsOfSign, flagsOfStatusAt, isNothing } from './valueSigns'

/** True for `-;nichts vorhanden`: a sign and its meaning in a cell each. */
export function isLegend([sign = '', meaning = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && isLegendSign(sign) && /^\p{L}{2}.*\p{L}{3}/u.test(meaning)
}

function isLegendSign(text: string): boolean {
  return loneSign.test(text.trim())
}

/** The texts of a row beside the table; a sign and its meaning may have a cell each. */
export function legendTexts(cells: readonly string[]): readonly string[] {
  const [sign = '', ...others] = cells.filter((cell) => cell !== '=')
  return others.length === 1 && isLegendSign(sign) ? [`${sign} = ${others.join('')}`] : cells
}

/** A line beside the table. */
export interface LegendLine {
  readonly text: string
  readonly line: number | null
}

interface Legend {
  readonly sign: string
  readonly text: string
}

/**
 * Tells of signs that the file explains in other words than they are read, where its values bear them. The plain
 * legends of official statistics agree.
 */
export function reportOtherSigns(
  facts: FactColumns,
  lines: readonly LegendLine[],
  { issues, isSdmx }: { readonly issues: IssueList; readonly isSdmx: boolean },
): void {
  for (const { text, line } of lines) {
    for (const { sign, text: meaning } of legendsIn(text)) {
      // Letters of SDMX have a list of their own.
      if (isSdmx && /^[a-z]$/i.test(sign)) continue
      const isUsed = otherThan(sign, meaning)
      if (isUsed === undefined || !isInFacts(facts, isUsed)) continue
      issues.add('warning', 'footnote-mark', { line, found: text, detail: { expected: [sign] } })
    }
  }
}

type IsUsed = (value: number, flags: Flags) => boolean

function isInFacts(facts: FactColumns, isUsed: IsUsed): boolean {
  for (let at = 0; at < facts.length; at += 1) if (isUsed(valueOf(facts, at), flagsOf(facts, at))) return true
  return false
}

const signs = String.raw`[-–—−]|\.{1,3}|…|·|•|\*|/|\( ?\)|-?\d+|[a-z]`
const equals = String.raw`(?: ?(?:=|≙) ?| ?: | bedeutet | steht für )`
const loneSign = new RegExp(`^(?:${signs})$`, 'i')
const entry = new RegExp(String.raw`^["'„“(]?(${signs})["'“”)]?${equals}(.+)$`, 'iu')
const nextEntry = new RegExp(String.raw`(?:[;,|] ?| )(?=["'„“(]?(?:${signs})["'“”)]?${equals})`, 'iu')
const lead =
  /^(?:zeichenerklärung|zeichen|legende|erläuterung(?:en)?|hinweise?|anmerkung(?:en)?|abkürzungen) ?: */i

const isWritten =
  'ausgewiesen|dargestellt|angegeben|ersetzt|gekennzeichnet|k?codiert|kodiert|gesetzt|eingetragen'
const sentence = new RegExp(
  String.raw`(?:werte?|zahlen|angaben|fälle|daten)(?!\p{L}).* (?:als|mit|durch|auf) ["'„“]?(${signs})(?:,0+)?["'“”]? (?:${isWritten})`,
  'iu',
)
const brackets = /(?:werte|zahlen|beträge|angaben|ergebnisse) in (?:runden )?klammern(?!\p{L})(.*)$/iu

function legendsIn(line: string): readonly Legend[] {
  const plain = line.replace(lead, '')
  const [, bracketed] = brackets.exec(plain) ?? []
  if (bracketed !== undefined) return [{ sign: '()', text: bracketed }]
  const [, sign] = sentence.exec(plain) ?? []
  if (sign !== undefined) return [{ sign, text: plain }]
  return plain.split(nextEntry).flatMap((part) => {
    const [, own, text = ''] = entry.exec(part.trim()) ?? []
    return own === undefined || isFootnote(own) ? [] : [{ sign: own.replace(' ', ''), text }]
  })
}

/** `1 = ohne Nebenstelle` */
function isFootnote(sign: string): boolean {
  return /^[1-9]$/.test(sign)
}

/** Which values were read from the sign, where the text says something else of it. */
function otherThan(sign: string, text: string): IsUsed | undefined {
  if (sign === '()') return unless(limitedWords.test(text), (value, flags) => has(flags, limited, value))
  if (isNothing(sign)) return unless(!saysNoNumber(text), (_, flags) => (flags & nothing) !== 0)
  const reason = flagsOfSign(sign)
  if (reason !== undefined)
    return unless(!saysOtherReason(reason, text), (_, flags) => (flags & reasonMask) === reason)
  const marks = flagsOfStatusAt(sign.toLowerCase())
  if (marks !== 0) return unless(!isOtherMark(marks, text), (value, flags) => has(flags, marks, value))
  return otherThanNumber(Number(sign), text)
}

function otherThanNumber(number: number, text: string): IsUsed | undefined {
  const isOther = saysNoNumber(text) || (number !== 0 && nothingWords.test(text))
  return unless(!isOther, (value, flags) => value === number && (flags & nothing) === 0)
}

function unless(isSame: boolean, isUsed: IsUsed): IsUsed | undefined {
  return isSame ? undefined : isUsed
}

const limited = flagsOfMarks(['limited'])
const nothing = flagsOfMarks(['nothing'])

function has(flags: Flags, marks: Flags, value: number): boolean {
  return (flags & marks) !== 0 && !Number.isNaN(value)
}

function isOtherMark(marks: Flags, text: string): boolean {
  const said = marksIn(text)
  return said !== 0 && (said & marks) === 0
}

const limitedWords = /eingeschränkt|unsicher|gering|aussage|stichprobe|fehler|fallzahl|zuverlässig|bedingt/i
const nothingWords =
  /nichts? vorhanden|genau null|(?<!\p{L})null(?!\p{L})|keine? (?:fälle?|person(?:en)?)(?!\p{L})/iu

const reasonWords: readonly (readonly [MissingReason, RegExp])[] = [
  [
    'suppressed',
    /geheim|anonymis|datenschutz|unbekannt|(?:(?:kleiner|unter|weniger als|bis(?: zu)?)|[<≤]) ?[1-9](?!\d|[.,]\d)/i,
  ],
  ['notMeaningful', /nicht sinnvoll|gesperrt|entfällt|trifft nicht zu|nicht zutreffend/i],
  ['notYetAvailable', /fällt später|folgt|noch nicht|liegt noch/i],
  ['unreliable', /nicht sicher|unsicher|nicht repräsentativ/i],
  ['notReported', /keine angabe|ohne angabe|fehl(?:t|end)|nicht verfügbar|keine? (?:wert|daten)(?!\p{L})/iu],
]

/** Why there is no number, in the words of a legend; a number less than half of one is nearly nothing. */
function reasonsIn(text: string): readonly MissingReason[] {
  return reasonWords.flatMap(([reason, words]) => (words.test(text) ? [reason] : []))
}

function saysNoNumber(text: string): boolean {
  return reasonsIn(text).length > 0
}

/** `keine Angabe` may stand for any reason. */
function saysOtherReason(reason: Flags, text: string): boolean {
  const said = reasonsIn(text)
  if (said.length === 0) return nothingWords.test(text)
  return !said.some((each) => each === 'notReported' || flagsOfReason(each) === reason)
}

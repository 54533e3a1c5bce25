import { type Flags, flagsOfReason } from '@/domain/measurement'
import type { Unit } from '@/domain/plan'
import { cleanText } from '../sniff/foldText'
import type { KnownIn } from '../sniff/knownIn'
import { parseMeasure } from '../sniff/measureKinds'
import { isOnlySum, mentionsSum } from '../sniff/otherNumbers'
import { saysPart } from '../sniff/partWords'
import { isOnlyUnit, leavesOutUnit } from '../sniff/unitExceptions'
import { pending } from './factColumns'
import { parseSex } from './sexText'

/**
 * What a status or remark makes of the number beside it: another one, that of several months, or perhaps so; the reason
 * why there is none, or as pending bits what it counts.
 */
export type RemarkMeaning = 'other' | 'otherSpan' | 'mentionsSpan' | Flags

/** A longer text explains rather than says what a number is. */
const longestWord = 60

/**
 * What a text beside a number says of it, where it is nothing but a clear word or begins with one. Remarks are free:
 * `Ziel erreicht` and `Abweichung geprüft` say nothing of the number.
 */
export function meaningOfRemark(text: string, units: KnownIn<Unit>): RemarkMeaning | undefined {
  const plain = cleanText(text).replace(/^\((.*)\)$/, '$1')
  // `ohne Marl` makes another number of that of the Träger.
  if (leavesOutUnit(plain, units) || isOnlyUnit(plain, units)) return 'other'
  return (plain.length > longestWord ? undefined : meaningOfWord(plain)) ?? spanIn(plain)
}

function meaningOfWord(plain: string): RemarkMeaning | undefined {
  if (otherSpan.test(plain)) return 'otherSpan'
  if (other.test(plain) || isOnlyPart(plain)) return 'other'
  const reason = reasons.find(([words]) => words.test(plain))?.[1]
  const measure = measureBitsOf(plain)
  return reason ?? (measure === 0 ? undefined : measure)
}

function spanIn(plain: string): RemarkMeaning | undefined {
  if (isOnlySum(plain)) return 'otherSpan'
  return mentionsSum(plain) ? 'mentionsSpan' : undefined
}

const otherSpan =
  /^(?:werte? |zahlen )?(?:kumul\p{L}*|aufgelaufen\p{L}*|(?:jahres|halbjahres|quartals?|vierteljahres|wochen|tages)(?:werte?|summen?|durchschnitte?|mittel\p{L}*)|(?:durchschnitt|mittel)(?:swerte?|werte?)?)(?:$|[,;:(]| (?:seit|ab|bis|der|des|über|von|aus|\d).*)/iu

/** With a year, or a word in brackets, behind it. */
const other = new RegExp(
  `^(?:${[
    '(?:plan|soll|ziel|prognose|erwartungs|vorjahre?s?|vorjahresmonats?|vormonats?)(?:-?(?:werte?|zahl(?:en)?|daten))?',
    'planung|vorausschau|geplant|prognostiziert|differenz|abweichung|veränderung|index(?:wert)?',
  ].join('|')})(?: ?(?:19|20)\\d\\d)?(?: ?\\(.*\\))?$`,
  'iu',
)

const invalid =
  /^(?:bitte )?(?:storniert?e?r?|stornierung|ungültig\p{L}*|falsch\p{L}*|fehlerhaft\p{L}*|unbrauchbar|gelöscht|dummy\p{L}*|platzhalter|test(?:daten|werte?|satz|datensatz)|nicht (?:verwenden|verwendbar|benutzen|nutzen|gültig|belastbar)|wert (?:ist )?(?:falsch|ungültig|fehlt|fehlerhaft))(?: ?wert)?(?:$|[,;:.!–-]| -)/iu

const hidden = /^(?:(?:wert|zahl) (?:ist )?)?(?:geheim(?:gehalten|zuhalten)?|anonymisiert)\.?$/iu

const reasons: readonly (readonly [RegExp, Flags])[] = [
  [hidden, flagsOfReason('suppressed')],
  [invalid, flagsOfReason('notReported')],
]

/** `nur Frauen`, `nur SGB III`; `nur vorläufig` is none. */
function isOnlyPart(plain: string): boolean {
  const rest = /^nur (?:die )?(.+)$/iu.exec(plain)?.[1]
  if (rest === undefined) return false
  const sex = parseSex(rest)
  return (sex !== undefined && sex !== 'total') || saysPart(rest)
}

/** As pending bits, what a cell such as `%`, `Euro` or `Wert in Prozent` beside the numbers says of them. */
export function measureBitsOf(text: string): Flags {
  const measure = parseMeasure(text)
  if (measure?.exponent !== undefined) return 0
  if (measure?.kind === 'percent') return pending.percent
  return measure?.kind === 'money' ? pending.money : 0
}

import type { Sex } from '@/domain/facts'
import { foldText, foldWords, tellingSigns } from '../sniff/foldText'

const words: readonly (readonly [Sex, string])[] = [
  [
    'total',
    'insgesamt insg zus gesamt zusammen total beide alle i t ges gesamtsumme summe beidegeschlechter allegeschlechter',
  ],
  [
    'female',
    'weiblich w frauen frau f female females women woman weibl gesw weibliche weiblichen weiblicher weibliches',
  ],
  [
    'male',
    'maennlich m maenner mann male males men man maennl gesm maennliche maennlichen maennlicher maennliches',
  ],
]

const sexByWord = new Map(
  words.flatMap(([sex, names]) => names.split(' ').map((name): [string, Sex] => [name, sex])),
)

/** The sex that a text names, the total for an empty one, or undefined for any other. */
export function parseSex(text: string): Sex | undefined {
  if (text.trim() === '') return 'total'
  const signs = tellingSigns(text)
  if (signs === '') return sexByWord.get(foldText(text)) ?? bothSexes(text)
  if (!/^[♀♂⚥+]+$/u.test(signs)) return undefined
  const plain = spelledSexes(text)
  return (signs.includes('+') ? undefined : sexByWord.get(foldText(plain))) ?? bothSexes(plain)
}

/** The text with words in the place of signs. */
export function spelledSexes(text: string): string {
  return text.replaceAll('♀', ' weiblich ').replaceAll('♂', ' männlich ').replaceAll('⚥', ' w + m ')
}

/** `m/w/d`, `w+m`, `Frauen und Männer`; `w - m` and `w/m` may be what lies between both. */
function bothSexes(text: string): Sex | undefined {
  const named = text.split(/[/+&,]| und | u\. /iu).map((part) => foldText(part))
  const sexes = new Set(named.map((part) => sexByWord.get(part) ?? part))
  if (!sexes.delete('female') || !sexes.delete('male')) return undefined
  const hasOther = ['d', 'divers'].some((other) => sexes.delete(other))
  return sexes.size === 0 && (hasOther || !text.includes('/')) ? 'total' : undefined
}

/** Below `Geschlecht` also `1 - männlich`, `männlich (M)`, `dar. Frauen`, `weibliche Personen` and the total of a pivot. */
export function parseSexCell(text: string): Sex | undefined {
  if (/^[Σ∑]$/u.test(text.trim())) return 'total'
  return parseSex(text) ?? (/^[♀♂=]*$/u.test(tellingSigns(text)) ? sexOfWords(text) : undefined)
}

/** What all words that say a sex agree on, where none says anything else. */
function sexOfWords(text: string): Sex | undefined {
  const words = foldWords(spelledSexes(withoutCode(text))).filter((word) => !besideSex.has(word))
  const sexes = new Set(
    words.map((word) => sexByWord.get(word) ?? (isTotalOfPivot(word) ? 'total' : undefined)),
  )
  return sexes.size === 1 && words.some((word) => word.length > 3) ? [...sexes][0] : undefined
}

/** `1 - männlich`, `weiblich (2)` */
function withoutCode(text: string): string {
  return text.trim().replace(/^\(?0?\d(?!\d)[-–.:=) ]*(?=\p{L})| ?\(\d\)$/gu, '')
}

const besideSex = new Set(['personen', 'person', 'geschlecht', 'dar', 'darunter', 'dav', 'davon'])

function isTotalOfPivot(word: string): boolean {
  return word === 'ergebnis' || word === 'gesamtergebnis'
}

/** `Frauen` and `männlich` say a sex wherever they stand; `m`, `i` or `Insgesamt` only in a column of their own. */
export function isPlainSexWord(word: string): boolean {
  return word.length > 4 && parseSex(word) !== 'total' && sexByWord.has(word)
}

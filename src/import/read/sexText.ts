import type { Sex } from '@/domain/facts'
import { foldText, measureSignIn } from '../sniff/foldText'

const words: readonly (readonly [Sex, string])[] = [
  [
    'total',
    'insgesamt insg zus gesamt zusammen total beide alle i t ges gesamtsumme summe beidegeschlechter',
  ],
  ['female', 'weiblich w frauen frau f female females women woman weibl gesw'],
  ['male', 'maennlich m maenner mann male males men man maennl gesm'],
]

const sexByWord = new Map(
  words.flatMap(([sex, names]) => names.split(' ').map((name): [string, Sex] => [name, sex])),
)

/** The sex that a cell names, the total for an empty one, or undefined for any other text. */
export function parseSex(text: string): Sex | undefined {
  const word = foldText(text)
  if (word === '') return text.trim() === '' ? 'total' : undefined
  return measureSignIn(text) === undefined ? sexByWord.get(word) : undefined
}

/** `Frauen` and `männlich` say a sex wherever they stand; `m`, `i` or `Insgesamt` only in a column of their own. */
export function isPlainSexWord(word: string): boolean {
  return word.length > 4 && parseSex(word) !== 'total' && sexByWord.has(word)
}

import { remembered } from '../remembered'

/** Characters without width that exports leave in names: soft hyphen, joiners, direction marks, BOM. */
const invisible = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

const spaces = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g

/** Cyrillic and Greek letters that look like Latin ones, as they get into names by copying. */
const lookAlikes = new Map(
  [...'аеорсухіјѕԁһқԛԝвмнткαεορυκιντχβμ'].map((letter, index) => [
    letter,
    'aeopcyxijsdhkqwbmhtkaeopykivtxbm'[index] ?? '',
  ]),
)

/** The text as a person reads it: composed letters, one plain space between words, nothing invisible. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(spaces, ' ').trim()
}

/**
 * The text reduced to small letters and digits, the same for all spellings of one name:
 * `Gebietsschlüssel`, `GEBIETSSCHLUESSEL` and `Gebiets-schlüssel` are equal.
 */
export function foldText(text: string): string {
  return foldSpelling(text).replace(/[^a-z0-9]+/g, '')
}

/**
 * The signs of a text that folding leaves aside, though they make another name of it: `Frauen (%)` are no women,
 * `LZB ♀` and `LZB +/-` are not the LZB. Letters that are not reduced to Latin ones count as well.
 */
export function tellingSigns(text: string): string {
  return isPlainText.test(text) ? '' : signsOf(text)
}

/** Most names are made of these alone. */
const isPlainText = /^[\w äöüÄÖÜß.,:;()/&§'"-]*$/

/** The words of a text, each folded. */
export function foldWords(text: string): readonly string[] {
  return foldSpelling(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

/** `ELB 2)`: the sign of a footnote is no part of a name, a bracket that was opened is. */
function withoutFootnote(text: string): string {
  return text.endsWith(')') && !text.includes('(') ? text.replace(/ ?\d{1,2}\)$/, '') : text
}

/**
 * The text in small Latin letters, signs and spaces left as they are. The names of the vocabulary are folded for every
 * file, those of a table by every look at it.
 */
export const foldSpelling = remembered(foldEachLetter, 10_000)

const signsOf = remembered((text: string): string => {
  const letters = foldSpelling(text).match(/(?![a-z])\p{L}/gu) ?? []
  return [...new Set([...letters, ...(text.match(telling) ?? [])])].join('')
}, 10_000)

/** Signs of shares, changes, money, comparisons and sexes. */
const telling = /[%‰∅∆∑+±×÷=<>≤≥↑↓↗↘▲▼△▽$€£¥♀♂⚢-⚨⚲]/g

function foldEachLetter(text: string): string {
  return (text.includes('Ã') ? withUmlauts(text) : withoutFootnote(text))
    .replace(/[¹²³⁴-⁹]+(?=$|[ ;,/|])/g, '')
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => germanLetters.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u0370-\u052f]/g, (letter) => lookAlikes.get(letter) ?? letter)
}

/** Umlauts of a name that was once read in the wrong encoding; that it was is reported elsewhere. */
function withUmlauts(text: string): string {
  return text.replace(/Ã[¤¶¼Ÿ„–œ]/g, (pair) => damagedLetters.get(pair) ?? pair)
}

const damagedLetters = new Map([
  ['Ã¤', 'ä'],
  ['Ã¶', 'ö'],
  ['Ã¼', 'ü'],
  ['ÃŸ', 'ß'],
  ['Ã„', 'Ä'],
  ['Ã–', 'Ö'],
  ['Ãœ', 'Ü'],
])

const germanLetters = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
])

/** Number of letters that have to be changed, added or left out to get from one text to the other. */
function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    for (let at = 1; at <= right.length; at += 1) {
      const substitution = (previous[at - 1] ?? 0) + (left[row - 1] === right[at - 1] ? 0 : 1)
      current.push(Math.min(substitution, (previous[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[right.length] ?? 0
}

/** How many letters may differ for a name to count as a slip of the pen. */
export function isNearMiss(found: string, name: string): boolean {
  const longest = Math.max(found.length, name.length)
  const allowed = longest >= 8 ? 2 : longest >= 5 ? 1 : 0
  if (Math.abs(found.length - name.length) > allowed) return false
  const distance = editDistance(found, name)
  return distance > 0 && distance <= allowed
}

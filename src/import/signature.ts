import { parseMonthText } from './read/monthText'
import type { Delimiter } from './reading'
import { cleanText, foldText } from './sniff/foldText'

type Rows = readonly (readonly string[])[]

/** Stands for whatever changes from month to month. */
const time = '#'

/**
 * What files of one kind have in common: the delimiter and the columns of the header, each once, with a sign in
 * the place of months, years and dates. A column more for a new month makes no other kind.
 */
export function signatureOf(headerRows: Rows, delimiter: Delimiter): string {
  const columns = [...new Set(columnSigns(headerRows))]
  return [delimiter === '\t' ? 'tab' : delimiter, headerRows.length, ...columns].join('\n')
}

/** The sign of each column: the same for the same column in another month. */
export function columnSigns(headerRows: Rows): readonly string[] {
  const rows = headerRows.map((row) => row.map(signOf))
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  const filled = rows.map((row, at) => (at === rows.length - 1 ? row : spread(row, rows.slice(0, at), width)))
  return Array.from({ length: width }, (_, at) => filled.map((row) => row[at] ?? '').join('/'))
}

/** Merged cells hold for the empty ones at their right, as far as the cell above does. */
function spread(row: readonly string[], above: Rows, width: number): readonly string[] {
  let current = ''
  return Array.from({ length: width }, (_, at) => {
    const own = row[at] ?? ''
    if (own !== '' || above.some((upper) => (upper[at] ?? '') !== '')) current = own
    return current
  })
}

/** Longer texts are no headers; their start tells them apart. */
const signedLength = 200

function signOf(cell: string): string {
  const text = cleanText(cell).slice(0, signedLength)
  if (isTime(text)) return time
  return text.replace(dates, ` ${time} `).split(' ').map(wordSign).filter(isNoRepetition).join(' ')
}

const dates =
  /\b(?:\d{1,2}\. ?\d{1,2}\. ?\d{2,4}|\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[./]\d{4}|\d{4} ?M\d{1,2}|(?:19|20)\d{2})\b|(?<=\p{L}\.? ?)['’]\d{2}\b/giu

function wordSign(word: string): string {
  if (word === time) return time
  return /^\p{L}{3,}\.?$/u.test(word) && isTime(word) ? time : foldText(word)
}

/** `März #` is one time, not two. */
function isNoRepetition(word: string, at: number, words: readonly string[]): boolean {
  return word !== '' && (word !== time || words[at - 1] !== time)
}

function isTime(text: string): boolean {
  switch (parseMonthText(text)?.kind) {
    case 'month':
    case 'eitherOrder':
    case 'monthOfYear':
    case 'year':
    case 'doubtful':
    case 'outOfRange':
      return true
    case 'otherSpan':
    case 'total':
    case 'invalid':
    case undefined:
      return false
  }
}

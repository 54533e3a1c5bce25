import { parseMonthText } from './read/monthText'
import { cleanText, foldText } from './sniff/foldText'

type Rows = readonly (readonly string[])[]

/** Stands for whatever changes from month to month. */
const time = '#'

/** Between the rows of a header in the name of a column. */
const border = ' / '

/** The name of each column: what its header rows say, merged cells included, each text once. */
export function columnNames(headerRows: Rows): readonly string[] {
  const rows = headerRows.map((row) => row.map(cleanText))
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  const filled = rows.map((row, at) => (at === rows.length - 1 ? row : spread(row, rows.slice(0, at), width)))
  return Array.from({ length: width }, (_, at) => {
    const stack = filled.map((row) => row[at] ?? '').filter((cell) => cell !== '')
    return [...new Set(stack)].join(border)
  })
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

/** The same for the same column in another month: folded, with a sign in the place of months, years and dates. */
export function columnSign(name: string): string {
  return name.split(border).map(cellSign).join(' ')
}

export function saysTime(sign: string): boolean {
  return sign.includes(time)
}

/** Longer texts are no headers; their start tells them apart. */
const signedLength = 200

function cellSign(cell: string): string {
  const text = cell.slice(0, signedLength)
  if (isTime(text)) return time
  const words = text.replace(dates, ` ${time} `).split(' ').map(wordSign)
  return words.filter(isNoRepetition).join(' ')
}

const dates =
  /(?<![\d\p{L}])(?:\d{1,2}\. ?\d{1,2}\. ?\d{2,4}|\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[./]\d{4}|\d{4} ?M\d{1,2}|(?:19|20)\d{2})(?![\d\p{L}])|(?<=\p{L}\.? ?)['’]\d{2}\b/giu

function wordSign(word: string): string {
  return word !== time && !(/^\p{L}{3,}\.?$/u.test(word) && isTime(word)) ? foldText(word) : time
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

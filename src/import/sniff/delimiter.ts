import type { Delimiter } from '../structure'

const delimiters: readonly Delimiter[] = [';', '\t', '|', ',']

/** Lines that are looked at; a long preamble must not outvote the table. */
const sniffedLines = 200

export interface DelimiterFinding {
  readonly delimiter: Delimiter
  /** True for a first line such as `sep=;`, which is no part of the table. */
  readonly isNamed: boolean
  /** The line names another delimiter than the one that cuts the file. */
  readonly isContradicted: boolean
  /** All lines have the same number of cells, and more than one. */
  readonly isEven: boolean
}

/**
 * The delimiter that cuts most lines into the same number of cells. PapaParse would prefer the comma,
 * which German files hold in their numbers.
 */
export function findDelimiter(text: string): DelimiterFinding {
  const line = separatorLine.exec(text)
  const lines = firstLinesOf(line === null ? text : text.slice(line[0].length))
  const cuts = delimiters.map((delimiter) =>
    cutOf(delimiter === ',' ? withoutGroups(lines) : lines, delimiter),
  )
  const named = cuts.find(({ delimiter }) => delimiter === line?.[1])
  const best = cuts.reduce((left, right) => (right.score > left.score ? right : left))
  const isContradicted = named?.isEven === false && best.isEven
  const { delimiter, isEven } = named === undefined || isContradicted ? best : named
  return { delimiter, isNamed: named !== undefined, isContradicted, isEven }
}

const separatorLine = /^\ufeff*"?sep=(.)"?[ ;,]*(?:\r\n?|\n|$)\ufeff*/i

/** Where each comma groups thousands and something else cuts the lines, none of them cuts. */
function withoutGroups(lines: readonly string[]): readonly string[] {
  const rest = lines.map((line) => line.replace(thousands, ''))
  return rest.some((line) => line.includes(',')) || !rest.some((line) => /[;\t|]/.test(line)) ? lines : rest
}

const thousands = /(?<=\d),(?=\d{3}(?!\d))/g

/** How a delimiter cuts the lines of a file. */
interface Cut {
  readonly delimiter: Delimiter
  /** Share of lines with the usual number of cells, worth more the more cells there are. */
  readonly score: number
  /** All lines have the same number of cells, and more than one. */
  readonly isEven: boolean
}

function cutOf(lines: readonly string[], delimiter: Delimiter): Cut {
  const linesOf = new Map<number, string[][]>()
  for (const line of lines) {
    const cells = line.split(delimiter)
    linesOf.set(cells.length, [...(linesOf.get(cells.length) ?? []), cells])
  }
  const scores = [...linesOf].map(([count, rows]) => {
    // A comma also cuts sentences; a table holds numbers.
    const weight = rows.some((cells) => cells.some((cell) => /^[\s(+-]*\d/.test(cell))) ? 1 : 0.1
    return count > 1 ? (rows.length / lines.length) * Math.log2(count + 1) * weight : 0
  })
  return { delimiter, score: Math.max(0, ...scores), isEven: linesOf.size === 1 && !linesOf.has(1) }
}

/** The first lines that are not blank, without what stands in quotes. */
function firstLinesOf(text: string): readonly string[] {
  const found: string[] = []
  for (const line of logicalLines(text)) {
    if (line.trim() !== '') found.push(line.replace(/"[^"]*"/g, quotedNumber))
    if (found.length === sniffedLines) break
  }
  return found
}

/** Delimiters within quotes cut nothing; that a number stands there is kept. */
function quotedNumber(quoted: string): string {
  return /^"[\s(+-]*\d/.test(quoted) ? '0' : ''
}

/** Lines of the text, a line end within quotes not counted as one. */
function* logicalLines(text: string): Generator<string> {
  let open = ''
  for (const line of text.slice(0, 1 << 17).split(/\r\n?|\n/)) {
    const whole = open === '' ? line : `${open}\n${line}`
    const hasOpenQuote = (whole.split('"').length - 1) % 2 === 1 && whole.length < 4000
    open = hasOpenQuote ? whole : ''
    if (!hasOpenQuote) yield whole
  }
  if (open !== '') yield open
}

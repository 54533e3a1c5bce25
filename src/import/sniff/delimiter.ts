import type { Delimiter } from '../reading'

const delimiters: readonly Delimiter[] = [';', '\t', '|', ',']

/** Lines that are looked at; a long preamble must not outvote the table. */
const sniffedLines = 200

export interface DelimiterFinding {
  readonly delimiter: Delimiter
  /** True for a first line such as `sep=;`, which is no part of the table. */
  readonly isNamed: boolean
}

/**
 * The delimiter that cuts most lines into the same number of cells. PapaParse would prefer the comma,
 * which German files hold in their numbers.
 */
export function findDelimiter(text: string): DelimiterFinding {
  const named = /^\ufeff*"?sep=(.)"?[ ;,]*(?:\r\n?|\n|$)/i.exec(text)?.[1]
  const known = delimiters.find((delimiter) => delimiter === named)
  if (known !== undefined) return { delimiter: known, isNamed: true }
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(cellCounts(text, delimiter)) }))
  const best = scores.reduce((left, right) => (right.score > left.score ? right : left))
  return { delimiter: best.delimiter, isNamed: false }
}

/** Share of lines with the usual number of cells, worth more the more cells there are. */
function scoreOf(counts: readonly number[]): number {
  const frequency = new Map<number, number>()
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1)
  let best = 0
  for (const [cells, lines] of frequency) {
    if (cells > 1) best = Math.max(best, (lines / counts.length) * Math.log2(cells + 1))
  }
  return best
}

/** Cells per line that is not blank, quoted line ends and delimiters left out. */
function cellCounts(text: string, delimiter: Delimiter): readonly number[] {
  const counts: number[] = []
  for (const line of logicalLines(text)) {
    const unquoted = line.replace(/"[^"]*"/g, '')
    if (line.trim() !== '') counts.push(unquoted.split(delimiter).length)
    if (counts.length === sniffedLines) break
  }
  return counts
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

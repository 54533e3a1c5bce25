import { type PowerOfTen, powersOfTen } from './powersOfTen'

/** By which power of ten all values are to be multiplied. */
export type Exponent = PowerOfTen['exponent']

/** What a line says of the scale of all values; `isOpen` where it leaves open which of them it means, or how. */
export interface ScaleNote {
  readonly exponent: Exponent
  readonly isOpen: boolean
  /** The line itself. */
  readonly text: string
}

/** An amount (`59 Mio. €`), a rate (`je Tausend`, `vom Hundert`) or a rounding scales nothing. */
const noScale =
  '(?<![\\d.,] ?)(?<!(?<!\\p{L})(?:je|pro|von|vom|mehrere|einige|auf|auf (?:volle|ganze)) )(?<![\\p{L}-])'

const patterns: readonly (readonly [Exponent, RegExp])[] = [
  ...powersOfTen.map(({ exponent, words }) => [exponent, wordPattern(words)] as const),
  ...powersOfTen.flatMap(({ exponent, figure }) =>
    figure === undefined ? [] : [[exponent, figurePattern(figure)] as const],
  ),
  [3, /\bin 1[. ]?000(?![\d.,%])(?! ?(?:fällen|bezirken|orten|haushalten))/iu],
  [3, /(?<![\p{L}\d])[TtKk] ?(?:€|[Ee][Uu][Rr][Oo]?)(?!\p{L})/u],
  [6, /(?<![\p{L}\d])M ?(?:€|[Ee][Uu][Rr][Oo]?)(?!\p{L})/u],
]

function wordPattern(words: string): RegExp {
  return new RegExp(`${noScale}(?:${words})(?!\\p{L})`, 'iu')
}

function figurePattern(figure: string): RegExp {
  const start = `(?:werte|angaben|zahlen|personen|fälle|€|euro) in |^in |\\((?:in )?|[[(]|[x×*] ?|(?:maß)?einheit(?:en)?:? (?:in )?`
  const end = '(?= ?(?:$|[)\\].,;]|personen|fälle|€|eur))'
  return new RegExp(`(?:${start})${figure}${end}`, 'iu')
}

export function scaleOf(line: string): ScaleNote | undefined {
  const plain = line.replace(/(?:tausender|tausend)(?:trenn|punkt|stelle)\p{L}*/giu, '')
  const found = [
    ...new Set(patterns.flatMap(([exponent, pattern]) => (pattern.test(plain) ? [exponent] : []))),
  ]
  const [exponent, ...others] = found
  if (exponent === undefined) return isRounding(plain)
  return { exponent, isOpen: others.length > 0 || partly.test(plain), text: line }
}

/** `Angaben in Euro`, `Beträge in €`: of a line that says nothing of thousands. */
export function isPlainScale(line: string): boolean {
  return scaleOf(line) === undefined && plainMoney.test(line)
}

const plainMoney =
  /(?:^|(?<!\p{L})(?:werte|angaben|zahlen|beträge|ausgaben|kosten|(?:maß|währungs)?einheit|währung):? (?:in )?|[([])(?:in )?(?:vollen? |ganzen? )?(?:€|eur|euro)(?=[)\].,; ]*$)/iu

/** Different lines, or one of them alone, may leave it open. */
export function scaleOfLines(lines: readonly string[]): ScaleNote | undefined {
  const found = lines.map(scaleOf).filter((note) => note !== undefined)
  const [first] = found
  if (first === undefined) return undefined
  return { ...first, isOpen: found.some(({ exponent, isOpen }) => isOpen || exponent !== first.exponent) }
}

/** `auf Tausend gerundet`: whether the zeros were left out is not said. */
function isRounding(line: string): ScaleNote | undefined {
  if (!/gerundet|rundung/i.test(line)) return undefined
  const found = powersOfTen.find(({ words }) =>
    new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu').test(line),
  )
  return found && { exponent: found.exponent, isOpen: true, text: line }
}

const partly = /gerundet|teilweise|teils|z\. ?t\.|soweit|sofern|außer|\bnur\b/i

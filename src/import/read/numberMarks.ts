import { type Flags, flagsOfMarks } from '@/domain/measurement'
import { pending } from './factColumns'
import { flagsOfStatusLetter } from './valueSigns'

/** What stands around the digits of a cell. */
export interface MarkedNumber {
  /** Sign, digits and separators. */
  readonly digits: string
  /** Marks of the domain, and what the digits count as a pending bit. */
  readonly flags: Flags
  /** The cell itself says thousands (3), millions (6) or thousands of millions (9). */
  readonly exponent: number
  readonly hasFootnote: boolean
}

const limited = flagsOfMarks(['limited'])

/** Takes off footnote signs, a status letter, brackets (`eingeschränkt`), and the words for what is counted. */
export function takeMarks(plain: string): MarkedNumber {
  const { core: noted, hasFootnote } = withoutFootnote(plain)
  const { core, letter } = withoutLetter(noted)
  const outer = withoutMeasure(core)
  const inner = /^\((.+)\)$/.exec(outer.digits)?.[1]
  const status = flagsOfStatusLetter(letter)
  if (inner === undefined) return { ...outer, flags: outer.flags | status, hasFootnote }
  const { digits, flags, exponent } = withoutMeasure(inner.trim())
  return {
    digits,
    flags: flags | outer.flags | status | limited,
    exponent: exponent + outer.exponent,
    hasFootnote,
  }
}

/** `1234 1)`, `1234*`, `1234¹`; ten to the power of three is no footnote. */
function withoutFootnote(plain: string): { core: string; hasFootnote: boolean } {
  const core = /^(.*[\d%)](?: ?[prse])?)(?: ?\*{1,3}\)?| [1-9]\)| ?[¹²³⁴-⁹][)⁾]?)$/.exec(plain)?.[1]
  return core === undefined || core === '10'
    ? { core: plain, hasFootnote: false }
    : { core, hasFootnote: true }
}

function withoutLetter(plain: string): { core: string; letter: string } {
  const groups = lettered.map((pattern) => pattern.exec(plain)?.groups).find((found) => found !== undefined)
  return { core: groups?.['core'] ?? plain, letter: groups?.['letter'] ?? '' }
}

const lettered = [/^(?<core>.*[\d%)]) ?(?<letter>[prse])$/, /^(?<letter>[prse]) ?(?<core>[\d(].*)$/]

type Measured = Omit<MarkedNumber, 'hasFootnote'>

/** Takes off a percent or euro sign and the words for thousands and millions. */
function withoutMeasure(core: string): Measured {
  if (core.endsWith('%')) return { digits: core.slice(0, -1).trim(), flags: pending.percent, exponent: 0 }
  const bare = core.replace(/^(?:€|EUR) ?/, '').replace(/ ?(?:€|EUR|Euro)$/, '')
  const isMoney = bare !== core
  const scaled = (isMoney ? scaledMoney : scaledCount).exec(bare)
  return {
    digits: scaled?.[1] ?? bare,
    flags: isMoney ? pending.money : 0,
    exponent: exponentOf(scaled?.[2]?.toLowerCase()),
  }
}

const scaledCount = /^(.*\d) ?(tsd\.?|tausend|mio\.?|million(?:en)?|mrd\.?|milliarden?)$/i
/** `12 T€`, `12 TEUR` */
const scaledMoney = /^(.*\d) ?(t|tsd\.?|tausend|mio\.?|million(?:en)?|mrd\.?|milliarden?)$/i

function exponentOf(word = ''): number {
  if (word === '') return 0
  if (word.startsWith('t')) return 3
  return word.startsWith('mio') || word.startsWith('million') ? 6 : 9
}

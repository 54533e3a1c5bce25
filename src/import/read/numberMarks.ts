import { type Flags, flagsOfMarks } from '@/domain/measurement'
import { pending } from './factColumns'
import { flagsOfStatusAt } from './valueSigns'

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
  const { core, status } = withoutStatus(noted)
  const outer = withoutMeasure(core)
  const inner = /^\((.+)\)$/.exec(outer.digits)?.[1]
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
  const core = /^(.*[\d%)](?: ?[prsevPRV])?)(?: ?\*{1,3}\)?| [1-9]\)| ?[¹²³⁴-⁹][)⁾]?)$/.exec(plain)?.[1]
  return core === undefined || core === '10'
    ? { core: plain, hasFootnote: false }
    : { core, hasFootnote: true }
}

function withoutStatus(plain: string): { core: string; status: Flags } {
  for (const pattern of withStatus) {
    const { core = '', status = '' } = pattern.exec(plain)?.groups ?? {}
    const flags = flagsOfStatusAt(status)
    if (flags !== 0) return { core, status: flags }
  }
  return { core: plain, status: 0 }
}

/** `12 E` and `12 S` may be euros and pieces. */
const withStatus = [
  /^(?<core>.*[\d%)]) ?(?<status>[prsevPRV])$/,
  /^(?<status>[prsev]) ?(?<core>[\d(].*)$/,
  /^(?<core>.*[\d%)]) ?\((?<status>\p{L}[^()]*)\)$/u,
  /^(?<core>.*[\d%)]) (?<status>\p{L}{4,}\.?(?: \p{L}+)?)$/u,
]

type Measured = Omit<MarkedNumber, 'hasFootnote'>

/** Takes off a percent or euro sign and the words for thousands and millions. */
function withoutMeasure(core: string): Measured {
  const share = percent.exec(core)?.[1]
  return share === undefined
    ? withoutScale(core)
    : { digits: share.trim(), flags: pending.percent, exponent: 0 }
}

const percent = /^(.*?)(?:%|(?<=[\d)] ?)(?:Prozent|v\. ?H\.))$/i

function withoutScale(core: string): Measured {
  // `12,--` has no cents.
  const bare = core
    .replace(/^(?:€|EUR) ?/, '')
    .replace(/ ?(?:€|EUR|Euro)$/, '')
    .replace(/(\d),(?:--?|[–—])$/, '$1,00')
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

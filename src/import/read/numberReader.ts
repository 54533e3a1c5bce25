import { ByteCodes, type Decode } from './byteCodes'
import { type NumberKind, numberKind, type NumberText, parseNumberText } from './numberText'
import { TextCodes } from './textCodes'

const powersOfTen = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)
const zero = 48
const comma = 44
const point = 46

/** So many digits are surely exact, and a division by a power of ten rounds as the text itself would. */
const longestPlain = 15

/** `...`, `1-2`, `< 10` */
const longestSign = 4

/** Distinct texts besides plain numbers that are kept; more are read again. */
const keptTexts = 5000

/**
 * Reads value cells by the million: plain numbers digit by digit, all others through `parseNumberText`.
 * The result lies in the fields, so that a cell costs no object.
 */
export class NumberReader {
  value = 0
  flags = 0
  /** All that the cell says, where it is more than digits. */
  other: NumberText | undefined
  private length = 0
  private first = 0
  private whole = 0
  private separator = 0
  private separatorAt = -1
  private readonly kept = new Map<string, NumberText>()
  private readonly signs: ByteCodes
  private readonly foundSigns: NumberText[] = []

  constructor(private readonly decode: Decode) {
    const texts = new TextCodes((text) => this.foundSigns.push(parseNumberText(text)) - 1)
    this.signs = new ByteCodes(texts, decode)
  }

  read(text: string): NumberKind {
    this.start(text.length, text.charCodeAt(0))
    for (let at = 0; at < this.length; at += 1) {
      if (!this.take(text.charCodeAt(at), at)) return this.readOther(text)
    }
    return this.isPlain() ? this.finish() : this.readOther(text)
  }

  /** The same of the bytes of a cell. */
  readBytes(bytes: Uint8Array, from: number, to: number): NumberKind {
    this.start(to - from, bytes[from] ?? 0)
    for (let at = 0; at < this.length; at += 1) {
      if (!this.take(bytes[from + at] ?? 0, at)) return this.readOtherBytes(bytes, from, to)
    }
    return this.isPlain() ? this.finish() : this.readOtherBytes(bytes, from, to)
  }

  private start(length: number, first: number): void {
    this.length = length
    this.first = first
    this.whole = 0
    this.separatorAt = -1
  }

  /** True for digits with at most one separator among them. */
  private take(code: number, at: number): boolean {
    const digit = code - zero
    if (digit >= 0 && digit <= 9) {
      this.whole = this.whole * 10 + digit
      return true
    }
    const isFirst = this.separatorAt === -1
    this.separator = code
    this.separatorAt = at
    return isFirst && (code === comma || code === point)
  }

  /** Digits in front of the separator and behind it, and no needless zero in front. */
  private isPlain(): boolean {
    const wholeDigits = this.separatorAt === -1 ? this.length : this.separatorAt
    if (wholeDigits === 0 || this.length > longestPlain || this.separatorAt === this.length - 1) return false
    return wholeDigits === 1 || this.first !== zero
  }

  private finish(): NumberKind {
    this.other = undefined
    this.flags = 0
    this.value = this.whole
    if (this.separatorAt === -1) return numberKind.plain
    const decimals = this.length - this.separatorAt - 1
    const isComma = this.separator === comma
    if (decimals === 3 && this.separatorAt <= 3 && this.first !== zero) {
      return isComma ? numberKind.eitherComma : numberKind.eitherPoint
    }
    this.value = this.whole / (powersOfTen[decimals] ?? 1)
    return isComma ? numberKind.decimalComma : numberKind.decimalPoint
  }

  private readOther(text: string): NumberKind {
    const known = this.kept.get(text)
    const found = known ?? parseNumberText(text)
    if (known === undefined && this.kept.size < keptTexts) this.kept.set(text, found)
    return this.give(found)
  }

  /** Signs repeat, longer texts may not. */
  private readOtherBytes(bytes: Uint8Array, from: number, to: number): NumberKind {
    if (to - from > longestSign) return this.readOther(this.decode(bytes.subarray(from, to)))
    const found = this.foundSigns[this.signs.of(bytes, from, to)]
    return found === undefined ? numberKind.invalid : this.give(found)
  }

  private give(found: NumberText): NumberKind {
    this.other = found
    this.value = found.value
    this.flags = found.flags
    return found.kind
  }
}

import { pending } from './factColumns'
import { type NumberKind, numberKind, type NumberText, parseNumberText } from './numberText'

const powersOfTen = Float64Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)
const zero = 48
const comma = 44
const point = 46

/** So many digits are surely exact, and a division by a power of ten rounds as the text itself would. */
const longestPlain = 15

function isSeparator(digit: number): boolean {
  return digit === comma - zero || digit === point - zero
}

/** Distinct texts besides plain numbers that are kept; more are read again. */
const keptTexts = 5000

/**
 * Reads value cells by the million: plain numbers digit by digit, all others through `parseNumberText`.
 * The result lies in the fields, so that a cell costs no object.
 */
export class NumberReader {
  value = 0
  flags = 0
  private whole = 0
  private separatorAt = -1
  private readonly kept = new Map<string, NumberText>()

  read(text: string): NumberKind {
    if (!this.scan(text)) return this.readOther(text)
    this.flags = 0
    this.value = this.whole
    return this.separatorAt === -1 ? numberKind.plain : this.readSeparated(text)
  }

  private readSeparated(text: string): NumberKind {
    const decimals = text.length - this.separatorAt - 1
    const isComma = text.charCodeAt(this.separatorAt) === comma
    if (decimals === 3 && this.separatorAt <= 3 && text.charCodeAt(0) !== zero) {
      return isComma ? numberKind.eitherComma : numberKind.eitherPoint
    }
    this.value = this.whole / (powersOfTen[decimals] ?? 1)
    return isComma ? numberKind.decimalComma : numberKind.decimalPoint
  }

  /** True for digits with at most one separator between them and no needless zero in front. */
  private scan(text: string): boolean {
    if (text.length > longestPlain || !this.scanDigits(text)) return false
    const wholeDigits = this.separatorAt === -1 ? text.length : this.separatorAt
    if (wholeDigits === 0 || this.separatorAt === text.length - 1) return false
    return wholeDigits === 1 || text.charCodeAt(0) !== zero
  }

  private scanDigits(text: string): boolean {
    this.whole = 0
    this.separatorAt = -1
    for (let at = 0; at < text.length; at += 1) {
      const digit = text.charCodeAt(at) - zero
      if (digit >= 0 && digit <= 9) this.whole = this.whole * 10 + digit
      else if (this.separatorAt === -1 && isSeparator(digit)) this.separatorAt = at
      else return false
    }
    return true
  }

  private readOther(text: string): NumberKind {
    const known = this.kept.get(text)
    const found = known ?? parseNumberText(text)
    if (known === undefined && this.kept.size < keptTexts) this.kept.set(text, found)
    this.value = found.value
    this.flags = found.flags | (found.isPercent ? pending.percent : 0)
    return found.kind
  }
}

import { isUndefinedInWindows1252 } from './windows1252'

/** What is known of the bytes of a file. */
export interface ByteSurvey {
  /** Valid UTF-8 with more than the letters that all encodings share. */
  readonly isUtf8: boolean
  /** Physical line of the first byte that breaks UTF-8; 1 where none does. */
  readonly firstInvalidLine: number
  /** Characters that only UTF-8 writes like this: beside invalid bytes they prove a damaged or mixed file. */
  readonly utf8Characters: number
  /** Line of the first byte that Windows-1252 does not know either; null where there is none. */
  readonly firstUndefinedLine: number | null
}

export async function surveyBytes(chunks: AsyncIterable<Uint8Array>): Promise<ByteSurvey> {
  const survey = new Survey()
  for await (const chunk of chunks) for (const byte of chunk) survey.take(byte)
  return survey.finish()
}

class Survey {
  private line = 1
  private previous = 0
  private lead = 0
  /** Continuation bytes that the character at hand still lacks. */
  private missing = 0
  private utf8Characters = 0
  private hasCharacters = false
  private firstInvalidLine: number | null = null
  private firstUndefinedLine: number | null = null

  take(byte: number): void {
    this.countLine(byte)
    if (byte >= 0x80 && isUndefinedInWindows1252(byte)) this.firstUndefinedLine ??= this.line
    if (this.missing > 0) this.takeContinuation(byte)
    else this.takeFirst(byte)
  }

  finish(): ByteSurvey {
    if (this.missing > 0) this.firstInvalidLine ??= this.line
    const { firstInvalidLine, utf8Characters, firstUndefinedLine } = this
    const isUtf8 = firstInvalidLine === null && this.hasCharacters
    return { isUtf8, firstInvalidLine: firstInvalidLine ?? 1, utf8Characters, firstUndefinedLine }
  }

  private countLine(byte: number): void {
    const endsLine = byte === 10 ? this.previous !== 13 : byte === 13
    if (endsLine) this.line += 1
    this.previous = byte
  }

  private takeFirst(byte: number): void {
    if (byte < 0x80) return
    const missing = continuationsOf(byte)
    if (missing === 0) this.firstInvalidLine ??= this.line
    this.missing = missing
    this.lead = byte
  }

  private takeContinuation(byte: number): void {
    if (byte < 0x80 || byte > 0xbf) {
      this.firstInvalidLine ??= this.line
      this.missing = 0
      this.takeFirst(byte)
      return
    }
    this.missing -= 1
    this.hasCharacters ||= this.missing === 0
    if (this.missing === 0 && isGermanLead(this.lead)) this.utf8Characters += 1
  }
}

function continuationsOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1
  if (byte >= 0xe0 && byte <= 0xef) return 2
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0
}

/** Umlauts, typographic signs and €: by chance Windows-1252 text also holds pairs such as `ß“`. */
function isGermanLead(lead: number): boolean {
  return (lead >= 0xc2 && lead <= 0xc5) || lead === 0xe2
}

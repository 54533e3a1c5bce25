import type { Sex } from '@/domain/facts'
import type { Indicator } from '@/domain/plan'
import type { IssueList, Place } from '../issueList'
import { coordinatesOf } from '../sniff/coordinates'
import type { Names } from '../sniff/names'

/** What the name of an indicator turned out to be; undefined where it was asked and not taken over. */
export interface NameEntry {
  readonly id: string
  readonly indicator: Indicator | undefined
  /** Where the name says it: `LZB-Bestand Frauen`. */
  readonly sex: Sex | undefined
}

/** Finds the indicators that a file names. */
export class NameCodes {
  private readonly known = new Map<string, NameEntry | undefined>()

  constructor(
    private readonly names: Names,
    private readonly unknown: 'refuse' | 'takeOver',
    private readonly issues: IssueList,
  ) {}

  of(text: string, place: Place): NameEntry | undefined {
    if (this.known.has(text)) return this.known.get(text)
    const entry = this.find(text, { ...place, found: text })
    this.known.set(text, entry)
    return entry
  }

  private find(text: string, place: Place): NameEntry | undefined {
    if (text === '') return this.askForColumn(place)
    const known = this.knownEntry(text)
    if (known !== undefined) return known
    const match = this.names.indicators.find(text)
    if (match.kind === 'ambiguous') return this.ask(place, match.indicators)
    if (this.unknown === 'refuse') return this.ask(place, this.names.indicators.similarTo(text))
    this.issues.add('warning', 'unknown-category', place)
    return { id: text, indicator: undefined, sex: undefined }
  }

  private knownEntry(text: string): NameEntry | undefined {
    const match = this.names.indicators.find(text)
    const indicator = match.kind === 'indicator' ? match.indicator : this.namedTwice(text)
    if (indicator !== undefined) return { id: indicator.id, indicator, sex: undefined }
    // Names from several columns are no compound of one.
    const { sex, name = '' } = text.includes(' | ') ? {} : coordinatesOf(text, this.names)
    const part = this.names.indicators.find(name)
    return sex !== undefined && part.kind === 'indicator'
      ? { id: part.indicator.id, indicator: part.indicator, sex }
      : undefined
  }

  /** `lzb-stock | LZB-Bestand`: two columns for the same indicator. */
  private namedTwice(text: string): Indicator | undefined {
    const parts = text.split(' | ').map((part) => this.names.indicators.find(part))
    const found = new Set(parts.map((part) => (part.kind === 'indicator' ? part.indicator : undefined)))
    return found.size === 1 ? [...found][0] : undefined
  }

  /** Nothing in the file says what is counted. */
  private askForColumn({ line }: Place): undefined {
    this.issues.add('question', 'missing-column', { line, detail: { expected: ['Kennzahl'] } })
    return undefined
  }

  private ask(place: Place, meant: readonly Indicator[]): undefined {
    const expected = meant.map(({ label }) => label)
    this.issues.add('question', 'unknown-category', { ...place, detail: { ...place.detail, expected } })
    return undefined
  }
}

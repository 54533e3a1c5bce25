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
    const match = this.names.indicators.find(text)
    if (match.kind === 'indicator') return entryOf(match.indicator, undefined)
    const { sex, name = '' } = coordinatesOf(text, this.names)
    const part = this.names.indicators.find(name)
    if (sex !== undefined && part.kind === 'indicator') return entryOf(part.indicator, sex)
    if (match.kind === 'ambiguous') return this.ask(place, match.indicators)
    if (text === '') return this.askForColumn(place)
    if (this.unknown === 'refuse') return this.ask(place, this.names.indicators.similarTo(text))
    this.issues.add('warning', 'unknown-category', place)
    return { id: text, indicator: undefined, sex: undefined }
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

function entryOf(indicator: Indicator, sex: Sex | undefined): NameEntry {
  return { id: indicator.id, indicator, sex }
}

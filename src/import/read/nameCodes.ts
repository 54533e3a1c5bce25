import type { Sex } from '@/domain/facts'
import type { Flags } from '@/domain/measurement'
import type { Indicator } from '@/domain/plan'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList, Place } from '../issueList'
import type { Waiting } from '../questionList'
import { type Coordinates, coordinatesOf } from '../sniff/coordinates'
import { indicatorOfFlow } from './flowNames'
import type { Names } from '../sniff/names'
import type { StatedMeasure } from './measureFit'
import { saysEuroBehind } from './seriesScale'

/** What the name of an indicator turned out to be. */
export interface NameEntry {
  readonly id: string
  readonly indicator: Indicator | undefined
  /** Where the name says it: `LZB-Bestand Frauen`. */
  readonly sex: Sex | undefined
  /** Where the name says them, too: `LZB-Bestand (vorläufig)`, `Ausgaben EGT in Tsd. €`. */
  readonly marks?: Flags
  readonly measure?: StatedMeasure
}

function entryOf(indicator: Indicator): NameEntry {
  return { id: indicator.id, indicator, sex: undefined }
}

/** `Ausgaben EGT (€)` is known without its bracket, too. */
function euroBehind(text: string): Pick<NameEntry, 'measure'> {
  return saysEuroBehind(text) ? { measure: { text, measure: { kind: 'money' } } } : {}
}

/** What a name may say beside an indicator without being that of another one. */
const partsOfName: ReadonlySet<string> = new Set([
  'name',
  'exponent',
  'isPercent',
  'measure',
  'marks',
  'sign',
])

function besideName(text: string, { sex, marks, exponent, measure, isPercent }: Coordinates) {
  const kind = isPercent === true && measure === undefined ? 'percent' : measure
  const isMeasured = kind !== undefined || exponent !== undefined
  const said = { ...(kind === undefined ? {} : { kind }), ...(exponent === undefined ? {} : { exponent }) }
  return {
    sex,
    ...(marks === undefined ? {} : { marks }),
    ...(isMeasured ? { measure: { text, measure: said } } : {}),
  }
}

/** Where nothing says what is counted. */
const askedOfFile = { kind: 'fileIndicator', text: '', suggestions: [] } as const

/** The indicator, or what its values wait for. */
export type NameMatch = { readonly entry: NameEntry } | { readonly waiting: Waiting }

/** A name as the file gives it, put together from its columns, headers and title. */
export interface GivenName {
  readonly text: string
  /** It stands for all values of the file: only a title, or nothing, says what is counted. */
  readonly isOfFile: boolean
  /** The title has made it a question already. */
  readonly isAsked?: true
  /** What it may mean, where it names several. */
  readonly meanings?: readonly Indicator[]
}

export interface NameTools {
  readonly names: Names
  readonly unknown: 'refuse' | 'takeOver'
  readonly issues: IssueList
  readonly answers: FileAnswers
}

/** `LZB | Ist`: beside Soll and Plan the number is the indicator's own. */
function withoutActual(text: string): string {
  const parts = text.split(' | ')
  const others = parts.filter((part) => !/^ist(?:werte?)?$/i.test(part))
  return others.length === 0 ? text : others.join(' | ')
}

/** `LZA insgesamt` counts both sexes, beside rows for each of them. */
function saysOnlyName(text: string, said: Coordinates): boolean {
  if (said.sex !== undefined || /[^|] (?:insgesamt|gesamt)$/i.test(text.trim())) return true
  return Object.keys(said).every((each) => partsOfName.has(each))
}

/** Finds the indicators that a file names. */
export class NameCodes {
  private readonly known = new Map<string, NameMatch>()

  constructor(private readonly tools: NameTools) {}

  of(name: GivenName, place: () => Place): NameMatch {
    const { text } = name
    const known = this.known.get(text)
    if (known !== undefined) return known
    const match = this.find(name, { ...place(), found: text })
    this.known.set(text, match)
    return match
  }

  private find(name: GivenName, place: Place): NameMatch {
    const { issues, answers } = this.tools
    const { text, isAsked, meanings } = name
    if (isAsked === true) return { waiting: issues.questions.open(askedOfFile, place) }
    const meant = answers.indicatorOf(text)
    if (meant === null) return { waiting: answers.leaveOut('indicator', text, place) }
    if (meant !== undefined) return { entry: { ...entryOf(meant), ...this.saidBeside(text) } }
    if (meanings !== undefined) return this.ask(name, place, meanings)
    return text === '' ? this.askForColumn(place) : this.findByText(name, place)
  }

  private findByText(name: GivenName, place: Place): NameMatch {
    const { names, unknown, issues } = this.tools
    const { text } = name
    const entry = this.knownEntry(text)
    if (entry !== undefined) return { entry }
    const match = names.indicators.find(text)
    if (match.kind === 'ambiguous') return this.ask(name, place, match.indicators)
    if (unknown === 'refuse') return this.ask(name, place)
    issues.add('warning', 'unknown-category', place)
    return { entry: { id: text, indicator: undefined, sex: undefined } }
  }

  private knownEntry(given: string): NameEntry | undefined {
    const { names } = this.tools
    const text = withoutActual(given)
    const match = names.indicators.find(text)
    const indicator =
      match.kind === 'indicator'
        ? match.indicator
        : (this.namedTwice(text) ?? indicatorOfFlow(text, names.indicators))
    if (indicator !== undefined) return { ...entryOf(indicator), ...euroBehind(text) }
    return text.includes(' | ') ? undefined : this.namedWithMore(text)
  }

  /** `LZB-Bestand Frauen`, `Ausgaben EGT in Tsd. €`; names from several columns are no compound of one. */
  private namedWithMore(text: string): NameEntry | undefined {
    const { names } = this.tools
    const said = coordinatesOf(text, names)
    const part = names.indicators.find(said.name ?? '')
    if (part.kind !== 'indicator') return undefined
    // `LZB Anteil Frauen`, `Integrationen Frauen kumuliert`: the words beside the sex make it another number.
    const isOther = (said.isPercent === true && part.indicator.measure !== '%') || said.isOtherSpan === true
    return isOther || !saysOnlyName(text, said)
      ? undefined
      : { ...entryOf(part.indicator), ...besideName(text, said) }
  }

  /** An answer says what is counted; that it is counted of women, or in thousands, stays true. */
  private saidBeside(text: string): Partial<NameEntry> {
    const { names } = this.tools
    if (text.includes(' | ') || names.indicators.find(text).kind !== 'unknown') return {}
    return besideName(text, coordinatesOf(text, names))
  }

  /** `lzb-stock | LZB-Bestand`: two columns for the same indicator. */
  private namedTwice(text: string): Indicator | undefined {
    const parts = text.split(' | ').map((part) => this.tools.names.indicators.find(part))
    const found = new Set(parts.map((part) => (part.kind === 'indicator' ? part.indicator : undefined)))
    return found.size === 1 ? [...found][0] : undefined
  }

  /** Nothing in the file says what is counted. */
  private askForColumn({ line }: Place): NameMatch {
    const place = { line, detail: { expected: ['Kennzahl'] } }
    return { waiting: this.tools.issues.ask('missing-column', place, askedOfFile) }
  }

  /** @param meanings of a name that has several */
  private ask({ text, isOfFile }: GivenName, place: Place, meanings?: readonly Indicator[]): NameMatch {
    const { indicators } = this.tools.names
    const expected = (meanings ?? indicators.similarTo(text)).map(({ label }) => label)
    const suggestions = meanings?.map(({ id }) => id) ?? indicators.mostSimilarTo(text)
    const kind = isOfFile ? 'fileIndicator' : 'indicator'
    const placed = { ...place, detail: { ...place.detail, expected } }
    return { waiting: this.tools.issues.ask('unknown-category', placed, { kind, text, suggestions }) }
  }
}

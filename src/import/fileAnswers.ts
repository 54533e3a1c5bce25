import type { Sex } from '@/domain/facts'
import type { Indicator, Unit } from '@/domain/plan'
import type { Answers, LastingAnswers, Meaning } from './answers'
import { mergeAnswers } from './ask/mergeAnswers'
import type { AnswerName } from './issue'
import type { IssueList, Place } from './issueList'
import type { Waiting } from './questionList'
import type { ColumnRole } from './structure'
import type { Vocabulary } from './readOptions'
import { cleanText } from './sniff/foldText'

/** What a text means by answer: null where its values are left out, undefined where nothing was said of it. */
export type Meant<T> = T | null | undefined

interface LeftOut extends Waiting {
  readonly text: string
  readonly place: Place
}

/** What was said of a file, and what the profile of its kind says. */
export interface SaidAnswers {
  readonly own: Answers
  readonly ofProfile?: LastingAnswers
}

/** What a note of the file says of the scale: its power of ten, and whether it leaves open what it means. */
export interface SaidScale {
  readonly exponent: number | null
  readonly isOpen: boolean
}

/**
 * The answers to one file, looked up by what it writes. What was said of the file itself counts before anything;
 * what only its profile says gives way to what the file says of itself.
 */
export class FileAnswers {
  /** All of them; what was said of the file itself counts before its profile. */
  readonly given: Answers
  readonly own: Answers
  private readonly indicators: ReadonlyMap<string, Indicator | null>
  private readonly units: ReadonlyMap<string, Unit | null>
  private readonly sexes: ReadonlyMap<string, Sex | null>
  private readonly roles: ReadonlyMap<number, ColumnRole>
  private readonly leftOut = new Map<string, LeftOut>()
  private scaleOfProfile: 'unsaid' | 'said' | 'denied' = 'unsaid'

  constructor(
    { own, ofProfile = {} }: SaidAnswers,
    vocabulary: Vocabulary,
    private readonly issues: IssueList,
  ) {
    this.own = own
    this.given = mergeAnswers(ofProfile, own)
    const { given } = this
    const indicatorById = new Map(vocabulary.indicators.map((indicator) => [indicator.id, indicator]))
    const unitById = new Map(vocabulary.units.map((unit) => [unit.id, unit]))
    this.indicators = this.meanings('indicators', given.indicators, indicatorById)
    this.units = this.meanings('units', given.units, unitById)
    this.sexes = new Map(given.sexes?.map(({ text, is }) => [cleanText(text), is]))
    this.roles = new Map(given.columns?.map(({ at, role }) => [at, role]))
    this.checkId('indicatorId', given.indicatorId, indicatorById)
    this.checkId('unitId', given.unitId, unitById)
  }

  indicatorOf(text: string): Meant<Indicator> {
    return meaningOf(this.indicators, text)
  }

  unitOf(text: string): Meant<Unit> {
    return meaningOf(this.units, text)
  }

  sexOf(text: string): Meant<Sex> {
    return meaningOf(this.sexes, text)
  }

  /** False where nothing was said of any unit, so that none need be looked up. */
  get saysUnits(): boolean {
    return this.units.size > 0
  }

  roleOf(column: number): ColumnRole | undefined {
    return this.roles.get(column)
  }

  /** True where only the profile answers. */
  isOfProfile(answer: keyof Answers): boolean {
    return this.own[answer] === undefined && this.given[answer] !== undefined
  }

  /** The power of ten of all values; of a profile only where no note of the file says another. */
  get exponent(): Answers['exponent'] {
    const isDenied = this.isOfProfile('exponent') && this.scaleOfProfile === 'denied'
    return isDenied ? undefined : this.given.exponent
  }

  /** Whether a note on the scale is answered; that of a profile answers for the same scale alone. */
  answersScale({ exponent, isOpen }: SaidScale): boolean {
    const given = this.exponent
    if (given === undefined) return false
    if (!this.isOfProfile('exponent')) return true
    const fits = exponent === null || given === exponent || (given === 0 && isOpen)
    this.scaleOfProfile = fits ? 'said' : 'denied'
    return fits
  }

  /** The profile multiplies, and nothing in the file says so. */
  get lacksScale(): boolean {
    return this.isOfProfile('exponent') && this.given.exponent !== 0 && this.scaleOfProfile === 'unsaid'
  }

  /** Says that an answer contradicts the file. */
  misfit(answer: AnswerName, found: string, place: Place = { line: null }): void {
    this.issues.add('error', 'unfitting-answer', { ...place, found, detail: { ...place.detail, answer } })
  }

  /** Says what may be the reason that no table is found. */
  misfitOfForm(): void {
    const { encoding, delimiter } = this.given
    if (encoding !== undefined) this.misfit('encoding', encoding)
    if (delimiter !== undefined) this.misfit('delimiter', delimiter === '\t' ? 'Tab' : delimiter)
  }

  /** Where values are counted that are left out because of what was said of a text. */
  leaveOut(kind: 'indicator' | 'unit' | 'sex', text: string, place: Place): Waiting {
    const key = `${kind} ${text}`
    const known = this.leftOut.get(key)
    if (known !== undefined) return known
    const leftOut = { text, place, factCount: 0, samples: [] }
    this.leftOut.set(key, leftOut)
    return leftOut
  }

  /** Values of a sex are left out. */
  get leavesOutSex(): boolean {
    return [...this.sexes.values()].includes(null)
  }

  /** Values of whatever kind are. */
  get leavesOutValues(): boolean {
    return this.leavesOutSex || [...this.leftOut.values()].some(({ factCount }) => factCount > 0)
  }

  reportLeftOut(): void {
    for (const { text, place, factCount } of this.leftOut.values()) {
      const detail = { ...place.detail, foundNumber: factCount }
      if (factCount > 0) this.issues.add('info', 'ignored-by-answer', { ...place, found: text, detail })
    }
  }

  private meanings<T>(
    answer: AnswerName,
    given: readonly Meaning<string>[] = [],
    known: ReadonlyMap<string, T>,
  ): ReadonlyMap<string, T | null> {
    const meanings = new Map<string, T | null>()
    for (const { text, is } of given) {
      const meant = is === null ? null : known.get(is)
      if (meant === undefined) this.misfit(answer, is ?? '')
      else meanings.set(cleanText(text), meant)
    }
    return meanings
  }

  private checkId(answer: AnswerName, id: string | undefined, known: ReadonlyMap<string, unknown>): void {
    if (id !== undefined && !known.has(id)) this.misfit(answer, id)
  }
}

/** Most files need no answers: then their texts are not even cleaned. */
function meaningOf<T>(meanings: ReadonlyMap<string, T | null>, text: string): Meant<T> {
  return meanings.size === 0 ? undefined : meanings.get(cleanText(text))
}

import type { Sex } from '@/domain/facts'
import type { Indicator, Unit } from '@/domain/plan'
import type { Answers, Meaning } from './answers'
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

/** The answers to one file, looked up by what it writes. */
export class FileAnswers {
  private readonly indicators: ReadonlyMap<string, Indicator | null>
  private readonly units: ReadonlyMap<string, Unit | null>
  private readonly sexes: ReadonlyMap<string, Sex | null>
  private readonly roles: ReadonlyMap<number, ColumnRole>
  private readonly leftOut = new Map<string, LeftOut>()

  constructor(
    readonly given: Answers,
    vocabulary: Vocabulary,
    private readonly issues: IssueList,
  ) {
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

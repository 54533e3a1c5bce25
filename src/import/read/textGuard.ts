import type { Flags } from '@/domain/measurement'
import type { Unit } from '@/domain/plan'
import type { FileAnswers } from '../fileAnswers'
import type { IssueCode } from '../issue'
import type { IssueList, Place } from '../issueList'
import { addSample } from '../questionList'
import type { Vocabulary } from '../readOptions'
import type { KnownIn } from '../sniff/knownIn'
import type { Column, UnusedColumn } from '../sniff/tableShape'
import { scaleOf } from '../sniff/scaleWords'
import { unitFinder } from '../sniff/knownNames'
import { isPersonalText } from './personalData'
import { meaningOfRemark, type RemarkMeaning } from './rowRemarks'
import { isSyntheticNote, odditiesOf, odditiesOfNote, type Oddity } from './oddText'

/** The line at hand; shared by all who may have to report on it. */
export interface RowPlace {
  line: number
}

const findings = {
  'personal-data': ['error', 'personal-data'],
  'control-character': ['error', 'control-character'],
  'field-too-long': ['error', 'field-too-long'],
  'suspicious-text': ['warning', 'suspicious-text'],
  'suspicious-name': ['error', 'suspicious-text'],
  'mojibake-suspected': ['warning', 'mojibake-suspected'],
} as const satisfies Record<Oddity, readonly ['error' | 'warning', IssueCode]>

/** A cell that says nothing but the scale is shorter. */
const longestMeasure = 24

interface GuardTools {
  readonly issues: IssueList
  readonly answers: FileAnswers
  readonly vocabulary: Vocabulary
}

/** Looks through texts for what must not be stored and for what is not what it seems. */
export class TextGuard {
  hasPersonalData = false
  isSynthetic = false
  private readonly changed = new Set<number>()
  private readonly units: KnownIn<Unit>

  constructor(
    private readonly place: RowPlace,
    private readonly columns: readonly Column[],
    private readonly tools: GuardTools,
  ) {
    this.units = unitFinder(tools.vocabulary.units)
  }

  /** At hand. */
  get line(): number {
    return this.place.line
  }

  /** A cell of the table. */
  inspect(text: string, at: number): void {
    this.isSynthetic ||= isSyntheticNote(text)
    for (const oddity of odditiesOf(text)) this.report(oddity, text, at)
  }

  /** A cell that names nothing: it may be called what it likes. */
  private inspectRemark(text: string, at: number): void {
    this.isSynthetic ||= isSyntheticNote(text)
    for (const oddity of odditiesOf(text)) this.report(asRemark(oddity), text, at)
  }

  /**
   * A title line, header or footnote. Outside of the header the address of an office may stand there, it is no
   * personal data.
   */
  inspectNote(text: string, isHeader = false): void {
    this.isSynthetic ||= isSyntheticNote(text)
    if (isHeader && isPersonalText(text)) return this.report('personal-data', text, undefined)
    for (const oddity of odditiesOfNote(text))
      this.report(isHeader ? oddity : asRemark(oddity), text, undefined)
  }

  /** A cell of a column that is not used; blank ones need no look. */
  inspectUnused(text: string, { at, onlyText }: UnusedColumn): void {
    if (onlyText !== undefined && text.trim() !== onlyText) this.reportChange(text, { at, onlyText })
    this.inspectRemark(text, at)
    this.askForMeasure(text, at)
  }

  /**
   * A status or remark that makes another number of the one beside it: nobody knows which of them is meant.
   *
   * @returns the reason why there should be no number, or what it counts; undefined where nothing is said of it
   */
  flagsOfRemark(text: string, at: number): Flags | undefined {
    const { answers } = this.tools
    const meaning = answers.roleOf(at) === undefined ? this.meaningOfRemark(text) : undefined
    if (typeof meaning !== 'string') return meaning
    this.reportMeaning(meaning, text, at)
    return meaning === 'mentionsSpan' ? undefined : 0
  }

  meaningOfRemark(text: string): RemarkMeaning | undefined {
    return meaningOfRemark(text, this.units)
  }

  private reportMeaning(meaning: Exclude<RemarkMeaning, Flags>, text: string, at: number): void {
    const { issues } = this.tools
    switch (meaning) {
      case 'other':
        return this.askForOther(text, at)
      case 'otherSpan':
        return issues.add('error', 'not-monthly', this.placeOf(text, at))
      case 'mentionsSpan':
        return issues.add('warning', 'unknown-category', this.placeOf(text, at))
    }
  }

  private askForOther(found: string, at: number): void {
    const name = this.columns[at]?.name ?? ''
    const asked = { kind: 'column', at, role: 'indicator', name } as const
    addSample(this.tools.issues.ask('unknown-category', this.placeOf(found, at), asked).samples, found.trim())
  }

  private placeOf(found: string, at: number): Place {
    return {
      line: this.place.line,
      column: at + 1,
      found,
      detail: { columnName: this.columns[at]?.name ?? '' },
    }
  }

  /** The row at hand is the header of a list of people. */
  reportPeople(): void {
    this.hasPersonalData = true
    this.tools.issues.add('error', 'personal-data', { line: this.place.line })
  }

  private report(oddity: Oddity, text: string, at: number | undefined): void {
    const columnName = at === undefined ? undefined : this.columns[at]?.name
    const isPersonal = oddity === 'personal-data'
    this.hasPersonalData ||= isPersonal
    const [severity, code] = findings[oddity]
    this.tools.issues.add(severity, code, {
      line: this.place.line,
      column: at === undefined ? null : at + 1,
      found: isPersonal ? null : text,
      detail: columnName === undefined || columnName === '' ? {} : { columnName },
    })
  }

  /** `Tsd. €` in a column of its own may hold for some rows and not for others. */
  askForMeasure(found: string, at: number): void {
    const { issues, answers } = this.tools
    if (found.length > longestMeasure) return
    const scale = scaleOf(`in ${found.trim()}`)
    if (scale === undefined || answers.answersScale({ ...scale, isOpen: true })) return
    const place = this.placeOf(found, at)
    issues.ask('scaled-number', place, { kind: 'scale', text: found.trim(), suggestion: scale.exponent })
  }

  /** A column that seemed to say nothing starts to tell rows apart. */
  private reportChange(
    found: string,
    { at, onlyText }: Required<Pick<UnusedColumn, 'at' | 'onlyText'>>,
  ): void {
    if (this.changed.has(at)) return
    this.changed.add(at)
    const asked = { kind: 'column', at, role: 'indicator', name: this.columns[at]?.name ?? '' } as const
    const { samples } = this.tools.issues.ask('unknown-category', this.placeOf(found, at), asked)
    for (const text of [onlyText, found]) addSample(samples, text.trim())
  }
}

function asRemark(oddity: Oddity): Oddity {
  return oddity === 'suspicious-name' ? 'suspicious-text' : oddity
}

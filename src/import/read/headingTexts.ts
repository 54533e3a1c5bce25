import { flagsOfMarks } from '@/domain/measurement'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import type { Vocabulary } from '../readOptions'
import { coordinatesOf } from '../sniff/coordinates'
import { cleanText, foldText } from '../sniff/foldText'
import { marksOfWord } from '../sniff/markWords'
import type { Names } from '../sniff/names'
import { scaleOf } from '../sniff/scaleWords'
import { narrowest } from '../sniff/titleIndicators'
import { limitsOf } from '../sniff/titleLimits'
import { saysMoney, titleText } from '../sniff/titleLines'
import { isLand, placeOf } from '../sniff/titlePlaces'
import type { TableShape } from '../sniff/tableShape'
import type { FactColumns } from './factColumns'
import { type Heading, isEmptyHeading, pickHeading } from './heading'
import { headingOf, withoutNumber } from './headingOf'
import type { Notes } from './notes'
import { isAnnouncement, isFootnote, isHeadingText } from './noteText'
import type { RowAddress } from './rowAddress'
import type { RowPeriods } from './rowPeriods'
import { TableTitles, type TitleReading } from './tableTitles'
import type { TextGuard } from './textGuard'

export interface HeadingTools {
  readonly shape: TableShape
  readonly names: Names
  readonly vocabulary: Vocabulary
  readonly issues: IssueList
  readonly answers: FileAnswers
  readonly notes: Notes
  readonly guard: TextGuard
  readonly address: RowAddress
  readonly periods: RowPeriods
  readonly facts: FactColumns
}

/** A line between the values. */
export interface TitleLine {
  /** What it says word by word; undefined where it is not understood so. */
  readonly heading: Heading | undefined
  readonly cells: readonly string[]
  readonly line: number
  /** Between it and the values above it stands a blank row. */
  readonly isBelowBlank: boolean
}

const rough = flagsOfMarks(['provisional', 'estimated'])

/** What lines between the values say, as far as neither rows nor columns say it. */
export class HeadingTexts {
  private readonly titles: ReadonlySet<string>
  private readonly reader: TableTitles

  constructor(private readonly tools: HeadingTools) {
    this.titles = new Set(tools.shape.titles.map(foldText))
    this.reader = new TableTitles(tools.names, tools.vocabulary)
  }

  /** Print-outs repeat the title on every page, too. */
  isTitle(text: string): boolean {
    return this.titles.has(foldText(text))
  }

  /** A text that is understood word by word. */
  plainHeading(text: string): Heading {
    const { names, address } = this.tools
    const heading = this.openParts(headingOf(text, names))
    if (!isEmptyHeading(heading) || !address.isShare) return heading
    // `Anzahl` ends a share.
    const isPlain = Object.keys(coordinatesOf(text, names)).every((part) => part === 'measure')
    return isPlain ? { isShare: false } : {}
  }

  /** What the titles above the first header say, line by line. */
  titleHeadings(): readonly Heading[] {
    return this.tools.shape.titles.map((title) => this.titleHeading(title))
  }

  titleHeading(text: string): Heading {
    return this.openParts(this.reader.read(text).heading)
  }

  /** Titles above a header that came before; undefined for one that says nothing of the values below. */
  readTitles(lines: readonly TitleLine[]): readonly (Heading | undefined)[] {
    const titles = lines.map((line, at) => line.heading ?? this.readTitle(line, at === lines.length - 1))
    const time = timeOf([this.tools.periods, ...titles])
    for (const { cells, line, heading } of lines) {
      const text = titleText(cells)
      if (heading === undefined && !isFootnote(text) && this.isDoubtful(text, time)) this.refuse(text, line)
    }
    this.refuseNames(lines, titles)
    const isOfOffice = titles.some((title) => this.parentOf(title) !== null && title?.unit !== undefined)
    return titles.map((title) =>
      isOfOffice && this.parentOf(title) === null
        ? pickHeading(title ?? {}, (part) => part !== 'unit')
        : title,
    )
  }

  /** Two indicators: of the last line, too, nobody knows whether the values are its own. */
  private refuseNames(lines: readonly TitleLine[], titles: readonly (Heading | undefined)[]): void {
    if (!this.isUnnamed('name')) return
    const named = lines.flatMap(({ cells, line: at }, index) => {
      const match = this.tools.names.indicators.find(titles[index]?.name ?? '')
      return match.kind === 'indicator' ? [{ line: titleText(cells), at, indicator: match.indicator }] : []
    })
    const [first, ...others] = narrowest(named)
    const other = others.find(({ indicator }) => indicator !== first?.indicator)
    if (other !== undefined) this.refuse(other.line, other.at)
  }

  private readTitle(line: TitleLine, isLast: boolean): Heading | undefined {
    const text = titleText(line.cells)
    if (isFootnote(text)) return undefined
    const marks = line.isBelowBlank ? marksOfWord(text) & rough : 0
    if (marks !== 0) return { marks }
    const reading = this.reader.read(text)
    const heading = { ...this.openParts(reading.heading), ...this.asOfIn(reading) }
    if (!isEmptyHeading(heading)) return heading
    return this.isTitle(text) || !isLast ? undefined : this.noteHeading(line.cells)
  }

  /** Null for the Träger, which also stands above the tables of its offices. */
  private parentOf(title: Heading | undefined): string | null | undefined {
    const { units } = this.tools.names
    const text = title?.unit ?? ''
    const named = units.findByName(text)
    return (units.findByKey(text) ?? (named.kind === 'unit' ? named.unit : undefined))?.parentId
  }

  /** A Datenstand in the titles of one table says nothing of a table that has its own. */
  private asOfIn({ asOf }: TitleReading): Heading {
    const { context, keys } = this.tools.shape
    if (asOf === undefined || context.asOf === undefined || keys.asOf !== undefined) return {}
    return { asOf: asOf === context.asOf ? '' : asOf }
  }

  /** The last text above values: where neither rows nor columns name what they count, it does. */
  noteHeading([text = '', ...others]: readonly string[]): Heading | undefined {
    if (others.length > 0 || this.isTitle(text)) return undefined
    if (isAnnouncement(text)) return {}
    const plain = cleanText(withoutNumber(text))
    if (isHeadingText(text)) return this.namedBy(plain) ?? limitIn(plain)
    return isFootnote(text) ? undefined : limitIn(plain)
  }

  refuse(found: string, line: number): void {
    this.tools.issues.add('error', 'unknown-category', { line, found, detail: { title: found } })
  }

  /** Thousands in a heading would hold for some rows only, and so do those of the title above another in euros. */
  checkScale(text: string, line: number): void {
    const { issues, answers, names } = this.tools
    if (answers.given.exponent === undefined && this.isOtherScale(text)) return this.refuse(text, line)
    const scale = coordinatesOf(text, names).exponent === undefined ? undefined : scaleOf(text)
    if (scale === undefined || answers.answersScale(scale)) return
    const asked = { kind: 'scale', text: scale.text, suggestion: scale.exponent } as const
    issues.ask('scaled-number', { line, found: text }, asked)
  }

  private openParts(heading: Heading): Heading {
    return pickHeading(heading, (part) => this.isOpen(part))
  }

  /** Rows leave it to headings. */
  private isOpen(part: keyof Heading): boolean {
    const { periods, shape } = this.tools
    const { unitKey, unitName, sex, names } = shape.keys
    const isSaid: Partial<Record<keyof Heading, boolean>> = {
      unit: unitKey !== undefined || unitName !== undefined,
      sex: sex !== undefined,
      name: names.length > 0,
      month: !periods.isMonthOpen,
      year: !periods.isYearOpen,
    }
    return isSaid[part] !== true
  }

  /** It leaves open what the table is of, or mentions a time that is not the table's. */
  private isDoubtful(text: string, { month, year }: Required<Time>): boolean {
    const { doubts, months, years } = this.reader.read(text)
    return (
      doubts.some((doubt) => this.isOpen(doubt)) ||
      (this.isOpen('month') && months.some((each) => each !== month)) ||
      (this.isOpen('year') && years.some((each) => each !== year))
    )
  }

  /** `in €` below a table in thousands of euros. */
  private isOtherScale(text: string): boolean {
    const { exponent } = this.tools.shape.context
    return exponent !== undefined && saysMoney(text) && scaleOf(text)?.exponent !== exponent
  }

  /** What neither rows nor columns name. */
  private namedBy(plain: string): Heading | undefined {
    const place = placeOf(plain) ?? (isLand(plain) ? plain : undefined)
    const isUnitOpen = this.isUnnamed('unit')
    if (isUnitOpen && place !== undefined) return { unit: place }
    if (this.isUnnamed('name')) return { name: plain }
    if (!isUnitOpen) return undefined
    // The title has the place: `Zugang an Arbeitslosen` says of the rows below what they count.
    return this.tools.shape.context.unit === undefined ? { unit: plain } : { name: plain }
  }

  private isUnnamed(part: 'name' | 'unit'): boolean {
    const { values } = this.tools.shape
    return this.isOpen(part) && values.some(({ coordinates }) => coordinates[part] === undefined)
  }
}

type Time = Pick<Heading, 'month' | 'year'>

/** The last that is named. */
function timeOf(titles: readonly (Time | undefined)[]): Required<Time> {
  const month = titles.findLast((title) => title?.month !== undefined)?.month ?? -1
  return { month, year: titles.findLast((title) => title?.year !== undefined)?.year ?? -1 }
}

/** `nachrichtlich: unter 25-Jährige`, `Veränderung zum Vorjahr` */
function limitIn(plain: string): Heading | undefined {
  const { limits } = limitsOf([plain.replace(/^(?:nachrichtlich|davon|darunter)[: ]+/i, '')], () => [])
  return limits.length === 0 ? undefined : { part: plain }
}

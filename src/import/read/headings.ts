import type { Flags } from '@/domain/measurement'
import { foldText } from '../sniff/foldText'
import { marksIn } from '../sniff/markWords'
import { titleText } from '../sniff/titleLines'
import { type Heading, isEmptyHeading } from './heading'
import { HeadingLevels, type HeadingPart, partsOf } from './headingLevels'
import { HeadingTexts, type HeadingTools, type TitleLine } from './headingTexts'

interface SaidHeading {
  readonly heading: Heading
  readonly line: TitleLine
}

/** Lines without values since the last ones: headings, titles of another table, notes. */
export class Headings {
  /** Datenstand of the table at hand where it is not the one of the file. */
  asOf = ''
  /** Marks of all its values. */
  marks: Flags = 0
  private lines: TitleLine[] = []
  private isBelowBlank = false
  /** The header came once more behind the last values. */
  private isNewTable = false
  /** Titles of the table at hand, which come again on every page. */
  private current: ReadonlySet<string>
  /** Position of the first fact below these titles, and what headings said since. */
  private firstFact = 0
  private readonly changed = new Set<HeadingPart>()
  /** What only headings say of the table at hand. */
  private readonly inHeadings = new Set<HeadingPart>()
  private readonly texts: HeadingTexts
  private levels: HeadingLevels | undefined
  /** The sex that the lines at hand say alone, and the same where one of them ended it. */
  private said: SaidHeading | undefined
  private ended: SaidHeading | undefined
  /** Ended parts that nothing renews, each with the heading that ended it. */
  private readonly lost = new Map<HeadingPart, TitleLine>()

  constructor(private readonly tools: HeadingTools) {
    this.texts = new HeadingTexts(tools)
    this.current = new Set(tools.shape.titles.map(foldText))
  }

  /** Something stands between the row at hand and the values above it. */
  get isOpen(): boolean {
    return this.lines.length > 0 || this.isNewTable
  }

  /** `Frauen` or `Datteln` alone in a row: the rows below are theirs, where no column says otherwise. */
  takes(text: string, line: number): boolean {
    const heading = marksIn(text) === 0 ? this.texts.plainHeading(text) : {}
    if (isEmptyHeading(heading)) return false
    this.tools.guard.inspectNote(text)
    this.add([text], line, heading)
    return true
  }

  addNote(cells: readonly string[], line: number): void {
    this.add(cells, line, undefined)
  }

  addBlank(): void {
    this.isBelowBlank = true
  }

  repeatHeader(): void {
    this.isNewTable = true
  }

  isTitle(text: string): boolean {
    return this.texts.isTitle(text)
  }

  /** Values follow: the lines above them hold for them. */
  use(): void {
    const { lines, isNewTable } = this
    this.lines = []
    this.isNewTable = false
    this.isBelowBlank = false
    if (isNewTable) this.useTitles(lines)
    else for (const [at, line] of lines.entries()) this.useLine(line, at === lines.length - 1)
    this.renewSex()
    for (const [, { cells, line }] of this.lost) this.texts.refuse(titleText(cells), line)
    this.lost.clear()
    this.tools.notes.close()
  }

  /** `LZA` ends the sex of the rows above it, but not the one that stands right above it. */
  private renewSex(): void {
    const { ended } = this
    if (ended !== undefined) this.start(ended.heading, ended.line)
    this.said = undefined
    this.ended = undefined
  }

  /** Above nothing a heading is a note: `Filter: Geschlecht = weiblich` */
  finish(): void {
    for (const { cells, line } of this.lines) this.tools.notes.add(cells, line)
  }

  private add(cells: readonly string[], line: number, heading: Heading | undefined): void {
    this.lines.push({ cells, line, heading, isBelowBlank: this.isBelowBlank })
  }

  private useLine(line: TitleLine, isLast: boolean): void {
    const heading = line.heading ?? (isLast ? this.texts.noteHeading(line.cells) : undefined)
    if (heading === undefined) return this.tools.notes.add(line.cells, line.line)
    this.noteChange(partsOf(heading))
    this.start(heading, line)
  }

  /** Where a heading stands above the first values already, the title holds for none of them. */
  private noteChange(parts: readonly HeadingPart[]): void {
    const hasValues = this.tools.facts.length > this.firstFact
    for (const part of parts) {
      if (!hasValues) this.inHeadings.add(part)
      else if (!this.inHeadings.has(part)) this.changed.add(part)
    }
  }

  /** The titles of another table, or those of the same on another page. */
  private useTitles(lines: readonly TitleLine[]): void {
    const others = lines.filter((line) => !this.isRepeated(line))
    const titles = this.texts.readTitles(others)
    const isOther = titles.some((title) => title !== undefined)
    if (isOther) this.startTable(lines)
    // A part holds for whatever the other titles name, in front of them, too.
    const isPart = (at: number) => Number(titles[at]?.part !== undefined)
    for (const [at, line] of [...others.entries()].toSorted(
      ([left], [right]) => isPart(left) - isPart(right),
    )) {
      const title = titles[at]
      if (title === undefined) this.tools.notes.add(line.cells, line.line)
      else this.start(title, line)
    }
  }

  private startTable(titles: readonly TitleLine[]): void {
    this.marks = 0
    this.changed.clear()
    this.inHeadings.clear()
    this.firstFact = this.tools.facts.length
    this.current = new Set(titles.map(({ cells }) => foldText(titleText(cells))))
  }

  /** What headings said since may end on a new page, or go on. */
  private isRepeated(line: TitleLine): boolean {
    const text = titleText(line.cells)
    if (!this.current.has(foldText(text))) return false
    const parts = partsOf(this.texts.titleHeading(text))
    if (parts.some((part) => this.changed.has(part))) this.texts.refuse(text, line.line)
    return true
  }

  private noteSex(said: SaidHeading, ended: readonly HeadingPart[]): void {
    if (said.heading.sex !== undefined) this.ended = undefined
    else if (ended.includes('sex')) this.ended = this.said
    if (partsOf(said.heading).join() === 'sex') this.said = said
  }

  private start(heading: Heading, line: TitleLine): void {
    const { address, periods } = this.tools
    const { texts } = this
    this.levels ??= new HeadingLevels(texts.titleHeadings())
    for (const part of partsOf(heading)) this.lost.delete(part)
    const { parts, open } = this.levels.start(heading)
    this.noteSex({ heading, line }, parts)
    for (const part of open) this.lost.set(part, line)
    texts.checkScale(titleText(line.cells), line.line)
    this.asOf = heading.asOf ?? this.asOf
    this.marks |= heading.marks ?? 0
    address.startHeading(heading, parts)
    periods.startHeading(heading)
  }
}

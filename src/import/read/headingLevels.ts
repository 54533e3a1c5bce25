import { type Heading, pickHeading } from './heading'

export type HeadingPart = 'time' | 'unit' | 'name' | 'sex' | 'part'

const subjects: readonly HeadingPart[] = ['time', 'unit', 'name']
const allParts: readonly HeadingPart[] = [...subjects, 'sex', 'part']

interface Level {
  readonly parts: Set<HeadingPart>
  readonly isTitle: boolean
}

/** What a heading ends, beside what it says itself. */
export interface Ended {
  readonly parts: readonly HeadingPart[]
  /** Of these the ones for which nobody can tell what holds instead, unless another heading follows. */
  readonly open: readonly HeadingPart[]
}

/**
 * Remembers which headings stand below which: the next indicator ends the sex that stood below the one before, but
 * not the sex that stands above both.
 */
export class HeadingLevels {
  private readonly levels: Level[]
  private readonly texts = new Map<HeadingPart, Set<string>>()

  /** @param titles what the titles of the table say, line by line */
  constructor(titles: readonly Heading[]) {
    this.levels = titles
      .map((title) => ({ parts: new Set(partsOf(withoutTotal(title))), isTitle: true }))
      .filter(({ parts }) => parts.size > 0)
    for (const title of titles) this.note(title)
  }

  start(heading: Heading): Ended {
    const parts = partsOf(heading)
    const renewed = parts.filter((part) => subjects.includes(part) && this.levelOf(part) !== -1)
    const ended = allParts
      .filter((part) => !parts.includes(part) && this.levelOf(part) !== -1)
      .filter((part) => this.isEnded(part, renewed) || endsPart(part, heading))
    const open = ended.filter((part) => this.isOpen(part, renewed))
    for (const part of ended) this.levels[this.levelOf(part)]?.parts.delete(part)
    this.add(parts)
    this.note(heading)
    return { parts: ended, open }
  }

  private levelOf(part: HeadingPart): number {
    return this.levels.findIndex(({ parts }) => parts.has(part))
  }

  /** Another office does not end the indicator, as long as there is only one. */
  private isEnded(part: HeadingPart, renewed: readonly HeadingPart[]): boolean {
    const level = this.levelOf(part)
    const isBelow = renewed.some((subject) => this.levelOf(subject) < level)
    if (subjects.includes(part)) return isBelow && (this.texts.get(part)?.size ?? 0) > 1
    return isBelow || (renewed.includes('name') && this.levelOf('name') === level)
  }

  /** A sex is the total again; which office or month is meant only a heading says, and so for a title of its own. */
  private isOpen(part: HeadingPart, renewed: readonly HeadingPart[]): boolean {
    const level = this.levels[this.levelOf(part)]
    const isBeside = renewed.some((subject) => level?.parts.has(subject))
    return subjects.includes(part) || (level?.isTitle === true && !isBeside)
  }

  private add(parts: readonly HeadingPart[]): void {
    const added = parts.filter((part) => this.levelOf(part) === -1)
    if (added.length > 0) this.levels.push({ parts: new Set(added), isTitle: false })
  }

  private note(heading: Heading): void {
    const { name, unit, month, year } = heading
    const texts = { name, unit, time: String(month ?? year), sex: '', part: '' }
    for (const part of partsOf(heading)) {
      const known = this.texts.get(part) ?? new Set()
      this.texts.set(part, known.add(texts[part] ?? ''))
    }
  }
}

/** `alle Bezirksstellen` above a table says nothing of the sexes below. */
function withoutTotal(title: Heading): Heading {
  return title.sex === 'total' ? pickHeading(title, (part) => part !== 'sex') : title
}

/** `Insgesamt` is no part of the people any more. */
function endsPart(part: HeadingPart, { sex }: Heading): boolean {
  return part === 'part' && sex === 'total'
}

export function partsOf({ month, year, unit, name, sex, part }: Heading): readonly HeadingPart[] {
  const said = { time: month ?? year, unit, name, sex, part }
  return allParts.filter((each) => said[each] !== undefined)
}

import { numberKind, parseNumberText } from '../read/numberText'

/** What women and men divide who stand behind another part: the whole once more, or that part. */
export type Divided = 'whole' | 'part' | 'open'

/** The same by the words of both: `davon Deutsche` and `davon weiblich`, `dar. unter 25` and `davon weiblich`. */
export interface BehindPart {
  readonly inSameWords: Divided
  readonly inOtherWords: Exclude<Divided, 'open'>
}

/** What the numbers of a file show; where they do not, other words speak of the part. */
export function behindPartIn(entries: readonly PartEntry[]): BehindPart {
  const groups = dividedGroups(entries)
  const inOtherWords = dividedIn(groups.filter(({ isInSameWords }) => !isInSameWords))
  return {
    inSameWords: dividedIn(groups.filter(({ isInSameWords }) => isInSameWords)),
    inOtherWords: inOtherWords === 'open' ? 'part' : inOtherWords,
  }
}

/** What all groups agree on. */
function dividedIn(groups: readonly DividedGroup[]): Divided {
  const [divided, ...others] = new Set(groups.flatMap(evidenceOf))
  return divided === undefined || others.length > 0 ? 'open' : divided
}

function evidenceOf({ whole, part, sexes }: DividedGroup): readonly Divided[] {
  return part.flatMap((cell, at) => {
    const sum = sexes.map((cells) => numberIn(cells[at])).reduce((left, right) => left + right, 0)
    const ofPart = numberIn(cell)
    if (sexes.length === 1) return sum > ofPart ? ['whole'] : []
    return evidenceOfSum(sum, numberIn(whole[at]), ofPart)
  })
}

/** Women and men together are what they divide, apart from rounding and from people of no sex. */
function evidenceOfSum(sum: number, whole: number, part: number): readonly Divided[] {
  if (whole === part) return []
  if (sum === part || sum === whole) return [sum === part ? 'part' : 'whole']
  const [isPart, isWhole] = [isNear(sum, part), isNear(sum, whole)]
  if (isPart === isWhole) return []
  return [isPart ? 'part' : 'whole']
}

function isNear(sum: number, number: number): boolean {
  return Math.abs(sum - number) <= Math.max(3, number * 0.02)
}

/** NaN where there is none, which is near and beyond nothing. */
function numberIn(text = ''): number {
  const { kind, value } = parseNumberText(text)
  return kind < numberKind.noNumber ? value : NaN
}

/** Walks along rows or columns in their order: a whole, parts of it, and the sexes of either. */
export class PartWalk<Item> {
  whole: Item | undefined
  /** The last part that is none of the sexes, and the word in front of it. */
  part: { readonly word: string; readonly item: Item } | undefined
  private readonly sexesOfWhole = new Set<string>()

  start(word: string | undefined, item: Item): void {
    if (word !== undefined) {
      this.part = { word, item }
      return
    }
    this.whole = item
    this.part = undefined
    this.sexesOfWhole.clear()
  }

  /** Sexes that stood in front of all parts can only be those of the part when they come again. */
  dividedBy(word: string | undefined, sex: string, behindPart: BehindPart): Divided {
    const isAgain = this.part !== undefined && !this.isUnclear(sex)
    if (isAgain) return 'part'
    const divided = this.part === undefined ? 'whole' : behindPart[this.wordsOf(word)]
    if (divided === 'whole') this.sexesOfWhole.add(sex)
    return divided
  }

  isUnclear(sex: string): boolean {
    return this.part !== undefined && !this.sexesOfWhole.has(sex)
  }

  wordsOf(word: string | undefined): keyof BehindPart {
    return this.part?.word === word ? 'inSameWords' : 'inOtherWords'
  }
}

/** A row or a column among others. */
export interface PartEntry {
  readonly word: string | undefined
  readonly sex: string | undefined
  readonly cells: readonly string[]
}

/** Women, men or both behind a part, with the cells of all of them side by side. */
interface DividedGroup {
  readonly whole: readonly string[]
  readonly part: readonly string[]
  readonly sexes: (readonly string[])[]
  readonly isInSameWords: boolean
}

/** The groups of which only numbers tell what they divide. */
function dividedGroups(entries: readonly PartEntry[]): readonly DividedGroup[] {
  const walk = new PartWalk<readonly string[]>()
  const groups: DividedGroup[] = []
  let isOpen = false
  for (const { word, sex, cells } of entries) {
    const isOfGroup = sex !== undefined && walk.isUnclear(sex)
    if (sex === undefined) walk.start(word, cells)
    else if (!isOfGroup) walk.dividedBy(word, sex, unclear)
    else if (isOpen) groups.at(-1)?.sexes.push(cells)
    else groups.push(groupOf(walk, word, cells))
    isOpen = isOfGroup
  }
  return groups
}

const unclear: BehindPart = { inSameWords: 'open', inOtherWords: 'part' }

function groupOf(
  walk: PartWalk<readonly string[]>,
  word: string | undefined,
  cells: readonly string[],
): DividedGroup {
  const isInSameWords = walk.wordsOf(word) === 'inSameWords'
  return { whole: walk.whole ?? [], part: walk.part?.item ?? [], sexes: [cells], isInSameWords }
}

const partWord = /^ *(?:darunter|davon|dar\.|dav\.)(?=$|[: ])/i

/** `davon` in front of a part, with the spaces before it, which show how deep it lies. */
export function partWordOf(text: string): string | undefined {
  return partWord.exec(text)?.[0].toLowerCase()
}

import { withoutInflection } from '../read/inflectedNames'
import { foldWords } from './foldText'

interface Spelling<T> {
  readonly item: T
  readonly words: readonly string[]
}

/**
 * Finds known names within a sentence, word by word, the longest first: in `Integrationen LZB Januar` it finds
 * `Integrationen LZB`, not `Integrationen` and `LZB`.
 */
export class KnownIn<T> {
  private readonly spellings: readonly Spelling<T>[]

  constructor(items: readonly T[], namesOf: (item: T) => readonly string[]) {
    this.spellings = items
      .flatMap((item) => namesOf(item).map((name) => ({ item, words: wordsOf(name) })))
      .filter(({ words }) => words.length > 0)
      .toSorted((left, right) => right.words.length - left.words.length)
  }

  /** For each name that is found all items that it means. */
  find(sentence: string): readonly (readonly T[])[] {
    return this.cut(sentence).found
  }

  /** The words of the sentence without the names that are found. */
  rest(sentence: string): string {
    return this.cut(sentence).words.join(' ')
  }

  /** Its first words are such a name. */
  startsAt(sentence: string): boolean {
    return this.cut(sentence).words[0] === ''
  }

  /** Its last words are such a name. */
  endsAt(sentence: string): boolean {
    return this.cut(sentence).words.at(-1) === ''
  }

  private cut(sentence: string): {
    readonly found: readonly (readonly T[])[]
    readonly words: readonly string[]
  } {
    const words = [...wordsOf(sentence)]
    const found: (readonly T[])[] = []
    for (const spelling of this.spellings) {
      const at = indexOf(words, spelling.words)
      if (at === -1) continue
      found.push(this.meaningsOf(spelling))
      words.splice(at, spelling.words.length, '')
    }
    return { found, words }
  }

  private meaningsOf({ words }: Spelling<T>): readonly T[] {
    const text = words.join(' ')
    return [
      ...new Set(this.spellings.filter((each) => each.words.join(' ') === text).map(({ item }) => item)),
    ]
  }
}

function indexOf(words: readonly string[], part: readonly string[]): number {
  return words.findIndex((_, at) => part.every((word, offset) => words[at + offset] === word))
}

/** `Zugänge` as `Zugang` */
function wordsOf(text: string): readonly string[] {
  return foldWords(withoutInflection(text)).map((word) => word.replace(/^(zu|ab)gaengen?$/, '$1gang'))
}

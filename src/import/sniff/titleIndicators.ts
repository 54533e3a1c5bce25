import type { Indicator, Unit } from '@/domain/plan'
import { namesOf } from '../read/indicatorNames'
import { foldWords } from './foldText'
import type { KnownIn } from './knownIn'
import { isAboutOther } from './titleLimits'
import { isRestricted } from './titleRestrictions'

export interface KnownNames {
  readonly units: KnownIn<Unit>
  readonly indicators: KnownIn<Indicator>
}

export interface TitleIndicators {
  readonly indicators: readonly Indicator[]
  /** The lines that name them. */
  readonly namingLines: readonly string[]
}

/** What the lines say is counted; where they come from tells it only where no other line does. */
export function indicatorsOf(lines: readonly string[], known: KnownNames): TitleIndicators {
  const named = lines.map((line) => ({ line, found: actualsOf(line, known) }))
  const ownNamed = named.filter(({ line, found }) => found.length > 0 && !isSource(line))
  const counted = narrowest(ownNamed.length > 0 ? ownNamed : named.filter(({ found }) => found.length > 0))
  return {
    indicators: [...new Set(counted.flatMap(({ found }) => found))],
    namingLines: counted.map(({ line }) => line),
  }
}

/** `Integrationen` above `Integrationen LZB` is the topic that the line below it narrows. */
export function narrowest<T extends { readonly line: string }>(named: readonly T[]): readonly T[] {
  return named.filter(({ line }, at) => {
    const words = foldWords(line)
    return !named.slice(at + 1).some((below) => {
      const narrower = new Set(foldWords(below.line))
      return words.every((word) => narrower.has(word))
    })
  })
}

function isSource(line: string): boolean {
  return /^(?:datei(?:name)?|quelle|herausgeber|datengrundlage|datenbasis|©|\(c\)|copyright)(?!\p{L})/iu.test(
    line,
  )
}

/** A title such as `Integrationen kumuliert` names another thing than the indicator within it. */
function actualsOf(line: string, { units, indicators }: KnownNames): readonly Indicator[] {
  const named = [...new Set(indicators.find(line).flat())]
  const found = named.filter((each) => !isAboutOther(line, namesOf(each)))
  const [only] = named
  // `Bedarfsgemeinschaften mit LZB` are no LZB either.
  if (only === undefined || named.length > 1) return found
  return isRestricted(line, namesOf(only), (text) => units.rest(text)) ? [] : found
}

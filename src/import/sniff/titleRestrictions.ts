import { withoutInflection } from '../read/inflectedNames'
import { foldWords } from './foldText'
import { marksIn } from './markWords'
import { tellingWords } from './neutralWords'

/**
 * True where words beside the name of an indicator count another group or another thing: `Neue LZB`, `Personen in
 * Bedarfsgemeinschaften`, `Langzeitarbeitslose 2 Jahre und länger`, `Beschäftigte am Arbeitsort`.
 *
 * @param names of the indicators that the line names
 * @param withoutUnits the text without the places of the plan
 */
export function isRestricted(
  line: string,
  names: readonly string[],
  withoutUnits: (text: string) => string,
): boolean {
  const spellings = names.map((name) => wordsOf(name)).toSorted((left, right) => right.length - left.length)
  return segmentsOf(line).some((segment) => {
    const found = placeIn(wordsOf(segment), spellings)
    return found !== undefined && (isOfOthers(found.before) || limitsGroup(found.after, withoutUnits))
  })
}

interface Place {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** What a dash, a colon or a bracket sets apart says of the table, not of the name. */
function segmentsOf(line: string): readonly string[] {
  return line.split(/[:;|(),–—]| - /)
}

function wordsOf(text: string): readonly string[] {
  return foldWords(withoutInflection(text))
}

function placeIn(words: readonly string[], spellings: readonly (readonly string[])[]): Place | undefined {
  for (const spelling of spellings) {
    const at = words.findIndex((_, start) => spelling.every((word, offset) => words[start + offset] === word))
    if (at !== -1) return { before: words.slice(0, at), after: words.slice(at + spelling.length) }
  }
  return undefined
}

function isOfOthers(before: readonly string[]): boolean {
  const [other = '', last = ''] = [before.at(-2), before.at(-1)]
  return (last === 'in' && others.test(other)) || flows.test(last) || groups.test(last)
}

const others = /^(?:personen|menschen|kinder|haushalte|mitglieder)$/
const flows = /^(?:eintritte?|austritte?|teilnehmende|teilnehmer|leistungen|termine|kontakte)$/
const groups =
  /^(?:neuer?|weitere|ehemalige|junge|aeltere|\w+(?:taetige|lose|pflichtige?|ierte|stehende|gebliebene)n?)$/

function limitsGroup(after: readonly string[], withoutUnits: (text: string) => string): boolean {
  const [first = '', second = ''] = after
  if (ages.test(`${first} ${second}`) || othersBeside.test(`${first} ${second}`)) return true
  const rest = after.slice(1).join(' ')
  if (!/^(?:mit|ohne|am|auf|in|aus)$/.test(first) || marksIn(rest) !== 0 || comparison.test(rest))
    return false
  return tellingWords(withoutUnits(rest)).length > 0
}

/** `2 Jahre und länger`, `ab 55`, `im Alter` */
const ages = /^(?:\d{1,2} jahr|(?:ab|ueber|unter) \d|im alter$)/
/** `Bedarfsgemeinschaften und deren Mitglieder` */
const othersBeside = /^(?:und|sowie|mit) (?:deren|ihren?)$/
const comparison = /vergleich|grafik|diagramm|anteil|veraenderung|vorjahr|vormonat|summe|ziel/

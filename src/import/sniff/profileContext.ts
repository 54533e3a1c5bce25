import type { Indicator, Unit } from '@/domain/plan'
import { columnSign } from '../columnSigns'
import type { IssueList } from '../issueList'
import { namesOf } from '../read/indicatorNames'
import type { ContextInput } from './contextInput'
import { indicatorFinder, unitFinder } from './knownNames'
import { tellingWords } from './neutralWords'
import type { FileContext } from './tableShape'
import { isAboutOther } from './titleLimits'
import type { TitlePlaces } from './titlePlaces'

/**
 * The unit that the profile says, unless the title or the name of the file names another: a profile knows the header
 * of its files, not what they call themselves.
 */
export function profileUnit(unitId: string, input: ContextInput, issues: IssueList): FileContext {
  const title = otherPlace(unitId, input)
  if (title === undefined) return { unit: unitId }
  const { vocabulary, headerLine, lineOfTitle } = input
  const found = vocabulary.units.find(({ id }) => id === unitId)?.name ?? unitId
  const place = { line: lineOfTitle(title.text) ?? headerLine, found }
  const suggestions = [...title.units.map(({ id }) => id), unitId]
  const detail = { title: title.text, answer: 'unitId' } as const
  issues.ask('ambiguous-unit', { ...place, detail }, { kind: 'fileUnit', suggestions })
  return { isUnitAsked: true }
}

interface OtherPlace {
  readonly text: string
  readonly units: readonly Unit[]
}

/** It is none of ours, or leaves one of ours out. */
function strangePlace({ isStrangePlace, place, exception, otherTown }: TitlePlaces): string | undefined {
  return isStrangePlace ? place : (exception ?? otherTown)
}

function otherPlace(unitId: string, { titles, fileName, vocabulary }: ContextInput): OtherPlace | undefined {
  const strange = strangePlace(titles)
  if (strange !== undefined) return { text: strange, units: [] }
  const named = [...titles.units, ...titles.ambiguousUnits]
  if (named.some(({ id }) => id === unitId)) return undefined
  if (named.length > 0) return { text: named.map(({ name }) => name).join(', '), units: named }
  if (titles.place !== undefined) return { text: titles.place, units: [] }
  const offices = unitFinder(vocabulary.units)
    .find(wordsOf(fileName))
    .flatMap((meanings) => (meanings.length === 1 ? meanings : []))
    .filter(({ parentId }) => parentId !== null)
  const isOther = offices.length > 0 && offices.every(({ id }) => id !== unitId)
  return isOther ? { text: fileName, units: offices } : undefined
}

/**
 * The indicator that the profile says, unless the file calls itself something else than it did when that was asked.
 * @param said what the title says by itself
 */
export function profileName(
  indicatorId: string,
  { input, said }: { readonly input: ContextInput; readonly said: FileContext },
  issues: IssueList,
): FileContext {
  const { names, vocabulary, headerLine, lineOfTitle } = input
  const name = names.indicators.nameOf(indicatorId)
  const { indicatorTitle } = input.answers.given
  const other = otherName(indicatorId, { input, said })
  if (other === undefined || isSame(other.text, indicatorTitle)) return { name }
  const { text, indicator } = other
  const found = vocabulary.indicators.find(({ id }) => id === indicatorId)?.label ?? name
  const place = { line: lineOfTitle(text) ?? headerLine, found }
  const suggestions = [...(indicator === undefined ? [] : [indicator.id]), indicatorId]
  const detail = { title: text, answer: 'indicatorId' } as const
  issues.ask('unknown-category', { ...place, detail }, { kind: 'fileIndicator', text, suggestions })
  return { isNameAsked: true }
}

interface OtherName {
  readonly text: string
  readonly indicator?: Indicator
}

function otherName(
  indicatorId: string,
  { input, said }: { readonly input: ContextInput; readonly said: FileContext },
): OtherName | undefined {
  const { titles, fileName, vocabulary } = input
  const known = titles.indicators
  if (known.some(({ id }) => id === indicatorId)) return undefined
  if (said.name !== undefined && known[0] !== undefined) return { text: said.name, indicator: known[0] }
  const { title } = said
  if (title === undefined) return nameOfFile(indicatorId, fileName, vocabulary.indicators)
  const rest = unitFinder(vocabulary.units).rest(title)
  return tellingWords(rest).length === 0 ? undefined : { text: title }
}

/** Also where it was that of another month. */
function isSame(text: string, asked: string | undefined): boolean {
  return asked !== undefined && columnSign(asked) === columnSign(text)
}

/** `ELB_2023-02.csv`: a name with further words may name the report, and not what is counted. */
function nameOfFile(
  indicatorId: string,
  fileName: string,
  indicators: readonly Indicator[],
): OtherName | undefined {
  const words = wordsOf(fileName)
  const known = indicatorFinder(indicators)
  const [indicator, ...others] = known.find(words).flat()
  if (indicator === undefined || others.length > 0 || indicator.id === indicatorId) return undefined
  const isPlain = !isAboutOther(words, namesOf(indicator)) && tellingWords(known.rest(words)).length === 0
  return isPlain ? { text: fileName, indicator } : undefined
}

/** Without folders and extension. */
function wordsOf(fileName: string): string {
  return fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]{1,4}$/, '')
    .replaceAll('_', ' ')
}

import type { Unit } from '@/domain/plan'
import type { IssueList } from '../issueList'
import type { ContextInput } from './contextInput'
import { foldWords } from './foldText'
import { profileUnit } from './profileContext'
import type { FileContext } from './tableShape'
import type { TitleFindings } from './titleLines'

/** Whose values these are, where neither rows nor columns say it; what the title says of those that do. */
export function unitContext(input: ContextInput, issues: IssueList): FileContext {
  const { keys, values, answers, titles } = input
  const { unitId } = answers.own
  const isInRows = keys.unitKey !== undefined || keys.unitName !== undefined
  const isNamed = isInRows || values.every(({ coordinates }) => coordinates.unit !== undefined)
  if (isNamed && unitId !== undefined) answers.misfit('unitId', unitId)
  if (isNamed) return { ...placeContext(titles), ...exceptionContext(titles) }
  if (unitId !== undefined) return { unit: unitId }
  const { unitId: ofProfile } = answers.given
  return ofProfile === undefined ? titleUnit(input, issues) : profileUnit(ofProfile, input, issues)
}

/** The Träger holds all its offices; a region outside of the plan may do so, a town or another Jobcenter does not. */
function placeContext({ units, otherTown }: TitleFindings): FileContext {
  if (otherTown !== undefined) return { titlePlace: { text: otherTown, unitIds: [] } }
  const offices = units.filter(({ parentId }) => parentId !== null)
  if (offices.length === 0) return {}
  const text = offices.map(({ name }) => name).join(', ')
  return { titlePlace: { text, unitIds: offices.map(({ id }) => id) } }
}

function exceptionContext({ exception }: TitleFindings): FileContext {
  return exception === undefined ? {} : { unitException: exception }
}

function titleUnit({ titles, headerLine }: ContextInput, issues: IssueList): FileContext {
  const meanings = [...titles.units, ...titles.ambiguousUnits]
  const others = otherPlaces(titles)
  if (meanings.length > 1 || others.length > 0) {
    const expected = [...meanings.map(({ name }) => name), ...others]
    const place = { line: headerLine, detail: { expected } }
    issues.ask('ambiguous-unit', place, { kind: 'fileUnit', suggestions: meanings.map(({ id }) => id) })
    return { isUnitAsked: true }
  }
  const unit = titles.isStrangePlace ? titles.place : (meanings[0]?.id ?? titles.place)
  return unit === undefined ? {} : { unit }
}

/** What a title names beside units of the plan and is not within them, or leaves out of them. */
function otherPlaces({
  units,
  exception,
  otherTown,
  isStrangePlace,
  place,
}: TitleFindings): readonly string[] {
  if (exception !== undefined) return isStrangePlace ? [] : [exception]
  if (units.length === 0) return []
  if (otherTown !== undefined) return [otherTown]
  const isOther = isStrangePlace && place !== undefined && !isWithin(place, units)
  return isOther ? [place] : []
}

/** `Marl, Team Nord`; the Träger holds what it calls by other names. */
function isWithin(place: string, units: readonly Unit[]): boolean {
  const words = foldWords(place)
  return units.some(
    ({ name, parentId }) => parentId === null || foldWords(name).every((word) => words.includes(word)),
  )
}

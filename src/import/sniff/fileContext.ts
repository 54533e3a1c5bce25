import type { IssueList } from '../issueList'
import type { ContextInput } from './contextInput'
import type { FileContext } from './tableShape'
import { limitsOf } from './titleLimits'
import { timeContext } from './timeContext'

/** What the title lines add where neither rows nor columns say it; asks where they leave it open. */
export function contextOf(input: ContextInput, issues: IssueList): FileContext {
  const { titles } = input
  return {
    ...timeContext(input, issues),
    ...unitContext(input, issues),
    ...sexContext(input),
    ...nameContext(input),
    ...limitContext(input),
    ...(titles.exponent === undefined ? {} : { exponent: titles.exponent, isMoney: titles.isMoney }),
    ...(titles.asOf === undefined ? {} : { asOf: titles.asOf }),
  }
}

function unitContext(input: ContextInput, issues: IssueList): FileContext {
  const { keys, values, answers } = input
  const { unitId } = answers.given
  const isInRows = keys.unitKey !== undefined || keys.unitName !== undefined
  const isNamed = isInRows || values.every(({ coordinates }) => coordinates.unit !== undefined)
  if (isNamed && unitId !== undefined) answers.misfit('unitId', unitId)
  if (isNamed) return {}
  return unitId === undefined ? titleUnit(input, issues) : { unit: unitId }
}

function titleUnit({ titles, headerLine }: ContextInput, issues: IssueList): FileContext {
  const meanings = [...titles.units, ...titles.ambiguousUnits]
  if (meanings.length > 1) {
    const place = { line: headerLine, detail: { expected: meanings.map(({ name }) => name) } }
    issues.ask('ambiguous-unit', place, { kind: 'fileUnit', suggestions: meanings.map(({ id }) => id) })
    return { isUnitAsked: true }
  }
  const unit = meanings[0]?.id ?? titles.place
  return unit === undefined ? {} : { unit }
}

function sexContext({ keys, values, titles }: ContextInput): FileContext {
  const isNamed = keys.sex !== undefined || values.some(({ coordinates }) => coordinates.sex !== undefined)
  const [sex, ...others] = titles.sexes
  return isNamed || sex === undefined || others.length > 0 ? {} : { sex }
}

function nameContext(input: ContextInput): FileContext {
  const { keys, values, names, answers } = input
  const { indicatorId } = answers.given
  const isNamed = keys.names.length > 0 || values.every(({ coordinates }) => coordinates.name !== undefined)
  if (isNamed && indicatorId !== undefined) answers.misfit('indicatorId', indicatorId)
  if (keys.names.length > 0) return {}
  return indicatorId === undefined ? titleName(input) : { name: names.indicators.nameOf(indicatorId) }
}

/** What the title limits holds for tables whose own columns do not divide it. */
function limitContext({ keys, values, titles: { part, isPercent } }: ContextInput): FileContext {
  const headers = values.map(({ name }) => name)
  const isDivided = keys.slices.length > 0 || limitsOf(headers, () => true).part !== undefined
  const hasMeasure = values.some(({ coordinates }) => coordinates.isPercent === true)
  return {
    ...(part === undefined || isDivided ? {} : { part }),
    ...(isPercent && !hasMeasure ? { isPercent } : {}),
  }
}

/** A known indicator of the title holds for the columns that name none, and in front of the names of slices. */
function titleName({ values, titles, names }: ContextInput): FileContext {
  const hasKnownName = values.some(
    ({ coordinates: { name } }) => name !== undefined && names.indicators.find(name).kind !== 'unknown',
  )
  if (hasKnownName) return {}
  const [indicator, ...others] = titles.indicators
  if (indicator !== undefined && others.length === 0) return { name: indicator.label }
  return titles.title === undefined ? {} : { title: titles.title }
}

import type { IssueList } from '../issueList'
import type { ContextInput } from './contextInput'
import { profileName } from './profileContext'
import { scaleContext } from './scaleContext'
import type { FileContext } from './tableShape'
import { isTakenUp, listsHeaders } from './titleLimits'
import { timeContext } from './timeContext'
import { unitContext } from './unitContext'

/** What the title lines add where neither rows nor columns say it; asks where they leave it open. */
export function contextOf(input: ContextInput, issues: IssueList): FileContext {
  const { titles } = input
  return {
    ...timeContext(input, issues),
    ...unitContext(input, issues),
    ...sexContext(input),
    ...nameContext(input, issues),
    ...limitContext(input, issues),
    ...scaleContext(input, issues),
    ...(titles.asOf === undefined ? {} : { asOf: titles.asOf }),
  }
}

function sexContext({ keys, values, titles }: ContextInput): FileContext {
  const isNamed = keys.sex !== undefined || values.some(({ coordinates }) => coordinates.sex !== undefined)
  if (isNamed) return {}
  const { otherSex } = titles
  if (otherSex !== undefined) return { otherSex: otherSex.text }
  const [sex, ...others] = titles.sexes
  return sex === undefined || others.length > 0 ? {} : { sex }
}

function nameContext(input: ContextInput, issues: IssueList): FileContext {
  const { keys, values, names, answers } = input
  const { indicatorId } = answers.own
  const isNamed = keys.names.length > 0 || values.every(({ coordinates }) => coordinates.name !== undefined)
  if (isNamed && indicatorId !== undefined) answers.misfit('indicatorId', indicatorId)
  if (keys.names.length > 0) return {}
  if (indicatorId !== undefined) return { name: names.indicators.nameOf(indicatorId) }
  const { indicatorId: ofProfile } = answers.given
  const said = titleName(input)
  return ofProfile === undefined || isNamed ? said : profileName(ofProfile, { input, said }, issues)
}

/** What the title limits holds for all values that do not say so themselves. */
function limitContext(input: ContextInput, issues: IssueList): FileContext {
  const { values, headers, titles } = input
  const hasMeasure = values.some(({ coordinates }) => coordinates.isPercent === true)
  const areShares = titles.isPercentThroughout || (titles.isPercent && !hasMeasure)
  const isPercent = areShares ? { isPercent: true } : {}
  const ofValues = values.map(({ name }) => name)
  const limits = titles.limits.filter(
    (limit) => !ofValues.every((name) => isTakenUp(limit, name)) && !listsHeaders(limit, headers),
  )
  if (limits.length > 0) return { limits, ...isPercent }
  reportUnexplained(input, issues)
  return isPercent
}

/** Words that may restrict what is counted, where nothing in rows or headers takes them up. */
function reportUnexplained({ titles: { unexplained }, lineOfTitle }: ContextInput, issues: IssueList): void {
  if (unexplained === undefined) return
  issues.add('warning', 'unknown-category', { line: lineOfTitle(unexplained), found: unexplained })
}

/** A known indicator of the title holds for the columns that name none, and in front of the names of slices. */
function titleName({ values, titles, names }: ContextInput): FileContext {
  const hasKnownName = values.some(
    ({ coordinates: { name } }) => name !== undefined && names.indicators.find(name).kind !== 'unknown',
  )
  if (hasKnownName) return {}
  const { indicators, namingLines, title } = titles
  const [indicator, ...others] = indicators
  if (indicator !== undefined && others.length === 0) return { name: indicator.label }
  if (namingLines.length > 1) return { title: namingLines.join(' / '), titleIndicators: indicators }
  return title === undefined ? {} : { title }
}

import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import { type AskedScale, askForScale } from '../sniff/scaleContext'
import type { TableShape } from '../sniff/tableShape'
import type { TitleFindings } from '../sniff/titleLines'
import type { OpenSeries } from './mergedParts'

interface ScaleTools {
  readonly shape: TableShape
  readonly answers: FileAnswers
  readonly issues: IssueList
}

type NotedScale = Pick<TitleFindings, 'scale' | 'plainScale'>

/**
 * A measure below the table comes too late to be sure of; a scale that only the profile knows, and no note of the
 * file, is asked again.
 *
 * @returns whether only the profile scales the values
 */
export function askForScaleBelow(
  below: NotedScale,
  series: readonly OpenSeries[],
  tools: ScaleTools,
): boolean {
  const { shape, answers } = tools
  const { scale, plainScale } = below
  if (isScaled(shape)) return false
  const ask = (asked: AskedScale) => askForScale(asked, null, tools)
  if (scale !== undefined && !isScaledBySeries(series, scale.exponent))
    ask({ text: scale.text, suggestion: scale.exponent, isOpen: scale.isOpen })
  if (!answers.lacksScale) return false
  ask({ text: plainScale ?? '', suggestion: plainScale === undefined ? null : 0, isOpen: false })
  return true
}

function isScaled({ context, values }: TableShape): boolean {
  return [context, ...values.map(({ coordinates }) => coordinates)].some(
    ({ exponent }) => exponent !== undefined,
  )
}

/** Each row that may count euros says so itself. */
function isScaledBySeries(series: readonly OpenSeries[], exponent: number): boolean {
  return series.every(({ measure: { kind, scale } }) =>
    kind === 'money' ? scale.exponent === exponent : kind !== undefined && kind !== 'number',
  )
}

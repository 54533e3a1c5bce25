import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import type { TableShape } from '../sniff/tableShape'
import type { TitleFindings } from '../sniff/titleLines'
import { type AskedScale, askForScale } from '../sniff/scaleContext'
import type { ValueFormats } from './valueFormats'
import { exponentOf } from './valueReader'

interface ScaleTools {
  readonly shape: TableShape
  readonly formats: ValueFormats
  readonly answers: FileAnswers
  readonly issues: IssueList
}

/**
 * A measure below the table comes too late to be sure of; a scale that only the profile knows, and no note of the
 * file, is asked again.
 */
export function settleScale(below: Pick<TitleFindings, 'scale' | 'plainScale'>, tools: ScaleTools): void {
  const { shape, formats, answers } = tools
  if (!isScaled(shape)) askForOpen(below, tools)
  for (const value of shape.values)
    formats.rescale(value.at + 1, exponentOf(value, { answers, context: shape.context }))
}

function askForOpen(
  { scale, plainScale }: Pick<TitleFindings, 'scale' | 'plainScale'>,
  tools: ScaleTools,
): void {
  const ask = (asked: AskedScale) => askForScale(asked, null, tools)
  if (scale !== undefined) ask({ text: scale.text, suggestion: scale.exponent, isOpen: scale.isOpen })
  if (!tools.answers.lacksScale) return
  ask({ text: plainScale ?? '', suggestion: plainScale === undefined ? null : 0, isOpen: false })
}

function isScaled({ context, values }: TableShape): boolean {
  return [context, ...values.map(({ coordinates }) => coordinates)].some(
    ({ exponent }) => exponent !== undefined,
  )
}

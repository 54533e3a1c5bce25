import { flagsOf } from '../check/factFields'
import type { IssueList } from '../issueList'
import type { TableShape } from '../sniff/tableShape'
import { isOnlyPercent, limitsOf, saysOther, saysOtherSpan } from '../sniff/titleLimits'
import { titleText } from '../sniff/titleLines'
import { ownSexOf } from '../sniff/titleSex'
import { type FactColumns, pending } from './factColumns'
import { withoutLead } from './noteText'
import type { Notes } from './notes'

interface NoteTools {
  readonly shape: TableShape
  readonly notes: Notes
  readonly issues: IssueList
}

/** What a line below the table says of all its values comes too late for their names, but not to be told. */
export function settleNotes(facts: FactColumns, tools: NoteTools): void {
  const notes = tools.notes.below()
  const lines = notes.map(({ cells }) => withoutLead(titleText(cells)))
  const { other, told } = limitsBelow(lines, tools)
  const place = (found: string) => ({ line: notes[lines.indexOf(found)]?.line ?? null, found })
  if (other !== undefined && saysOtherSpan(other)) tools.issues.add('error', 'not-monthly', place(other))
  for (const found of told)
    tools.issues.add('warning', 'unknown-category', { ...place(found), detail: { title: found } })
  if (lines.some(isOnlyPercent) && !saysMeasure(tools.shape)) markPercent(facts)
}

/** What the title says, too, or columns divide, need not be told again. */
function limitsBelow(lines: readonly string[], { shape }: NoteTools) {
  const found = limitsOf(lines, () => [])
  const { context, values, keys } = shape
  const isSaid = context.part !== undefined || values.some(({ name }) => saysOther(name))
  const other = isSaid ? undefined : found.other
  const part = keys.slices.length > 0 || isSaid ? undefined : found.part
  const told = [other, part, sexIn(lines, shape)].filter((line) => line !== undefined)
  return { other, told: new Set(told.filter((line) => line !== other || !saysOtherSpan(line))) }
}

/** The line that names a sex where nothing else does. */
function sexIn(lines: readonly string[], { keys, values, context }: TableShape): string | undefined {
  const isNamed = keys.sex !== undefined || values.some(({ coordinates }) => coordinates.sex !== undefined)
  return isNamed || context.sex !== undefined ? undefined : lines.find(ownSexOf)
}

function saysMeasure({ values, context }: TableShape): boolean {
  return context.isPercent === true || values.some(({ coordinates }) => coordinates.isPercent === true)
}

function markPercent(facts: FactColumns): void {
  facts.flagsOfAny |= pending.percent
  for (let at = 0; at < facts.length; at += 1) facts.flags[at] = flagsOf(facts, at) | pending.percent
}

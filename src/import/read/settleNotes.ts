import { flagsOf } from '../check/factFields'
import type { IssueList } from '../issueList'
import type { TableShape } from '../sniff/tableShape'
import { saysOtherSpan } from '../sniff/otherNumbers'
import { isOnlyPercent, isTakenUp, limitsOf, type TitleLimit } from '../sniff/titleLimits'
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
  const { span, told } = limitsBelow(lines, tools)
  const place = (found: string) => ({ line: notes[lines.indexOf(found)]?.line ?? null, found })
  if (span !== undefined) tools.issues.add('error', 'not-monthly', place(span))
  for (const found of told)
    tools.issues.add('warning', 'unknown-category', { ...place(found), detail: { title: found } })
  if (lines.some((line) => areShares(line, tools.shape))) markPercent(facts)
}

/** What the title says, too, or columns divide, need not be told again. */
function limitsBelow(lines: readonly string[], { shape }: NoteTools) {
  const { limits } = limitsOf(lines, () => [])
  const open = limits.filter((limit) => !isSaid(limit, shape)).map(({ text }) => text)
  const sex = sexIn(lines, shape)
  return {
    span: open.find(saysOtherSpan),
    told: new Set([...open.filter((line) => !saysOtherSpan(line)), ...(sex === undefined ? [] : [sex])]),
  }
}

function isSaid(limit: TitleLimit, { context, values, columns, keys }: TableShape): boolean {
  const isOfTitle = (context.limits ?? []).some(({ text }) => isTakenUp(limit, text))
  if (isOfTitle || (limit.isPart && keys.slices.length > 0)) return true
  return ofAll.test(limit.text)
    ? values.every(({ name }) => isTakenUp(limit, name))
    : isTakenUp(limit, columns.map(({ name }) => name).join(' | '))
}

/** Other lines may explain one column only. */
const ofAll = /^(?:alle|sämtliche)(?!\p{L})/iu

/** The line that names a sex where nothing else does. */
function sexIn(lines: readonly string[], { keys, values, context }: TableShape): string | undefined {
  const isNamed = keys.sex !== undefined || values.some(({ coordinates }) => coordinates.sex !== undefined)
  return isNamed || context.sex !== undefined ? undefined : lines.find(ownSexOf)
}

/** Behind the sign of a footnote it is about the column that bears the sign. */
function areShares(line: string, { columns, context }: TableShape): boolean {
  if (!isOnlyPercent(line) || context.isPercent === true) return false
  const sign = /^(?:\*+|\d|[¹²³⁴])/u.exec(line)?.[0]
  return sign === undefined || !columns.some(({ name }) => name.trim().endsWith(sign))
}

function markPercent(facts: FactColumns): void {
  facts.flagsOfAny |= pending.percent
  for (let at = 0; at < facts.length; at += 1) facts.flags[at] = flagsOf(facts, at) | pending.percent
}

import type { Names } from '../sniff/names'
import type { FileContext, TableShape, ValueColumn } from '../sniff/tableShape'
import { isTakenUp } from '../sniff/titleLimits'
import { percentWord } from '../sniff/valueColumns'
import { nameBorder } from './indicatorNames'
import type { GivenName } from './nameCodes'
import { withoutWiderGroup } from './widerGroups'

/** The row's words, then the column's; the table's own title where neither names the indicator. */
export function fullName(
  { name, slice }: { readonly name: string; readonly slice: string },
  column: ValueColumn,
  { context, keys }: TableShape,
): GivenName {
  const header = withoutWiderGroup(column.coordinates.name ?? '')
  const isNamed = name !== '' || header !== '' || keys.names.length > 0
  if (isNamed) {
    const written = [name, slice, header]
    const said = [...written, column.name].join(nameBorder)
    const limits = (context.limits ?? []).filter((limit) => !isTakenUp(limit, said))
    return { text: joinNames([...written, ...limits.map(({ text }) => text)]), isOfFile: false }
  }
  return context.isNameAsked === true
    ? { text: '', isOfFile: true, isAsked: true }
    : titleName(slice, column, context)
}

function titleName(slice: string, column: ValueColumn, context: FileContext): GivenName {
  const { title, titleIndicators: meanings } = context
  if (title !== undefined && meanings !== undefined) return { text: title, isOfFile: true, meanings }
  const name = title ?? (saysWhatIsCounted(column) ? column.name : '')
  return { text: joinNames([name, slice]), isOfFile: slice === '' }
}

/** `ANZAHL` may do as a name; months, units and sexes do not, nor does the `Wert` of a table that lost a column. */
function saysWhatIsCounted({ name, coordinates }: ValueColumn): boolean {
  const says = Object.keys(coordinates).filter((part) => !['marks', 'sign', 'measure'].includes(part))
  return says.length === 0 && name.trim().toLowerCase() !== 'wert'
}

/** A share of what is counted is another number; a rate is one itself. */
export function asShare(given: GivenName, { indicators }: Names): GivenName {
  const { text, isOfFile, meanings } = given
  if (meanings !== undefined) return given
  const match = indicators.find(text)
  if (match.kind === 'indicator' && match.indicator.measure === '%') return { text, isOfFile }
  return { text: joinNames([text, percentWord]), isOfFile: false }
}

export function joinNames(parts: readonly string[]): string {
  return parts.reduce(
    (names, part) => (part === '' || names === '' ? names + part : `${names}${nameBorder}${part}`),
    '',
  )
}

import type { FileAnswers } from '../fileAnswers'
import type { IssueList, Place } from '../issueList'
import type { IndicatorMatch } from '../read/indicatorNames'
import type { RoledColumn } from './roledColumn'
import type { Coordinates } from './coordinates'
import { withHeaderMonths } from './headerMonths'
import { namedRoleOf } from './columnNames'
import { reportContradictions } from './headerContradictions'
import type { Names } from './names'
import { tellingWords } from './neutralWords'
import type { KeyColumns, ValueColumn } from './tableShape'
import { saysPart } from './partWords'

interface Context {
  readonly names: Names
  readonly keys: KeyColumns
  readonly headerLine: number
  readonly issues: IssueList
  readonly answers: FileAnswers
}

/**
 * The columns that hold values of a month. Sums and means beside months are left out with a warning; the sum
 * beside units is the Träger.
 */
export function valueColumnsOf(columns: readonly RoledColumn[], context: Context): readonly ValueColumn[] {
  const answered = columns.map((column) => withoutAnsweredTime(column, context))
  reportContradictions(answered, context)
  const timed = withHeaderMonths(answered, context)
  const all = timed.map(({ coordinates }) => coordinates)
  const reasonToSkip = skipReasons(all, context.keys.month)
  const taken = timed.flatMap((column) => {
    const { at, name } = column
    const reason = reasonToSkip(column.coordinates)
    if (reason === undefined) {
      return [{ at, name, coordinates: completed(column, all, context.names) }]
    }
    // It was called a column of values, but of which month its values are nobody says.
    if (column.isAnswered === true)
      context.answers.misfit('columns', String(at + 1), placeOf(column, context))
    const severity = all.every((each) => reasonToSkip(each) !== undefined) ? 'error' : 'warning'
    context.issues.add(severity, reason, placeOf(column, context))
    return []
  })
  const [only, ...others] = taken
  return only !== undefined && others.length === 0 ? [withoutOwnName(only, context)] : taken
}

/** Beside a month in every row the month of a header counts for nothing, once its values were said to be such. */
function withoutAnsweredTime(column: RoledColumn, { keys }: Context): RoledColumn {
  if (column.isAnswered !== true || keys.month === undefined) return column
  const coordinates: { -readonly [Part in keyof Coordinates]: Coordinates[Part] } = { ...column.coordinates }
  delete coordinates.month
  delete coordinates.year
  delete coordinates.monthOfYear
  return { ...column, coordinates }
}

/**
 * Where every row names its indicator, the header of the only values adds nothing to it, unless it says that
 * they are no actual values.
 */
function withoutOwnName(column: ValueColumn, context: Context): ValueColumn {
  const { name, ...coordinates } = column.coordinates
  const isNamedInRows = context.keys.names.length > 0 || context.keys.slices.length > 0
  if (name === undefined || !isNamedInRows || saysMore(name)) return column
  if (context.names.indicators.find(name).kind !== 'unknown') return column
  context.issues.add('warning', 'unknown-category', placeOf(column, context))
  return { ...column, coordinates }
}

/** `Wert U25` names more than the place of the values. */
function saysMore(name: string): boolean {
  const [first = ''] = name.split(' ')
  const isValue = namedRoleOf(first) === 'value'
  const isQualified = tellingWords(name).length > 0 || saysPart(name) || /\d\d/.test(name)
  return (isValue && isQualified) || otherThanActual.test(name)
}

const otherThanActual =
  /^(?:zug[aä]nge?|abg[aä]nge?|eintritte?|austritte?|teilnehmende)$|soll|plan|ziel|prognose|erwart|vorjahr|vormonat|veränderung|differenz|abweichung|anteil|quote|rate|prozent|%|kumul|durchschnitt|mittel|summe/i

function placeOf(
  { at, name }: { readonly at: number; readonly name: string },
  { headerLine }: Context,
): Place {
  return { line: headerLine, column: at + 1, found: name, detail: { columnName: name } }
}

/** Why a column is left out: beside others it names no month. Undefined where it is not. */
export function skipReasons(
  all: readonly Coordinates[],
  month: unknown,
): (column: Coordinates) => 'not-monthly' | 'unknown-category' | undefined {
  const isTimed = all.some(saysMonth) || month !== undefined ? saysMonth : saysYear
  const areTimed = all.some(isTimed)
  return (column) => {
    if (column.isOtherSpan === true) return 'not-monthly'
    if (!areTimed || isTimed(column)) return undefined
    return column.isTotal === true || column.year !== undefined ? 'not-monthly' : 'unknown-category'
  }
}

function saysMonth({ month, monthOfYear, isMonthAsked }: Coordinates): boolean {
  return month !== undefined || monthOfYear !== undefined || isMonthAsked === true
}

/** Years lie across above rows of months. */
function saysYear({ year }: Coordinates): boolean {
  return year !== undefined
}

function completed(column: RoledColumn, all: readonly Coordinates[], names: Names): Coordinates {
  const { coordinates } = column
  const isTotal = coordinates.isTotal === true && coordinates.unit === undefined
  const isOfUnits = isTotal && all.some((each) => each.unit !== undefined) && !isOfSexes(coordinates, all)
  const unit = isOfUnits ? { unit: totalWord } : {}
  return {
    ...coordinates,
    ...unit,
    ...(coordinates.isPercent === true ? percentName(column, all, names) : {}),
  }
}

/** Women or men of the same month stand beside it, and of no other unit either. */
function isOfSexes(total: Coordinates, all: readonly Coordinates[]): boolean {
  const parts = ['month', 'year', 'monthOfYear', 'name', 'unit'] as const
  return all.some((each) => each.sex !== undefined && parts.every((part) => each[part] === total[part]))
}

/** Any word for the sum of all units. */
const totalWord = 'Insgesamt'

/** What a share bears behind the name of what it is a share of. */
export const percentWord = 'in Prozent'

/** `Quote`, `Anteil in %`: a name of its own, if only a short one. */
const shareWord = /^(?:quote|anteil|rate)\b/i

/**
 * `LZB Frauen in %` are no LZB: unless the indicator itself is measured in percent, it gets a name of its own. A
 * rate that nobody knows and that stands alone keeps the name that is written.
 */
function percentName(
  { stack, coordinates }: RoledColumn,
  all: readonly Coordinates[],
  names: Names,
): { readonly name?: string } {
  const { name } = coordinates
  if (name === undefined) return { name: nameOfShare(stack) }
  const known = names.indicators.find(name)
  if (isMeasuredInPercent(known)) return {}
  const isAlone = all.every((each) => each.name !== name || each.isPercent === true)
  if (known.kind !== 'unknown' || !isAlone) return { name: `${name} | ${percentWord}` }
  return { name: saysOnlyName(coordinates) && stack.length === 1 ? stack.join('') : name }
}

function isMeasuredInPercent(known: IndicatorMatch): boolean {
  return known.kind === 'indicator' && known.indicator.measure === '%'
}

function nameOfShare(stack: readonly string[]): string {
  const last = stack.at(-1) ?? ''
  return shareWord.test(last) ? last : percentWord
}

function saysOnlyName(coordinates: Coordinates): boolean {
  return Object.keys(coordinates).every((part) =>
    ['name', 'isPercent', 'measure', 'marks', 'sign'].includes(part),
  )
}

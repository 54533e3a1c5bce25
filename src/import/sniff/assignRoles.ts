import { marksOfTicks } from './flagColumns'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList, Place } from '../issueList'
import type { ColumnRole } from '../structure'
import { isMeasureName } from './columnNames'
import { answeredRoles } from './answeredRoles'
import { timesBeside, withYearParts } from './besideTimes'
import { boundsIn, withBounds } from './boundColumns'
import type { FoundRole, HeadedColumn } from './columnRoles'
import { withComparedMonth } from './comparedMonth'
import { identityOf } from './columnIdentity'
import { withFlags } from './spanFlags'
import { monthColumnOf, reportOtherMonths, spanColumns } from './monthColumns'
import { reportOtherUnits } from './otherUnits'
import { withoutPeriods } from './periodColumns'
import { withPersonColumns } from './personColumns'
import { reportFactors } from './factorColumns'
import { withNamelessUnits } from './namelessUnits'
import type { Names } from './names'
import { isNumberOfReading } from './numberKeys'
import type { RoledColumn } from './roledColumn'
import { roleIn } from './roleInTable'
import { type Part, partsOf, withNeighbours } from './sideColumns'
import { reportShifted } from './shiftedHeader'
import { withStates } from './stateColumns'
import { withTelling } from './tellingColumns'
import type { KeyColumns, UnusedColumn } from './tableShape'
import { unitColumnsOf } from './unitColumns'
import { isVarying, reportUnknown } from './unknownColumns'
import { skipReasons } from './valueColumns'
import { withSumsOfYear } from './yearColumns'

export interface Roles {
  readonly columns: readonly { readonly name: string; readonly role: ColumnRole }[]
  readonly keys: KeyColumns
  readonly values: readonly RoledColumn[]
  /** Positions of the columns that hold the states of the values in front of them. */
  readonly states: ReadonlySet<number>
  /** Holds dates that may be the months of the report. */
  readonly dateColumn: RoledColumn | undefined
  readonly hasPersonalColumns: boolean
}

export interface AssignTools {
  readonly names: Names
  readonly headerLine: number
  readonly unknown: 'refuse' | 'takeOver'
  readonly issues: IssueList
  readonly answers: FileAnswers
}

/** Gives each column its part in an address, and says where that is not clear. */
export function assignRoles(headed: readonly HeadedColumn[], tools: AssignTools): Roles {
  const { headerLine, issues, unknown } = tools
  const found = headed.map((column) => ({
    ...column,
    role: roleIn(headed, column, tools.names),
    name: column.stack.join(' / '),
  }))
  const answered = answeredRoles(
    withPersonColumns(withFlags(withNeighbours(withNamelessUnits(found, tools.names)))),
    tools,
  )
  const compared = withComparedMonth(answered)
  const bounds = boundsIn(compared)
  const named = withYearParts(withoutPeriods(withBounds(compared, bounds), headerLine, issues))
  const parts = partsOf(named)
  const { columns: telling, states } = withStates(withTelling(named, parts))
  const spans = new Set(spanColumns(telling, headerLine, issues))
  const columns = withSumsOfYear(telling).map((column) =>
    isSlice(column, parts, unknown) || spans.has(column) ? sliceOf(column, tools) : column,
  )
  reportColumns(columns, tools)
  reportShifted(columns, tools)
  reportOtherMonths(columns, headerLine, issues)
  reportOtherUnits(columns, tools)
  const keys = { ...keysOf(columns, parts, tools.names), ...(bounds === undefined ? {} : { bounds }) }
  const values = columns.filter(({ role }) => role === 'value')
  reportUnknown(columns, { keys, parts, headerLine, issues })
  reportFactors(columns, tools)
  return {
    columns: columns.map((column) => ({ name: column.name, role: shownRole(column, keys) })),
    keys,
    values,
    states,
    dateColumn: columns.find(({ role }) => role === 'date'),
    hasPersonalColumns: columns.some(({ role }) => role === 'personal'),
  }
}

/** Texts that rows need to be told apart, in a file of which all is taken over as it is written. */
function isSlice(
  { at, name, isAnswered }: RoledColumn,
  parts: ReadonlyMap<number, Part>,
  unknown: AssignTools['unknown'],
): boolean {
  const isNeeded = parts.get(at) === 'needed' && isAnswered !== true
  return unknown === 'takeOver' && isNeeded && !isComposite(name) && !isNumberOfReading(name)
}

/** Several columns in one, as in the TSV files of Eurostat: `freq,sex,geo\\TIME_PERIOD`. */
function isComposite(name: string): boolean {
  return /[,\\]/.test(name)
}

function sliceOf(column: RoledColumn, { headerLine, issues }: AssignTools): RoledColumn {
  const { at, name } = column
  const place = { line: headerLine, column: at + 1, found: name, detail: { columnName: name } }
  issues.add('warning', 'unknown-category', place)
  return { ...column, role: 'slice' }
}

function keysOf(columns: readonly RoledColumn[], parts: ReadonlyMap<number, Part>, names: Names): KeyColumns {
  const first = (role: FoundRole) => columns.find((column) => column.role === role)
  const month = monthColumnOf(columns)
  const units = unitColumnsOf(columns, names)
  const positions = {
    month,
    year: month === undefined ? first('year') : undefined,
    monthOfYear: month === undefined ? first('monthOfYear') : undefined,
    unitKey: units.unitKey,
    unitName: units.unitName,
    sex: first('sex'),
    status: first('status'),
    asOf: first('asOf'),
    measure: columns.find(isMeasureColumn),
  }
  const used = new Set([...Object.values(positions), ...units.wider].map((column) => column?.at))
  const naming = nameColumns(columns.filter(({ at }) => parts.get(at) !== 'repeating'))
  const slices = columns.filter(({ role }) => role === 'slice').map(({ at }) => at)
  const unused = columns
    .filter(({ at, role }) => role !== 'value' && ![...used, ...naming, ...slices].includes(at))
    .map(unusedColumn)
  const entries = Object.entries(positions).flatMap(([key, column]) => (column ? [[key, column.at]] : []))
  const times = timesBeside(columns)
  const beside = {
    ...(times.length === 0 ? {} : { timesBeside: times }),
    ...(units.wider.length === 0 ? {} : { widerUnits: units.wider }),
  }
  return { ...Object.fromEntries(entries), ...beside, names: naming, slices, unused }
}

/** A person may have said that it is to be ignored. */
function isMeasureColumn({ role, own, isAnswered }: RoledColumn): boolean {
  return role === 'ignored' && isAnswered !== true && isMeasureName(own.at(-1) ?? '')
}

/** Texts that nothing tells apart name the indicator where nothing else does. */
function nameColumns(columns: readonly RoledColumn[]): readonly number[] {
  const hasIndicator = columns.some(({ role }) => role === 'indicator')
  const naming = columns.filter((column) => {
    if (column.role === 'label') return !hasIndicator
    if (column.role === 'unknown')
      return isVarying(column) && mayName(column.name) && !namesElsewhere(columns)
    return column.role === 'indicator'
  })
  return naming.map(({ at }) => at)
}

function mayName(name: string): boolean {
  return !isComposite(name) && !isNumberOfReading(name)
}

function namesElsewhere(columns: readonly RoledColumn[]): boolean {
  return columns.some(
    ({ role, coordinates }) =>
      role === 'indicator' || role === 'label' || (role === 'value' && coordinates.name !== undefined),
  )
}

function unusedColumn(column: RoledColumn): UnusedColumn {
  const { at, role, profile } = column
  const marks = role === 'ignored' ? marksOfTicks(column) : 0
  if (marks !== 0) return { at, marks }
  if (role === 'ignored' || role === 'remark') return { at }
  return role === 'unknown' && profile.distinct.length < 2
    ? { at, onlyText: profile.distinct[0] ?? '' }
    : { at, mayTell: true }
}

function shownRole({ at, role }: RoledColumn, keys: KeyColumns): ColumnRole {
  if (keys.names.includes(at) || keys.slices.includes(at)) return 'indicator'
  if (role === 'value') return 'value'
  if (role === 'remark') return role
  const key = Object.entries(keys).find(([, position]) => position === at)?.[0]
  return shownKeys.find((known) => known === key) ?? 'ignored'
}

const shownKeys = ['month', 'year', 'monthOfYear', 'unitKey', 'unitName', 'sex', 'status', 'asOf'] as const

function reportColumns(columns: readonly RoledColumn[], tools: AssignTools): void {
  const seen = new Map<string, RoledColumn>()
  const isLeftOut = leftOut(columns)
  for (const column of columns) {
    if (column.role === 'ignored' && isGiven(column)) continue
    reportColumn(column, tools)
    // What is left out may stand there twice, as `+/-` does beside each month.
    const isSpare = isLeftOut(column) || column.role === 'remark'
    const id = isSpare ? '' : identityOf(column, tools.names)
    const same = id === '' ? undefined : seen.get(id)
    if (same !== undefined) tools.issues.add('error', codeOfRepeated(same, column), placeOf(column, tools))
    seen.set(id, column)
  }
}

function leftOut(columns: readonly RoledColumn[]): (column: RoledColumn) => boolean {
  const all = columns.flatMap((each) => (each.role === 'value' ? [each.coordinates] : []))
  const reasonToSkip = skipReasons(
    all,
    columns.find(({ role }) => role === 'month'),
  )
  return ({ role, coordinates }) => role === 'value' && reasonToSkip(coordinates) !== undefined
}

/** A person or the form of the file said what the column is. */
function isGiven({ isAnswered, fixedRole }: RoledColumn): boolean {
  return isAnswered === true || fixedRole !== undefined
}

/** Two days of one month are no months. */
function codeOfRepeated(same: RoledColumn, { coordinates }: RoledColumn): 'not-monthly' | 'duplicate-column' {
  return same.coordinates.day === coordinates.day ? 'duplicate-column' : 'not-monthly'
}

function reportColumn(column: RoledColumn, tools: AssignTools): void {
  const { at, role, lacksLabel } = column
  const { issues, headerLine: line } = tools
  const lacksName = role === 'unnamed' || (role === 'value' && lacksLabel)
  if (lacksName) issues.add('error', 'missing-header', { line, column: at + 1 })
  if (role === 'personal') issues.add('error', 'personal-data', { ...placeOf(column, tools), found: null })
}

function placeOf({ at, name }: RoledColumn, { headerLine: line }: AssignTools): Place {
  return { line, column: at + 1, found: name, detail: { columnName: name } }
}

import type { IssueList } from '../issueList'
import { parseMonthText } from '../read/monthText'
import type { FoundRole } from './columnRoles'
import { foldText } from './foldText'
import { mentionsMean } from './meanSigns'
import type { RoledColumn } from './roledColumn'
import { mentionsSum } from './otherNumbers'

/**
 * Refuses columns beside the months that make other numbers of the values: a week, a rhythm that is not that of
 * months, a key that is called cumulated. Weeks that never change are those of the export, and no values.
 */
export function withoutPeriods(
  columns: readonly RoledColumn[],
  headerLine: number,
  issues: IssueList,
): readonly RoledColumn[] {
  const hasMonths = columns.some(({ role }) => role === 'month' || role === 'monthOfYear')
  return columns.map((column) => {
    const { at, name } = column
    const isBeside = hasMonths && isOpen(column)
    const other = isBeside ? otherPeriodIn(column) : undefined
    const found = isCumulatedKey(column) ? name : other
    if (found !== undefined) {
      const place = { line: headerLine, column: at + 1, found, detail: { columnName: name } }
      issues.add('error', 'not-monthly', place)
    }
    if (other !== undefined) return { ...column, role: 'ignored' }
    return isBeside && isWeek(column) ? { ...column, role: 'unknown' } : column
  })
}

/** True for a column that says of all values that they are those of a month. */
export function isMonthlyRhythm(column: RoledColumn): boolean {
  return isRhythm(column) && column.profile.distinct.every((text) => monthWord.test(foldText(text)))
}

/** The month that it stands beside is no period of its own, and a person knows what a column is. */
function isOpen({ role, isAnswered, fixedRole }: RoledColumn): boolean {
  return role !== 'month' && isAnswered !== true && fixedRole === undefined
}

function otherPeriodIn(column: RoledColumn): string | undefined {
  const { distinct, filled } = column.profile
  if (isRhythm(column)) return distinct.find(isOtherRhythm)
  const isOfRows = distinct.length > 1 || filled === 1
  return isOfRows && isWeek(column) ? column.name : undefined
}

function isOtherRhythm(text: string): boolean {
  return otherRhythm.test(foldText(text)) || parseMonthText(text)?.kind === 'otherSpan'
}

function isRhythm({ own }: RoledColumn): boolean {
  return rhythmName.test(foldText(own.at(-1) ?? ''))
}

function isWeek({ own, profile: { distinct } }: RoledColumn): boolean {
  const isNamed = weekName.test(foldText(own.at(-1) ?? ''))
  return distinct.length > 0 && distinct.every((text) => isWeekText(text, isNamed))
}

/** `KW 3`, `3. KW 2023`, `2023-W03`; below the name of a week also `3`. */
function isWeekText(text: string, isNamed: boolean): boolean {
  const [, week] = (isNamed ? weekNumber.exec(text.trim()) : null) ?? weekWord.exec(text.trim()) ?? []
  return Number(week) >= 1 && Number(week) <= 53
}

const weekName =
  /^(?:iso)?(?:(?:kalender|berichts)?woche(?:nn?r|nnummer)?|kw(?:nr|nummer)?|(?:calendar)?week(?:no|nr|number|ofyear)?)(?:jahr|year)?$/
const weekNumber = /^(?:\d{4}[-/ ]?)?w?(\d{1,2})(?:[.,]0)?(?:[-/ .]+\d{2,4})?$/i
const weekWord =
  /^(?:\d{4}[-/ ]?)?(?:kw|kalenderwoche|woche|week|(?<=\d{4}-?)w)[ .]?(\d{1,2})(?:[-/ .]+\d{2,4})?$/i

const rhythmName =
  /^(?:periodizitaet|periodicity|zeitbezug|wertbezug|(?:perioden|zeitraum|zeit)(?:art|typ)|zeiteinheit|zeitebene|(?:zeit)?granularitaet|(?:berichts)?(?:rhythmus|turnus)|frequenz|frequency|freq|zeitaggregation)$/
const otherRhythm =
  /^(?:(?:je |pro )?(?:quartal|vierteljahr|halbjahr|jahr|woche|tag)|(?:quartal|vierteljahr|halbjahr|jahr|woche|tag)s?(?:wert|summe|zahl)?(?:e|en|n)?|quartalsweise|vierteljaehrlich|halbjaehrlich|jaehrlich|woechentlich|taeglich|quarterly|quarter|annual|annually|yearly|weekly|daily|[qawdy])$/
const monthWord = /^(?:monat|monate|monatlich|monatswerte?|monatszahlen|monthly|month|m)$/

const keys: ReadonlySet<FoundRole> = new Set<FoundRole>([
  'month',
  'date',
  'year',
  'monthOfYear',
  'unitKey',
  'unitName',
  'sex',
  'indicator',
  'label',
])

/** `Monat (kumuliert)`, `Monat (Ø)`: the values of its rows are the sums or means of several months. */
function isCumulatedKey({ role, own }: RoledColumn): boolean {
  const name = own.join(' ')
  return keys.has(role) && (mentionsSum(name) || mentionsMean(name))
}

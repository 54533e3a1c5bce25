import type { MonthIndex } from '@/domain/month'
import type { FileAnswers } from '../fileAnswers'
import { parseMonthText } from '../read/monthText'
import type { ColumnRole } from '../structure'
import type { ClaimedColumn, Column, KeyColumns, TitleClaims, ValueColumn } from './tableShape'
import { isAnswered, placeIn, shownTitle } from './titleConflicts'
import type { TitleFindings } from './titleLines'
import { monthsOfTime } from './titleMonths'

interface ClaimInput {
  readonly titles: TitleFindings
  readonly titleLines: readonly string[]
  /** What stands above the keys and names none of them. */
  readonly corners: readonly string[]
  readonly keys: KeyColumns
  readonly values: readonly ValueColumn[]
  readonly columns: readonly Column[]
  readonly headerLine: number
  readonly answers: FileAnswers
}

export function titleClaims(input: ClaimInput): TitleClaims {
  const { titles, titleLines, corners, keys, values, columns, headerLine: line, answers } = input
  const title = shownTitle(titleLines)
  const claimed = (at: number | undefined, role: ColumnRole): ClaimedColumn => {
    const place = placeIn(values, at, role)
    const name = columns[place.at]?.name ?? ''
    return { ...place, name, line, isAnswered: isAnswered(place.at, title, answers) }
  }
  const timeRole = (['month', 'monthOfYear', 'year'] as const).find((role) => keys[role] !== undefined)
  const time = claimed(timeRole && keys[timeRole], timeRole ?? 'value')
  return {
    months: [titles.times.flatMap(monthsOfTime), ...corners.map(monthOfCorner)].filter(isSaid),
    years: [yearsBetween(titles.countedYears), ...corners.map(yearOfCorner), yearOfName(time)].filter(isSaid),
    ...sexClaim(
      titles,
      keys.sex !== undefined || values.some(({ coordinates: { sex } }) => sex !== undefined),
    ),
    title,
    time,
    // Sexes below what they divide have no column of their own.
    sexes: claimed(keys.sex === columns.length ? undefined : keys.sex, 'sex'),
  }
}

function isSaid({ length }: readonly unknown[]): boolean {
  return length > 0
}

/** `Januar 2023` */
function monthOfCorner(text: string): readonly MonthIndex[] {
  const found = parseMonthText(text)
  return found?.kind === 'month' ? [found.month] : []
}

function yearOfCorner(text: string): readonly number[] {
  const found = parseMonthText(text)
  return found?.kind === 'year' ? [found.year] : []
}

/** `Monat 2022`; a title may be merged with the name. */
function yearOfName({ name }: ClaimedColumn): readonly number[] {
  const year = /(?:^|\/ )(?:berichts)?(?:monate?|jahr) \(?((?:19|20)\d\d)\)?$/i.exec(name)?.[1]
  return year === undefined ? [] : [Number(year)]
}

function sexClaim(
  { onlySex, otherSex, areSexesTornApart }: TitleFindings,
  isSexNamed: boolean,
): Pick<TitleClaims, 'sex' | 'isSexNamed'> {
  const isOther = isSexNamed && otherSex !== undefined && neitherSex.test(otherSex.text)
  const sex = isOther || (areSexesTornApart && !isSexNamed) ? 'other' : onlySex
  return { ...(sex === undefined ? {} : { sex }), isSexNamed }
}

const neitherSex = /^(?:divers\p{L}*|[dx]\.?|unbekannt|(?:ohne|keine) angabe)$/iu

/** `LZB 2019 bis 2023` holds those between, too. */
function yearsBetween(years: readonly number[]): readonly number[] {
  if (years.length === 0) return []
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at)
}

import type { FileAnswers } from '../fileAnswers'
import type { ColumnRole } from '../structure'
import type { ClaimedColumn, Column, KeyColumns, TitleClaims, ValueColumn } from './tableShape'
import { isAnswered, placeIn, shownTitle } from './titleConflicts'
import type { TitleFindings } from './titleLines'
import { monthsOfTime } from './titleMonths'

interface ClaimInput {
  readonly titles: TitleFindings
  readonly titleLines: readonly string[]
  readonly keys: KeyColumns
  readonly values: readonly ValueColumn[]
  readonly columns: readonly Column[]
  readonly headerLine: number
  readonly answers: FileAnswers
}

export function titleClaims(input: ClaimInput): TitleClaims {
  const { titles, titleLines, keys, values, columns, headerLine: line, answers } = input
  const title = shownTitle(titleLines)
  const claimed = (at: number | undefined, role: ColumnRole): ClaimedColumn => {
    const place = placeIn(values, at, role)
    const name = columns[place.at]?.name ?? ''
    return { ...place, name, line, isAnswered: isAnswered(place.at, title, answers) }
  }
  const timeRole = (['month', 'monthOfYear', 'year'] as const).find((role) => keys[role] !== undefined)
  return {
    months: titles.times.flatMap(monthsOfTime),
    years: yearsBetween(titles.countedYears),
    ...sexClaim(
      titles,
      keys.sex !== undefined || values.some(({ coordinates: { sex } }) => sex !== undefined),
    ),
    title,
    time: claimed(timeRole && keys[timeRole], timeRole ?? 'value'),
    // Sexes below what they divide have no column of their own.
    sexes: claimed(keys.sex === columns.length ? undefined : keys.sex, 'sex'),
  }
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

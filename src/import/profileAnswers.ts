import type { ColumnAnswer, LastingAnswers, Meaning } from './answers'
import { columnSign, saysTime } from './columnSigns'
import type { Profile } from './profile'
import type { Structure } from './structure'
import type { Vocabulary } from './readOptions'

/** Answers that are to hold next month know their columns by name. */
export function withColumnNames(
  answers: LastingAnswers,
  structure: Pick<Structure, 'columns'> | null,
): LastingAnswers {
  const { columns } = answers
  if (columns === undefined) return answers
  return { ...answers, columns: columns.map((column) => named(column, structure?.columns[column.at]?.name)) }
}

function named(column: ColumnAnswer, name: string | undefined): ColumnAnswer {
  return name === undefined ? column : { ...column, name }
}

/**
 * The answers of a profile as they hold for a file: columns where they stand now, and nothing of what the plan no
 * longer knows, which is asked again.
 * @param columns names of the file's columns
 */
export function answersOfProfile(
  { answers }: Pick<Profile, 'answers'>,
  columns: readonly string[],
  vocabulary: Vocabulary,
): LastingAnswers {
  const indicatorIds = new Set(vocabulary.indicators.map(({ id }) => id))
  const unitIds = new Set(vocabulary.units.map(({ id }) => id))
  const { indicatorId, unitId, indicators, units, columns: said, ...others } = answers
  return {
    ...others,
    ...(indicatorId !== undefined && indicatorIds.has(indicatorId) && { indicatorId }),
    ...(unitId !== undefined && unitIds.has(unitId) && { unitId }),
    ...(indicators && { indicators: indicators.filter(isKnownIn(indicatorIds)) }),
    ...(units && { units: units.filter(isKnownIn(unitIds)) }),
    ...(said && { columns: placedColumns(said, columns) }),
  }
}

/** The answers of the profile that was used for a file, columns and header where they stand in it. */
export function profileAnswersIn(
  profile: Pick<Profile, 'answers'>,
  structure: Structure | null,
  vocabulary: Vocabulary,
): LastingAnswers {
  if (structure === null) return profile.answers
  const names = structure.columns.map(({ name }) => name)
  const answers = answersOfProfile(profile, names, vocabulary)
  if (answers.header === undefined) return answers
  return { ...answers, header: { line: structure.headerLine, rowCount: structure.headerRowCount } }
}

function isKnownIn(ids: ReadonlySet<string>): (meaning: Meaning<string>) => boolean {
  return ({ is }) => is === null || ids.has(is)
}

function placedColumns(said: readonly ColumnAnswer[], names: readonly string[]): readonly ColumnAnswer[] {
  const signs = names.map(columnSign)
  const byPosition = new Map<number, ColumnAnswer>()
  for (const column of said) {
    const at = placeOf(column, names, signs)
    if (at !== undefined) byPosition.set(at, { ...column, at })
  }
  return [...byPosition.values()]
}

/** Where the column stands now; undefined where that is not certain. A month that came stays what it was. */
function placeOf(
  { at, name }: ColumnAnswer,
  names: readonly string[],
  signs: readonly string[],
): number | undefined {
  if (name === undefined) return at < firstRepeated(signs) ? at : undefined
  const sign = columnSign(name)
  if (names[at] === name || (signs[at] === sign && !saysTime(sign))) return at
  const found = saysTime(sign) ? names.indexOf(name) : signs.indexOf(sign)
  return found === -1 ? undefined : found
}

/** Behind columns that come and go with the months nothing keeps its position. */
function firstRepeated(signs: readonly string[]): number {
  const first = signs.findIndex((sign, at) => signs.indexOf(sign, at + 1) !== -1)
  return first === -1 ? signs.length : first
}

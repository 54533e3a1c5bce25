import type { Answers, ColumnAnswer, LastingAnswers, Meaning } from '../answers'

/** Both together; where they speak of the same, the later one counts. */
export function mergeAnswers(earlier: Answers, later: Answers): Answers {
  const { columns, indicators, units, sexes, ...single } = later
  return {
    ...earlier,
    ...single,
    ...listed('columns', mergeColumns(earlier.columns, columns)),
    ...listed('indicators', mergeMeanings(earlier.indicators, indicators)),
    ...listed('units', mergeMeanings(earlier.units, units)),
    ...listed('sexes', mergeMeanings(earlier.sexes, sexes)),
  }
}

/** What holds next month, too. */
export function lastingOf(answers: Answers): LastingAnswers {
  const lasting: { -readonly [Name in keyof Answers]: Answers[Name] } = { ...answers }
  delete lasting.month
  delete lasting.year
  return lasting
}

export function isWithoutAnswer(answers: Answers): boolean {
  return Object.values(answers).every((value) => Array.isArray(value) && value.length === 0)
}

function mergeMeanings<T>(
  earlier: readonly Meaning<T>[] = [],
  later: readonly Meaning<T>[] = [],
): readonly Meaning<T>[] {
  const byText = new Map([...earlier, ...later].map((meaning) => [meaning.text, meaning]))
  return [...byText.values()]
}

function mergeColumns(
  earlier: readonly ColumnAnswer[] = [],
  later: readonly ColumnAnswer[] = [],
): readonly ColumnAnswer[] {
  const byPosition = new Map([...earlier, ...later].map((column) => [column.at, column]))
  return [...byPosition.values()]
}

function listed<Name extends string, T>(
  name: Name,
  items: readonly T[],
): Partial<Record<Name, readonly T[]>> {
  return items.length === 0 ? {} : ({ [name]: items } as Record<Name, readonly T[]>)
}

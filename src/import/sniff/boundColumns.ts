import { isMostly } from './contentProfile'
import { foldText } from './foldText'
import { isNamedMonth } from './monthColumns'
import type { RoledColumn } from './roledColumn'
import type { Bounds } from './tableShape'

const time =
  '(?:berichts|bezugs|auswertungs|zaehl|erfassungs|abrechnungs)?(?:zeitraum|zeit|periode|monat|datum|tag|date|month|period)s?'
const plainPair = { first: nameOf('von|from|seit|ab'), last: nameOf('bis|to'), isVague: false }
const pairs = [
  plainPair,
  // Beside a month they may be those of an activity.
  { first: nameOf('beginn|anfang|start'), last: nameOf('ende|end|schluss'), isVague: true },
]

/** `bis`, `Zeitraum bis`, `Bis-Datum`, `Ende Berichtszeitraum`, `Enddatum` */
function nameOf(words: string): RegExp {
  return new RegExp(`^(?:${time})?(?:${words})s?(?:${time})?$`)
}

/** The pair of such columns, unless a person said what one of them is. */
export function boundsIn(columns: readonly RoledColumn[]): Bounds | undefined {
  const dates = columns.filter(
    ({ role, isAnswered, profile }) =>
      (role === 'month' || role === 'date') && isAnswered !== true && isMostly(profile.month),
  )
  const found = pairs.flatMap(({ first, last, isVague }) => {
    const [left, right] = [first, last].map((name) =>
      dates.find(({ own }) => name.test(foldText(own.at(-1) ?? ''))),
    )
    return left === undefined || right === undefined ? [] : [{ first: left.at, last: right.at, isVague }]
  })
  const named = columns.filter(isNamedMonth)
  const pair = found.find(({ isVague, ...bounds }) => !isVague || !hasOtherMonth(named, bounds))
  return pair ?? (hasOtherMonth(named, {}) ? boundAlone(dates) : undefined)
}

/** `bis` beside the month: more than an end of it makes another time of the row. */
function boundAlone(dates: readonly RoledColumn[]): Bounds | undefined {
  const at = (name: RegExp) => dates.find(({ own }) => name.test(foldText(own.at(-1) ?? '')))?.at
  const [first, last] = [at(plainPair.first), at(plainPair.last)]
  if (first !== undefined) return { first }
  return last === undefined ? undefined : { last }
}

function hasOtherMonth(columns: readonly RoledColumn[], { first, last }: Bounds): boolean {
  return columns.some(({ at, role }) => role === 'month' && at !== first && at !== last)
}

/** Where no other column names the month, the span does. */
export function withBounds(
  columns: readonly RoledColumn[],
  bounds: Bounds | undefined,
): readonly RoledColumn[] {
  if (bounds === undefined) return columns
  const hasOther = hasOtherMonth(columns, bounds)
  return columns.map((column) => {
    if (column.at === bounds.last) return { ...column, role: 'ignored' }
    if (column.at !== bounds.first) return column
    return { ...column, role: hasOther ? 'ignored' : 'month' }
  })
}

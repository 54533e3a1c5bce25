import { type Sex, sexes } from '@/domain/facts'
import { type Month, parseMonth } from '@/domain/month'

/** The filters of the header; `undefined` where the address names none and the default holds. */
export interface SelectionQuery {
  readonly month: Month | undefined
  readonly unitId: string | undefined
  readonly sex: Sex | undefined
}

export type AddressQuery = Readonly<Record<string, unknown>>

const sexWords: Readonly<Record<Sex, string | undefined>> = { total: undefined, female: 'w', male: 'm' }

/** Reads `?monat=2023-09&stelle=05562004&geschlecht=w`; what it cannot read counts as not named. */
export function parseSelection({ monat, stelle, geschlecht }: AddressQuery): SelectionQuery {
  return {
    month: typeof monat === 'string' ? parseMonth(monat) : undefined,
    unitId: typeof stelle === 'string' ? stelle : undefined,
    sex: sexes.find((sex) => sexWords[sex] !== undefined && sexWords[sex] === geschlecht),
  }
}

/** The address with some filters changed; `undefined` goes back to the default, other parts of the query stay. */
export function withSelection(query: AddressQuery, change: Partial<SelectionQuery>): AddressQuery {
  const changed = { ...query }
  if ('month' in change) changed.monat = change.month
  if ('unitId' in change) changed.stelle = change.unitId
  if ('sex' in change) changed.geschlecht = change.sex === undefined ? undefined : sexWords[change.sex]
  return changed
}

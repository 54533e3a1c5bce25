import { type Month, parseMonth } from '@/domain/month'
import type { AddressQuery } from './selectionQuery'

/** What the entry of values shows: an indicator by offices, indicators by months, or offices to be ticked. */
export const entryModes = ['stellen', 'jahr', 'haken'] as const

/** What the address asks for; `undefined` or empty where it names nothing and the default holds. */
export interface EntryQuery {
  readonly mode: (typeof entryModes)[number]
  readonly indicatorId: string | undefined
  readonly indicatorIds: readonly string[] | undefined
  readonly targetId: string | undefined
  readonly year: number | undefined
  readonly month: Month | undefined
}

/** Reads `?eingabe=stellen&kennzahl=case-conferences&jahr=2023`; `undefined` where no entry is asked for. */
export function parseEntry(query: AddressQuery): EntryQuery | undefined {
  const mode = entryModes.find((each) => each === query['eingabe'])
  if (mode === undefined) return undefined
  const year = textOf(query['jahr'])
  return {
    mode,
    indicatorId: textOf(query['kennzahl']),
    indicatorIds: textOf(query['kennzahlen'])?.split(','),
    targetId: textOf(query['ziel']),
    year: year !== undefined && /^\d{4}$/.test(year) ? Number(year) : undefined,
    month: parseMonth(textOf(query['fuer']) ?? ''),
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

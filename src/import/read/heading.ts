import type { Sex } from '@/domain/facts'
import type { Flags } from '@/domain/measurement'
import type { MonthIndex } from '@/domain/month'

/** What a heading between the rows says for all rows below it. */
export interface Heading {
  readonly unit?: string
  readonly sex?: Sex
  readonly name?: string
  /** A part of the people or another number of the indicator, in the words of the file. */
  readonly part?: string
  /** Its numbers are percentages. */
  readonly isShare?: boolean
  readonly month?: MonthIndex
  readonly year?: number
  /** Datenstand, `YYYY-MM-DD`; empty where it is the one of the file. */
  readonly asOf?: string
  readonly marks?: Flags
}

export function isEmptyHeading(heading: Heading): boolean {
  return Object.keys(heading).length === 0
}

/** Those of its parts that pass. */
export function pickHeading(heading: Heading, isKept: (part: keyof Heading) => boolean): Heading {
  return headingParts.reduce<Heading>(
    (kept, part) => (heading[part] !== undefined && isKept(part) ? { ...kept, [part]: heading[part] } : kept),
    {},
  )
}

const headingParts = ['unit', 'sex', 'name', 'part', 'isShare', 'month', 'year', 'asOf', 'marks'] as const

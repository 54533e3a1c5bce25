import type { Indicator, Plan } from '@/domain/plan'
import { freeId } from '../freeId'

export interface EmptyPlanTerms {
  /** Of the Jobcenter. */
  readonly name: string
  /** Gebietsschlüssel of the whole, and the name that files give it. */
  readonly unitId: string
  readonly unitName: string
  readonly year: number
  readonly title: string
  readonly document: string
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly indicators: readonly Indicator[]
}

/** A plan that only says whose it is and for which year; everything else is entered on the pages. */
export function emptyPlan(terms: EmptyPlanTerms): Plan {
  const { name, unitId, unitName, year, title, document, asOf, indicators } = terms
  return {
    format: 'zielmonitor-plan',
    formatVersion: 1,
    id: `${freeId(name, [], 'plan')}-${year}`,
    year,
    title,
    source: { document, asOf },
    organisation: {
      name,
      shortName: name,
      units: [{ id: unitId, name: unitName, parentId: null, aliases: [] }],
    },
    indicators,
    topics: [],
    targets: [],
    activities: [],
    events: [],
  }
}

import type { Plan } from '@/domain/plan'

/** What a plan has once. */
export interface PlanHead {
  readonly title: string
  readonly year: number
  readonly document: string
  /** `YYYY-MM-DD` */
  readonly asOf: string
  /** '' for none. */
  readonly note: string
  /** Of the Jobcenter. */
  readonly name: string
  readonly shortName: string
}

export function withHead(plan: Plan, { title, year, document, asOf, note, ...names }: PlanHead): Plan {
  return {
    ...plan,
    title,
    year,
    source: { document, asOf, ...(note !== '' && { note }) },
    organisation: { ...plan.organisation, ...names },
  }
}

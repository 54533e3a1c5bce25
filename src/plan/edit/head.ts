import type { Plan } from '@/domain/plan'

/** What a plan has once. */
export interface PlanHead {
  readonly title: string
  readonly year: number
  readonly document: string
  /** `YYYY-MM-DD` */
  readonly asOf: string
  /** Of the Jobcenter. */
  readonly name: string
  readonly shortName: string
}

export function withHead(plan: Plan, { title, year, document, asOf, name, shortName }: PlanHead): Plan {
  return {
    ...plan,
    title,
    year,
    source: { ...plan.source, document, asOf },
    organisation: { ...plan.organisation, name, shortName },
  }
}

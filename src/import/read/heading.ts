import type { Sex } from '@/domain/facts'

/** What a heading between the rows says for all rows below it. */
export interface Heading {
  readonly unit?: string
  readonly sex?: Sex
  readonly name?: string
  /** Its numbers are percentages. */
  readonly isShare?: boolean
}

import type { Sex } from '@/domain/facts'
import { type Heading, pickHeading } from './heading'
import type { HeadingPart } from './headingLevels'

/** What the headings above the row at hand say of its address. */
export class HeadingState {
  isShare = false
  private said: Heading = {}

  /** @param titleSex what a sex that ends leaves: the total, where a title names one */
  constructor(private readonly titleSex: Sex | undefined) {}

  get unit(): string | undefined {
    return this.said.unit
  }

  get sex(): Sex | undefined {
    return this.said.sex
  }

  get name(): string | undefined {
    return this.said.name
  }

  get part(): string | undefined {
    return this.said.part
  }

  /** Another sex or indicator ends a share, another office does not. */
  start(heading: Heading, ended: readonly HeadingPart[]): void {
    const isOther = heading.sex !== undefined || heading.name !== undefined
    this.isShare = heading.isShare ?? (isOther ? false : this.isShare)
    const kept = pickHeading(this.said, (part) => !ended.some((each) => each === part))
    const sex = ended.includes('sex') ? this.titleSex : undefined
    this.said = { ...kept, ...(sex === undefined ? {} : { sex }), ...heading }
  }
}

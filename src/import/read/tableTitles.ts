import type { MonthIndex } from '@/domain/month'
import type { Indicator } from '@/domain/plan'
import type { Vocabulary } from '../readOptions'
import type { KnownIn } from '../sniff/knownIn'
import { indicatorFinder } from '../sniff/knownNames'
import type { Names } from '../sniff/names'
import { readTitleLines, type TitleFindings } from '../sniff/titleLines'
import { isLand } from '../sniff/titlePlaces'
import type { Heading } from './heading'
import { headingOf } from './headingOf'

/** What a title line says of the table below it. */
export interface TitleReading {
  readonly heading: Heading
  /** It names several of these, or one that nobody can be sure of. */
  readonly doubts: readonly ('name' | 'unit' | 'month')[]
  /** Times that it mentions, though it does not call them that of the table. */
  readonly months: readonly MonthIndex[]
  readonly years: readonly number[]
  /** Datenstand, `YYYY-MM-DD` */
  readonly asOf: string | undefined
}

/** Reads the titles of a table as those of the first one are read, but line by line. */
export class TableTitles {
  private readonly known = new Map<string, TitleReading>()
  private readonly indicators: KnownIn<Indicator>

  constructor(
    private readonly names: Names,
    private readonly vocabulary: Vocabulary,
  ) {
    this.indicators = indicatorFinder(vocabulary.indicators)
  }

  read(text: string): TitleReading {
    const known = this.known.get(text)
    if (known !== undefined) return known
    const reading = this.readingOf(text)
    if (this.known.size < mostKept) this.known.set(text, reading)
    return reading
  }

  private readingOf(text: string): TitleReading {
    const found = readTitleLines([[text]], this.names, this.vocabulary)
    const doubts = [
      ...(found.indicators.length > 1 ? (['name'] as const) : []),
      ...(found.units.length > 1 || found.ambiguousUnits.length > 0 ? (['unit'] as const) : []),
      ...(found.times.some(({ kind }) => kind !== 'month') ? (['month'] as const) : []),
    ]
    const heading = {
      ...this.nameIn(text, found),
      ...unitIn(text, found),
      ...sexIn(found),
      ...timeIn(found),
      // Whatever is known word by word needs no reading as a sentence.
      ...headingOf(text, this.names),
    }
    return { heading, doubts, months: found.months, years: found.years, asOf: found.asOf }
  }

  private nameIn(text: string, { indicators, limits, unexplained }: TitleFindings): Heading {
    const [indicator, ...others] = indicators
    const isLimited = limits.length > 0
    if (this.indicators.find(text).length === 0) return isLimited ? { part: text } : {}
    const isPlain = !isLimited && unexplained === undefined && indicator !== undefined
    if (others.length > 0) return {}
    return { name: isPlain ? indicator.label : text }
  }
}

/** A file has no more titles that come again. */
const mostKept = 1000

function unitIn(text: string, { units, place }: TitleFindings): Heading {
  const [unit, ...others] = units
  const named = place ?? (isLand(text) ? text : undefined)
  if (unit === undefined) return named === undefined ? {} : { unit: named }
  return others.length > 0 ? {} : { unit: unit.id }
}

function sexIn({ sexes, otherSex }: TitleFindings): Heading {
  if (otherSex !== undefined) return { part: otherSex.text }
  const [sex, ...others] = sexes
  return sex === undefined || others.length > 0 ? {} : { sex }
}

function timeIn({ times, countedYears }: TitleFindings): Heading {
  const months = new Set(times.flatMap((time) => (time.kind === 'month' ? [time.month] : [])))
  const [month] = months
  if (month !== undefined) return months.size === 1 ? { month } : {}
  const [year, ...others] = countedYears
  return year === undefined || others.length > 0 ? {} : { year }
}

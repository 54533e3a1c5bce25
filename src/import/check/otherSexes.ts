import type { SeriesKey } from '@/domain/facts'
import type { Indicator } from '@/domain/plan'
import { namesOf } from '../read/indicatorNames'
import { foldText } from '../sniff/foldText'

/** Series of people who are neither women nor men, as files name them: `divers | LZB-Bestand`, `LZB divers`. */
export class OtherSexes {
  private readonly found = new Map<string, number[]>()
  private readonly idOfName = new Map<string, string>()

  constructor(series: readonly SeriesKey[], indicators: readonly Indicator[]) {
    const others = seriesOfOthers(series)
    if (others.length === 0) return
    for (const each of indicators)
      for (const name of namesOf(each)) this.idOfName.set(foldText(name), each.id)
    for (const { at, unitId, counted } of others) {
      const key = keyOf(unitId, this.idOfName.get(counted) ?? counted)
      this.found.set(key, [...(this.found.get(key) ?? []), at])
    }
  }

  /** Beside the women and men of a total. */
  of({ unitId, indicatorId }: SeriesKey): readonly number[] {
    if (this.found.size === 0) return []
    return (
      this.found.get(keyOf(unitId, indicatorId)) ?? this.found.get(keyOf(unitId, foldText(indicatorId))) ?? []
    )
  }
}

function keyOf(unitId: string, indicator: string): string {
  return `${unitId}\u0000${indicator}`
}

interface OtherSeries {
  readonly at: number
  readonly unitId: string
  readonly counted: string
}

function seriesOfOthers(series: readonly SeriesKey[]): readonly OtherSeries[] {
  const names = new Set(series.map(({ indicatorId }) => indicatorId))
  const countedByName = new Map([...names].map((name) => [name, countedBeside(name)]))
  return series.flatMap(({ unitId, indicatorId }, at) => {
    const counted = countedByName.get(indicatorId)
    return counted === undefined ? [] : [{ at, unitId, counted }]
  })
}

/** What is counted, of a name that tells the sex, too. */
function countedBeside(name: string): string | undefined {
  const counted = withoutSex(name)
  return counted === name ? undefined : foldText(counted)
}

/** A letter or a missing answer only as a part of its own, the word for it anywhere. */
function withoutSex(name: string): string {
  const parts = name.split(' | ')
  const kept = parts.filter(
    (part) => !/^(?:divers\p{L}*|[dx]\.?|(?:ohne|keine) angabe|unbekannt)$/iu.test(part),
  )
  if (kept.length < parts.length && kept.length > 0) return kept.join(' | ')
  return name.replace(/(?:^| )divers(?:e|es|er)?(?= |$)/i, '').trim()
}

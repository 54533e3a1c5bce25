import type { FactTable, SeriesKey } from '@/domain/facts'
import { monthAt } from '@/domain/month'
import type { IssueDetail } from '../issue'
import type { Vocabulary } from '../readOptions'

/** How findings name a series and a month: `LZB-Bestand, Datteln`. The sex is told in the sentence's own words. */
export class SeriesLabels {
  private readonly units: ReadonlyMap<string, string>
  private readonly indicators: ReadonlyMap<string, string>

  constructor({ units, indicators }: Vocabulary) {
    this.units = new Map(units.map(({ id, name }) => [id, name]))
    this.indicators = new Map(indicators.map(({ id, label }) => [id, label]))
  }

  of({ indicatorId, unitId }: SeriesKey): string {
    const parts = [this.indicators.get(indicatorId) ?? indicatorId, this.units.get(unitId) ?? unitId]
    return parts.filter((part) => part !== '').join(', ')
  }

  ofIndicator(indicatorId: string): string {
    return this.indicators.get(indicatorId) ?? indicatorId
  }

  detailOf(facts: FactTable, at: number): IssueDetail {
    const key = facts.series[facts.seriesAt[at] ?? 0]
    return {
      month: monthAt(facts.monthAt[at] ?? 0),
      ...(key === undefined ? {} : { seriesLabel: this.of(key) }),
    }
  }
}

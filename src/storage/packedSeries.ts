import { type SeriesKey, sexes } from '@/domain/facts'
import { Numbering } from '@/domain/numbering'

/** A dictionary of series as a few lists: thousands of small objects take long to copy to a database or a thread. */
export interface PackedSeries {
  readonly indicatorIds: readonly string[]
  readonly unitIds: readonly string[]
  /** `(indicator × units + unit) × sexes + sex`, positions in the lists */
  readonly codes: Uint32Array
}

export function packSeries(series: readonly SeriesKey[]): PackedSeries {
  const indicators = new Numbering()
  const units = new Numbering(series.map(({ unitId }) => unitId))
  const codes = Uint32Array.from(
    series,
    ({ indicatorId, unitId, sex }) =>
      (indicators.of(indicatorId) * units.size + units.of(unitId)) * sexes.length + sexes.indexOf(sex),
  )
  return { indicatorIds: indicators.texts(), unitIds: units.texts(), codes }
}

export function unpackSeries({ indicatorIds, unitIds, codes }: PackedSeries): readonly SeriesKey[] {
  return Array.from(codes, (code) => {
    const place = Math.floor(code / sexes.length)
    return {
      indicatorId: indicatorIds[Math.floor(place / unitIds.length)] ?? '',
      unitId: unitIds[place % unitIds.length] ?? '',
      sex: sexes[code % sexes.length] ?? 'total',
    }
  })
}

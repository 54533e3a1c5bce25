import { type SeriesKey, sexes } from '@/domain/facts'
import { Numbering } from '@/domain/numbering'

/** A dictionary of series as a few lists: thousands of small objects take long to copy to a database or a thread. */
export interface PackedSeries {
  readonly indicatorIds: readonly string[]
  readonly unitIds: readonly string[]
  /** `(indicator × units + unit) × sexes + sex`, positions in the lists */
  readonly codes: Uint32Array
}

/** Those of stored tables, and of tables that were packed before. */
const known = new WeakMap<readonly SeriesKey[], PackedSeries>()

export function packSeries(series: readonly SeriesKey[]): PackedSeries {
  const packed = known.get(series)
  // Numbers that were handed over to another thread are no longer there.
  return packed === undefined || packed.codes.length === 0 ? newlyPacked(series) : packed
}

function newlyPacked(series: readonly SeriesKey[]): PackedSeries {
  const indicators = new Numbering()
  const units = new Numbering(series.map(({ unitId }) => unitId))
  const codes = Uint32Array.from(
    series,
    ({ indicatorId, unitId, sex }) =>
      (indicators.of(indicatorId) * units.size + units.of(unitId)) * sexes.length + sexes.indexOf(sex),
  )
  const packed = { indicatorIds: indicators.texts(), unitIds: units.texts(), codes }
  known.set(series, packed)
  return packed
}

export function unpackSeries(packed: PackedSeries): readonly SeriesKey[] {
  const { indicatorIds, unitIds, codes } = packed
  const series = Array.from(codes, (code): SeriesKey => {
    const place = Math.floor(code / sexes.length)
    return {
      indicatorId: indicatorIds[Math.floor(place / unitIds.length)] ?? '',
      unitId: unitIds[place % unitIds.length] ?? '',
      sex: sexes[code % sexes.length] ?? 'total',
    }
  })
  known.set(series, packed)
  return series
}

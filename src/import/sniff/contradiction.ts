import type { Sex } from '@/domain/facts'
import type { MonthIndex } from '@/domain/month'
import type { Names } from './names'

/** What a part of a header names. */
interface Part {
  readonly month?: MonthIndex
  readonly year?: number
  /** 1 to 12 */
  readonly monthOfYear?: number
  readonly unit?: string
  readonly sex?: Sex
}

/** True where the parts of one header name two months, sexes or units: it heads no value of a single one. */
export function contradict(parts: readonly Part[], names: Names): boolean {
  const differ = (values: readonly unknown[]) =>
    new Set(values.filter((value) => value !== undefined)).size > 1
  return (
    differ(parts.map(({ month }) => month)) ||
    differ(
      parts.map(({ monthOfYear, month }) => monthOfYear ?? (month === undefined ? month : (month % 12) + 1)),
    ) ||
    differ(parts.map(({ year, month }) => year ?? (month === undefined ? month : Math.floor(month / 12)))) ||
    differ(parts.map(({ sex }) => sex)) ||
    differ(parts.map(({ unit }) => unitIn(unit, names)))
  )
}

/** `05562 Kreis Recklinghausen` names one unit twice. */
function unitIn(text: string | undefined, { units }: Names): string | undefined {
  if (text === undefined) return undefined
  const named = units.findByName(text)
  return units.findByKey(text)?.id ?? (named.kind === 'unit' ? named.unit.id : undefined)
}

import type { Indicator, Unit } from '@/domain/plan'
import { addMonths, type Month } from '@/domain/month'
import type { Jump } from '@/domain/surprises/jumps'
import type { MissingNow } from '@/domain/surprises/missingNow'
import type { OpenMonths } from '@/domain/surprises/openMonths'
import type { ShiftedMonths } from '@/domain/surprises/shiftedMonths'
import type { Outdated, StandingChange } from '@/domain/surprises/standing'
import type { SwappedSexes } from '@/domain/surprises/swappedSexes'
import type { TotalMismatch } from '@/domain/totalMismatches'
import { describeMismatch } from './dataState'
import {
  formatCount,
  formatDate,
  formatExactly,
  formatMonthName,
  formatNumber,
  formatPercent,
} from './format'
import { decimalsNeeded } from './issueText'
import { joinAll, quote } from './quoted'
import { sexWords } from './target'

/** What the plan calls the things that a surprise is about. */
export interface SurpriseNames {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly units: ReadonlyMap<string, Unit>
}

export interface SurpriseLine {
  readonly place: string
  readonly finding: string
}

export function jumpLine(jump: Jump, names: SurpriseNames): SurpriseLine {
  const { found, expected, low, high, basis } = jump
  const indicator = names.indicators.get(jump.indicatorId)
  const limits = `üblich ${roundly(low, indicator)} bis ${roundly(high, indicator)}`
  const usual = basis === 'few' ? `${limits}; bisher gibt es nur wenige Monate` : limits
  const figures = `${exactly(found, indicator)}, erwartet etwa ${roundly(expected, indicator)} (${usual})`
  const details = [timesOf(jump), ...alsoIn(jump, names)].filter((detail) => detail !== '')
  return { place: placeOf(jump, names), finding: [figures, ...details].join('; ') }
}

/** `etwa 1.000-mal so viel wie erwartet`, `etwa ein Zehntel des Erwarteten`, `+154 %` */
function timesOf({ factor, found, expected }: Jump): string {
  if (factor !== null && factor > 1) return `etwa ${formatNumber(factor)}-mal so viel wie erwartet`
  if (factor !== null) return `etwa ${fractionWord(factor)} des Erwarteten`
  if (expected === 0) return ''
  const percent = (found / expected - 1) * 100
  return `${formatPercent(Math.abs(percent), 0)} ${percent > 0 ? 'über' : 'unter'} dem Erwarteten`
}

function fractionWord(factor: number): string {
  const parts = Math.round(1 / factor)
  const words = new Map([
    [10, 'ein Zehntel'],
    [100, 'ein Hundertstel'],
    [1000, 'ein Tausendstel'],
    [1_000_000, 'ein Millionstel'],
  ])
  return words.get(parts) ?? `ein ${formatNumber(parts)}stel`
}

/** The other places, slices and months that jump in the same way. */
function alsoIn(jump: Jump, { units }: SurpriseNames): readonly string[] {
  const others = jump.unitIds.filter((id) => id !== jump.unitId).map((id) => units.get(id)?.name ?? id)
  const slices = jump.sexes.filter((sex) => sex !== jump.sex).map((sex) => sexWords[sex])
  const isLonger = jump.firstMonth !== jump.lastMonth
  return [
    others.length === 0 ? '' : `ebenso ${joinAll(others, 4)}`,
    slices.length === 0 ? '' : `auch ${joinAll(slices)}`,
    isLonger ? `in den Monaten ${spanText(jump)}` : '',
  ]
}

export function swappedLine(swap: SwappedSexes, names: SurpriseNames): SurpriseLine {
  const { indicatorId, foundShare, usualShare, unitIds, unitId } = swap
  const others = unitIds.filter((id) => id !== unitId)
  const more = others.length === 0 ? '' : `; ebenso ${joinAll(unitNames(others, names), 4)}`
  return {
    place: [labelOf(indicatorId, names), ...unitNames([unitId], names), spanText(swap)].join(' · '),
    finding: `Anteil der Frauen ${formatPercent(foundShare)}, sonst ${formatPercent(usualShare)}: umgekehrt würde es passen${more}`,
  }
}

export function shiftedLine(shift: ShiftedMonths, names: SurpriseNames): SurpriseLine {
  const { firstMonth, lastMonth, by, equal, compared, indicatorIds } = shift
  const isOne = firstMonth === lastMonth
  const of = isOne
    ? `von ${formatMonthName(addMonths(firstMonth, by))}`
    : ({ [-1]: 'des jeweiligen Vormonats', 1: 'des jeweils nächsten Monats' }[by] ??
      'desselben Monats im Jahr davor')
  return {
    place: spanText(shift),
    finding: `${formatNumber(equal)} von ${formatNumber(compared)} Zahlen sind genau die ${of} (${indicatorsText(indicatorIds, names)})`,
  }
}

export function openLine(
  { indicatorIds, unitIds, ...months }: OpenMonths,
  names: SurpriseNames,
): SurpriseLine {
  const lacking = unitIds.length === 0 ? '' : ` für ${joinAll(unitNames(unitIds, names), 4)}`
  return {
    place: spanText(months),
    finding: `zwischen den gespeicherten und den neuen Werten liegt nichts vor${lacking}: ${indicatorsText(indicatorIds, names)}`,
  }
}

export function missingLine(missing: MissingNow, names: SurpriseNames): SurpriseLine {
  const { kind, month, lastMonth, comparedWith } = missing
  const before = `in der Datei von ${formatMonthName(comparedWith)} vorhanden`
  const place = spanText({ firstMonth: month, lastMonth })
  const what = kind === 'months' ? 'Aus dieser Zeit' : whatIsMissing(missing, names)
  return { place, finding: `${what}: nichts dabei, ${before}` }
}

function whatIsMissing({ indicatorIds, unitIds, sexes }: MissingNow, names: SurpriseNames): string {
  const parts = [
    indicatorIds.length === 0 ? '' : indicatorsText(indicatorIds, names),
    unitIds.length === 0 ? '' : joinAll(unitNames(unitIds, names), 4),
    sexes.length === 0 || sexes.length === 3 ? '' : joinAll(sexes.map((sex) => sexWords[sex])),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

export function sumLine(mismatch: TotalMismatch, names: SurpriseNames): SurpriseLine {
  const indicator = names.indicators.get(mismatch.indicatorId)
  const [unitName = ''] = unitNames([mismatch.unitId], names)
  return {
    place: labelOf(mismatch.indicatorId, names),
    finding: describeMismatch({ ...mismatch, unitName, decimals: indicator?.decimals ?? 0 }),
  }
}

export function standingLine(change: StandingChange, names: SurpriseNames): SurpriseLine {
  return {
    place: spanText(change),
    finding: `${formatCount(change.count, 'Wert', 'Werte')}: ${indicatorsText(change.indicatorIds, names)}`,
  }
}

export function outdatedLine(
  { fileAt, count, asOf, storedAsOf }: Outdated,
  fileNames: readonly string[],
): SurpriseLine {
  const values = formatCount(count, 'Wert', 'Werte')
  return {
    place: quote(fileNames[fileAt] ?? ''),
    finding: `${values} mit Datenstand ${formatDate(asOf)}, gespeichert ist Datenstand ${formatDate(storedAsOf)}`,
  }
}

function placeOf({ indicatorId, unitId, sex, month }: Jump, names: SurpriseNames): string {
  const slice = names.indicators.get(indicatorId)?.hasSexes === true ? [sexWords[sex]] : []
  return [labelOf(indicatorId, names), ...unitNames([unitId], names), ...slice, formatMonthName(month)].join(
    ' · ',
  )
}

/** `September 2023`, `September 2023 bis Dezember 2023` */
function spanText({
  firstMonth,
  lastMonth,
}: {
  readonly firstMonth: Month
  readonly lastMonth: Month
}): string {
  const first = formatMonthName(firstMonth)
  return firstMonth === lastMonth ? first : `${first} bis ${formatMonthName(lastMonth)}`
}

/** At most three by name. */
function indicatorsText(ids: readonly string[], names: SurpriseNames): string {
  const labels = ids.map((id) => labelOf(id, names))
  return labels.length > 4
    ? `${labels.slice(0, 3).join(', ')} und ${formatNumber(labels.length - 3)} weitere Kennzahlen`
    : joinAll(labels)
}

function labelOf(indicatorId: string, { indicators }: SurpriseNames): string {
  return indicators.get(indicatorId)?.label ?? indicatorId
}

function unitNames(unitIds: readonly string[], { units }: SurpriseNames): readonly string[] {
  return unitIds.map((id) => units.get(id)?.name ?? id)
}

/** To the last digit, as the file has it. */
function exactly(value: number, indicator: Indicator | undefined): string {
  const { measure = '', decimals = 0 } = indicator ?? {}
  return formatExactly(value, { measure, decimals: Math.max(decimals, decimalsNeeded(value)) })
}

/** With three digits that count: an expectation is no more exact than that. */
function roundly(value: number, indicator: Indicator | undefined): string {
  const { measure = '', decimals = 0 } = indicator ?? {}
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 2)
  return formatExactly(step === 1 ? value : Math.round(value / step) * step, {
    measure,
    decimals: step === 1 ? decimals : 0,
  })
}

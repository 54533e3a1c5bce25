import type { ComparedKind, ComparedValue } from '@/domain/comparedValue'
import { type Month, monthOfYearOf, yearBefore, yearOf } from '@/domain/month'
import type { PlannedBasis } from '@/domain/plannedBasis'
import type { PathMethod } from '@/domain/target'
import {
  formatDate,
  formatFigure,
  formatMonthName,
  formatNumber,
  formatPercent,
  formatPercentChange,
  formatQuantity,
} from './format'
import { formatYears } from './pace'

/** What the Soll of a month is made of: “65,6 % von 9.300, saisonal nach 2020–2022”. Empty for the rule's own number. */
export function describeBasis(basis: PlannedBasis, compared: ComparedValue): string {
  const figure = (value: number) => formatFigure(value, compared)
  switch (basis.kind) {
    case 'none':
    case 'number':
    case 'units':
      return ''
    case 'share':
      return describeShare(basis, figure)
    case 'level':
      return describeWay(basis, figure)
    case 'yearBefore':
      return describeYearBefore(basis, figure)
    case 'multiple':
      return describeMultiple(basis, figure)
    case 'corridor':
      return describeCorridor(basis, figure)
  }
}

type Figure = (value: number) => string
type BasisOf<K extends PlannedBasis['kind']> = Extract<PlannedBasis, { kind: K }>

function describeShare({ goal, path, years, shareInPercent }: BasisOf<'share'>, figure: Figure): string {
  if (path.method === 'manual') return `von Hand festgelegter Verlauf zu ${figure(goal)}`
  const share = shareInPercent === null ? '' : `${formatPercent(shareInPercent)} von `
  return `${share}${figure(goal)}, ${describeCourse(path, years)}`
}

/** Without a complete year there is no season, and no need of one in December. */
function describeCourse({ method }: PathMethod, years: readonly number[]): string {
  if (method !== 'seasonal') return 'linear'
  return years.length === 0 ? 'saisonal' : `saisonal nach ${formatYears(years)}`
}

function describeWay({ goal, end, path, years, start, frozen }: BasisOf<'level'>, figure: Figure): string {
  const where = end === 'average' ? 'im Jahresmittel' : 'im Dezember'
  if (path.method === 'manual') return `von Hand festgelegter Verlauf zu ${figure(goal)} ${where}`
  const how = describeCourse(path, years)
  const from = start === null ? '' : ` von ${figure(start)} im Dezember davor`
  const asOf = frozen === null || frozen.asOf === '' ? '' : ` (Datenstand ${formatDate(frozen.asOf)})`
  return `${how}${from}${asOf} zu ${figure(goal)} ${where}`
}

function describeYearBefore({ changeInPercent, from }: BasisOf<'yearBefore'>, figure: Figure): string {
  if (changeInPercent === 0 || from === null) return ''
  return `${formatPercentChange(changeInPercent)} gegenüber ${figure(from)} im gleichen Zeitraum des Vorjahres`
}

function describeMultiple({ factor, base, from, twelfths }: BasisOf<'multiple'>, figure: Figure): string {
  if (from === null) return ''
  const times = `${formatNumber(factor, Number.isInteger(factor) ? 0 : 1)} × ${figure(from)}`
  if (base.kind === 'year') return `${times} im gleichen Zeitraum ${base.year}`
  return twelfths === null ? times : `${twelfths}/12 von ${times}`
}

function describeCorridor({ min, max, twelfths, start }: BasisOf<'corridor'>, figure: Figure): string {
  const edges = [min, max].map((edge) => (edge === null ? null : figure(edge)))
  const [low, high] = edges
  const corridor =
    low !== null && high !== null
      ? `Korridor ${low} bis ${high}`
      : `Korridor ${low === null ? `bis ${high ?? ''}` : `ab ${low ?? ''}`}`
  if (start !== null) return `linear von ${figure(start)} im Dezember davor, ${corridor} im Dezember`
  return twelfths === null ? corridor : `${twelfths}/12 vom Jahr, ${corridor}`
}

/** The value as it stands in a sentence: with what it counts, a change with its sign. */
export function describeLevel(value: number, compared: ComparedValue, isNamed = false): string {
  if (compared.kind === 'changeInPercent') return formatPercentChange(value, compared.decimals)
  if (compared.kind === 'unitCount') return formatNumber(value)
  return isNamed ? formatQuantity(value, compared) : formatFigure(value, compared)
}

const monthNameOf = (month: Month) => formatMonthName(month).replace(/ \d+$/, '')

/** `Januar bis August`, `August 2023 gegenüber August 2022`. */
export function describeSpanInWords(kind: ComparedKind, month: Month): string {
  const toDate = monthOfYearOf(month) === 1 ? monthNameOf(month) : `Januar bis ${monthNameOf(month)}`
  switch (kind) {
    case 'month':
      return formatMonthName(month)
    case 'yearToDateMean':
      return `${toDate} im Mittel`
    case 'yearToDateSum':
    case 'unitCount':
      return toDate
    case 'changeInPercent':
      return `${formatMonthName(month)} gegenüber ${formatMonthName(yearBefore(month))}`
    case 'none':
      return String(yearOf(month))
  }
}

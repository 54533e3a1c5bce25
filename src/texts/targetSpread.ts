import type { ComparedKind } from '@/domain/comparedValue'
import type { Indicator } from '@/domain/plan'
import type { RuleNumber } from '@/domain/ruleNumbers'
import type { Reconciliation } from '@/domain/spreading'
import type { TargetKind } from '@/domain/target'
import { formatCount, formatExactly, formatNumber, formatSigned } from './format'
import { typedDecimals } from './parseNumber'
import { joinAll, quote } from './quoted'

export const spreadTexts = {
  title: 'Bezirksstellen',
  action: 'Auf Bezirksstellen verteilen',
  again: 'Neu verteilen',
  remove: 'Verteilung aufheben',
  removeTitle: 'Verteilung aufheben?',
  none: 'Noch nicht verteilt.',
  partOf: 'Teil von:',
  show: 'Teile zeigen',
  hide: 'Teile ausblenden',
  unit: 'Bezirksstelle',
  share: 'Anteil',
  how: 'Verteilen',
  howWords: { base: 'nach dem Anteil im Vorjahr', equal: 'zu gleichen Teilen', hand: 'von Hand' },
  hint: 'Jede Zahl lässt sich ändern. Spalten aus Excel lassen sich in die erste Zeile einfügen.',
  sum: 'Summe der Teile',
  whole: 'Ziel des Ganzen',
  difference: 'Unterschied',
  numberWords: { value: 'Zielwert', min: 'Untergrenze', max: 'Obergrenze' },
  defaultReason: 'Verteilung auf die Bezirksstellen',
  dirty: 'Speichern Sie zuerst, was oben geändert ist.',
  notANumber: 'Bitte eine Zahl eintragen.',
  same: 'Diese Zahl lässt sich nicht aufteilen: Quoten addieren sich nicht. Jede Bezirksstelle kann aber dasselbe Ziel bekommen und danach ein eigenes.',
  carried:
    'Hier ist nichts zu verteilen: Dieses Ziel gilt in jeder Bezirksstelle schon so, wie es dasteht, und wird dort ohne eigenes Ziel beurteilt.',
  sameAction: 'Jeder Bezirksstelle dasselbe Ziel geben',
} as const

const reasonWords = {
  noNumberSet: 'Der Plan nennt keine Zahl, die sich verteilen ließe. Tragen Sie zuerst einen Zielwert ein.',
  notByUnit: 'Die Kennzahl gibt es nicht je Bezirksstelle, oder unter dieser Stelle gibt es keine.',
  noYearBefore: 'Der Wert des Vorjahres fehlt',
  suppressed: 'Der Wert des Vorjahres ist geheim',
} as const

/** Why there is nothing to spread, or no way to do it by the year before. */
export function describeNoSpread(
  reason: keyof typeof reasonWords | 'notSpreadable',
  unitNames: readonly string[],
  kind: TargetKind,
): string {
  if (reason === 'notSpreadable') return notSpreadable(kind)
  const sentence = reasonWords[reason]
  if (unitNames.length === 0) return sentence
  return `${sentence} für ${joinAll(unitNames)}. Verteilen Sie zu gleichen Teilen oder von Hand.`
}

function notSpreadable(kind: TargetKind): string {
  if (kind === 'countOf')
    return 'Hier werden Bezirksstellen gezählt; eine einzelne kann davon keinen Teil haben.'
  return 'Ohne Zahl gibt es nichts zu verteilen: Dieses Ziel wird beobachtet oder von Hand bewertet.'
}

/** Heading of what each office had in the year before. */
export function describeBaseColumn(kind: ComparedKind, year: number): string {
  if (kind === 'yearToDateSum') return `Summe ${year}`
  return kind === 'yearToDateMean' ? `Durchschnitt ${year}` : `Dezember ${year}`
}

export function describeFieldOf(unitName: string, name: RuleNumber): string {
  return `${spreadTexts.numberWords[name]} ${unitName}`
}

/** `Die Teile ergeben zusammen genau 9.300.` */
export function describeReconciled(
  { name, whole, difference }: Reconciliation,
  indicator: Indicator,
): string {
  const of = name === 'value' ? '' : ` (${spreadTexts.numberWords[name]})`
  if (isEven(difference)) return `Die Teile ergeben zusammen genau ${formatExactly(whole, indicator)}${of}.`
  const size = formatDifferenceExactly(Math.abs(difference), indicator).replace(/^\+/, '')
  return difference < 0
    ? `Den Teilen fehlen ${size} zum Ziel des Ganzen von ${formatExactly(whole, indicator)}${of}.`
    : `Die Teile liegen ${size} über dem Ziel des Ganzen von ${formatExactly(whole, indicator)}${of}.`
}

/** `Zielwert 1.184` */
export function describeNumber(name: RuleNumber, value: number, indicator: Indicator): string {
  return `${spreadTexts.numberWords[name]} ${formatExactly(value, indicator)}`
}

/** Below what any indicator shows, so that sums of decimals are not called different. */
export function isEven(difference: number): boolean {
  return Math.abs(difference) < 1e-6
}

/** To the last digit that it has. */
export function formatDifferenceExactly(difference: number, { measure, decimals }: Indicator): string {
  const rounded = Number(difference.toFixed(6))
  const text = formatSigned(rounded, Math.max(decimals, typedDecimals(rounded)))
  return measure === '€' ? `${text}\u00a0€` : text
}

export function describeShare(shareInPercent: number | null): string {
  return shareInPercent === null ? '–' : `${formatNumber(shareInPercent, 1)}\u00a0%`
}

export function describeParts(count: number): string {
  return `verteilt auf ${formatCount(count, 'Bezirksstelle', 'Bezirksstellen')}`
}

export function describePartsMissing(names: readonly string[]): string {
  return `Ohne eigenes Ziel: ${joinAll(names)}.`
}

export function describeSpreadSaved(label: string, count: number): string {
  return `Ziel ${quote(label)} auf ${formatCount(count, 'Bezirksstelle', 'Bezirksstellen')} verteilt.`
}

export function describeSpreadRemoved(label: string): string {
  return `Verteilung von Ziel ${quote(label)} aufgehoben.`
}

export function describeRemoval(count: number): string {
  return `${formatCount(count, 'Ziel einer Bezirksstelle', 'Ziele von Bezirksstellen')} mit allen Fassungen werden entfernt. Das Ziel des Ganzen bleibt.`
}

/** A spread again has to follow what the offices have. */
export function describeTooEarlyForParts(newest: string): string {
  return `Die Teile haben schon eine Fassung ab ${newest}. Bitte dieses Datum oder ein späteres wählen.`
}

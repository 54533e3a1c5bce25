import type { Indicator } from '@/domain/plan'
import { foldText, isNearMiss, tellingSigns } from '../sniff/foldText'
import { mostSimilar } from '../suggestions'
import { plainNameOf } from './inflectedNames'

export type IndicatorMatch =
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  /** The name means several indicators. */
  | { readonly kind: 'ambiguous'; readonly indicators: readonly Indicator[] }
  | { readonly kind: 'unknown' }

/** Finds indicators by id, label, short label or another label of files. */
export class IndicatorNames {
  private readonly byName = new Map<string, Set<Indicator>>()

  constructor(private readonly indicators: readonly Indicator[]) {
    for (const indicator of indicators) {
      for (const name of namesOf(indicator)) {
        const folded = foldText(name)
        if (folded !== '') this.byName.set(folded, (this.byName.get(folded) ?? new Set()).add(indicator))
      }
    }
  }

  find(text: string): IndicatorMatch {
    const match = this.findWritten(text)
    const plain = match.kind === 'unknown' ? plainNameOf(text) : undefined
    if (plain === undefined) return match
    const found = this.findWritten(plain.text)
    const isOther = plain.isStock && found.kind === 'indicator' && found.indicator.kind !== 'stock'
    return isOther ? match : found
  }

  private findWritten(text: string): IndicatorMatch {
    if (hasMutePart(text)) return { kind: 'unknown' }
    const folded = [...(this.byName.get(foldText(text)) ?? [])]
    const found = folded.filter((indicator) => !isOtherBySign(text, indicator))
    if (found[0] === undefined) return { kind: 'unknown' }
    if (found.length === 1) return { kind: 'indicator', indicator: found[0] }
    const exact = found.filter((indicator) => namesOf(indicator).includes(text.trim()))
    return exact.length === 1 && exact[0] !== undefined
      ? { kind: 'indicator', indicator: exact[0] }
      : { kind: 'ambiguous', indicators: found }
  }

  /** Indicators whose name differs by a slip of the pen only. */
  similarTo(text: string): readonly Indicator[] {
    const folded = foldText(text)
    return this.indicators.filter((indicator) =>
      namesOf(indicator).some((name) => isNearMiss(folded, foldText(name))),
    )
  }

  /** A name by which the indicator is found again: its label, unless others share it. */
  nameOf(id: string): string {
    const label = this.indicators.find((indicator) => indicator.id === id)?.label ?? id
    const match = this.find(label)
    return match.kind === 'indicator' && match.indicator.id === id ? label : id
  }

  /** Ids of what may be meant; a computed indicator comes from no file. */
  mostSimilarTo(text: string): readonly string[] {
    const imported = this.indicators.filter(({ origin }) => origin !== 'derived')
    return mostSimilar(
      text,
      imported.map((indicator) => ({ id: indicator.id, names: namesOf(indicator) })),
    )
  }
}

/** Between the parts of a name that several cells say. */
export const nameBorder = ' | '

/** `- | LZB`: what a cell of signs alone says of the LZB, nobody knows. */
function hasMutePart(text: string): boolean {
  return text.includes(nameBorder) && text.split(nameBorder).some((part) => foldText(part) === '')
}

/** `LZB %`, `Ø LZB`, `LZB ♀` are no LZB, though the letters are the same. */
function isOtherBySign(text: string, indicator: Indicator): boolean {
  const signs = tellingSigns(text)
  if (signs === '') return false
  const own = `${indicator.measure}${namesOf(indicator).map(tellingSigns).join('')}`
  return [...signs].some((sign) => !own.includes(sign))
}

export function namesOf({ id, label, shortLabel, aliases }: Indicator): readonly string[] {
  return shortLabel === undefined ? [id, label, ...aliases] : [id, label, shortLabel, ...aliases]
}

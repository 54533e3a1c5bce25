import { indicatorsIn } from '@/domain/formula'
import type { Indicator } from '@/domain/plan'
import type { Target } from '@/domain/target'
import { tickTexts } from '@/texts/manualTicks'

/** The way to where the values behind a number are typed in, as a part of the address. */
export interface EntryLink {
  readonly text: string
  readonly query: Readonly<Record<string, string>>
}

type IndicatorById = ReadonlyMap<string, Indicator>

/** The list to tick for a target that counts offices, else the grid of its indicator; `null` where files bring it. */
export function entryOfTarget(indicatorById: IndicatorById, target: Target): EntryLink | null {
  const { id, indicatorId, versions } = target
  if (indicatorId === null) return null
  if (versions.at(-1)?.rule.kind === 'countOf') {
    return { text: tickTexts.open, query: { eingabe: 'haken', ziel: id } }
  }
  return entryOfIndicator(indicatorById, indicatorId)
}

/** The grid of what is kept by hand: of the indicator itself, or of those that it is computed from. */
export function entryOfIndicator(indicatorById: IndicatorById, indicatorId: string): EntryLink | null {
  const [first, ...others] = keptByHand(indicatorById, indicatorId)
  if (first === undefined) return null
  const query: EntryLink['query'] =
    others.length === 0
      ? { eingabe: 'stellen', kennzahl: first }
      : { eingabe: 'jahr', kennzahlen: [first, ...others].join(',') }
  return { text: tickTexts.enter, query }
}

function keptByHand(indicatorById: IndicatorById, indicatorId: string): readonly string[] {
  const indicator = indicatorById.get(indicatorId)
  if (indicator === undefined) return []
  const { origin, formula } = indicator
  if (formula === undefined) return origin === 'manual' ? [indicatorId] : []
  return [...new Set(indicatorsIn(formula).flatMap((id) => keptByHand(indicatorById, id)))]
}

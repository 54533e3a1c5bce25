import * as v from 'valibot'
import type { Indicator } from '@/domain/plan'
import { freeId } from './freeId'
import { indicatorSchema } from './planSchema'

/** What a person says of an indicator that the plan lacks. */
export type IndicatorDraft = Pick<Indicator, 'label' | 'kind' | 'measure' | 'decimals' | 'better'> &
  Partial<
    Pick<Indicator, 'definition' | 'hasUnits' | 'hasSexes' | 'isFractional' | 'mayBeNegative' | 'source'>
  >

/**
 * An indicator for values that a file brings, with an id of its own that can be read.
 * @throws TypeError where the plan could not have it: an empty label, more decimals than are shown.
 */
export function newIndicator(draft: IndicatorDraft, existing: readonly Indicator[]): Indicator {
  const label = draft.label.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const { definition = label, source = ownSource, hasUnits = true, hasSexes = true } = draft
  const indicator: Indicator = {
    ...draft,
    id: freeId(label, existing, 'kennzahl'),
    label,
    definition,
    source,
    hasUnits,
    hasSexes,
    isFractional: draft.isFractional ?? (draft.kind === 'ratio' || draft.decimals > 0),
    aliases: [],
    origin: 'imported',
  }
  const result = v.safeParse(indicatorSchema, indicator)
  if (!result.success) throw new TypeError('the plan can have no such indicator', { cause: result.issues })
  return indicator
}

/** Where the plan's own document does not name the indicator. */
const ownSource = 'Beim Import angelegt'

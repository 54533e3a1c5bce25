import type { Indicator } from '@/domain/plan'
import { shippedPlan } from '@/plan/shippedPlan'
import { offices } from './offices'

/** For which offices and sexes the values of an indicator are printed. */
type Slices = 'kreis' | 'offices' | 'officesAndSexes' | 'officesAndSexesOfKreis'

export type Topic = 'bestand' | 'integrationen' | 'foerderung' | 'ressourcen' | 'eigene-erfassung'

export interface Printed {
  readonly id: string
  readonly label: string
  readonly topic: Topic
  readonly slices: Slices
  readonly decimals: number
  /** From official statistics: small cells are hidden, recent months are provisional. */
  readonly isOfficial: boolean
  /** Ids of the offices that have values. */
  readonly officeIds: readonly string[]
}

/** Measures large enough to be looked at by office and sex at once. */
const largeMeasures = ['16d', 'fbw', 'mat']

/** Every base indicator of the plan, in its order. */
export const printedIndicators: readonly Printed[] = shippedPlan.indicators
  .filter(({ origin }) => origin !== 'derived')
  .map((indicator) => ({
    id: indicator.id,
    label: indicator.label,
    topic: topicOf(indicator),
    slices: slicesOf(indicator),
    decimals: indicator.decimals,
    isOfficial: ['bestand', 'integrationen', 'foerderung'].includes(topicOf(indicator)),
    officeIds: indicator.hasUnits ? officesOf(indicator) : [],
  }))

export function printedIndicator(id: string): Printed {
  const found = printedIndicators.find((indicator) => indicator.id === id)
  if (found === undefined) throw new Error(`no base indicator ${id}`)
  return found
}

function topicOf({ id, origin }: Indicator): Topic {
  if (origin === 'manual') return 'eigene-erfassung'
  if (/^(elb|bg|lzb|lza)-/.test(id)) return 'bestand'
  if (id.startsWith('integrations')) return 'integrationen'
  return /^(fte|egt|vwt)/.test(id) ? 'ressourcen' : 'foerderung'
}

function slicesOf({ id, hasUnits, hasSexes }: Indicator): Slices {
  if (!hasUnits) return 'kreis'
  if (!hasSexes) return 'offices'
  const measure = /^(?:entries|participants)-(.+)$/.exec(id)?.[1]
  return measure === undefined || largeMeasures.includes(measure)
    ? 'officesAndSexes'
    : 'officesAndSexesOfKreis'
}

/** Only two towns have a Jugendberufsagentur. */
function officesOf({ id }: Indicator): readonly string[] {
  const agencies = ['Gladbeck', 'Recklinghausen']
  const having = id.startsWith('jba-') ? offices.filter(({ name }) => agencies.includes(name)) : offices
  return having.map((office) => office.id)
}

import type { Indicator, Unit } from '@/domain/plan'
import { namesOf } from '../read/indicatorNames'
import { KnownIn } from './knownIn'

/** Finds the plan's indicators within a sentence. */
export function indicatorFinder(indicators: readonly Indicator[]): KnownIn<Indicator> {
  return keptFor(indicators, ofIndicators, () => new KnownIn(indicators, namesOf))
}

/** Finds the plan's units within a sentence, by their ambiguous names, too. */
export function unitFinder(units: readonly Unit[]): KnownIn<Unit> {
  return keptFor(units, ofUnits, () => new KnownIn(units, unitNamesOf))
}

function unitNamesOf({ name, aliases, ambiguousNames = [] }: Unit): readonly string[] {
  return [name, ...aliases, ...ambiguousNames]
}

/** Each title of a file asks for them, and some hundred names take a while to prepare. */
const ofIndicators = new WeakMap<readonly Indicator[], KnownIn<Indicator>>()
const ofUnits = new WeakMap<readonly Unit[], KnownIn<Unit>>()

function keptFor<Item>(
  items: readonly Item[],
  kept: WeakMap<readonly Item[], KnownIn<Item>>,
  make: () => KnownIn<Item>,
): KnownIn<Item> {
  const known = kept.get(items) ?? make()
  kept.set(items, known)
  return known
}

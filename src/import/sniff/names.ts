import { IndicatorNames } from '../read/indicatorNames'
import { UnitNames } from '../read/unitNames'
import type { Vocabulary } from '../readOptions'

/** The plan's names, prepared for looking up. */
export interface Names {
  readonly units: UnitNames
  readonly indicators: IndicatorNames
}

export function namesOfVocabulary(vocabulary: Vocabulary): Names {
  const { units, indicators } = vocabulary
  const names = known.get(vocabulary) ?? {
    units: new UnitNames(units),
    indicators: new IndicatorNames(indicators),
  }
  known.set(vocabulary, names)
  return names
}

/** A vocabulary is asked for several times in the reading of a file. */
const known = new WeakMap<Vocabulary, Names>()

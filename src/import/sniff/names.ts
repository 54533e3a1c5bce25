import { IndicatorNames } from '../read/indicatorNames'
import { UnitNames } from '../read/unitNames'
import type { Vocabulary } from '../readOptions'

/** The plan's names, prepared for looking up. */
export interface Names {
  readonly units: UnitNames
  readonly indicators: IndicatorNames
}

export function namesOfVocabulary({ units, indicators }: Vocabulary): Names {
  return { units: new UnitNames(units), indicators: new IndicatorNames(indicators) }
}

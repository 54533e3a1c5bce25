import { foldText } from './foldText'
import type { Names } from './names'
import { isLand } from './titlePlaces'

/** Words for units, the largest first; a Region may be any of them. */
const levels = [
  /^(?:bundesland|land|laender|bundeslaender|kantone?)/,
  /^(?:regierungsbezirk|arbeitsagentur|agentur)/,
  /^(?:(?:land)?kreis|traeger|jobcenter|jc|organisation|region)/,
  /^(?:gemeinde|stadt$|staedte$|stadtgebiet|ort$|orte$|kommune|bezirksstelle|bst|(?:dienst|geschaefts)stelle|standort|bezirk)/,
  /^(?:stadtteil|stadtbezirk|ortsteil|nebenstelle|team)/,
]

const levelOfRegion = 2.5
const levelOfTraeger = 2

export function levelOf(header: string): number {
  const name = foldText(header)
  const level = levels.findIndex((words) => words.test(name))
  return level === -1 ? levelOfRegion : level
}

/** `Bundesland`, `Träger`, `Jobcenter-Nr.`: no name for offices, as `Region` may be. */
function headsLargeUnits(header: string): boolean {
  return levelOf(header) <= levelOfTraeger && !foldText(header).startsWith('region')
}

/** How far a place reaches. */
export const reach = { office: 0, traeger: 1, land: 2 } as const

/** Only a name for larger units makes the Träger one, and a number that of a Land or Träger. */
export function reachOf(text: string, header: string, names: Names): number {
  if (isLand(text)) return reach.land
  return headsLargeUnits(header) ? reachOfNamed(text, names) : reach.office
}

function reachOfNamed(text: string, { units }: Names): number {
  const named = units.findByName(text)
  const unit = units.findByKey(text) ?? (named.kind === 'unit' ? named.unit : undefined)
  if (unit !== undefined) return unit.parentId === null ? reach.traeger : reach.office
  if (named.kind === 'ambiguous' || named.kind === 'total') return reach.traeger
  return /^\d{2,7}$/.test(text) ? reach.land : reach.office
}

import type { DemoFile } from './demoFile'
import { printedIndicator } from './indicators'
import type { Cell, CellPlace, Publication } from './publication'

/** A file in the layout of another office, with values that the house files hold too. */
export interface LayoutFile extends DemoFile {
  readonly layout: string
  readonly values: readonly LayoutValue[]
}

export interface LayoutValue {
  readonly indicatorId: string
  readonly place: CellPlace
  readonly month: number
  readonly cell: Cell
}

export type Publications = ReadonlyMap<string, Publication>

export function publicationOf(publications: Publications, id: string): Publication {
  const publication = publications.get(printedIndicator(id).id)
  if (publication === undefined) throw new Error(`nothing published about ${id}`)
  return publication
}

/** A value that the layout needs. */
export function layoutValue(publication: Publication, place: CellPlace, month: number): LayoutValue {
  const cell = publication.cellAt(place, month)
  if (cell === undefined) throw new Error(`${publication.indicator.id} has no value of month ${month}`)
  return { indicatorId: publication.indicator.id, place, month, cell }
}

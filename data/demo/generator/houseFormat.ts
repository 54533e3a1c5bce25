import { months } from './span'
import { notOfficial, sexWords } from './demoFile'
import { kreis, offices } from './offices'
import type { Cell, CellPlace, Publication } from './publication'

/** What a delivery says about its values besides the values. */
export interface Release {
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly statusOf: (publication: Publication, month: number, cell: Cell) => string
}

/** The house format as the product documents it; `release` adds the optional columns. */
export function houseText(rows: readonly HouseRow[], release?: Release): string {
  const header = [...columns, ...(release === undefined ? [] : ['Status', 'Datenstand']), 'Bemerkung']
  const lines = rows.map((row, at) => houseLine(row, release, at === 0 ? notOfficial : ''))
  return `${[header.join(';'), ...lines].join('\n')}\n`
}

const columns = ['Berichtsmonat', 'Gebietsschlüssel', 'Bezirksstelle', 'Geschlecht', 'Kennzahl', 'Wert']

export interface HouseRow {
  readonly publication: Publication
  readonly place: CellPlace
  readonly month: number
  readonly cell: Cell
}

/** All rows of some indicators, month by month. */
export function houseRows(publications: readonly Publication[], span: readonly number[]): HouseRow[] {
  return span.flatMap((month) =>
    publications.flatMap((publication) =>
      publication.places.flatMap((place) => {
        const cell = publication.cellAt(place, month)
        return cell === undefined ? [] : [{ publication, place, month, cell }]
      }),
    ),
  )
}

export function nameOf(unitId: string): string {
  return [kreis, ...offices].find(({ id }) => id === unitId)?.name ?? unitId
}

/** A cell with a decimal comma; official statistics print a dash where there is nothing. */
export function germanCell({ indicator }: Publication, cell: Cell): string {
  if (cell.kind === 'hidden') return '*'
  if (cell.kind === 'later') return '...'
  if (cell.value === 0 && indicator.isOfficial) return '-'
  // Extrapolated values have two decimals where the indicator itself has none.
  const decimals = Number.isInteger(cell.value) ? indicator.decimals : indicator.decimals || 2
  return cell.value.toFixed(decimals).replace('.', ',')
}

function houseLine(
  { publication, place, month, cell }: HouseRow,
  release: Release | undefined,
  remark: string,
): string {
  const { unitId, sex } = place
  const address = [months[month] ?? '', unitId, nameOf(unitId), sexWords[sex], publication.indicator.label]
  const status = release === undefined ? [] : [release.statusOf(publication, month, cell), release.asOf]
  return [...address, germanCell(publication, cell), ...status, remark].join(';')
}

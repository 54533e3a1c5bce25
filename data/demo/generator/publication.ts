import type { Sex } from '@/domain/facts'
import type { Figures } from './figures'
import { type Printed, printedIndicators } from './indicators'
import { kreis, offices } from './offices'
import { partAt, type Parts } from './parts'
import { hiddenCells, type Line } from './secrecy'
import { monthCount, positionOf, valueIn } from './span'

/** What a cell of a file says; `later` is a value that follows with the waiting time. */
export type Cell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'later' }

export interface CellPlace {
  readonly unitId: string
  readonly sex: Sex
}

/** The printed cells of one indicator. */
export interface Publication {
  readonly indicator: Printed
  /** In the order in which they are printed within a month. */
  readonly places: readonly CellPlace[]
  /** `undefined` where the month is missing altogether. */
  cellAt(place: CellPlace, month: number): Cell | undefined
}

export function publish(figures: Figures): ReadonlyMap<string, Publication> {
  return new Map(printedIndicators.map((indicator) => [indicator.id, publication(indicator, figures)]))
}

function publication(indicator: Printed, { byOffice, ofKreis }: Figures): Publication {
  const series = ofKreis.get(indicator.id)
  const parts = byOffice.get(indicator.id)
  const places = placesOf(indicator)
  const lines = linesOf(places)
  const table = Array.from({ length: monthCount }, (_, month) => {
    const values = places.map((place) =>
      series === undefined ? sumAt(partsFor(indicator, parts), place, month) : valueIn(series, month),
    )
    const hidden = indicator.isOfficial ? hiddenCells(values, lines) : new Set<number>()
    return values.map((value, cell): Cell =>
      hidden.has(cell) ? { kind: 'hidden' } : { kind: 'number', value },
    )
  })
  return {
    indicator,
    places,
    cellAt(place, month) {
      if (isGap(indicator.id, place, month)) return undefined
      if (isLater(indicator.id, month)) return { kind: 'later' }
      return table[month]?.[
        places.findIndex(({ unitId, sex }) => unitId === place.unitId && sex === place.sex)
      ]
    },
  }
}

function placesOf({ slices, officeIds }: Printed): readonly CellPlace[] {
  const sexesOfKreis = slices === 'officesAndSexes' || slices === 'officesAndSexesOfKreis' ? bySex : onlyTotal
  const sexesOfOffices = slices === 'officesAndSexes' ? bySex : onlyTotal
  return [
    ...sexesOfKreis.map((sex) => ({ unitId: kreis.id, sex })),
    ...officeIds.flatMap((unitId) => sexesOfOffices.map((sex) => ({ unitId, sex }))),
  ]
}

const bySex = ['total', 'female', 'male'] as const
const onlyTotal = ['total'] as const

/** Sums that a reader could redo: women and men of a unit, the offices of a sex. */
function linesOf(places: readonly CellPlace[]): readonly Line[] {
  const cellsWith = (test: (place: CellPlace) => boolean): number[] =>
    places.flatMap((place, cell) => (test(place) ? [cell] : []))
  return places.flatMap(({ unitId, sex }, total) => {
    const ofSexes =
      sex === 'total' ? cellsWith((place) => place.unitId === unitId && place.sex !== 'total') : []
    const ofOffices =
      unitId === kreis.id ? cellsWith((place) => place.unitId !== unitId && place.sex === sex) : []
    return [ofSexes, ofOffices].filter((parts) => parts.length > 0).map((parts) => ({ total, parts }))
  })
}

function partsFor({ id }: Printed, parts: Parts | undefined): Parts {
  if (parts === undefined) throw new Error(`no figures of ${id}`)
  return parts
}

function sumAt(parts: Parts, { unitId, sex }: CellPlace, month: number): number {
  const sum = offices.reduce((total, office, at) => {
    if (unitId !== kreis.id && unitId !== office.id) return total
    return (
      total +
      slicesOf(sex, parts[at]?.length ?? 1).reduce(
        (own, slice) => own + partAt(parts, { office: at, slice }, month),
        0,
      )
    )
  }, 0)
  return Math.round(sum * 100) / 100
}

function slicesOf(sex: Sex, count: number): readonly number[] {
  if (sex === 'total') return count === 1 ? [0] : [0, 1]
  return sex === 'female' ? [0] : [1]
}

/** One month that nobody recorded, and one that an office did not report. */
function isGap(id: string, { unitId }: CellPlace, month: number): boolean {
  if (id === 'digital-appointments') return month === positionOf('2022-08')
  return id === 'integrations-lzb' && unitId === haltern && month === positionOf('2022-11')
}

const haltern = '05562016'

/** Movements of the LZA are known after three months only. */
function isLater(id: string, month: number): boolean {
  return ['lza-inflow', 'lza-outflow'].includes(id) && month >= positionOf('2023-10')
}

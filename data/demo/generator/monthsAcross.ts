import { monthOfYearOf, yearOf } from '@/domain/month'
import { notOfficial, sexWords } from './demoFile'
import { germanCell, nameOf } from './houseFormat'
import {
  type LayoutFile,
  type LayoutValue,
  layoutValue,
  type Publications,
  publicationOf,
} from './layoutFile'
import { kreis } from './offices'
import type { CellPlace, Publication } from './publication'
import { months } from './span'

const monthNames = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]

/** One indicator, named in the title; offices down, months across, thousands with points, total row below. */
export function officesByMonthFile(
  publications: Publications,
  id: string,
  span: readonly number[],
): LayoutFile {
  const publication = publicationOf(publications, id)
  const places = totalLast(publication.places.filter(({ sex }) => sex === 'total'))
  const rows = places.map((place) => span.map((month) => layoutValue(publication, place, month)))
  const heads = span.map((at) => {
    const month = months[at]
    return month === undefined ? '' : `${monthNames[monthOfYearOf(month) - 1]} ${yearOf(month)}`
  })
  const body = rows.map((values) => {
    const unitId = values[0]?.place.unitId ?? ''
    return [unitId, nameOf(unitId), ...values.map((value) => withPoints(publication, value))]
  })
  const lines = [[notOfficial], [publication.indicator.label], ['Geschlecht: insgesamt'], []]
  return {
    name: 'beispiel-monate-nebeneinander-elb-2022.csv',
    layout: 'months-across',
    values: rows.flat(),
    bytes: utf8([...lines, ['Gebietsschlüssel', 'Bezirksstelle', ...heads], ...body]),
  }
}

/** Several indicators by sex, offices by name only, months as numbers. */
export function indicatorsByMonthFile(
  publications: Publications,
  ids: readonly string[],
  span: readonly number[],
): LayoutFile {
  const rows = ids.flatMap((id) => {
    const publication = publicationOf(publications, id)
    return totalLast(publication.places).map((place) => ({
      publication,
      place,
      values: span.map((month) => layoutValue(publication, place, month)),
    }))
  })
  const heads = span.map((at) => (months[at] ?? '').replace(/(\d{4})-(\d{2})/, '$2/$1'))
  const body = rows.map(({ publication, place, values }) => [
    place.unitId === kreis.id ? kreis.name : `${nameOf(place.unitId)}, Stadt`,
    publication.indicator.label,
    sexWords[place.sex],
    ...values.map((value) => withPoints(publication, value)),
  ])
  return {
    name: 'beispiel-monate-nebeneinander-mehrere-2022.csv',
    layout: 'months-across',
    values: rows.flatMap(({ values }) => values),
    bytes: utf8([[notOfficial], [], ['Bezirksstelle', 'Kennzahl', 'Geschlecht', ...heads], ...body]),
  }
}

function totalLast(places: readonly CellPlace[]): readonly CellPlace[] {
  const isKreis = ({ unitId }: CellPlace): boolean => unitId === kreis.id
  return [...places.filter((place) => !isKreis(place)), ...places.filter(isKreis)]
}

function withPoints(publication: Publication, { cell }: LayoutValue): string {
  return germanCell(publication, cell).replace(/\B(?=(?:\d{3})+(?!\d))/g, '.')
}

function utf8(lines: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`${lines.map((cells) => cells.join(';')).join('\n')}\n`)
}

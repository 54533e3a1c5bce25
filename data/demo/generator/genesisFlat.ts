import { monthOfYearOf, yearOf } from '@/domain/month'
import { notOfficial, utf8WithMark } from './demoFile'
import { germanCell, nameOf } from './houseFormat'
import {
  type LayoutFile,
  type LayoutValue,
  layoutValue,
  type Publications,
  publicationOf,
} from './layoutFile'
import { kreis } from './offices'
import type { Publication } from './publication'
import { months } from './span'

const variable = (at: number): string[] =>
  ['code', 'label', 'attribute_code', 'attribute_label'].map((part) => `${at}_variable_${part}`)
const header = [
  'statistics_code',
  'statistics_label',
  'time_code',
  'time_label',
  'time',
  ...[1, 2, 3].flatMap(variable),
  'value',
  'value_unit',
  'value_variable_code',
  'value_variable_label',
]
const monthNames = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni']
const sexAttributes = {
  total: ['', 'Insgesamt'],
  female: ['GESW', 'weiblich'],
  male: ['GESM', 'männlich'],
} as const

/** The flat file of GENESIS databases: a value per row, every dimension with code and label; the month is a variable. */
export function genesisFlatFile(
  publications: Publications,
  ids: readonly string[],
  span: readonly number[],
): LayoutFile {
  const rows = ids.flatMap((id) => {
    const publication = publicationOf(publications, id)
    return span.flatMap((month) =>
      publication.places.map((place) => ({ publication, value: layoutValue(publication, place, month) })),
    )
  })
  const body = rows.map(({ publication, value }) => line(publication, value))
  return {
    name: 'beispiel-genesis-flach-2022.csv',
    layout: 'genesis-flat',
    values: rows.map(({ value }) => value),
    bytes: utf8WithMark(`${[header.join(';'), ...body].join('\n')}\n`),
  }
}

function line(publication: Publication, { place, month, cell, indicatorId }: LayoutValue): string {
  const at = months[month]
  if (at === undefined) throw new RangeError(`no month ${month}`)
  const monthOfYear = monthOfYearOf(at)
  const region = place.unitId === kreis.id ? 'Recklinghausen, Kreis' : `${nameOf(place.unitId)}, Stadt`
  return [
    ...['99999', notOfficial, 'JAHR', 'Jahr', String(yearOf(at))],
    ...['MONAT', 'Monate', `MONAT${String(monthOfYear).padStart(2, '0')}`, monthNames[monthOfYear - 1] ?? ''],
    ...['GEMEIN', 'Gemeinden', place.unitId, region],
    ...['GES', 'Geschlecht', ...sexAttributes[place.sex]],
    // These databases print a point where a value is secret.
    cell.kind === 'hidden' ? '.' : germanCell(publication, cell),
    ...['Anzahl', indicatorId.replaceAll('-', '').toUpperCase(), publication.indicator.label],
  ].join(';')
}

import { lastDayOf } from '@/domain/month'
import { notOfficial } from './demoFile'
import { nameOf } from './houseFormat'
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

const sexHeads = { total: 'Insgesamt', female: 'Frauen', male: 'Männer' } as const

/** What a database prints: commas, quotes where needed, ISO days, decimal points, CRLF. */
export function longWithCommasFile(
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
  const body = rows.map(({ publication, value }, at) => line(publication, value, at === 0 ? notOfficial : ''))
  const header = 'Stichtag,AGS,Name,Geschlecht,Merkmal,Anzahl,Bemerkung'
  return {
    name: 'beispiel-lang-mit-komma-2022.csv',
    layout: 'long',
    values: rows.map(({ value }) => value),
    bytes: new TextEncoder().encode([header, ...body].join('\r\n') + '\r\n'),
  }
}

function line({ indicator }: Publication, { place, month, cell }: LayoutValue, remark: string): string {
  const at = months[month]
  if (at === undefined || cell.kind !== 'number') throw new Error('this layout holds numbers only')
  const name = place.unitId === kreis.id ? '"Recklinghausen, Kreis"' : `"${nameOf(place.unitId)}, Stadt"`
  const number = cell.value.toFixed(indicator.decimals)
  return [lastDayOf(at), place.unitId, name, sexHeads[place.sex], indicator.label, number, remark].join(',')
}

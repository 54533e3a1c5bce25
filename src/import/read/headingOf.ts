import type { Sex } from '@/domain/facts'
import { type NamedRole, namedRoleOf } from '../sniff/columnNames'
import { type Coordinates, coordinatesOf } from '../sniff/coordinates'
import { cleanText } from '../sniff/foldText'
import type { Names } from '../sniff/names'
import { tellingWords } from '../sniff/neutralWords'
import { isAboutFile } from '../sniff/titleLines'
import type { Heading } from './heading'
import { type MonthText, parseMonthText } from './monthText'
import { parseSex } from './sexText'

/** What a text alone in its row names that is known: an indicator, a unit, a sex, a time. */
export function headingOf(text: string, names: Names): Heading {
  const plain = withoutNumber(cleanText(text))
  if (sources.test(plain)) return {}
  const coordinates = coordinatesOf(plain, names)
  const sex = sexIn(coordinates)
  return {
    ...(sex === undefined ? {} : { sex }),
    ...(coordinates.unit === undefined ? {} : { unit: coordinates.unit }),
    ...(coordinates.isPercent === true ? { isShare: true } : {}),
    ...(isSumOf(coordinates) ? { name: plain } : nameIn(coordinates, names)),
    ...timeIn(plain, coordinates),
  }
}

function sexIn({ sex, isTotal }: Coordinates): Sex | undefined {
  return sex ?? (isTotal === true ? 'total' : undefined)
}

/** `LZB-Bestand kumuliert` */
function isSumOf({ name = '', isOtherSpan }: Coordinates): boolean {
  return isOtherSpan === true && name !== ''
}

/** Beside a sex any name is one; `darunter Frauen` and `Tabelle 2: Frauen` name none. */
function nameIn({ name = '', sex }: Coordinates, { indicators }: Names): Heading {
  const isName = indicators.find(name).kind !== 'unknown' || (sex !== undefined && isTelling(name))
  return isName ? { name } : {}
}

function isTelling(name: string): boolean {
  return tellingWords(name).length > 0
}

/** The day on which the file was made is no time of its values, and a day alone may be that one. */
function timeIn(plain: string, { month, year, day = 0 }: Coordinates): Heading {
  if (isAboutFile(plain)) return {}
  if (month !== undefined) return day > 0 && !/\p{L}/u.test(plain) ? {} : { month }
  return year === undefined ? {} : { year }
}

/** `Tabelle 2: ELB-Bestand`, `2. ELB-Bestand`, `Blatt: ELB` */
export function withoutNumber(plain: string): string {
  return plain
    .replace(
      /^(?:tabelle|tab\.|blatt|teil|abschnitt|kapitel|anlage) ?(?:[\da-z]{1,3}(?:\.\d+)*)? ?[.:–—-] */i,
      '',
    )
    .replace(/^\d{1,2}(?:\.\d{1,2})*[.)] +(?=\p{L})/u, '')
}

const sources = /^(?:quelle|herausgeber|impressum|copyright|©|\(c\))/i

/** `Bezirksstelle;Datteln`, `Geschlecht:;Männer` as one text; undefined where the cells are no name and its value. */
export function labelledText(filled: readonly string[], names: Names): string | undefined {
  const [first = '', second = '', ...others] = filled
  const label = first.trim().replace(/ ?:$/, '')
  if (filled.length < 2 || others.length > 0 || !isValueOf(namedRoleOf(label), second, names))
    return undefined
  return `${label}: ${second.trim()}`
}

function isValueOf(role: NamedRole | undefined, text: string, { units, indicators }: Names): boolean {
  if (role === 'month' || role === 'year') return isTime(parseMonthText(text))
  if (role === 'sex') return parseSex(text) !== undefined
  if (role === 'indicator') return indicators.find(text).kind !== 'unknown'
  const isOfUnits = role === 'unitKey' || role === 'unitName'
  return isOfUnits && (units.findByName(text).kind === 'unit' || units.findByKey(text) !== undefined)
}

function isTime(found: MonthText | undefined): boolean {
  return found?.kind === 'month' || found?.kind === 'year'
}

import type { ColumnRole } from '../structure'
import { isPlainNote, splitNote } from './bracketNotes'
import { cleanText, foldText } from './foldText'
import { measureIn } from './measureWords'

/**
 * What the name of a column says. `label` names the indicator only where no better column does, `slice` is a
 * part of the people (an age group, a legal circle), which never is the whole.
 */
export type NamedRole = ColumnRole | 'label' | 'slice'

/** Columns that say in each row what its numbers count. */
const measureNames =
  'Einheit Einheiten Maßeinheit Maßeinheiten Mengeneinheit Messeinheit Werteinheit Valueunit Unitofmeasure'

const names: readonly (readonly [NamedRole, string])[] = [
  [
    'month',
    'Berichtsmonat BM Monat Berichtszeitraum Zeitraum Zeit Zeitpunkt Periode Period Month Datum Date Stichtag Berichtsdatum Monatsende Kalendermonat Jahrmonat Monatjahr Monate Time Bezugsmonat Auswertungsmonat Auswertungszeitraum Bezugszeitraum Erhebungsmonat Erhebungszeitraum Referenzmonat Statistikmonat Zählmonat Timeperiod Kaljahrmonat',
  ],
  ['year', 'Jahr Berichtsjahr Year Jahre Kalenderjahr Bezugsjahr'],
  ['monthOfYear', 'Monatsnummer Monatnr Monatsname'],
  [
    'unitKey',
    'Gebietsschlüssel AGS Schlüssel Regionalschlüssel ARS Gemeindeschlüssel Kreisschlüssel Regionsschlüssel Schlüsselnummer Gemeindekennziffer Gebietskennziffer AmtlicherGemeindeschlüssel Gebietscode Regionscode Gemeindenummer Unitkey GKZ Gemeindekennzahl Gemeindecode Kreisnummer Raumid NUTS NUTSCode BFSNr',
  ],
  [
    'unitName',
    'Bezirksstelle Bezirksstellen BST Gemeinde Gemeinden Stadt Städte Ort Kommune Gebiet Gebietsname Region Regionsname Dienststelle Standort Jobcenter Träger Kreis Geschäftsstelle Gemeindename Raumeinheit Gebietseinheit Stelle Unit Bezirk Bezirke Bezirksstellenname Stadtteil Stadtteile Stadtbezirk Stadtbezirke Stadtgebiet Ortsteil Ortsteile Kreise KreiseundkreisfreieStädte Landkreis Landkreise Kanton Kantone Bundesland Bundesländer Land Länder Raum RGS Geo District Subdistrict BFS Refarea Arbeitsagentur Agenturbezirk Regierungsbezirk Verwaltungsbezirk Verwaltungsbezirke Regionaleinheit Gebietsbezeichnung Regionsbezeichnung KreisfreieStadt KreisfreieStädte StadtLandkreis',
  ],
  ['sex', 'Geschlecht Geschlechter Geschl Sex Gender'],
  [
    'indicator',
    'Kennzahl Kennzahlen Indikator Indikatoren Indicator Merkmal Merkmale Kategorie Messgröße Variable Größe Position Kennziffer Kenngröße Instrument Maßnahme Maßnahmeart Förderart Förderinstrument Ergänzungsgröße Kennzahlnamen MeasureNames',
  ],
  ['label', 'Label Bezeichnung Kennzahlname Kennzahlbezeichnung Beschreibung'],
  [
    'slice',
    'Altersgruppe Altersgruppen Alter Altersklasse Altersklassen Rechtskreis Staatsangehörigkeit Nationalität Personengruppe Personengruppen Personenkreis Zielgruppe Schulabschluss Berufsabschluss Dauer Teilgruppe Gruppe Untergruppe Herkunft Nation Ausbildung Wirtschaftszweig Wirtschaftsabschnitt Branche Beruf Berufsgruppe Vormerkdauer Age Familienstand Filter Auswahl Selektion',
  ],
  [
    'value',
    'Wert Werte Anzahl Value Menge Istwert Ist Zahl Ergebnis Betrag Count Obsvalue Messwert Monatswert Fallzahl Fälle Personen ImMonat ImBerichtsmonat Zahlenwert Kennzahlwert Kennzahlwerte MeasureValues',
  ],
  ['status', 'Status Qualität Wertstatus Qualitätskennzeichen Valueq Wertq Flag Obsstatus Statuskennzeichen'],
  [
    'asOf',
    'Datenstand Stand Datenstandvom Standvom Veröffentlichung Veröffentlichtam Asof Ladestand Aktualisierung',
  ],
  [
    'remark',
    'Bemerkung Bemerkungen Anmerkung Anmerkungen Hinweis Hinweise Kommentar Fußnote Fußnoten Notiz Erläuterung Remark Comment Note',
  ],
  [
    'ignored',
    'Lfdnr Laufendenummer Nr Id Tag Day Wochentag Kalendertag Gebietsstand Quelle Exportdatum Zeile Satznummer ObjectID GlobalID FID UUID GUID Recordid GeoPoint GeoPoint2d GeoShape ShapeArea ShapeLength Longitude Latitude Längengrad Breitengrad Geometry Geometrie',
  ],
  ['ignored', measureNames],
]

const roleByName = new Map(
  names.flatMap(([role, words]) =>
    words.split(' ').map((word): [string, NamedRole] => [foldText(word), role]),
  ),
)

const longestName = 100

/** Beside the names of these a note says which time, and which values. */
const notedRoles: ReadonlySet<NamedRole> = new Set<NamedRole>(['month', 'year', 'monthOfYear', 'value'])

/** The role that a column's name says, notes in brackets left aside; undefined for any other name. */
export function namedRoleOf(header: string): NamedRole | undefined {
  const plain = plainRoleOf(header)
  if (plain !== undefined || header.length > longestName) return plain
  const role = roleOfName(splitNote(cleanText(header))?.front ?? '')
  return role !== undefined && notedRoles.has(role) ? undefined : role
}

/** The same where only such notes are left aside that say nothing. */
export function plainRoleOf(header: string): NamedRole | undefined {
  if (header.length > longestName) return undefined
  const role = roleOfName(header)
  const noted = role === undefined ? splitNote(cleanText(header)) : undefined
  return noted !== undefined && (isPlainNote(noted.note) || measureIn(noted.note) !== undefined)
    ? roleOfName(noted.front)
    : role
}

function roleOfName(name: string): NamedRole | undefined {
  const folded = foldText(name)
  return folded === ''
    ? undefined
    : (roleByName.get(folded) ?? roleOfAlternatives(name) ?? roleOfDatePart(name))
}

/** `Monat von Berichtsmonat`, `Month of Date`: a part of a date, as tools for charts cut it. */
function roleOfDatePart(name: string): NamedRole | undefined {
  const [, part = '', whole = ''] = /^(monat|jahr|month|year)s? (?:von|of) (.+)$/i.exec(name) ?? []
  return roleByName.get(foldText(whole)) === 'month' ? roleByName.get(foldText(part)) : undefined
}

/** `Kreisfreie Stadt / Landkreis`, `Kreise und kreisfreie Städte`: several words for one kind of thing. */
function roleOfAlternatives(name: string): NamedRole | undefined {
  const words = name.split(/ ?\/ ?| (?:und|oder|bzw\.) /i).map((word) => roleByName.get(foldText(word)))
  const [first] = words
  const isOneKind = (first === 'unitName' || first === 'indicator') && words.every((role) => role === first)
  return isOneKind && words.length > 1 ? first : undefined
}

const foldedMeasureNames = new Set(measureNames.split(' ').map((word) => foldText(word)))

/** True for `Einheit`: what its cells say is no part of an address, but holds for the numbers beside them. */
export function isMeasureName(header: string): boolean {
  return foldedMeasureNames.has(foldText(header))
}

/** Roles whose cells are part of a value's address. */
const addressRoles: ReadonlySet<NamedRole> = new Set<NamedRole>([
  'month',
  'year',
  'monthOfYear',
  'unitKey',
  'unitName',
  'sex',
  'indicator',
  'label',
  'slice',
])

export function isAddressRole(role: NamedRole | undefined): boolean {
  return role !== undefined && addressRoles.has(role)
}

/** The columns that the product documents for its own format, in their order. */
export const houseColumns = {
  required: ['Berichtsmonat', 'Gebietsschlüssel', 'Bezirksstelle', 'Geschlecht', 'Kennzahl', 'Wert'],
  optional: ['Status', 'Datenstand', 'Bemerkung'],
} as const

const houseNames = new Set(
  [...houseColumns.required, ...houseColumns.optional, 'Monat'].map((name) => foldText(name)),
)

/** True where all columns bear names of the house format. */
export function isHouseHeader(headers: readonly string[]): boolean {
  const folded = headers.map((header) => foldText(header)).filter((header) => header !== '')
  return (
    folded.includes('wert') && folded.includes('kennzahl') && folded.every((header) => houseNames.has(header))
  )
}

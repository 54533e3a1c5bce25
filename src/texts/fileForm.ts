import type { Verdict } from '@/import/reading'
import type { ColumnRole, Delimiter, Encoding, Layout, Structure } from '@/import/structure'
import { formatNumber } from './format'

/** How the values lie in a file. */
const layoutWords: Readonly<Record<Layout, string>> = {
  house: 'Hausformat',
  long: 'eine Zeile je Wert',
  'months-across': 'Monate nebeneinander',
  'years-down': 'Jahre untereinander, Monate nebeneinander',
  'years-across': 'Jahre nebeneinander, Monate untereinander',
  'indicators-across': 'Kennzahlen nebeneinander',
  'units-across': 'Stellen nebeneinander',
  'sexes-across': 'Geschlechter nebeneinander',
  'genesis-flat': 'Flat-File der Statistikdatenbank',
}

export const encodingWords: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 mit BOM',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (BE)',
  'windows-1252': 'Windows-1252',
}

export const delimiterWords: Readonly<Record<Delimiter, string>> = {
  ';': 'Semikolon',
  ',': 'Komma',
  '\t': 'Tabulator',
  '|': 'senkrechter Strich',
}

/** What stands over a column of the preview. */
export const roleWords: Readonly<Record<ColumnRole, string>> = {
  month: 'Berichtsmonat',
  year: 'Jahr',
  monthOfYear: 'Monat im Jahr',
  unitKey: 'Gebietsschlüssel',
  unitName: 'Stelle',
  sex: 'Geschlecht',
  indicator: 'Kennzahl',
  value: 'Wert',
  status: 'Status',
  asOf: 'Datenstand',
  remark: 'Bemerkung',
  ignored: 'nicht verwendet',
}

/** The outcome of reading one file. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  accept: 'einwandfrei',
  'accept-with-warning': 'lesbar, mit Hinweisen',
  ask: 'Frage offen',
  reject: 'abgelehnt',
}

/** An encoding as files and editors name it; any other name as it is. */
export function describeEncoding(name: string): string {
  return Object.entries(encodingWords).find(([encoding]) => encoding === name)?.[1] ?? name
}

/** A layout as the log keeps it; older logs may hold names that are no longer used. */
export function describeLayout(name: string): string {
  return Object.entries(layoutWords).find(([layout]) => layout === name)?.[1] ?? name
}

/** `Hausformat, Kopfzeile in Zeile 3, Spalten durch Semikolon getrennt, UTF-8 mit BOM` */
export function describeStructure({ layout, encoding, delimiter, ...header }: Structure): string {
  return [
    layoutWords[layout],
    describeHeader(header),
    `Spalten durch ${delimiterWords[delimiter]} getrennt`,
    encodingWords[encoding],
  ].join(', ')
}

/** `Kopfzeile in Zeile 3`, `3 Kopfzeilen bis Zeile 6` */
function describeHeader({
  headerLine,
  headerRowCount,
}: Pick<Structure, 'headerLine' | 'headerRowCount'>): string {
  return headerRowCount > 1
    ? `${headerRowCount} Kopfzeilen bis Zeile ${headerLine}`
    : `Kopfzeile in Zeile ${headerLine}`
}

const space = '\u00a0'

/** `812 Byte`, `3,4 kB`, `67,1 MB`: in steps of 1,000, as file managers print them. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1_000) return `${formatNumber(bytes)}${space}Byte`
  if (bytes < 999_950) return `${formatNumber(bytes / 1_000, bytes < 99_950 ? 1 : 0)}${space}kB`
  return `${formatNumber(bytes / 1_000_000, 1)}${space}MB`
}

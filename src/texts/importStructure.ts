import type { ColumnRole } from '@/import/structure'
import { roleWords } from './fileForm'
import { quote } from './quoted'

/** Words of the way to put right how a file was taken. */
export const structureTexts = {
  title: 'Aufbau berichtigen',
  hint: 'Jede Änderung liest die Datei sofort neu. Ein Klick auf eine Zeilennummer macht die Zeile zur Kopfzeile.',
  headerLine: 'Letzte Kopfzeile',
  noLine: 'bitte wählen',
  noHeader: 'Keine Kopfzeile erkannt.',
  hintForHeader:
    'Klicken Sie auf die Nummer der Zeile, in der die Namen der Spalten stehen; die Datei wird sofort neu gelesen. Stehen alle Zellen einer Zeile zusammen, ist das Trennzeichen falsch.',
  headerRows: 'Kopfzeilen',
  delimiter: 'Trennzeichen',
  encoding: 'Kodierung',
  numbers: 'Dezimalzeichen',
  recognised: 'wie erkannt',
} as const

/** `Zeile 3: Berichtsmonat, Bezirksstelle` */
export function describeHeaderLine(line: number, cells: readonly string[]): string {
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const text = words.slice(0, 3).join(', ')
  return text === '' ? `Zeile ${line}` : `Zeile ${line}: ${text.slice(0, 40)}`
}

export function describeAsHeader(line: number): string {
  return `Zeile ${line} als Kopfzeile nehmen`
}

/** `Spalte 3 („Wert“) ist` */
export function describeColumnRole(at: number, name: string): string {
  return name === '' ? `Spalte ${at + 1} ist` : `Spalte ${at + 1} (${quote(name)}) ist`
}

export function isColumnRole(text: string): text is ColumnRole {
  return Object.hasOwn(roleWords, text)
}

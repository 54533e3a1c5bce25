import type { Formula } from '@/domain/formula'
import { joinAll, quote } from './quoted'

export const formulaEditorTexts = {
  heading: 'Berechnung',
  template: 'Vorlage',
  templateHint: 'Eine Vorlage tritt an die Stelle der Berechnung darunter; danach lässt sich alles ändern.',
  choose: 'bitte wählen',
  operation: 'Rechenart',
  indicator: 'Kennzahl',
  window: 'Zeitraum',
  windowWords: { year: 'seit Januar', months: 'über die letzten Monate' },
  months: 'Anzahl der Monate',
  monthsBefore: 'Monate davor (12: Vorjahresmonat)',
  factor: 'Feste Zahl (100 macht aus einem Anteil Prozent, 0,4 nimmt 40 %)',
  addPart: 'Weiterer Teil',
  removePart: 'Letzten Teil entfernen',
  sentence: 'In Worten',
  example: 'Im Berichtsmonat',
  noExample:
    'Sobald jede Kennzahl gewählt ist und Werte vorliegen, steht hier die Rechnung mit ihren Zahlen.',
  refused: 'Die Berechnung ist noch nicht vollständig:',
} as const

export const operationWords: Readonly<Record<Formula['op'], string>> = {
  indicator: 'Wert einer Kennzahl',
  divide: 'ein Wert geteilt durch einen anderen',
  scale: 'ein Wert mal einer festen Zahl',
  sum: 'Summe über Monate',
  mean: 'Mittelwert über Monate',
  changeInPercent: 'Veränderung in Prozent',
  lag: 'Wert eines früheren Monats',
  add: 'Werte zusammengezählt',
  subtract: 'ein Wert minus andere',
}

/** What a part is to the operation above it. */
export const partWords = {
  whole: 'Berechnung',
  numerator: 'Zähler',
  denominator: 'Nenner',
  scale: 'Was malgenommen wird',
  sum: 'Was summiert wird',
  mean: 'Wovon der Mittelwert gebildet wird',
  changeInPercent: 'Wovon die Veränderung berechnet wird',
  lag: 'Wovon der frühere Wert gilt',
} as const

/** `Teil 2`; the first of a difference is what the others are taken from. */
export function describePart(op: 'add' | 'subtract', at: number): string {
  if (op === 'add') return `Teil ${at + 1}`
  return at === 0 ? 'Wovon abgezogen wird' : `Abzug ${at}`
}

export const templateWords = {
  share: 'Anteil zweier Kennzahlen in %',
  ratio: 'Verhältnis zweier Kennzahlen (Betreuungsschlüssel)',
  rollingRate: 'Quote: Summe durch Mittelwert der letzten 12 Monate, in %',
  change: 'Veränderung zum Vorjahresmonat in %',
  yearSum: 'Summe seit Januar',
  yearMean: 'Mittelwert seit Januar',
} as const

/** What keeps the form from being a formula. */
export type FormulaFault =
  | { readonly kind: 'open' | 'months' | 'factor' }
  | { readonly kind: 'unknown'; readonly id: string }
  /** Ids from the first indicator that is named to the last one before it leads back. */
  | { readonly kind: 'cycle'; readonly way: readonly string[] }

export function describeFault(fault: FormulaFault, labelOf: (indicatorId: string) => string): string {
  switch (fault.kind) {
    case 'open':
      return 'Bitte wählen Sie jede Kennzahl der Berechnung.'
    case 'months':
      return 'Die Anzahl der Monate ist eine ganze Zahl ab 1.'
    case 'factor':
      return 'Die feste Zahl ist keine Zahl, wie man sie schreibt: 100 oder 0,4.'
    case 'unknown':
      return `Die Kennzahl ${quote(fault.id)} gibt es im Plan nicht.`
    case 'cycle':
      return fault.way.length === 0
        ? 'Die Berechnung nennt die Kennzahl selbst.'
        : `Die Berechnung führt zu sich selbst zurück, über ${joinAll(fault.way.map((id) => quote(labelOf(id))))}.`
  }
}

import type { Better, IndicatorKind } from '@/domain/plan'

export const newIndicatorTexts = {
  label: 'Name der Kennzahl',
  kind: 'Was für eine Zahl ist es?',
  choose: 'bitte wählen',
  better: 'Besser ist',
  measure: 'Gezählt werden',
  decimals: 'Nachkommastellen',
  incomplete: 'Bitte wählen Sie noch, was für eine Zahl es ist und was besser ist.',
  taken: 'So heißt schon eine Kennzahl des Plans. Bitte wählen Sie diese oben aus.',
} as const

/** What decides whether values are averaged or summed over months. */
export const kindHints: Readonly<Record<IndicatorKind, string>> = {
  stock: 'Bestand: Stand zu einem Stichtag, über Monate gemittelt',
  flow: 'Fluss: Zugänge oder Ereignisse eines Monats, über Monate summiert',
  ratio: 'Quote: weder gemittelt noch summiert',
}

export const betterWords: Readonly<Record<Better, string>> = {
  up: 'mehr',
  down: 'weniger',
  none: 'weder noch',
}

export const usualMeasures = ['Personen', 'Fälle', '€', '%', 'VZÄ', '1:n'] as const

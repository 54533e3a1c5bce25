import { formatDate } from './format'

export const slideTexts = {
  topics: 'Schwerpunktthemen',
  part: 'Teil',
  yearBefore: 'Vorjahresvergleich',
  previous: 'Vorige Folie',
  next: 'Nächste Folie',
  fullscreen: 'Vollbild (F)',
  leave: 'Beenden (Esc)',
  controls: 'Folien steuern',
  noData: 'Es gibt noch nichts vorzuführen',
} as const

/** `Folie 3 von 55` */
export function describeSlidePosition(at: number, count: number): string {
  return `Folie ${at + 1} von ${count}`
}

/** The line under every slide: where the numbers come from and how old they are. */
export function describeSource({
  source,
  asOf,
  plan,
}: {
  source: string
  asOf: string
  plan: string
}): string {
  return [
    source === '' ? '' : `Quelle: ${source}`,
    asOf === '' ? '' : `Datenstand ${formatDate(asOf)}`,
    `Ziele: ${plan}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

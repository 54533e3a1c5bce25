import type { FactCounts } from '@/domain/factsByMonth'
import { formatNumber } from './format'
import { changeWords } from './import'

export const gridTexts = {
  title: 'Werte je Kennzahl und Monat',
  indicator: 'Kennzahl',
  all: 'alle',
  years: 'Zeitraum',
  everyYear: 'alle Jahre',
  nothing: 'nichts',
} as const

/** The signs of the grid, in the order in which they stand in a cell. */
export const gridSigns = [
  { kind: 'added', sign: '+', word: changeWords.added },
  { kind: 'revised', sign: '≠', word: changeWords.revised },
  { kind: 'remarked', sign: '~', word: changeWords.remarked },
  { kind: 'unchanged', sign: '=', word: changeWords.unchanged },
  { kind: 'hidden', sign: '•', word: 'davon geheim' },
] as const

export interface GridSign {
  readonly kind: keyof FactCounts
  /** `+33` */
  readonly text: string
}

/** What a cell shows; counts of zero are left out. */
export function signsOf(counts: FactCounts): readonly GridSign[] {
  return gridSigns
    .filter(({ kind }) => counts[kind] > 0)
    .map(({ kind, sign }) => ({ kind, text: `${sign}${formatNumber(counts[kind])}` }))
}

/** The same in words, for those who hear it: `33 neu, 4 berichtigt, davon geheim 2`. */
export function describeFactCounts(counts: FactCounts | null): string {
  if (counts === null) return gridTexts.nothing
  return gridSigns
    .filter(({ kind }) => counts[kind] > 0)
    .map(({ kind, word }) =>
      kind === 'hidden' ? `${word} ${formatNumber(counts[kind])}` : `${formatNumber(counts[kind])} ${word}`,
    )
    .join(', ')
}

import type { Flags } from '@/domain/measurement'
import type { HeadedColumn } from './columnRoles'
import { isMostly } from './contentProfile'
import { marksOfWord } from './markWords'

const yes = new Set(['1', 'x', '✓', '✔', 'ja', 'j', 'wahr', 'true', 'yes', 'y'])
const no = new Set(['0', '', '-', '–', 'nein', 'n', 'falsch', 'false', 'no'])

/** The marks that a column such as `vorläufig` gives the rows that it ticks off; 0 for any other column. */
export function marksOfTicks({ own, profile: { distinct } }: HeadedColumn): Flags {
  const areTicks = distinct.length > 0 && distinct.every((text) => isTick(text) || no.has(text.toLowerCase()))
  return areTicks && own.length === 1 ? marksOfWord(own[0] ?? '') : 0
}

export function isTick(text: string): boolean {
  return yes.has(text.trim().toLowerCase())
}

/** Beside other values ticks are none. */
export function isTickColumn(column: HeadedColumn, headed: readonly HeadedColumn[]): boolean {
  if (marksOfTicks(column) === 0) return false
  return headed.some((other) => marksOfTicks(other) === 0 && isMostly(other.profile.value))
}

const letters: ReadonlyMap<string, string> = new Map([
  ['p', 'vorläufig'],
  ['v', 'vorläufig'],
  ['r', 'berichtigt'],
  ['s', 'geschätzt'],
  ['e', 'endgültig'],
])

/** `;e;v`: a row of the header that holds nothing but the letters of states says them of the columns. */
export function withMarkLetters(row: readonly string[]): readonly string[] {
  const filled = row.filter((cell) => cell !== '')
  const areLetters = filled.length > 0 && filled.every((cell) => letters.has(cell.toLowerCase()))
  return areLetters ? row.map((cell) => letters.get(cell.toLowerCase()) ?? cell) : row
}

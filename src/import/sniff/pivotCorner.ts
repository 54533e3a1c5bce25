import { namedRoleOf } from './columnNames'

/** `Summe von Wert;Spaltenbeschriftungen`: what a spreadsheet writes in the corner of a pivot table names nothing. */
export function withoutPivotCorner(line: string): string {
  const bare = line.replace(labels, '').trim()
  const words = /^(?:summe|sum) (?:von|of) (.+)$/i.exec(bare)?.[1]?.split(' ') ?? []
  const [value = '', ...others] = words.map((word) => namedRoleOf(word))
  return value === 'value' && others.every((role) => role !== undefined) ? '' : bare
}

const labels = /(?<!\p{L})(?:(?:zeilen|spalten)beschriftungen|(?:row|column) labels)(?!\p{L})/giu

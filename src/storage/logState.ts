import type { ImportRecord } from './records'

/**
 * Which imports count, as a text: two logs with the same text have the same current values, since numbers
 * are never given twice and what was stored under one never changes. Empty for an empty log.
 */
export function logStateOf(imports: readonly Pick<ImportRecord, 'id' | 'undoneAt'>[]): string {
  return imports.map(({ id, undoneAt }) => (undoneAt === null ? `${id}` : `(${id})`)).join(' ')
}

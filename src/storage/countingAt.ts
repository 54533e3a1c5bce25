import type { ImportRecord } from './records'

/**
 * Whether an import counted at a moment of the past: stored by then, and not undone or restored again.
 * @param at ISO time
 */
export function isCountingAt(
  { importedAt, toggles }: Pick<ImportRecord, 'importedAt' | 'toggles'>,
  at: string,
): boolean {
  if (Date.parse(importedAt) > Date.parse(at)) return false
  return toggles.findLast((toggle) => Date.parse(toggle.at) <= Date.parse(at))?.kind !== 'undone'
}

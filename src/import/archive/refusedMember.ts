import type { FileReading } from '../reading'
import { refused } from '../readSource'
import type { LeftOut, LeftOutReason } from './leftOut'

/**
 * A file that holds numbers which nobody has read, as the outcome of a check; undefined for a letter or a
 * picture that merely lies beside the tables.
 */
export function refusedMember({ name, reason }: LeftOut): FileReading | undefined {
  if (reason === 'otherKind') return undefined
  const file = { name, size: 0 }
  const detail = reason.startsWith('archive') ? { expected: [reason] } : {}
  const code = reason === 'archiveTooLarge' || reason === 'archiveTooMany' ? 'too-large' : 'not-csv'
  return refused(file, code, { line: null, found: kindOf(reason), detail })
}

function kindOf(reason: LeftOutReason): string {
  return reason === 'workbook' ? 'xlsx' : 'zip'
}

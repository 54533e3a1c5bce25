import { columnNames, columnSign } from './columnSigns'
import type { Delimiter } from './structure'

/**
 * What files of one kind have in common: the delimiter, the number of header rows and the columns, each once and
 * without its month or year. A column more for a new month makes no other kind.
 */
export function signatureOf(headerRows: readonly (readonly string[])[], delimiter: Delimiter): string {
  const columns = [...new Set(columnNames(headerRows).map(columnSign))]
  return [delimiter === '\t' ? 'tab' : delimiter, headerRows.length, ...columns].join('\n')
}

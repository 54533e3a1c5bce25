import { type CsvTable, tableCsv } from '@/export/tableCsv'

/** A table as the file that a spreadsheet opens. */
export function tableFile(table: CsvTable): Blob {
  return new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' })
}

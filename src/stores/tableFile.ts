import { type CsvCell, type CsvTable, tableCsv } from '@/export/tableCsv'

export type { CsvTable }

/** A table as the file that a spreadsheet opens, each row with what all rows have in common. */
export function tableFile(
  { columns, rows }: CsvTable,
  common: {
    readonly before: Readonly<Record<string, string>>
    readonly after: Readonly<Record<string, string>>
  },
): Blob {
  const names = (part: Readonly<Record<string, string>>) => Object.keys(part)
  const values = (part: Readonly<Record<string, string>>): readonly CsvCell[] => Object.values(part)
  const table: CsvTable = {
    columns: [...names(common.before), ...columns, ...names(common.after)],
    rows: rows.map((cells) => [...values(common.before), ...cells, ...values(common.after)]),
  }
  return new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' })
}

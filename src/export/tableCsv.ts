/** A table for a spreadsheet in German: semicolons, decimal commas, UTF-8 with the mark that Excel needs. */
export interface CsvTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly CsvCell[])[]
}

/** Text, a number with its digits, or nothing. */
export type CsvCell = string | { readonly value: number; readonly decimals: number } | null

const byteOrderMark = '\ufeff'

export function tableCsv({ columns, rows }: CsvTable): string {
  const lines = [columns, ...rows].map((cells) => cells.map(cellText).join(';'))
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`
}

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return quoted(harmless(cell))
  return numberText(cell.value, cell.decimals)
}

/** Rounded as it is shown, but without dots between thousands: they would be read as decimals elsewhere. */
function numberText(value: number, decimals: number): string {
  const text = new Intl.NumberFormat('de-DE', {
    useGrouping: false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)
  return /[1-9]/.test(text) ? text : text.replace('-', '')
}

/** A spreadsheet runs what begins like a formula; an apostrophe in front makes it text. */
function harmless(text: string): string {
  return /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u.test(text) || /^[\t\r\n]/.test(text)
    ? `'${text}`
    : text
}

function quoted(text: string): string {
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

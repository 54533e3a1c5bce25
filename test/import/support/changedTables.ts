/** A table in its parts, each row as its cells. */
export interface Parts {
  readonly above: readonly Row[]
  readonly header: readonly Row[]
  readonly body: readonly Row[]
  readonly below: readonly Row[]
}

export type Row = readonly string[]

/** A way to change a table; `undefined` where the table has nothing of the kind. */
export type Change = (parts: Parts) => Parts | undefined

/** A table of which a careful person knows every number. */
export interface KnownTable {
  readonly name: string
  readonly parts: Parts
}

export function table(
  name: string,
  lines: {
    readonly above?: readonly string[]
    readonly header: readonly string[]
    readonly body: readonly string[]
  },
): KnownTable {
  const { above = [], header, body } = lines
  return { name, parts: { above: rowsOf(above), header: rowsOf(header), body: rowsOf(body), below: [] } }
}

function rowsOf(lines: readonly string[]): readonly Row[] {
  return lines.map((line) => line.split(';'))
}

export function linesOf({ above, header, body, below }: Parts): readonly string[] {
  return [...above, ...header, ...body, ...below].map((row) => row.join(';'))
}

const isLong = ({ header: [header = [], ...others] }: Parts): boolean =>
  others.length === 0 && header.some((cell) => /monat/i.test(cell))

export const above =
  (...lines: readonly string[]): Change =>
  (parts) => ({ ...parts, above: [...rowsOf(lines), ...parts.above] })

/** Between the title lines and the header. */
export const beneathTitles =
  (...lines: readonly string[]): Change =>
  (parts) => ({ ...parts, above: [...parts.above, ...rowsOf(lines)] })

export const below =
  (...lines: readonly string[]): Change =>
  (parts) => ({ ...parts, below: [...parts.below, ...rowsOf(lines)] })

export function everyCell(change: (cell: string) => string): Change {
  const cells = (rows: readonly Row[]) => rows.map((row) => row.map(change))
  return ({ above: titles, header, body, below: notes }) => ({
    above: cells(titles),
    header: cells(header),
    body: cells(body),
    below: notes,
  })
}

export function inHeader(change: (cell: string) => string): Change {
  return (parts) =>
    changed(
      parts,
      'header',
      parts.header.map((row) => row.map(change)),
    )
}

export function inBody(change: (cell: string, at: number, row: number) => string): Change {
  return (parts) =>
    changed(
      parts,
      'body',
      parts.body.map((row, line) => row.map((cell, at) => change(cell, at, line))),
    )
}

function changed(parts: Parts, part: 'header' | 'body', rows: readonly Row[]): Parts | undefined {
  return JSON.stringify(rows) === JSON.stringify(parts[part]) ? undefined : { ...parts, [part]: rows }
}

/** A column at that place, its name in the last header row. */
export function withColumn(place: 'first' | 'last', name: string, cellOf: (row: number) => string): Change {
  return ({ header, body, ...parts }) => {
    const width = Math.max(...header.map((row) => row.length))
    const joined = (row: Row, cell: string) => {
      const full = [...row, ...Array.from({ length: width - row.length }, () => '')]
      return place === 'first' ? [cell, ...full] : [...full, cell]
    }
    return {
      ...parts,
      header: header.map((row, at) => joined(row, at === header.length - 1 ? name : '')),
      body: body.map((row, at) => joined(row, cellOf(at))),
    }
  }
}

export const onlyLong =
  (change: Change): Change =>
  (parts) =>
    isLong(parts) ? change(parts) : undefined

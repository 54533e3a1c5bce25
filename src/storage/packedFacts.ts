import type { FactTable, SeriesKey } from '@/domain/facts'
import { type PackedSeries, packSeries, unpackSeries } from './packedSeries'

type Numbers = Uint16Array | Uint32Array | Float64Array

/**
 * A column as it is stored: what all rows share is one number, lines that follow each other are the first of them,
 * whole numbers take half the space. What cannot be shortened stays as it is, as do tables of the first version.
 */
export type PackedColumn<Column extends Numbers> =
  | Column
  | { readonly kind: 'same'; readonly value: number }
  | { readonly kind: 'counting'; readonly from: number }
  | { readonly kind: 'whole'; readonly values: Int32Array }

/** A table of facts as the database keeps it; measured, it is written in less than half the time. */
export type PackedFacts = Pick<FactTable, 'length' | 'asOf'> & {
  readonly series: PackedSeries | readonly SeriesKey[]
} & {
  readonly [Name in ColumnName]: PackedColumn<FactTable[Name]>
}

type ColumnName = 'seriesAt' | 'asOfAt' | 'monthAt' | 'value' | 'flags' | 'line' | 'column'

/** Stands for NaN, which no integer is; no count of the statistics is that small. */
const noNumber = -(2 ** 31)

export function packFacts(facts: FactTable): PackedFacts {
  const { length, series, asOf } = facts
  return {
    length,
    series: packSeries(series),
    asOf,
    seriesAt: facts.seriesAt,
    asOfAt: packedSame(facts.asOfAt),
    monthAt: packedSame(facts.monthAt),
    value: packedWhole(facts.value),
    flags: packedSame(facts.flags),
    line: packedCounting(facts.line),
    column: packedSame(facts.column),
  }
}

export function unpackFacts(packed: PackedFacts): FactTable {
  const { length, series, asOf } = packed
  return {
    length,
    series: 'codes' in series ? unpackSeries(series) : series,
    asOf,
    seriesAt: filled(packed.seriesAt, new Uint32Array(0), length),
    asOfAt: filled(packed.asOfAt, new Uint16Array(0), length),
    monthAt: filled(packed.monthAt, new Uint16Array(0), length),
    value: filled(packed.value, new Float64Array(0), length),
    flags: filled(packed.flags, new Uint16Array(0), length),
    line: filled(packed.line, new Uint32Array(0), length),
    column: filled(packed.column, new Uint16Array(0), length),
  }
}

function packedSame<Column extends Numbers>(column: Column): PackedColumn<Column> {
  const value = column[0]
  if (value === undefined) return column
  for (let at = 1; at < column.length; at += 1) if (column[at] !== value) return column
  return { kind: 'same', value }
}

function packedCounting(column: Uint32Array): PackedColumn<Uint32Array> {
  const from = column[0]
  if (from === undefined) return column
  for (let at = 1; at < column.length; at += 1) if (column[at] !== from + at) return column
  return { kind: 'counting', from }
}

function packedWhole(column: Float64Array): PackedColumn<Float64Array> {
  const values = new Int32Array(column.length)
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at] ?? Number.NaN
    const whole = Number.isNaN(value) ? noNumber : value
    values[at] = whole
    // A fraction, a large number, −0 and the sign itself would come back as another number.
    if (!Object.is(values[at], whole) || value === noNumber) return column
  }
  return { kind: 'whole', values }
}

function filled<Column extends Numbers>(packed: PackedColumn<Column>, empty: Column, length: number): Column {
  if (ArrayBuffer.isView(packed)) return packed
  const column = new (empty.constructor as new (length: number) => Column)(length)
  switch (packed.kind) {
    case 'same':
      column.fill(packed.value)
      break
    case 'counting':
      for (let at = 0; at < length; at += 1) column[at] = packed.from + at
      break
    case 'whole':
      for (let at = 0; at < length; at += 1) column[at] = valueOf(packed.values[at])
  }
  return column
}

function valueOf(whole = noNumber): number {
  return whole === noNumber ? Number.NaN : whole
}

import type { Sex } from '@/domain/facts'

/** A full grid of values, from which files of every layout are written. */
export interface Grid {
  readonly months: readonly string[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly sexes: readonly Sex[]
  readonly indicators: readonly { readonly id: string; readonly label: string }[]
  /** Text of the cell at an address, as it is written, and the fact that it stands for. */
  readonly cellAt: (address: Address) => Cell
}

export interface Address {
  readonly month: string
  readonly unit: number
  readonly sex: Sex
  readonly indicator: number
}

export interface Cell {
  readonly text: string
  readonly fact: string
}

/** A file as cells, and the addresses that it tells. */
export interface Table {
  readonly rows: readonly (readonly string[])[]
  readonly addresses: readonly Address[]
}

const sexWords: Readonly<Record<Sex, string>> = { total: 'insgesamt', female: 'weiblich', male: 'männlich' }
const monthNames = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
)

export const layouts = {
  house: (grid: Grid) =>
    longTable(
      grid,
      ['Berichtsmonat', 'Gebietsschlüssel', 'Bezirksstelle', 'Geschlecht', 'Kennzahl', 'Wert'],
      (at) => [
        at.month,
        unitOf(grid, at).id,
        unitOf(grid, at).name,
        sexWords[at.sex],
        indicatorOf(grid, at).label,
      ],
    ),

  'foreign names': (grid: Grid) =>
    longTable(grid, ['indicator', 'sex', 'region', 'period', 'value'], (at) => [
      indicatorOf(grid, at).id,
      at.sex === 'total' ? 'total' : at.sex === 'female' ? 'f' : 'm',
      unitOf(grid, at).name,
      `${monthNameOf(at.month)} ${at.month.slice(0, 4)}`,
    ]),

  'dates at the end of the month': (grid: Grid) =>
    longTable(grid, ['Stichtag', 'AGS', 'Geschlecht', 'Kennzahl', 'Anzahl'], (at) => [
      `28.${at.month.slice(5)}.${at.month.slice(0, 4)}`,
      unitOf(grid, at).id.replace(/^0/, ''),
      sexWords[at.sex].slice(0, 1).toUpperCase(),
      indicatorOf(grid, at).label,
    ]),

  'months across': (grid: Grid) => {
    const rows = addressesOf({ ...grid, months: grid.months.slice(0, 1) })
    return acrossTable(grid, ['Bezirksstelle', 'Geschlecht', 'Kennzahl'], {
      rows: rows.map((at) => ({
        keys: [unitOf(grid, at).name, sexWords[at.sex], indicatorOf(grid, at).label],
        part: at,
      })),
      columns: grid.months.map((month) => ({ head: [month], part: { month } })),
    })
  },

  'indicators across': (grid: Grid) =>
    acrossTable(grid, ['Monat', 'Geschlecht', 'AGS'], {
      rows: addressesOf({ ...grid, indicators: grid.indicators.slice(0, 1) }).map((at) => ({
        keys: [at.month, sexWords[at.sex], unitOf(grid, at).id],
        part: at,
      })),
      columns: grid.indicators.map(({ label }, indicator) => ({ head: [label], part: { indicator } })),
    }),

  'units across': (grid: Grid) =>
    acrossTable(grid, ['Monat', 'Kennzahl', 'Geschlecht'], {
      rows: addressesOf({ ...grid, units: grid.units.slice(0, 1) }).map((at) => ({
        keys: [at.month, indicatorOf(grid, at).label, sexWords[at.sex]],
        part: at,
      })),
      columns: grid.units.map(({ name }, unit) => ({ head: [name], part: { unit } })),
    }),

  'indicators and sexes across': (grid: Grid) =>
    acrossTable(grid, ['Monat', 'Bezirksstelle'], {
      rows: addressesOf({ ...grid, indicators: grid.indicators.slice(0, 1), sexes: ['total'] }).map((at) => ({
        keys: [at.month, unitOf(grid, at).name],
        part: at,
      })),
      columns: grid.indicators.flatMap(({ label }, indicator) =>
        grid.sexes.map((sex, index) => ({
          head: [index === 0 ? label : '', sexWords[sex]],
          part: { indicator, sex },
        })),
      ),
    }),

  'months and sexes across, indicators down': (grid: Grid) =>
    acrossTable(grid, ['AGS', 'Kennzahl'], {
      rows: addressesOf({ ...grid, months: grid.months.slice(0, 1), sexes: ['total'] }).map((at) => ({
        keys: [unitOf(grid, at).id, indicatorOf(grid, at).id],
        part: at,
      })),
      columns: grid.months.flatMap((month) =>
        grid.sexes.map((sex, index) => ({
          head: [index === 0 ? `${monthNameOf(month).slice(0, 3)}. ${month.slice(2, 4)}` : '', sexWords[sex]],
          part: { month, sex },
        })),
      ),
    }),
} as const satisfies Record<string, (grid: Grid) => Table>

/** Whole years of one unit and indicator, which only the title names; three header rows, the latest year first. */
export function yearsDownTable(grid: Grid): Table {
  const years = [...new Set(grid.months.map((month) => month.slice(0, 4)))].toReversed()
  const columns = monthNames.flatMap((name, index) =>
    grid.sexes.map((sex, at) => ({
      head: at === 0 ? [`${name} (Stichtag)`, 'Geschlecht'] : ['', ''],
      sex,
      monthOfYear: String(index + 1).padStart(2, '0'),
    })),
  )
  const rows = years.map((year) =>
    columns.map(({ sex, monthOfYear }) => ({ month: `${year}-${monthOfYear}`, unit: 0, sex, indicator: 0 })),
  )
  return {
    rows: [
      [grid.indicators[0]?.label ?? ''],
      [`Bezirksstelle ${grid.units[0]?.name ?? ''}`],
      ['Jahr', ...columns.map(({ head }) => head[0] ?? '')],
      ['', ...columns.map(({ head }) => head[1] ?? '')],
      ['', ...columns.map(({ sex }) => sexWords[sex])],
      ...rows.map((row, at) => [years[at] ?? '', ...row.map((address) => grid.cellAt(address).text)]),
    ],
    addresses: rows.flat(),
  }
}

export const dimensions = ['month', 'unit', 'sex', 'indicator'] as const

type Dimension = (typeof dimensions)[number]

const keyNames: Readonly<Record<Dimension, string>> = {
  month: 'Monat',
  unit: 'Bezirksstelle',
  sex: 'Geschlecht',
  indicator: 'Kennzahl',
}

/** Two parts of the address across, one above the other, the label at its first column, in the middle or at the last. */
export function crossTable(
  grid: Grid,
  [outer, inner]: readonly [Dimension, Dimension],
  place: 0 | 1 | 2,
): Table {
  const keys = dimensions.filter((part) => part !== outer && part !== inner)
  const inners = partsOf(grid, inner)
  const labelled = [0, Math.floor((inners.length - 1) / 2), inners.length - 1][place]
  return acrossTable(
    grid,
    keys.map((key) => keyNames[key]),
    {
      rows: addressesOf(withoutParts(grid, [outer, inner])).map((part) => ({
        keys: keys.map((key) => textOfPart(grid, key, part)),
        part,
      })),
      columns: partsOf(grid, outer).flatMap((upper) =>
        inners.map((lower, at) => ({
          head: [at === labelled ? textOfPart(grid, outer, upper) : '', textOfPart(grid, inner, lower)],
          part: { [outer]: upper[outer], [inner]: lower[inner] },
        })),
      ),
    },
  )
}

/** Whole years: one of years and months down, the other across, below a title that names the indicator. */
export function yearTable(grid: Grid, down: 'years' | 'months'): Table {
  const years = [...new Set(grid.months.map((month) => month.slice(0, 4)))]
  const monthOf = (year: string, at: number) => `${year}-${String(at + 1).padStart(2, '0')}`
  const rows = addressesOf({ ...grid, months: [''] }).flatMap((part) => {
    const keys = [textOfPart(grid, 'unit', part), textOfPart(grid, 'sex', part)]
    return down === 'years'
      ? years.map((year) => ({
          keys: [...keys, year],
          parts: monthNames.map((_, at) => ({ ...part, month: monthOf(year, at) })),
        }))
      : monthNames.map((name, at) => ({
          keys: [...keys, name],
          parts: years.map((year) => ({ ...part, month: monthOf(year, at) })),
        }))
  })
  const across = down === 'years' ? monthNames : years
  return {
    rows: [
      [grid.indicators[0]?.label ?? ''],
      ['Bezirksstelle', 'Geschlecht', down === 'years' ? 'Jahr' : 'Monat', ...across],
      ...rows.map(({ keys, parts }) => [...keys, ...parts.map((at) => grid.cellAt(at).text)]),
    ],
    addresses: rows.flatMap(({ parts }) => parts),
  }
}

/** Offices and indicators stand in the first of their rows only, as merged cells are saved. */
export function mergedTable(grid: Grid): Table {
  const keys = ['unit', 'indicator', 'sex'] as const
  const rows = grid.units.flatMap((_, unit) =>
    grid.indicators.flatMap((__, indicator) =>
      grid.sexes.map((sex, at) => ({
        texts: keys.map((key, index) => {
          const isFirst = index === 2 || (at === 0 && (index === 1 || indicator === 0))
          return isFirst ? textOfPart(grid, key, { month: '', unit, indicator, sex }) : ''
        }),
        part: { month: '', unit, indicator, sex },
      })),
    ),
  )
  return acrossTable(
    grid,
    keys.map((key) => keyNames[key]),
    {
      rows: rows.map(({ texts, part }) => ({ keys: texts, part })),
      columns: grid.months.map((month) => ({ head: [month], part: { month } })),
    },
  )
}

function textOfPart(grid: Grid, part: Dimension, at: Address): string {
  switch (part) {
    case 'month':
      return `${monthNameOf(at.month)} ${at.month.slice(0, 4)}`
    case 'unit':
      return unitOf(grid, at).name
    case 'sex':
      return sexWords[at.sex]
    case 'indicator':
      return indicatorOf(grid, at).label
  }
}

/** All that one part of the address may be, the others as in the first value. */
function partsOf(grid: Grid, part: Dimension): readonly Address[] {
  return addressesOf(
    withoutParts(
      grid,
      dimensions.filter((other) => other !== part),
    ),
  )
}

function withoutParts(grid: Grid, parts: readonly Dimension[]): Grid {
  const first = <T>(part: Dimension, items: readonly T[]) =>
    parts.includes(part) ? items.slice(0, 1) : items
  return {
    ...grid,
    months: first('month', grid.months),
    units: first('unit', grid.units),
    sexes: first('sex', grid.sexes),
    indicators: first('indicator', grid.indicators),
  }
}

function addressesOf(grid: Pick<Grid, 'months' | 'units' | 'sexes' | 'indicators'>): readonly Address[] {
  return grid.months.flatMap((month) =>
    grid.units.flatMap((_, unit) =>
      grid.indicators.flatMap((__, indicator) => grid.sexes.map((sex) => ({ month, unit, sex, indicator }))),
    ),
  )
}

function longTable(grid: Grid, header: readonly string[], keysOf: (at: Address) => readonly string[]): Table {
  const addresses = addressesOf(grid)
  return { rows: [header, ...addresses.map((at) => [...keysOf(at), grid.cellAt(at).text])], addresses }
}

interface Across {
  readonly rows: readonly { readonly keys: readonly string[]; readonly part: Address }[]
  readonly columns: readonly { readonly head: readonly string[]; readonly part: Partial<Address> }[]
}

function acrossTable(grid: Grid, keys: readonly string[], { rows, columns }: Across): Table {
  const depth = columns[0]?.head.length ?? 1
  const headers = Array.from({ length: depth }, (_, row) => [
    ...keys.map((key) => (row === depth - 1 ? key : '')),
    ...columns.map(({ head }) => head[row] ?? ''),
  ])
  const addresses = rows.flatMap(({ part }) => columns.map((column) => ({ ...part, ...column.part })))
  const body = rows.map(({ keys: own, part }) => [
    ...own,
    ...columns.map((column) => grid.cellAt({ ...part, ...column.part }).text),
  ])
  return { rows: [...headers, ...body], addresses }
}

function unitOf(grid: Grid, { unit }: Address): Grid['units'][number] {
  return grid.units[unit] ?? { id: '', name: '' }
}

function indicatorOf(grid: Grid, { indicator }: Address): Grid['indicators'][number] {
  return grid.indicators[indicator] ?? { id: '', label: '' }
}

function monthNameOf(month: string): string {
  return monthNames[Number(month.slice(5)) - 1] ?? ''
}

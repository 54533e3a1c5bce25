import type { Sex } from '@/domain/facts'
import type { Flags } from '@/domain/measurement'
import type { MonthIndex } from '@/domain/month'
import type { Indicator } from '@/domain/plan'
import type { ColumnRole, Layout } from '../structure'
import type { Coordinates } from './coordinates'
import type { BehindPart } from './dividedParts'
import type { TitleLimit } from './titleLimits'

/**
 * How to read the rows of a table: a fact's address is what the title lines say, plus what the key columns
 * of its row say, plus what the header of its column says.
 */
export interface TableShape {
  readonly layout: Layout
  /** Number of columns. */
  readonly width: number
  readonly columns: readonly Column[]
  readonly keys: KeyColumns
  readonly carried?: CarriedKeys
  readonly values: readonly ValueColumn[]
  readonly context: FileContext
  readonly claims?: TitleClaims
  /** Columns of the file look like data of single people. */
  readonly hasPersonalColumns: boolean
  /** The codes of a status are those of SDMX. */
  readonly isSdmx: boolean
  /** The rows of the header, to know them again further down. */
  readonly headerRows: readonly (readonly string[])[]
  /** What stands above them. */
  readonly titles: readonly string[]
}

export interface Column {
  readonly name: string
  readonly role: ColumnRole
}

/** Positions from 0 of the columns that tell the address of a row. */
export interface KeyColumns {
  readonly month?: number
  readonly year?: number
  readonly monthOfYear?: number
  /** Say the time once more, where other columns say it already. */
  readonly timesBeside?: readonly TimeBeside[]
  /** The first and the last day of what the row counts, or one of both. */
  readonly bounds?: Bounds
  readonly unitKey?: number
  readonly unitName?: number
  /** Columns of larger units, the finest first. */
  readonly widerUnits?: readonly WiderUnit[]
  readonly sex?: number
  /** Several columns may name the indicator together. */
  readonly names: readonly number[]
  /** Columns that name a part of the people; their total is the whole. */
  readonly slices: readonly number[]
  readonly status?: number
  readonly asOf?: number
  /** Says what the numbers of a row count: `Tsd. €`, `Personen`. */
  readonly measure?: number
  /** Columns that are looked through for what must not be stored, and not used. */
  readonly unused: readonly UnusedColumn[]
}

/** A column that names the month, or the part of a year that has so many months. */
export interface TimeBeside {
  /** Position from 0. */
  readonly at: number
  readonly months: 1 | 3 | 6
}

/** Positions from 0 of the columns that name the ends of a span. */
export interface Bounds {
  readonly first?: number
  readonly last?: number
}

/** A column that names the unit where the finer one is blank. */
export interface WiderUnit {
  readonly at: number
  readonly isKey: boolean
}

export interface UnusedColumn {
  readonly at: number
  /** The only text of a column that means nothing to us as long as it never changes. */
  readonly onlyText?: string
  /** Rows may differ by it, though nobody knows what it means. */
  readonly mayTell?: true
  /** Of the rows that it ticks off. */
  readonly marks?: Flags
}

export interface ValueColumn {
  /** Position from 0. */
  readonly at: number
  readonly name: string
  readonly coordinates: Coordinates
  /** Of a column with the states of these values: `p`, `r`. */
  readonly stateAt?: number
}

/** Keys that a row leaves to the rows above it. */
export interface CarriedKeys {
  /** Columns with merged cells, from left to right. */
  readonly columns: readonly number[]
  readonly mixed?: MixedColumn
}

/** Rows for women and men stand below the one that they divide, in its column; the sex gets a place of its own. */
export interface MixedColumn {
  readonly at: number
  readonly sexAt: number
  /** What they divide behind another part. */
  readonly behindPart: BehindPart
}

export interface TitlePlace {
  readonly text: string
  /** Ids of the offices that it names; none where it is no place of the plan. */
  readonly unitIds: readonly string[]
}

/** What the titles say of the time and the sex of the values: only all values show whether it holds. */
export interface TitleClaims {
  /** For each place that names months or years: one of them must be among those of the values. */
  readonly months: readonly (readonly MonthIndex[])[]
  readonly years: readonly (readonly number[])[]
  /** All values are of this sex. */
  readonly sex?: Sex | 'other'
  /** Rows or columns name the sex themselves. */
  readonly isSexNamed: boolean
  readonly title: string
  readonly time: ClaimedColumn
  readonly sexes: ClaimedColumn
}

/** The column that says otherwise. */
export interface ClaimedColumn {
  readonly at: number
  readonly role: ColumnRole
  readonly name: string
  readonly line: number
  /** A person said already whether it counts. */
  readonly isAnswered: boolean
}

/** What the lines above and below a table say of all its values. */
export interface FileContext {
  readonly month?: MonthIndex
  readonly year?: number
  /** Rows such as `2023` or `Januar 2023` between the others tell their time. */
  readonly isTimeInHeadings?: boolean
  readonly unit?: string
  /** The title leaves it open which unit is meant. */
  readonly isUnitAsked?: boolean
  /** What the title calls the place of a table whose rows or columns name units themselves. */
  readonly titlePlace?: TitlePlace
  /** The line of a title that leaves a unit out of the whole. */
  readonly unitException?: string
  readonly sex?: 'female' | 'male'
  /** The title names another sex, as it is written. */
  readonly otherSex?: string
  /** What is counted is asked, since the profile says another indicator than the file. */
  readonly isNameAsked?: boolean
  /** Name of an indicator that the plan knows. */
  readonly name?: string
  /** What the table calls its values where nothing else names them. */
  readonly title?: string
  /** Several that the title names; which of them is counted, it leaves open. */
  readonly titleIndicators?: readonly Indicator[]
  /** What titles say beyond that, where headers do not say so themselves. */
  readonly limits?: readonly TitleLimit[]
  /** The title calls all numbers percentages. */
  readonly isPercent?: boolean
  readonly exponent?: number
  /** The exponent holds for euros only. */
  readonly isMoney?: boolean
  /** Datenstand, `YYYY-MM-DD` */
  readonly asOf?: string
}

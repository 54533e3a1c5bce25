import type { Sex } from '@/domain/facts'
import type { Entered, EnteredReason, ManualValue } from '@/domain/manualValue'
import type { Plan } from '@/domain/plan'
import { type CsvCell, tableCsv } from './tableCsv'

/** What stands beside every value of one entry. */
export interface EntryNote {
  /** Who entered it, and why. */
  readonly note: string
  /** Beside synthetic data an entry calls itself synthetic, so that it goes with them. */
  readonly isSynthetic: boolean
}

const syntheticRemark = 'Beispieldaten – keine amtlichen Werte'

const sexCells: Readonly<Record<Sex, string>> = { total: 'insgesamt', female: 'weiblich', male: 'männlich' }

/** The signs of official statistics, as they are read back. */
const signs: Readonly<Record<EnteredReason, string>> = {
  suppressed: '.',
  notMeaningful: 'x',
  notYetAvailable: '...',
  unreliable: '/',
  notReported: 'k. A.',
}

/**
 * Values typed in by hand as a file of the house format.
 * @param columns of the house format, in their order
 */
export function manualCsv(
  values: readonly ManualValue[],
  { plan, columns, ...note }: { readonly plan: Plan; readonly columns: readonly string[] } & EntryNote,
): string {
  const remark = remarkOf(note)
  const rows = values.map((value) => {
    const cells: Readonly<Record<string, CsvCell>> = { ...cellsOf(value, plan), Bemerkung: remark }
    return columns.map((column) => cells[column] ?? null)
  })
  return tableCsv({ columns, rows })
}

function cellsOf({ address, entered }: ManualValue, plan: Plan): Record<string, CsvCell> {
  const { indicatorId, unitId, sex, month } = address
  return {
    Berichtsmonat: month,
    Gebietsschlüssel: unitId,
    Bezirksstelle: plan.organisation.units.find(({ id }) => id === unitId)?.name ?? '',
    Geschlecht: sexCells[sex],
    Kennzahl: plan.indicators.find(({ id }) => id === indicatorId)?.label ?? '',
    Wert: valueCell(entered),
  }
}

function valueCell(entered: Entered): CsvCell {
  if (entered.kind === 'missing') return signs[entered.reason]
  const decimals = decimalsOf(entered.value)
  // Three decimals could be thousands: a fourth one leaves no question.
  return { value: entered.value, decimals: decimals === 3 ? 4 : decimals }
}

/** The digits behind the point, for numbers that are written without exponent. */
function decimalsOf(value: number): number {
  return value.toFixed(mostDecimals).replace(/0+$/, '').split('.')[1]?.length ?? 0
}

const mostDecimals = 6

function remarkOf({ note, isSynthetic }: EntryNote): string {
  const plain = note.replace(/\s+/g, ' ').trim()
  return isSynthetic ? `${syntheticRemark}. ${plain}` : plain
}

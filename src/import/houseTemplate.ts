import type { Sex } from '@/domain/facts'
import type { Indicator, Unit } from '@/domain/plan'
import type { Vocabulary } from './readOptions'
import { houseColumns } from './sniff/columnNames'

/** Words of the house format for the sexes, in the order in which the template shows them. */
export const houseSexes = {
  total: 'insgesamt',
  female: 'weiblich',
  male: 'männlich',
} as const satisfies Record<Sex, string>

/** Enough to show the form, few enough to be deleted at once. */
const shownIndicators = 2
const shownOffices = 2
const shownMonths = ['2023-01', '2023-02'] as const

const remark = 'Beispieldaten – keine amtlichen Werte'

/** The columns of the house format in their order. */
export function houseTemplateColumns(): readonly string[] {
  return [...houseColumns.required, ...houseColumns.optional]
}

/**
 * The file that is offered as a pattern: the header, and examples with names of the plan. Their numbers are made
 * up and say so.
 */
export function houseTemplate(vocabulary: Vocabulary): string {
  const lines = [houseTemplateColumns(), ...templateRows(vocabulary)]
  // The mark makes spreadsheets read the umlauts; they also expect the semicolon and CRLF.
  return `\ufeff${lines.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`
}

/** Example rows, the cells in the order of the columns. */
export function templateRows({ units, indicators }: Vocabulary): readonly (readonly string[])[] {
  const offices = units.filter(({ parentId }) => parentId !== null).slice(0, shownOffices)
  return indicators
    .filter(({ origin, hasUnits }) => origin === 'imported' && hasUnits)
    .slice(0, shownIndicators)
    .flatMap((indicator, at) =>
      shownMonths.flatMap((month) =>
        offices.flatMap((unit, index) =>
          rowsOf({ indicator, month, unit, count: 100 * (at + 1) + 10 * index }),
        ),
      ),
    )
}

interface Example {
  readonly indicator: Indicator
  readonly month: string
  readonly unit: Unit
  readonly count: number
}

function rowsOf({ indicator, month, unit, count }: Example): readonly (readonly string[])[] {
  const values = indicator.hasSexes ? { total: count, female: count / 2, male: count / 2 } : { total: count }
  return Object.entries(values).map(([sex, value]) => [
    month,
    unit.id,
    unit.name,
    sex === 'female' || sex === 'male' ? houseSexes[sex] : houseSexes.total,
    indicator.label,
    String(value),
    '',
    '2023-04-15',
    remark,
  ])
}

function quoted(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

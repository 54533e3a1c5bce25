import { type Evaluation, measurementAt } from '@/domain/evaluation'
import type { Sex } from '@/domain/facts'
import { addressKey, type EntryChange, type ManualAddress, storedAt } from '@/domain/manualValue'
import { type Month, monthsOfYear } from '@/domain/month'
import type { Indicator, Unit } from '@/domain/plan'
import { formatFigure, formatMonthName, formatMonthShort } from '@/texts/format'
import { entryProblemWords, entryTexts, writeEntered } from '@/texts/manualEntry'
import { type Draft, judge, labelOf } from './manualDraft'

/** A cell that can be typed in. */
export interface GridCell {
  readonly key: string
  readonly address: ManualAddress
  /** Its whole address in words. */
  readonly label: string
  /** What is stored, as it can be typed. */
  readonly stored: string
  /** What stands there without being stored: a total that its parts make up. */
  readonly computed: string
  /** What was typed and is not stored yet; null where nothing was. */
  readonly typed: string | null
  readonly change: EntryChange | null
  readonly problem: string | null
}

export interface GridRow {
  readonly key: string
  readonly label: string
  /** The same in full words, where the label is short. */
  readonly longLabel: string
  readonly cells: readonly GridCell[]
  /** Over the offices, as the cells stand now; null where they do not all have a number. */
  readonly sum: { readonly text: string; readonly differs: boolean } | null
}

export interface EntryGridView {
  readonly corner: string
  readonly columns: readonly { readonly key: string; readonly label: string; readonly title: string }[]
  readonly rows: readonly GridRow[]
  /** Whether rows have a sum, which stands before the last column. */
  readonly hasSums: boolean
}

export interface GridAsked {
  readonly evaluation: Evaluation
  readonly draft: Draft
  /** The month that is running. */
  readonly lastMonth: Month
  readonly year: number
}

/** Months down, the offices and the Träger across, of one indicator. */
export function unitsGrid(
  asked: GridAsked,
  { indicator, sex }: { readonly indicator: Indicator; readonly sex: Sex },
): EntryGridView {
  const units = unitsOf(asked.evaluation, indicator)
  const hasSums = indicator.kind !== 'ratio' && units.length > 1
  const rows = monthsOfYear(asked.year).map((month) => {
    const cells = units.map((unit) => cellOf(asked, { indicator, unit, sex, month }))
    const label = formatMonthShort(month)
    const sum = hasSums ? sumOf(asked, cells, indicator) : null
    return { key: month, label, longLabel: formatMonthName(month), cells, sum }
  })
  const columns = units.map(({ id, name }) => ({ key: id, label: name, title: name }))
  return { corner: entryTexts.monthHead, columns, rows, hasSums }
}

/** Indicators down, the months of the year across, of one place. */
export function yearGrid(
  asked: GridAsked,
  {
    indicators,
    unit,
    sex,
  }: { readonly indicators: readonly Indicator[]; readonly unit: Unit; readonly sex: Sex },
): EntryGridView {
  const months = monthsOfYear(asked.year)
  const rows = indicators
    .filter(({ hasUnits }) => hasUnits || unit.parentId === null)
    .map((indicator) => ({
      key: indicator.id,
      label: indicator.shortLabel ?? indicator.label,
      longLabel: indicator.label,
      cells: months.map((month) =>
        cellOf(asked, { indicator, unit, sex: indicator.hasSexes ? sex : 'total', month }),
      ),
      sum: null,
    }))
  const columns = months.map((month) => ({
    key: month,
    label: formatMonthShort(month).slice(0, 3),
    title: formatMonthName(month),
  }))
  return { corner: entryTexts.indicatorHead, columns, rows, hasSums: false }
}

/** The offices first, the Träger behind them. */
function unitsOf({ plan }: Evaluation, { hasUnits }: Indicator): readonly Unit[] {
  const { units } = plan.organisation
  const carriers = units.filter(({ parentId }) => parentId === null)
  return hasUnits ? [...units.filter(({ parentId }) => parentId !== null), ...carriers] : carriers
}

interface CellAt {
  readonly indicator: Indicator
  readonly unit: Unit
  readonly sex: Sex
  readonly month: Month
}

function cellOf(asked: GridAsked, { indicator, unit, month, sex: askedSex }: CellAt): GridCell {
  const { evaluation } = asked
  const sex = indicator.hasSexes ? askedSex : 'total'
  const address = { indicatorId: indicator.id, unitId: unit.id, sex, month }
  return {
    key: addressKey(address),
    address,
    label: labelOf(evaluation, address),
    stored: writeEntered(storedAt(evaluation.ledger, address)),
    computed: computedText(evaluation, address, indicator),
    ...typedIn(asked, addressKey(address)),
  }
}

function typedIn(
  { evaluation, draft, lastMonth }: GridAsked,
  key: string,
): Pick<GridCell, 'typed' | 'change' | 'problem'> {
  const typed = draft.get(key)
  if (typed === undefined) return { typed: null, change: null, problem: null }
  const judged = judge(evaluation, typed, lastMonth)
  return {
    typed: typed.text,
    change: judged.kind === 'change' ? judged.change : null,
    problem: judged.kind === 'problem' ? entryProblemWords[judged.problem] : null,
  }
}

function computedText(evaluation: Evaluation, address: ManualAddress, indicator: Indicator): string {
  const measurement = measurementAt(evaluation, address.indicatorId, address)
  const isComputed = measurement.kind === 'value' && measurement.marks.includes('computed')
  return isComputed ? formatFigure(measurement.value, indicator) : ''
}

/** The offices' numbers as they stand with what was typed, against the Träger's own. */
function sumOf(asked: GridAsked, cells: readonly GridCell[], indicator: Indicator): GridRow['sum'] {
  const numbers = cells.map((cell) => numberIn(asked, cell))
  const parts = numbers.slice(0, -1)
  if (parts.some((part) => part === undefined)) return null
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0)
  const whole = numbers.at(-1)
  const differs = whole !== undefined && Math.abs(whole - sum) >= 0.5 / 10 ** (indicator.decimals + 1)
  return { text: formatFigure(sum, indicator), differs }
}

/** The number that an address has with what was typed; none where that is no valid number. */
function numberIn(
  { evaluation, draft, lastMonth }: GridAsked,
  { key, address }: GridCell,
): number | undefined {
  const typed = draft.get(key)
  const judged = typed === undefined ? undefined : judge(evaluation, typed, lastMonth)
  if (judged?.kind === 'problem') return undefined
  const now = judged?.kind === 'change' ? judged.value.entered : storedAt(evaluation.ledger, address)
  return now.kind === 'value' ? now.value : undefined
}

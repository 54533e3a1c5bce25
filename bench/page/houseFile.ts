import { type Month, monthAt, type MonthIndex, monthIndexOf, parseMonth } from '@/domain/month'
import type { Indicator, Unit } from '@/domain/plan'
import { shippedPlan } from '@/plan/shippedPlan'

/** How much stands in a file: every indicator for eleven units and three sexes in every month. */
export interface Extent {
  readonly indicatorCount: number
  /** `YYYY-MM` */
  readonly firstMonth: string
  readonly monthCount: number
}

export const units: readonly Unit[] = shippedPlan.organisation.units

export function indicators(count: number): readonly Indicator[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `bench-${index}`,
    label: `Teilnehmende Maßnahme ${String(index).padStart(3, '0')}`,
    definition: 'Counts for the bench',
    kind: 'flow',
    measure: 'Personen',
    decimals: 0,
    better: 'up',
    hasUnits: true,
    hasSexes: true,
    aliases: [],
    origin: 'imported',
    source: 'bench',
  }))
}

/** The house format, month by month, with totals that are the sums of their parts. */
export function houseFile(name: string, { indicatorCount, firstMonth, monthCount }: Extent): File {
  const labels = indicators(indicatorCount).map(({ label }) => label)
  const first = monthIndexOf(requiredMonth(firstMonth))
  const parts = ['Berichtsmonat;Gebietsschlüssel;Bezirksstelle;Geschlecht;Kennzahl;Wert\n']
  for (let month = first; month < first + monthCount; month += 1) parts.push(rowsOf(month, labels))
  return new File(parts, name, { type: 'text/csv' })
}

function rowsOf(month: MonthIndex, labels: readonly string[]): string {
  const rows: string[] = []
  labels.forEach((label, indicatorAt) => {
    for (const unit of units) {
      const start = `${monthAt(month)};${unit.id};${unit.name}`
      const [women, men] = [0, 1].map((sexAt) => countAt(unit, { month, indicatorAt, sexAt }))
      rows.push(`${start};insgesamt;${label};${(women ?? 0) + (men ?? 0)}`)
      rows.push(`${start};weiblich;${label};${women}`, `${start};männlich;${label};${men}`)
    }
  })
  return `${rows.join('\n')}\n`
}

interface CountAt {
  readonly month: MonthIndex
  readonly indicatorAt: number
  readonly sexAt: number
}

/** As counts of the statistics go: a level, a season, and a little of everything else. */
function countAt(unit: Unit, { month, indicatorAt, sexAt }: CountAt): number {
  const parts = units.filter(({ parentId }) => parentId === unit.id)
  if (parts.length > 0)
    return parts.reduce((sum, part) => sum + countAt(part, { month, indicatorAt, sexAt }), 0)
  const level = 100 + ((Number(unit.id) * 7 + indicatorAt * 31 + sexAt * 17) % 800)
  const season = 1 + 0.1 * Math.sin((2 * Math.PI * month) / 12)
  return Math.round(level * season + ((month * 13 + indicatorAt * 7) % 9) - 4)
}

function requiredMonth(text: string): Month {
  const month = parseMonth(text)
  if (month === undefined) throw new Error(`${text} is no month`)
  return month
}

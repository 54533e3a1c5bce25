import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { shippedPlan } from '@/plan/shippedPlan'

/** One row of a house file, read here without any code of the product. */
export interface HouseRow {
  readonly month: string
  readonly unit: string
  readonly unitName: string
  readonly sex: string
  readonly indicator: string
  readonly text: string
  readonly status: string
  readonly asOf: string
  readonly remark: string
}

export function demoBytes(name: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`../../data/demo/${name}`, import.meta.url)))
}

export function readHouseFile(name: string): readonly HouseRow[] {
  const [header = '', ...lines] = demoBytes(`files/${name}`)
    .toString('utf8')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\n')
  const names = header.split(';')
  return lines.map((line) => {
    const cells = line.split(';')
    const cell = (column: string): string => cells[names.indexOf(column)] ?? ''
    return {
      month: cell('Berichtsmonat'),
      unit: cell('Gebietsschlüssel'),
      unitName: cell('Bezirksstelle'),
      sex: cell('Geschlecht'),
      indicator: idOf(cell('Kennzahl')),
      text: cell('Wert'),
      status: cell('Status'),
      asOf: cell('Datenstand'),
      remark: cell('Bemerkung'),
    }
  })
}

/** A printed number; `undefined` for a sign that stands for none. */
export function numberIn(text: string): number | undefined {
  if (text === '-') return 0
  return /^\d+(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}

export function addressOf({
  indicator,
  unit,
  sex,
  month,
}: Pick<HouseRow, 'indicator' | 'unit' | 'sex' | 'month'>): string {
  return `${indicator}|${unit}|${sex}|${month}`
}

export function idOf(label: string): string {
  const found = shippedPlan.indicators.find((indicator) => indicator.label === label)
  if (found === undefined) throw new Error(`the plan has no indicator “${label}”`)
  return found.id
}

/** What holds after all deliveries, by address. */
export function latestRows(fileNames: readonly string[]): ReadonlyMap<string, HouseRow> {
  return new Map(fileNames.flatMap(readHouseFile).map((row) => [addressOf(row), row]))
}

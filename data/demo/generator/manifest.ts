import { notOfficial } from './demoFile'
import type { HouseFile } from './houseFiles'
import type { LayoutFile, LayoutValue } from './layoutFile'
import { months } from './span'

/** What the committed files hold, so that tests and readers need not count. */
interface Manifest {
  readonly note: string
  /** Files of one delivery are imported together, the deliveries one after the other. */
  readonly deliveries: readonly { readonly delivery: number; readonly files: readonly string[] }[]
  readonly files: readonly (Contents & { readonly name: string })[]
  readonly layouts: readonly (Contents & { readonly name: string; readonly layout: string })[]
  readonly traps: readonly { readonly trap: string; readonly file: string; readonly where: string }[]
}

interface Contents {
  /** Values, with and without number. */
  readonly values: number
  readonly firstMonth: string
  readonly lastMonth: string
  /** By indicator. */
  readonly sums: Readonly<Record<string, IndicatorSum>>
}

/** Sum over all numbers of an indicator in a file, total rows included: a check, not a figure. */
interface IndicatorSum {
  readonly numbers: number
  readonly hidden: number
  readonly later: number
  readonly sum: number
}

export function manifestText(house: readonly HouseFile[], layouts: readonly LayoutFile[]): string {
  const manifest: Manifest = {
    note: notOfficial,
    deliveries: [1, 2, 3].map((delivery) => ({
      delivery,
      files: house.filter((file) => file.delivery === delivery).map(({ name }) => name),
    })),
    files: house.map(({ name, rows }) => ({
      name,
      ...contentsOf(
        rows.map(({ publication, ...value }) => ({ indicatorId: publication.indicator.id, ...value })),
      ),
    })),
    layouts: layouts.map(({ name, layout, values }) => ({ name, layout, ...contentsOf(values) })),
    traps,
  }
  return `${JSON.stringify(manifest, null, 1)}\n`
}

const traps: Manifest['traps'] = [
  {
    trap: 'hidden small cells',
    file: 'beispiel-hausformat-foerderung-2019-2020.csv',
    where: 'every file of official statistics: 1 and 2 as *, and a second cell where a sum would tell',
  },
  {
    trap: 'provisional months',
    file: 'beispiel-hausformat-bestand-2023-12.csv',
    where: 'status p from 2023-09 on in the first delivery, from 2023-10 on in the end',
  },
  {
    trap: 'extrapolated decimals',
    file: 'beispiel-hausformat-bestand-2023-12.csv',
    where: 'ELB-Bestand, LZB-Bestand and Bedarfsgemeinschaften of 2023-12',
  },
  {
    trap: 'values that follow later',
    file: 'beispiel-hausformat-bestand-2023-12.csv',
    where: 'LZA-Zugang and LZA-Abgang from 2023-10 on',
  },
  {
    trap: 'revision',
    file: 'beispiel-hausformat-revision-2024-01.csv',
    where: 'all official values of 2023-09, and LZB-Bestand of Herten and the Kreis in 2023-05 and 2023-06',
  },
  {
    trap: 'missing month',
    file: 'beispiel-hausformat-eigene-erfassung-2019-2022.csv',
    where: 'Digitale Termine in 2022-08',
  },
  {
    trap: 'missing month of one office',
    file: 'beispiel-hausformat-integrationen-2019-2022.csv',
    where: 'Integrationen LZB of Haltern am See in 2022-11',
  },
  {
    trap: 'total rows',
    file: 'beispiel-hausformat-bestand-2019-2020.csv',
    where: 'Kreis Recklinghausen in every file',
  },
]

function contentsOf(values: readonly LayoutValue[]): Contents {
  const span = values.map(({ month }) => month)
  const ids = [...new Set(values.map(({ indicatorId }) => indicatorId))]
  return {
    values: values.length,
    firstMonth: months[Math.min(...span)] ?? '',
    lastMonth: months[Math.max(...span)] ?? '',
    sums: Object.fromEntries(
      ids.map((id) => [id, sumOf(values.filter(({ indicatorId }) => indicatorId === id))]),
    ),
  }
}

function sumOf(values: readonly LayoutValue[]): IndicatorSum {
  const count = (kind: string): number => values.filter(({ cell }) => cell.kind === kind).length
  const sum = values.reduce((total, { cell }) => total + (cell.kind === 'number' ? cell.value : 0), 0)
  return {
    numbers: count('number'),
    hidden: count('hidden'),
    later: count('later'),
    sum: Math.round(sum * 100) / 100,
  }
}

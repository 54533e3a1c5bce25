import type { Sex } from '@/domain/facts'
import { notOfficial, windows1252 } from './demoFile'
import { germanCell, nameOf } from './houseFormat'
import { type LayoutFile, layoutValue, type Publications, publicationOf } from './layoutFile'
import { firstYear, years } from './span'

const sexes: readonly Sex[] = ['total', 'male', 'female']
const sexHeads = ['Insgesamt', 'männlich', 'weiblich']
const monthHeads = [
  'Januar (31.)',
  'Februar (28. bzw. 29.)',
  'März (31.)',
  'April (30.)',
  'Mai (31.)',
  'Juni (30.)',
  'Juli (31.)',
  'August (31. )',
  'September (30.)',
  'Oktober (31.)',
  'November (30.)',
  'Dezember (31.)',
]

/**
 * A regional database's table saved from Excel: title lines, three header rows, the latest year
 * first, months and sexes across, notes below, Windows-1252.
 */
export function yearsDownFile(publications: Publications, indicatorId: string, unitId: string): LayoutFile {
  const publication = publicationOf(publications, indicatorId)
  const rows = [...years]
    .reverse()
    .map((year) =>
      monthHeads.flatMap((_, month) =>
        sexes.map((sex) => layoutValue(publication, { unitId, sex }, (year - firstYear) * 12 + month)),
      ),
    )
  const { label } = publication.indicator
  const body = rows.map((values, at) => [
    String((years.at(-1) ?? 0) - at),
    ...values.map(({ cell }) => germanCell(publication, cell)),
  ])
  const lines = [...titles(label, `${nameOf(unitId)}, Stadt`), ...heads(), ...body, ...notes()]
  return {
    name: 'beispiel-jahre-untereinander-lza-zugang-gladbeck.csv',
    layout: 'years-down',
    values: rows.flat(),
    bytes: windows1252(lines.map(filled).join('\r\n') + '\r\n'),
  }
}

function titles(label: string, region: string): string[][] {
  return [
    [notOfficial],
    [`Arbeitsmarkt: ${label} nach Geschlecht`],
    ['- Gemeinden - Monat'],
    [`${label} (Anzahl)`],
    [region],
  ]
}

function heads(): string[][] {
  return [
    ['Jahr', 'Monate (jeweils Stand zum Monatsende)'],
    ['', ...monthHeads.flatMap((head) => [head, '', ''])],
    ['', ...monthHeads.flatMap(() => ['Geschlecht', '', ''])],
    ['', ...monthHeads.flatMap(() => sexHeads)],
  ]
}

function notes(): string[][] {
  return [
    ['__________'],
    ['Erzeugte Werte zum Ausprobieren, von keiner Statistikstelle herausgegeben.'],
    [],
    ['Zugänge werden erst nach drei Monaten Wartezeit ausgewiesen,'],
    ['bis dahin stehen drei Punkte.'],
    ['Stand: 25.01.2024 / 09:30:00'],
  ]
}

/** Excel writes every line as wide as the widest. */
function filled(cells: readonly string[]): string {
  const width = 1 + monthHeads.length * sexes.length
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')].join(';')
}

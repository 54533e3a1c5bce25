import type { Sex } from '@/domain/facts'
import type { Month } from '@/domain/month'
import { formatCount, formatDate, formatMonth, formatMonthName, formatNumber, formatSigned } from './format'
import { sexWords } from './target'

/** How complete a month is, by the names of the states. */
export const coverageWords = {
  full: 'vollständig',
  provisional: 'vorläufig',
  partial: 'teilweise',
  hidden: 'teils geheim',
  withoutNumber: 'teils ohne Zahl',
  missing: 'fehlt',
  before: 'beginnt später',
} as const

type State = keyof typeof coverageWords

export const coverageMeanings: Readonly<Record<State, string>> = {
  full: 'Alle Stellen und Geschlechter sind da, alle Werte endgültig.',
  provisional: 'Alles ist da, mindestens ein Wert ist vorläufig (T-0).',
  partial: 'Einige Stellen oder Geschlechter fehlen.',
  hidden: 'Alles ist da, mindestens ein Wert ist geheim.',
  withoutNumber: 'Alles ist da, aber die Quelle nennt für einige Zellen keine Zahl.',
  missing: 'Für diesen Monat liegt nichts vor.',
  before: 'Die Kennzahl beginnt erst später.',
}

/** In the order of the legend. */
export const coverageOrder = ['full', 'provisional', 'hidden', 'withoutNumber', 'partial', 'missing'] as const

export const dataTexts = {
  matrix: 'Welche Monate da sind',
  matrixNote: 'Ein Zeichen je Monat, Januar bis Dezember. Die Kennzahl anklicken zeigt die Monate einzeln.',
  indicator: 'Kennzahl',
  summary: 'Monate',
  imported: 'Aus Dateien',
  manual: 'Selbst erfasst',
  onlyGaps: 'nur Kennzahlen mit Lücken',
  noneWithGaps: 'Keine Kennzahl hat Lücken.',
  neverDelivered: 'Noch ohne Daten',
  gaps: 'Lücken',
  noGaps: 'Keine Lücken: Jede Kennzahl reicht ohne Unterbrechung von ihrem ersten bis zum letzten Monat.',
  gapAdvice:
    'Importieren Sie die Datei, in der die Monate stehen. Fehlt sie in der Quelle, bleibt die Lücke sichtbar.',
  totals: 'Summen, die nicht aufgehen',
  totalsNote:
    'Geprüft wird nur, wo alle Teile eine Zahl haben. Rundung und Geheimhaltung der Quelle sind die üblichen Gründe; nichts wird korrigiert.',
  totalsFine: 'Alle prüfbaren Summen stimmen mit ihren Teilen überein.',
  toImport: 'Zum Import',
  page: 'Kennzahl öffnen',
  empty: 'Noch keine Daten',
  legend: 'Zeichen',
  more: 'Alle zeigen',
} as const

/** The message of the page. */
export function describeDataState({
  first,
  last,
  gaps,
}: {
  readonly first: Month
  readonly last: Month
  readonly gaps: number
}): string {
  const span = `Daten von ${formatMonthName(first)} bis ${formatMonthName(last)}`
  return gaps === 0 ? `${span}, ohne Lücken` : `${span}, ${formatCount(gaps, 'Lücke', 'Lücken')}`
}

export function describeDataFacts({
  unitName,
  asOf,
  imports,
  lastImport,
}: {
  readonly unitName: string
  readonly asOf: string
  readonly imports: number
  readonly lastImport: string
}): readonly string[] {
  return [
    unitName,
    asOf === '' ? 'Datenstand nicht genannt' : `Letzter Datenstand ${formatDate(asOf)}`,
    formatCount(imports, 'Import', 'Importe'),
    ...(lastImport === '' ? [] : [`zuletzt am ${formatDate(lastImport)}`]),
  ]
}

/** `52 vollständig, 3 vorläufig, 1 fehlt`; states that no month has are left out. */
export function describeCoverage(counts: Readonly<Record<State, number>>, lacksUnits: boolean): string {
  const states = coverageOrder
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${coverageWords[state]}`)
  return [...states, ...(lacksUnits ? ['ohne Bezirksstellen'] : [])].join(', ')
}

/** `60 von 60`, `59 von 60, 1 unvollständig`: months, counted from the first on. */
export function describeCoverageShortly(counts: Readonly<Record<State, number>>): string {
  const there = coverageOrder.reduce((sum, state) => sum + (state === 'missing' ? 0 : counts[state]), 0)
  const parts = `${there} von ${there + counts.missing}`
  return counts.partial === 0 ? parts : `${parts}, ${counts.partial} unvollständig`
}

/** A month of the unfolded table: the state, and of how many places. */
export function describeMonthCoverage({
  state,
  expected,
  absent,
  hidden,
}: {
  readonly state: State
  readonly expected: number
  readonly absent: number
  readonly hidden: number
}): string {
  if (state === 'partial') return `${expected - absent} von ${expected}`
  return state === 'hidden' ? `${hidden} geheim` : coverageWords[state]
}

/** `LZB-Zugang: 03/2021 bis 05/2021 fehlt ganz`, `…: 03/2021 fehlt für Marl und Herten` */
export function describeGap(gap: {
  readonly from: Month
  readonly to: Month
  readonly isWhole: boolean
  readonly units: readonly string[]
}): string {
  const isOne = gap.from === gap.to
  const span = isOne ? formatMonth(gap.from) : `${formatMonth(gap.from)} bis ${formatMonth(gap.to)}`
  const verb = isOne ? 'fehlt' : 'fehlen'
  return gap.isWhole ? `${span} ${verb} ganz` : `${span} ${verb} für ${listed(gap.units)}`
}

/** At most three names, then how many more. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, names.length === 4 ? 4 : 3)
  const rest = names.length - shown.length
  if (rest > 0) return `${shown.join(', ')} und ${formatNumber(rest)} weitere Stellen`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} und ${shown.at(-1) ?? ''}`
}

/** `Kreis Recklinghausen, 09/2023, Frauen: 16.350, Summe der Stellen 16.348, Unterschied +2` */
export function describeMismatch(mismatch: {
  readonly unitName: string
  readonly sex: Sex
  readonly month: Month
  readonly parts: 'units' | 'sexes'
  readonly total: number
  readonly sum: number
  readonly decimals: number
}): string {
  const { unitName, sex, month, parts, total, sum, decimals } = mismatch
  const slice = sex === 'total' ? '' : `, ${sexWords[sex]}`
  const what = parts === 'units' ? 'Summe der Stellen' : 'Frauen und Männer zusammen'
  const numbers = `${formatNumber(total, decimals)}, ${what} ${formatNumber(sum, decimals)}`
  return `${unitName}, ${formatMonth(month)}${slice}: ${numbers}, Unterschied ${formatSigned(total - sum, decimals)}`
}

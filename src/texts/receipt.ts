import type { ControlSum } from '@/domain/controlSums'
import type { Indicator } from '@/domain/plan'
import type { Answers } from '@/import/answers'
import type { ReceiptSum } from '@/import/receipt'
import { formatNumber, formatSigned } from './format'
import { describeReceipt } from './import'
import { describeAnswer } from './importAnswers'
import type { NamedThings } from './importChoices'
import {
  describeOrigin,
  describeToggle,
  formatMoment,
  logTexts,
  type Origin,
  type ToggleKind,
} from './importLog'

/** Everything that a receipt says, as the page knows it. */
export interface ReceiptView {
  readonly id: number
  readonly origin: Origin
  readonly isSynthetic: boolean
  readonly importedAt: string
  /** Who typed the values in, and why. */
  readonly note?: string
  readonly counts: Readonly<Record<'added' | 'revised' | 'remarked' | 'unchanged', number>>
  readonly toggles: readonly { readonly kind: ToggleKind; readonly at: string }[]
  readonly files: readonly ReceiptFileView[]
  readonly newIndicators: readonly Indicator[]
  /** Null for an import from before receipts were kept. */
  readonly controlSums: readonly ReceiptSum[] | null
}

export interface ReceiptFileView {
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly factCount: number
  readonly withoutNumber: number
  readonly layout: string
  /** Each single one that was used, and whose it was. */
  readonly answers: readonly UsedAnswer[]
}

export interface UsedAnswer {
  readonly answer: Answers
  /** Name of the profile; null where it was given for this very file. */
  readonly profileName: string | null
}

export const receiptWords = {
  title: 'Beleg zum Import',
  missingTitle: 'Diesen Import gibt es nicht',
  missing:
    'Das Protokoll enthält keinen Import mit dieser Nummer. Beispieldaten verschwinden daraus, sobald Sie eigene Daten übernehmen.',
  back: 'Zum Protokoll der Importe',
  print: 'Drucken',
  save: 'Als Tabelle speichern (CSV)',
  number: 'Nummer',
  moment: 'Übernommen',
  organisation: 'Jobcenter',
  plan: 'Plan',
  origin: 'Herkunft',
  note: 'Vermerk',
  counts: 'Ergebnis',
  state: 'Stand',
  counting: 'Der Import zählt.',
  files: 'Dateien',
  answers: 'Angaben zu den Dateien',
  noAnswers: 'Keine Angaben waren nötig.',
  given: 'bei diesem Import angegeben',
  newIndicators: 'Mit diesem Import angelegte Kennzahlen',
  sums: 'Kontrollsummen je Kennzahl',
  sumsHint:
    'Anzahl und Summe aller geltenden Zahlen einer Kennzahl über alle Stellen, Geschlechter und Monate, vor und nach dem Import. Die Summe dient nur dem Abgleich; auf die Nachkommastellen genau, die die Zahlen selbst haben.',
  noSums:
    'Dieser Import stammt aus einer früheren Fassung des Zielmonitors, die noch keine Kontrollsummen festhielt.',
  before: 'vorher',
  after: 'nachher',
  bytes: 'Byte',
  numbers: 'Zahlen',
  withoutNumber: 'ohne Zahl',
  sum: 'Summe',
  difference: 'Unterschied der Summe',
  indicator: 'Kennzahl',
  printed: 'Ausgedruckt',
} as const

/** `Beleg zum Import Nr. 12` */
export function describeReceiptTitle(id: number): string {
  return `${receiptWords.title} Nr. ${id}`
}

export function receiptFileName(id: number): string {
  return `zielmonitor-beleg-${id}.csv`
}

/** Without „Mio. €“: it is to be compared digit by digit. */
export function formatSum(
  { decimals }: Pick<ReceiptSum, 'decimals'>,
  { sum, decimals: own }: ControlSum,
): string {
  return formatNumber(sum, Math.max(decimals, own))
}

export function formatSumDifference(sum: ReceiptSum): string {
  const decimals = Math.max(sum.decimals, sum.before.decimals, sum.after.decimals)
  return formatSigned(sum.after.sum - sum.before.sum, decimals)
}

export function isUnchangedSum({ before, after }: ReceiptSum): boolean {
  return (
    before.numbers === after.numbers &&
    before.withoutNumber === after.withoutNumber &&
    before.sum === after.sum
  )
}

export function describeUse({ profileName }: UsedAnswer): string {
  return profileName === null ? receiptWords.given : `aus dem Profil „${profileName}“`
}

/** `LZB-Bestand (Personen)`; `Integrationen LZB`, which says itself what it counts. */
export function describeIndicator({ label, measure }: Pick<Indicator, 'label' | 'measure'>): string {
  return label.includes(measure) ? label : `${label} (${measure})`
}

type Cell = string | { readonly value: number; readonly decimals: number } | null

/** The receipt as a table: a section, what it is about, what is said of it, and the sums. */
export function receiptTable(
  view: ReceiptView,
  { organisation, names }: { readonly organisation: string; readonly names: NamedThings },
): { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] } {
  const { numbers, withoutNumber, sum, before, after } = receiptWords
  const figures = [numbers, withoutNumber, sum]
  return {
    columns: [
      'Abschnitt',
      'Gegenstand',
      'Angabe',
      ...figures.map((figure) => `${figure} ${before}`),
      ...figures.map((figure) => `${figure} ${after}`),
    ],
    rows: [
      ...headRows(view, organisation),
      ...view.files.flatMap(fileRows),
      ...view.files.flatMap((file) => answerRows(file, names)),
      ...view.newIndicators.map((indicator) => textRow('Neue Kennzahl', indicator.label, indicator.measure)),
      ...(view.controlSums ?? []).map(sumRow),
    ],
  }
}

function headRows(view: ReceiptView, organisation: string): readonly (readonly Cell[])[] {
  return [
    textRow('Import', receiptWords.number, String(view.id)),
    textRow('Import', receiptWords.organisation, organisation),
    textRow('Import', receiptWords.moment, formatMoment(view.importedAt)),
    textRow('Import', receiptWords.origin, describeOrigin(view.origin)),
    ...(view.note === undefined ? [] : [textRow('Import', receiptWords.note, view.note)]),
    textRow('Import', receiptWords.counts, describeReceipt(view.counts)),
    ...(view.isSynthetic ? [textRow('Import', logTexts.demo, logTexts.demoHint)] : []),
    ...view.toggles.map((toggle) => textRow('Import', logTexts.history, describeToggle(toggle))),
  ]
}

function fileRows(file: ReceiptFileView): readonly (readonly Cell[])[] {
  return [
    textRow('Datei', file.name, `SHA-256 ${file.sha256}`),
    textRow('Datei', file.name, `${formatNumber(file.size)} Byte`),
    textRow(
      'Datei',
      file.name,
      `${formatNumber(file.factCount)} Werte, davon ${formatNumber(file.withoutNumber)} ohne Zahl`,
    ),
  ]
}

function answerRows({ name, answers }: ReceiptFileView, names: NamedThings): readonly (readonly Cell[])[] {
  return answers.map((used) => {
    const { about, is } = describeAnswer(used.answer, names)
    return textRow('Angabe', name, `${about}: ${is} (${describeUse(used)})`)
  })
}

function sumRow(sum: ReceiptSum): readonly Cell[] {
  return [
    'Kontrollsumme',
    sum.label,
    sum.measure,
    ...figuresOf(sum, sum.before),
    ...figuresOf(sum, sum.after),
  ]
}

function figuresOf(
  { decimals }: ReceiptSum,
  { numbers, withoutNumber, sum, decimals: own }: ControlSum,
): readonly Cell[] {
  return [whole(numbers), whole(withoutNumber), { value: sum, decimals: Math.max(decimals, own) }]
}

function whole(value: number): Cell {
  return { value, decimals: 0 }
}

function textRow(section: string, about: string, is: string): readonly Cell[] {
  return [section, about, is, null, null, null, null, null, null]
}

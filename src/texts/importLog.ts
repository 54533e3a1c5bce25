import type { ChangeCounts } from '@/domain/changes'
import { formatCount, formatNumber } from './format'
import { changeWords } from './import'

export const logTexts = {
  title: 'Protokoll der Importe',
  empty: 'Noch kein Import. Was Sie übernehmen, steht danach hier, mit der Originaldatei.',
  lead: 'Jeder Import lässt sich rückgängig machen und wiederherstellen, nicht nur der letzte. Gelöscht wird dabei nichts.',
  blocked:
    'Solange eine Vorschau offen ist, lässt sich nichts rückgängig machen. Bitte übernehmen oder verwerfen Sie sie zuerst.',
  demo: 'Beispieldaten',
  demoHint: 'Beispieldaten – keine amtlichen Werte',
  undone: 'Rückgängig gemacht',
  saveOriginal: 'Original speichern',
  saveFailed:
    'Die Originaldatei konnte nicht geöffnet werden. Bitte laden Sie die Seite neu, und versuchen Sie es noch einmal.',
  details: 'Dateien und Prüfsummen',
  receipt: 'Beleg',
  showReceipt: 'Beleg ansehen und drucken',
  undo: 'Rückgängig machen …',
  restore: 'Wiederherstellen …',
  history: 'Verlauf',
} as const

const originWords = {
  file: 'Datei',
  clipboard: 'Zwischenablage',
  manual: 'Eingabe',
} as const

export type Origin = keyof typeof originWords

export type ToggleKind = 'undone' | 'restored'

/** Where an import came from, if not from files. */
export function describeOrigin(origin: Origin): string {
  return originWords[origin]
}

/** `22.11.2026, 14:30 Uhr` in the user's own time. */
export function formatMoment(isoTime: string): string {
  const moment = new Date(isoTime)
  if (Number.isNaN(moment.getTime())) return isoTime
  return `${momentFormat.format(moment)} Uhr`
}

const momentFormat = new Intl.DateTimeFormat('de-DE', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** The name of one file, of several the first and how many besides. */
export function describeLoggedFiles(names: readonly string[]): string {
  const [first = '', ...others] = names
  return others.length === 0 ? first : `${first} und ${formatCount(others.length, 'weitere', 'weitere')}`
}

/** `Import Nr. 12, mai.csv`: no two are called the same. */
export function nameOfImport(id: number, files: string): string {
  return `Import ${describeNumber(id)}, ${files}`
}

/** Who typed values in, and why. */
export function describeNote(note: string): string {
  return `Vermerk: ${note}`
}

/** `Nr. 12` */
export function describeNumber(id: number): string {
  return `Nr. ${id}`
}

export function describeMoreImports(count: number): string {
  return `${formatCount(count, 'älteren Import', 'ältere Importe')} zeigen`
}

/** `Rückgängig gemacht: 22.11.2026, 14:30 Uhr` */
export function describeToggle({ kind, at }: { readonly kind: ToggleKind; readonly at: string }): string {
  return `${kind === 'undone' ? logTexts.undone : 'Wiederhergestellt'}: ${formatMoment(at)}`
}

/** Words of the question before an undo or a restoration. */
export const toggleTexts = {
  comparing: 'Es wird verglichen, was sich ändern würde …',
  storing: 'Wird gespeichert …',
  cancel: 'Abbrechen',
  close: 'Schließen',
  noChange: 'An den aktuellen Werten ändert sich nichts.',
  leavesEmpty: 'Danach zählt kein Import mehr: Alle Seiten sind leer, bis Sie einen wiederherstellen.',
  planStays: 'Kennzahlen und Antworten, die mit diesem Import angelegt wurden, bleiben bestehen.',
  values: 'Werte, die sich ändern',
  valuesHint: 'Die größten Unterschiede zuerst.',
  byIndicator: 'Je Kennzahl',
} as const

const toggleWords = {
  undone: {
    title: 'Import rückgängig machen?',
    action: 'Rückgängig machen',
    lead: 'Die Werte dieses Imports zählen dann nicht mehr. Wo ein anderer Import denselben Wert enthält, gilt dieser. Der Import bleibt im Protokoll und lässt sich jederzeit wiederherstellen.',
    done: 'Der Import ist rückgängig gemacht.',
    failed: 'Der Import konnte nicht rückgängig gemacht werden',
  },
  restored: {
    title: 'Import wiederherstellen?',
    action: 'Wiederherstellen',
    lead: 'Die Werte dieses Imports zählen dann wieder, an ihrer alten Stelle in der Reihenfolge: Spätere Importe gehen ihnen vor.',
    done: 'Der Import ist wiederhergestellt.',
    failed: 'Der Import konnte nicht wiederhergestellt werden',
  },
} as const satisfies Record<ToggleKind, Record<string, string>>

export function describeToggling(kind: ToggleKind): (typeof toggleWords)[ToggleKind] {
  return toggleWords[kind]
}

/** What became of failed work in the log; nothing is changed then. */
export function describeToggleFailure(cause: unknown): string {
  const isStale =
    cause instanceof Error && /StaleImport|changed since the preview/.test(`${cause.name} ${cause.message}`)
  return isStale
    ? 'Das Protokoll hat sich inzwischen geändert, vermutlich in einem anderen Fenster. Es wurde nichts geändert. Bitte schließen Sie dieses Fenster, und versuchen Sie es noch einmal.'
    : 'Es wurde nichts geändert. Bitte laden Sie die Seite neu, und versuchen Sie es noch einmal.'
}

export const toggleKinds = [
  'removed',
  'revised',
  'remarked',
  'added',
] as const satisfies readonly (keyof ChangeCounts)[]

export const toggleKindWords: Readonly<Record<keyof ChangeCounts, string>> = {
  added: changeWords.added,
  revised: 'mit anderer Zahl',
  remarked: changeWords.remarked,
  removed: 'danach ohne Wert',
}

/** `12 Werte ändern sich: 10 danach ohne Wert, 2 mit anderer Zahl.` */
export function describeToggleCounts(counts: ChangeCounts): string {
  const parts = toggleKinds.filter((kind) => counts[kind] > 0)
  const total = parts.reduce((sum, kind) => sum + counts[kind], 0)
  if (total === 0) return toggleTexts.noChange
  const verb = total === 1 ? 'Wert ändert sich' : 'Werte ändern sich'
  const words = parts.map((kind) => `${formatNumber(counts[kind])} ${toggleKindWords[kind]}`)
  return `${formatNumber(total)} ${verb}: ${words.join(', ')}.`
}

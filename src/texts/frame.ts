import type { Sex } from '@/domain/facts'
import type { WaitingTime } from '@/domain/reportingMonths'

/** Words of the frame that every page stands in. */
export const frameTexts = {
  appName: 'Zielmonitor',
  skipToContent: 'Zum Inhalt springen',
  mainNavigation: 'Hauptnavigation',
  present: 'Vorführen',
  presentKey: 'P',
  presentHint: 'Als Folien vorführen (Taste P)',
  theme: 'Darstellung',
  filters: 'Auswahl',
  month: 'Berichtsmonat',
  unit: 'Stelle',
  sex: 'Geschlecht',
  noMonths: 'noch keine Daten',
  demoBand: 'Beispieldaten – keine amtlichen Werte',
  removeDemo: 'Beispieldaten entfernen',
  confirmRemoval: 'Beispieldaten entfernen?',
  removalExplained:
    'Alle Beispielwerte und ihre Dateien werden aus diesem Browser gelöscht. Der Plan bleibt; Sitzungen, die über ihnen festgehalten sind, gehen mit. Sie können die Beispieldaten jederzeit wieder laden.',
  demoRemoved: 'Die Beispieldaten sind entfernt.',
  demoNotRemoved:
    'Die Beispieldaten konnten nicht entfernt werden. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
  demoLoaded: 'Die Beispieldaten sind geladen.',
  planUnreadable: 'Der gespeicherte Plan lässt sich nicht lesen',
  planUnreadableAdvice:
    'Statt seiner gilt der mitgelieferte Plan; Ziele und Kennzahlen können deshalb abweichen. Die gespeicherten Werte sind unversehrt. Bitte sichern Sie den gespeicherten Plan als Datei, damit er geprüft werden kann.',
  savePlan: 'Gespeicherten Plan sichern (JSON)',
  planFileName: 'zielmonitor-plan-beschaedigt.json',
  cancel: 'Abbrechen',
  localOnly: 'Alle Daten bleiben in diesem Browser.',
} as const

/** The pages of the main navigation, by the name of their route, with those behind them. */
export const navigation = [
  { name: 'overview', label: 'Übersicht', behind: ['topic', 'indicator'] },
  { name: 'activities', label: 'Maßnahmen', behind: [] },
  { name: 'import', label: 'Import', behind: ['receipt'] },
  { name: 'data', label: 'Datenlage', behind: [] },
  { name: 'plan', label: 'Plan & Ziele', behind: ['target'] },
] as const

export const pageTitles = {
  overview: 'Übersicht',
  topic: 'Schwerpunktthema',
  indicator: 'Kennzahl',
  activities: 'Maßnahmen',
  import: 'Import',
  receipt: 'Beleg',
  data: 'Datenlage',
  plan: 'Plan & Ziele',
  target: 'Ziel',
  presentation: 'Vorführen',
  notFound: 'Seite nicht gefunden',
} as const

export type PageName = keyof typeof pageTitles

export function describePage(name: PageName, subject?: string): string {
  return [subject ?? pageTitles[name], frameTexts.appName].join(' – ')
}

export const themeWords = {
  system: 'Wie das System',
  light: 'Hell',
  dark: 'Dunkel',
  contrast: 'Hoher Kontrast',
} as const

export const waitingTimeWords: Readonly<Record<WaitingTime, string>> = {
  t0: 'T-0 vorläufig',
  t3: 'T-3 endgültig',
}

export const waitingTimeMeanings: Readonly<Record<WaitingTime, string>> = {
  t0: 'Ohne Wartezeit veröffentlicht, teils hochgerechnet: Die Werte ändern sich noch.',
  t3: 'Nach drei Monaten Wartezeit veröffentlicht: Die Werte sind endgültig.',
}

/** Choices of the header; the total is no sex of its own. */
export const sexChoices: readonly { readonly value: Sex; readonly label: string }[] = [
  { value: 'total', label: 'insgesamt' },
  { value: 'female', label: 'Frauen' },
  { value: 'male', label: 'Männer' },
]

export const stateTexts = {
  loading: 'Daten werden geladen …',
  toLog: 'Zum Protokoll',
  allUndoneTitle: 'Alle Importe sind rückgängig gemacht',
  allUndone:
    'Deshalb gibt es nichts zu zeigen. Im Protokoll lässt sich jeder Import wiederherstellen; gelöscht ist nichts.',
  failedTitle: 'Die gespeicherten Daten lassen sich nicht öffnen',
  failedAdvice:
    'Bitte laden Sie die Seite neu. Hilft das nicht, schließen Sie andere Fenster mit dem Zielmonitor und prüfen Sie, ob der Browser Daten speichern darf (kein privates Fenster, genügend Speicherplatz). Ihre CSV-Dateien sind davon nicht betroffen.',
  failedDetail: 'Meldung des Browsers',
  retry: 'Noch einmal versuchen',
  emptyTitle: 'Noch keine Daten',
  emptyAdvice: 'Importieren Sie die CSV-Dateien eines Monats oder laden Sie die Beispieldaten.',
  toImport: 'Zum Import',
  toOverview: 'Zur Übersicht',
  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundAdvice: 'Vielleicht ist der Link älter als der Plan, oder in der Adresse ist ein Tippfehler.',
} as const

import { formatCount } from './format'

export const logTexts = {
  title: 'Protokoll der Importe',
  empty: 'Noch kein Import. Was Sie übernehmen, steht danach hier, mit der Originaldatei.',
  demo: 'Beispieldaten',
  demoHint: 'Beispieldaten – keine amtlichen Werte',
  saveOriginal: 'Original speichern',
  saveFailed:
    'Die Originaldatei konnte nicht geöffnet werden. Bitte laden Sie die Seite neu, und versuchen Sie es noch einmal.',
  details: 'Dateien und Prüfsummen',
} as const

const originWords = {
  file: 'Datei',
  clipboard: 'Zwischenablage',
  manual: 'Eingabe',
} as const

export type Origin = keyof typeof originWords

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

export function describeMoreImports(count: number): string {
  return `${formatCount(count, 'älteren Import', 'ältere Importe')} zeigen`
}

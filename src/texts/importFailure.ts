import type { Notice } from './importObstacles'

/** Work that failed: nothing about the content of a file, but about reading or storing it. */
type FailureKind =
  | 'logChanged'
  | 'storageFull'
  | 'fileUnreadable'
  | 'fileVanished'
  | 'databaseBlocked'
  | 'workerBroken'
  | 'unknown'

const failureTexts: Readonly<Record<FailureKind, Notice>> = {
  logChanged: {
    title: 'Die Daten haben sich seit der Vorschau geändert',
    text: 'Ein anderes Fenster hat inzwischen importiert oder entfernt. Bitte lesen Sie die Dateien noch einmal ein, damit die Vorschau wieder stimmt.',
  },
  storageFull: {
    title: 'Der Speicher ist voll',
    text: 'Der Browser hat keinen Platz mehr für diesen Import. Bitte schaffen Sie Platz auf dem Laufwerk mit dem Browserprofil, und versuchen Sie es dann noch einmal.',
  },
  fileUnreadable: {
    title: 'Eine Datei lässt sich nicht mehr lesen',
    text: 'Vielleicht ist sie noch in Excel geöffnet, oder sie wurde seit dem Auswählen geändert. Bitte schließen Sie sie in Excel, und wählen Sie die Dateien neu aus.',
  },
  fileVanished: {
    title: 'Eine Datei ist nicht mehr da',
    text: 'Sie wurde seit dem Auswählen umbenannt, verschoben oder gelöscht, oder das Netzlaufwerk ist getrennt. Bitte prüfen Sie das, und wählen Sie die Dateien neu aus.',
  },
  databaseBlocked: {
    title: 'Der Browser lässt das Speichern nicht zu',
    text: 'Bitte schließen Sie andere Fenster mit dem Zielmonitor, verwenden Sie kein privates Fenster, und versuchen Sie es noch einmal.',
  },
  workerBroken: {
    title: 'Das Einlesen ist abgebrochen',
    text: 'Der Browser hat die Arbeit im Hintergrund beendet, vermutlich aus Mangel an Arbeitsspeicher. Bitte schließen Sie andere Programme, oder lesen Sie weniger Dateien auf einmal ein.',
  },
  unknown: {
    title: 'Der Import ist fehlgeschlagen',
    text: 'Bitte versuchen Sie es noch einmal. Hilft das nicht, laden Sie die Seite neu.',
  },
}

export const failureWords = {
  nothingStored: 'Es wurde nichts gespeichert; alles ist wie vor dem Import.',
  detail: 'Meldung des Browsers',
  retry: 'Noch einmal versuchen',
  discard: 'Verwerfen',
} as const

/**
 * Names of browser and database errors, first match wins; wrapped ones are named in the message. A file that is
 * gone while it is streamed gives Chromium's “network error”, though no network takes part.
 */
const kinds: readonly (readonly [RegExp, FailureKind])[] = [
  [/StaleImportError|changed since the preview/, 'logChanged'],
  [/quota|disk ?full|not enough space/i, 'storageFull'],
  [/NotFoundError|could not be found/i, 'fileVanished'],
  [/NotReadable|could not be read|network error|input stream/i, 'fileUnreadable'],
  [/worker broke down/i, 'workerBroken'],
  [
    /DatabaseClosed|OpenFailed|VersionError|Blocked|MissingAPI|SecurityError|InvalidState|UnknownError|indexedDB/i,
    'databaseBlocked',
  ],
]

export function describeFailure(cause: unknown): Notice {
  const text = describeCause(cause)
  return failureTexts[kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown']
}

/** The message of the browser, for whoever is asked for help. */
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const own = cause.message.startsWith(cause.name) ? cause.message : `${cause.name}: ${cause.message}`
  return cause.cause === undefined ? own : `${own} (${describeCause(cause.cause)})`
}

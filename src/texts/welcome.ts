/** The first screen of someone who has never opened the app. */
export const welcomeTexts = {
  eyebrow: 'Willkommen beim Zielmonitor',
  title: 'Wo stehen wir gegenüber unseren Zielen?',
  lead: 'Der Zielmonitor liest die CSV-Dateien des Monats, prüft sie und zeigt zu jedem Schwerpunktthema des Plans, wo es steht: Ist, Soll, Vorjahr und Abweichung – auf dem Bildschirm und als Folien.',
  demoTitle: 'Erst ausprobieren',
  demoText:
    'Erfundene Monatswerte 2019 bis 2023 für elf Stellen, auf jeder Seite als Beispiel gekennzeichnet und mit einem Klick wieder entfernt.',
  demoAction: 'Beispieldaten laden',
  demoBusy: 'Beispieldaten werden geladen …',
  ownTitle: 'Gleich loslegen',
  ownText:
    'CSV-Dateien aus der Statistik oder dem Fachverfahren. Vor dem Speichern sehen Sie, was erkannt wurde, was neu ist und was auffällt.',
  ownAction: 'Eigene CSV-Dateien importieren',
  failed:
    'Die Beispieldaten konnten nicht geladen werden. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.',
  privacyTitle: 'Ihre Daten bleiben hier',
  privacyText:
    'Alles wird in diesem Browser gespeichert und gerechnet. Nichts wird übertragen, es gibt keinen Server und keine Anmeldung.',
  planTitle: 'Hinterlegter Plan',
} as const

/** Share of the bytes read so far. */
export function describeProgress(done: number, total: number): string {
  return total === 0 ? '' : `${Math.floor((done / total) * 100)}\u00a0%`
}

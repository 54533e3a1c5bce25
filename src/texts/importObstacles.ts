import { quote } from './quoted'

export interface Notice {
  readonly title: string
  readonly text: string
}

/** Why an import cannot be taken over, beyond what its files say. */
export type Obstacle =
  'rejectedFile' | 'openQuestion' | 'syntheticBesideReal' | 'syntheticMixedWithReal' | 'noFacts'

/** Names of the files that stand in the way, by the reason. */
export interface Concerned {
  readonly rejected: readonly string[]
  readonly asked: readonly string[]
  readonly synthetic: readonly string[]
}

/** @param mayLeaveOut whether other files remain without those in the way */
export function describeObstacle(obstacle: Obstacle, concerned: Concerned, mayLeaveOut: boolean): Notice {
  const hint = mayLeaveOut ? ' Oder lesen Sie ohne sie ein.' : ''
  switch (obstacle) {
    case 'rejectedFile':
      return {
        title: [...rejection(concerned.rejected), ...question(concerned.asked)].join(', '),
        text: `Ein Import gilt ganz oder gar nicht, deshalb wird nichts übernommen. Bitte beheben Sie die Fehler in der Quelle, und ziehen Sie die neue Fassung hierher; sie ersetzt die gleichnamige Datei.${hint}`,
      }
    case 'openQuestion':
      return {
        title: question(concerned.asked).join(''),
        text: `Der Zielmonitor rät nicht, deshalb wird so nichts übernommen. Unten steht zu jeder Frage, wie die Datei eindeutig wird. Ziehen Sie die neue Fassung hierher; sie ersetzt die gleichnamige Datei.${hint}`,
      }
    case 'syntheticMixedWithReal':
      return {
        title: 'Beispieldaten und eigene Daten gehören nicht in einen Import',
        text: `${subjectOf(concerned.synthetic, 'enthält', 'enthalten')} Beispieldaten, die übrigen nicht. Bitte lesen Sie ohne die Beispieldaten ein.`,
      }
    case 'syntheticBesideReal':
      return {
        title: 'Beispieldaten zählen nie neben eigenen Daten',
        text: 'Im Protokoll stehen bereits eigene Importe; auch ein rückgängig gemachter kann wiederkommen. Damit keine erfundene Zahl unter die echten gerät, werden Beispieldaten nur in einen leeren Zielmonitor übernommen, zum Beispiel in einem anderen Browserprofil.',
      }
    case 'noFacts':
      return {
        title: 'Kein Wert gefunden',
        text: 'Die Dateien sind lesbar, enthalten aber keinen Wert für eine Kennzahl des Plans. Bitte prüfen Sie unten, wofür die Spalten gehalten werden.',
      }
  }
}

/** Said before confirming, where nothing stands in the way. */
export const noticeTexts = {
  noChange: {
    title: 'Keine Änderung',
    text: 'Alles, was in den Dateien steht, ist bereits so gespeichert.',
  },
  replacesSynthetic: {
    title: 'Die Beispieldaten werden entfernt',
    text: 'Mit dem Übernehmen weichen alle Beispieldaten; danach zeigt der Zielmonitor nur noch Ihre Daten.',
  },
  synthetic: {
    title: 'Beispieldaten – keine amtlichen Werte',
    text: 'Die Dateien bezeichnen sich selbst als Beispieldaten und werden auf jeder Seite so genannt.',
  },
} as const satisfies Record<string, Notice>

function rejection(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [subjectOf(names, 'wurde abgelehnt', 'wurden abgelehnt')]
}

function question(names: readonly string[]): string[] {
  return names.length === 0 ? [] : [subjectOf(names, 'ist nicht eindeutig', 'sind nicht eindeutig')]
}

function subjectOf(names: readonly string[], one: string, many: string): string {
  const [only] = names
  return names.length === 1 && only !== undefined
    ? `${quote(only)} ${one}`
    : `${names.length} Dateien ${many}`
}

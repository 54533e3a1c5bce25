import type { LeftOut, LeftOutReason } from '@/import/archive/leftOut'
import { formatCount } from './format'
import { foreignFile } from './foreignFiles'

/** Files that were met, but not read: why, and what to do about it. */
export interface LeftOutText {
  readonly why: string
  readonly advice: string
}

const asCsv = 'Soll ihr Inhalt gezählt werden, speichern Sie sie bitte als „CSV UTF-8“.'

const ownTexts = {
  otherKind: { why: 'keine CSV- oder Textdatei', advice: '' },
  workbook: { why: 'eine Arbeitsmappe, keine CSV-Datei', advice: asCsv },
  nestedArchive: {
    why: 'ein Archiv im Archiv',
    advice: 'Bitte entpacken Sie es, und lesen Sie seine CSV-Dateien mit den übrigen ein.',
  },
  packed: {
    why: 'ein Archiv, das der Zielmonitor nicht entpackt',
    advice: 'Bitte entpacken Sie es, und lesen Sie seine CSV-Dateien mit den übrigen ein.',
  },
  fileLocked: {
    why: 'lässt sich nicht öffnen; vermutlich ist sie noch in Excel geöffnet',
    advice:
      'Bitte schließen Sie die Datei in Excel, und wählen Sie sie noch einmal. Liegt sie in der Cloud, öffnen Sie sie dort einmal, damit sie auf diesen Rechner kommt.',
  },
  fileVanished: {
    why: 'nicht mehr da, wo sie war',
    advice:
      'Sie wurde umbenannt, verschoben oder gelöscht, oder das Netzlaufwerk ist getrennt. Bitte wählen Sie die Datei noch einmal.',
  },
  folderEmpty: { why: 'ein Ordner ohne CSV-Datei', advice: '' },
  folderTooMany: {
    why: 'ein Ordner mit zu vielen Dateien',
    advice:
      'Bitte wählen Sie den Ordner des Monats statt des ganzen Laufwerks; höchstens 500 CSV-Dateien auf einmal.',
  },
  folderTooLarge: {
    why: 'ein Ordner mit zu großen Dateien',
    advice: 'Zusammen sind es mehr als 1 GB. Bitte lesen Sie die Dateien in Teilen ein.',
  },
} satisfies Partial<Record<LeftOutReason, LeftOutText>>

export const leftOutWords = {
  title: 'Nicht gelesen',
  hint: 'Die übrigen Dateien sind davon nicht berührt.',
  collecting: 'Dateien werden zusammengestellt',
} as const

export function describeLeftOut(reason: LeftOutReason): LeftOutText {
  if (isOwn(reason)) return ownTexts[reason]
  const { is, advice } = foreignFile(reason)
  return { why: is, advice }
}

/** Names with one reason in common, in the order of their first occurrence. */
export function groupLeftOut(
  leftOut: readonly LeftOut[],
): readonly { readonly reason: LeftOutReason; readonly names: readonly string[] }[] {
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))]
  return reasons.map((reason) => {
    return { reason, names: leftOut.filter((each) => each.reason === reason).map(({ name }) => name) }
  })
}

/** `3 Dateien gefunden …` */
export function describeCollecting(fileCount: number): string {
  return `${formatCount(fileCount, 'Datei', 'Dateien')} gefunden …`
}

/** `Nicht gelesen: 3 Dateien` */
export function describeLeftOutCount(count: number): string {
  return `${leftOutWords.title}: ${formatCount(count, 'Datei', 'Dateien')}`
}

function isOwn(reason: LeftOutReason): reason is keyof typeof ownTexts {
  return Object.hasOwn(ownTexts, reason)
}

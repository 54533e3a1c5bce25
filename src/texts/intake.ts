import type { LeftOut, LeftOutReason } from '@/import/archive/leftOut'
import { formatCount, formatNumber } from './format'
import { foreignFile } from './foreignFiles'
import { joinAll, quote } from './quoted'

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

export const intakeTexts = {
  chooseFolder: 'Ordner auswählen …',
  /** What browsers ask then sounds as if something left the computer. */
  folderHint:
    'Fragt der Browser, ob er die Dateien des Ordners „hochladen“ soll: Sie bleiben auf diesem Rechner.',
  cancel: 'Abbrechen',
  cancelled: 'Abgebrochen. Von diesen Dateien wurde nichts gelesen.',
  leftOut: 'Nicht gelesen',
  others: 'Alle übrigen Dateien wurden gelesen.',
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

/** `Dateien werden zusammengestellt: 3 gefunden …` */
export function describeCollecting(fileCount: number): string {
  const found = fileCount === 0 ? '' : `: ${formatNumber(fileCount)} gefunden`
  return `Dateien werden zusammengestellt${found} …`
}

/** Names with a reason in common: `„a.pdf“, „b.pdf“ und 7 weitere` */
export function describeNames(names: readonly string[]): string {
  return joinAll(names.map(quote), 5)
}

/** A spreadsheet copies what it hides: whoever pastes does not see it there. */
export function describeHidden(count: number): string {
  return `In den kopierten Zellen ${count === 1 ? 'ist eine Zeile oder Spalte' : `sind ${formatNumber(count)} Zeilen oder Spalten`} ausgeblendet. Excel kopiert sie mit, und sie wurden mitgelesen; bitte prüfen Sie die Vorschau.`
}

/** `Nicht gelesen: 3 Dateien` */
export function describeLeftOutCount(count: number): string {
  return `${intakeTexts.leftOut}: ${formatCount(count, 'Datei', 'Dateien')}`
}

function isOwn(reason: LeftOutReason): reason is keyof typeof ownTexts {
  return Object.hasOwn(ownTexts, reason)
}

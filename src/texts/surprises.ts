import type { Surprises } from '@/domain/surprises'
import { formatCount } from './format'
import {
  jumpLine,
  missingLine,
  openLine,
  outdatedLine,
  shiftedLine,
  standingLine,
  sumLine,
  type SurpriseLine,
  type SurpriseNames,
  swappedLine,
} from './surpriseLines'

export type SurpriseKind =
  'jumps' | 'swapped' | 'shifted' | 'open' | 'missing' | 'sums' | 'unsettled' | 'outdated' | 'settled'

/** Surprises of one kind: what to do about them once, then each with its place. */
export interface SurpriseGroup {
  readonly kind: SurpriseKind
  readonly severity: 'warning' | 'info'
  readonly title: string
  readonly advice: string
  /** All of them; the list may be shorter. */
  readonly total: number
  readonly lines: readonly SurpriseLine[]
}

export const surpriseTexts = {
  title: 'Auffälligkeiten im Verlauf',
  hint: 'Nichts davon verhindert die Übernahme. Prüfen Sie, ob die Quelle es wirklich so meint.',
  none: 'Alles im Rahmen des bisherigen Verlaufs.',
  nothingBefore:
    'Es ist noch nichts gespeichert, womit sich die Zahlen vergleichen lassen. Bitte prüfen Sie sie an der Quelle.',
} as const

const titles: Readonly<Record<SurpriseKind, string>> = {
  jumps: 'Zahlen, die nicht zum bisherigen Verlauf passen',
  swapped: 'Frauen und Männer offenbar vertauscht',
  shifted: 'Zahlen, die zu einem anderen Monat gehören',
  open: 'Monate, die offen bleiben',
  missing: 'Beim letzten Mal dabei, diesmal nicht',
  sums: 'Summen, die über die Dateien hinweg nicht aufgehen',
  unsettled: 'Endgültige Werte, die wieder vorläufig werden',
  outdated: 'Werte mit älterem Datenstand als die gespeicherten',
  settled: 'Vorläufige Werte, die endgültig werden',
}

const advices: Readonly<Record<SurpriseKind, string>> = {
  jumps:
    'Vergleichen Sie die Zahl mit der Quelle: Stimmen Einheit (in Tausend?), Tausenderpunkt, Spalte und Monat? Stimmt die Zahl, übernehmen Sie sie.',
  swapped: 'Prüfen Sie in der Datei, ob die Spalten oder Kennungen für Frauen und Männer vertauscht sind.',
  shifted:
    'Prüfen Sie den Berichtsmonat der Datei: Ist es die Datei des richtigen Monats, und stehen die Zahlen unter der richtigen Überschrift?',
  open: 'Importieren Sie auch die Dateien dieser Monate. Ohne sie fehlen alle Werte, die über mehrere Monate gerechnet werden.',
  missing:
    'Fragen Sie nach, ob die Lieferung vollständig ist, oder importieren Sie die fehlenden Teile nach. Bereits gespeicherte Werte bleiben erhalten.',
  sums: 'Prüfen Sie, ob beide Dateien denselben Datenstand haben. Nichts wird korrigiert; Rundung und Geheimhaltung der Quelle sind die üblichen Gründe.',
  unsettled: 'Prüfen Sie, ob versehentlich eine ältere Lieferung eingelesen wird.',
  outdated:
    'Diese Werte kommen ins Protokoll, ersetzen aber nichts: Es gelten die neueren. Soll doch diese Lieferung gelten, machen Sie den Import der neueren rückgängig.',
  settled:
    'Zur Kenntnis: Die Zahl steht nun fest, sofern sie nicht unter den berichtigten Werten aufgeführt ist.',
}

/** All that is worth telling, the gravest kind first. @param fileNames of the import, in its order */
export function surpriseGroups(
  surprises: Surprises,
  names: SurpriseNames,
  fileNames: readonly string[],
): readonly SurpriseGroup[] {
  const { jumps, swapped, shifted, open, missing, sums, standing } = surprises
  const { settled, unsettled, outdated } = standing
  const group = <T>(
    kind: SurpriseKind,
    { total, items }: { readonly total: number; readonly items: readonly T[] },
    lineOf: (item: T) => SurpriseLine,
  ): SurpriseGroup => ({
    kind,
    severity: kind === 'settled' ? 'info' : 'warning',
    title: titles[kind],
    advice: advices[kind],
    total,
    lines: items.map(lineOf),
  })
  return [
    group('jumps', jumps, (jump) => jumpLine(jump, names)),
    group('swapped', swapped, (swap) => swappedLine(swap, names)),
    group('shifted', shifted, (shift) => shiftedLine(shift, names)),
    group('open', open, (months) => openLine(months, names)),
    group('missing', missing, (lack) => missingLine(lack, names)),
    group('sums', sums, (mismatch) => sumLine(mismatch, names)),
    group('unsettled', listOf(unsettled), (change) => standingLine(change, names)),
    group('outdated', { total: outdated.length, items: outdated }, (old) => outdatedLine(old, fileNames)),
    group('settled', listOf(settled), (change) => standingLine(change, names)),
  ].filter(({ total }) => total > 0)
}

/** `3 Warnungen`; what only informs is not counted. */
export function describeSurpriseCount(groups: readonly SurpriseGroup[]): string {
  const count = groups.reduce((sum, { severity, total }) => sum + (severity === 'warning' ? total : 0), 0)
  return count === 0 ? '' : formatCount(count, 'Warnung', 'Warnungen')
}

function listOf<T>(item: T | null): { total: number; items: readonly T[] } {
  return item === null ? { total: 0, items: [] } : { total: 1, items: [item] }
}

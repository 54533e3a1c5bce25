import type { AttainmentReason } from '@/domain/attainment'
import type { Mark, Measurement, MissingReason } from '@/domain/measurement'

/** What stands in a cell instead of a number. */
export const missingWords: Readonly<Record<MissingReason, string>> = {
  suppressed: 'geheim',
  notMeaningful: 'nicht sinnvoll',
  notYetAvailable: 'folgt später',
  unreliable: 'unsicher',
  notReported: 'nicht angegeben',
  absent: 'keine Daten',
  incompleteWindow: 'unvollständig',
  undefinedRatio: 'nicht definiert',
}

const missingSentences: Readonly<Record<MissingReason, string>> = {
  suppressed: 'Der Wert ist aus Gründen der statistischen Geheimhaltung nicht veröffentlicht.',
  notMeaningful: 'Die Quelle nennt den Wert nicht sinnvoll.',
  notYetAvailable: 'Die Quelle liefert den Wert später nach.',
  unreliable: 'Die Quelle nennt den Wert nicht sicher genug.',
  notReported: 'Die Zelle war in der Quelle leer.',
  absent: 'Zu diesem Monat liegt kein Import vor.',
  incompleteWindow: 'Im Zeitraum der Berechnung fehlen Monate.',
  undefinedRatio: 'Der Nenner ist null, ein Verhältnis gibt es nicht.',
}

export const markWords: Readonly<Record<Mark, string>> = {
  provisional: 'vorläufig',
  limited: 'eingeschränkt aussagekräftig',
  estimated: 'geschätzt',
  revised: 'berichtigt',
  final: 'endgültig',
  nothing: 'nichts vorhanden',
  computed: 'eigene Berechnung',
}

/** Why a target has no rating, in the few words that fit under a status. */
const reasonWords: Readonly<Record<AttainmentReason, string>> = {
  monthsMissing: 'Monate fehlen',
  suppressed: 'geheim',
  undefinedRatio: 'Nenner null',
  noNumberSet: 'kein Zielwert',
  noYearBefore: 'kein Vorjahr',
  noBase: 'keine Basis',
  noPath: 'kein Sollverlauf',
  noDateSet: 'kein Termin',
  noStatusSet: 'nicht bewertet',
  noEvidence: 'kein Nachweis',
  otherUnit: 'andere Stelle',
  otherSex: 'nur gesamt',
  otherYear: 'anderes Planjahr',
  plannedZero: 'null geplant',
  infoOnly: 'ohne Zielwert',
}

const reasonSentences: Readonly<Record<AttainmentReason, string>> = {
  monthsMissing: 'Für den Vergleich fehlen Monate.',
  suppressed: 'Ein Wert, der für den Vergleich nötig ist, ist geheim.',
  undefinedRatio: 'Der Nenner ist null, ein Verhältnis gibt es nicht.',
  noNumberSet: 'Der Plan nennt die Kennzahl, aber keinen Zielwert.',
  noYearBefore: 'Es liegen keine Werte des Vorjahres vor, gegen die verglichen werden könnte.',
  noBase: 'Die Ausgangslage, auf die sich das Ziel bezieht, ist nicht festgelegt oder fehlt in den Daten.',
  noPath: 'Für einen Sollverlauf fehlen die Werte der Vorjahre.',
  noDateSet: 'Der Plan nennt keinen Termin.',
  noStatusSet: 'Der Stand dieses Ziels wird von Hand bewertet; das ist noch nicht geschehen.',
  noEvidence: 'Der Meilenstein ist als erledigt vermerkt, aber ohne Nachweis.',
  otherUnit: 'Das Ziel gilt für eine andere Stelle als die gewählte.',
  otherSex: 'Das Ziel gilt für ein anderes Geschlecht als das gewählte.',
  otherYear: 'Der gewählte Berichtsmonat liegt nicht im Jahr des Plans.',
  plannedZero: 'Im Plan vorläufig mit null angesetzt: wird gezeigt, nicht bewertet.',
  infoOnly: 'Wird gezeigt, nicht bewertet.',
}

/** Why a cell has no number, in a sentence that names how many months are missing. */
export function describeMissing(measurement: Extract<Measurement, { kind: 'missing' }>): string {
  if (measurement.reason === 'incompleteWindow' && measurement.missingMonths !== undefined) {
    return `Im Zeitraum der Berechnung ${monthsAreMissing(measurement.missingMonths)}.`
  }
  return missingSentences[measurement.reason]
}

/** Why a target is not rated, or what limits its rating, in a sentence. */
export function describeReason(reason: AttainmentReason, missingMonths = 0): string {
  if (reason === 'monthsMissing' && missingMonths > 0)
    return `Für den Vergleich ${monthsAreMissing(missingMonths)}.`
  return reasonSentences[reason]
}

/** The same in a few words. */
export function describeReasonShortly(reason: AttainmentReason, missingMonths = 0): string {
  if (reason !== 'monthsMissing' || missingMonths === 0) return reasonWords[reason]
  return missingMonths === 1 ? '1 Monat fehlt' : `${missingMonths} Monate fehlen`
}

function monthsAreMissing(count: number): string {
  return count === 1 ? 'fehlt 1 Monat' : `fehlen ${count} Monate`
}

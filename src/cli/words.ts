import type { AttainmentStatus } from '@/domain/attainment'
import type { Sex } from '@/domain/facts'
import type { Mark, MissingReason } from '@/domain/measurement'

/** The words of the statistics as the JSON of the headless command prints them; they are permanent. */
export const sexWords: Readonly<Record<Sex, string>> = {
  total: 'insgesamt',
  female: 'weiblich',
  male: 'männlich',
}

export const missingWords: Readonly<Record<MissingReason, string>> = {
  suppressed: 'geheim',
  notMeaningful: 'nicht sinnvoll',
  notYetAvailable: 'folgt später',
  unreliable: 'nicht sicher genug',
  notReported: 'nicht angegeben',
  absent: 'keine Daten',
  incompleteWindow: 'Monate fehlen',
  undefinedRatio: 'Nenner null',
}

export const markWords: Readonly<Record<Mark, string>> = {
  provisional: 'vorläufig',
  limited: 'eingeschränkt',
  estimated: 'geschätzt',
  revised: 'berichtigt',
  final: 'endgültig',
  nothing: 'nichts vorhanden',
  computed: 'eigene Berechnung',
}

export const statusWords: Readonly<Record<AttainmentStatus, string>> = {
  reached: 'erreicht',
  onTrack: 'auf Kurs',
  atRisk: 'gefährdet',
  missed: 'verfehlt',
  unrated: 'nicht beurteilbar',
  infoOnly: 'nur Information',
}

import type { AttainmentStatus } from '@/domain/attainment'
import type { ActivityState } from '@/domain/plan'

export const statusWords: Readonly<Record<AttainmentStatus, string>> = {
  reached: 'erreicht',
  onTrack: 'auf Kurs',
  atRisk: 'gefährdet',
  missed: 'verfehlt',
  unrated: 'nicht beurteilbar',
  infoOnly: 'nur Information',
}

/** The order in which states are counted and listed: what needs attention first. */
export const statusOrder = ['missed', 'atRisk', 'onTrack', 'reached', 'unrated', 'infoOnly'] as const

/** What each state means, for the legend. */
export const statusMeanings: Readonly<Record<AttainmentStatus, string>> = {
  reached: 'Das Jahresziel kann nicht mehr verloren gehen.',
  onTrack: 'Der Istwert liegt am Soll oder auf der guten Seite davon.',
  atRisk: 'Der Istwert liegt auf der schlechten Seite des Solls, aber innerhalb der Toleranz.',
  missed: 'Der Istwert liegt auf der schlechten Seite des Solls, außerhalb der Toleranz.',
  unrated: 'Für eine Bewertung fehlt etwas; der Grund steht dabei.',
  infoOnly: 'Wird gezeigt, aber nicht bewertet.',
}

export const activityStateWords: Readonly<Record<ActivityState, string>> = {
  planned: 'geplant',
  running: 'läuft',
  done: 'abgeschlossen',
  stopped: 'eingestellt',
  unknown: 'Stand nicht erfasst',
}

/** `2 verfehlt, 1 gefährdet`; states that no target has are left out. */
export function describeCounts(counts: Readonly<Record<AttainmentStatus, number>>): string {
  return statusOrder
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${statusWords[status]}`)
    .join(', ')
}

import type { TopicFigure } from '@/domain/plan'
import { formatNumber, formatPercentChange } from './format'

export const topicTexts = {
  targets: 'Ziele',
  activities: 'Maßnahmen',
  noActivities: 'Der Plan nennt zu diesem Thema keine Maßnahmen.',
  indicators: 'Kennzahlen des Themas',
  indicator: 'Kennzahl',
  definition: 'Was gezählt wird',
  figures: 'Rahmenzahlen des Plans',
  provisional: 'vorläufig',
  otherTopics: 'Weitere Schwerpunktthemen',
  unknown: 'Dieses Schwerpunktthema gibt es im Plan nicht',
} as const

/** A number as the plan prints it; changes in percent keep their sign. */
export function formatTopicFigure({ value, measure, decimals }: TopicFigure): string {
  if (measure === '%') return formatPercentChange(value, decimals)
  return `${formatNumber(value, decimals)}\u00a0${measure}`
}

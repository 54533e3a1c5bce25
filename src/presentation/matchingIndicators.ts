import type { Indicator } from '@/domain/plan'

/** Indicators in whose names each of the typed words occurs; none while nothing is typed. */
export function matchingIndicators(indicators: readonly Indicator[], text: string): readonly Indicator[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return indicators.filter((indicator) => {
    const names = namesOf(indicator)
    return words.every((word) => names.includes(word))
  })
}

function namesOf({ label, shortLabel = '', aliases }: Indicator): string {
  return [label, shortLabel, ...aliases].join('\n').toLowerCase()
}

import type { ChartTheme } from '@/charts/theme'

const tokens = {
  text: '--color-text',
  mutedText: '--color-text-muted',
  surface: '--color-surface',
  actual: '--color-actual',
  onActual: '--color-on-actual',
  yearBefore: '--color-year-before',
  planned: '--color-planned',
  band: '--color-band',
  good: '--color-good',
  bad: '--color-bad',
  axis: '--color-axis',
  grid: '--color-grid',
  event: '--color-event',
  gap: '--color-gap',
  female: '--color-female',
  male: '--color-male',
  line: '--color-line',
  fontFamily: '--font-text',
} as const satisfies Record<keyof ChartTheme, string>

/** The design tokens as they are in force now. */
export function readTheme(): ChartTheme {
  const style = getComputedStyle(document.documentElement)
  const entries = Object.entries(tokens).map(([name, token]) => [name, style.getPropertyValue(token).trim()])
  return Object.fromEntries(entries) as ChartTheme
}

/**
 * The tokens of paper, whatever the screen shows: pictures go into documents. The attributes are back
 * before the browser paints, so nobody sees the change.
 */
export function readPaperTheme(): ChartTheme {
  const { dataset } = document.documentElement
  const { theme, contrast } = dataset
  dataset['theme'] = 'light'
  delete dataset['contrast']
  const paper = readTheme()
  restore('theme', theme)
  restore('contrast', contrast)
  return paper
}

function restore(name: string, value: string | undefined): void {
  const { dataset } = document.documentElement
  if (value === undefined) delete dataset[name]
  else dataset[name] = value
}

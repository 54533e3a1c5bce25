import type { ChartTheme, Stage } from '@/charts/theme'

const theme: ChartTheme = {
  text: '#1b1e22',
  mutedText: '#545a61',
  surface: '#ffffff',
  actual: '#2b2f34',
  onActual: '#ffffff',
  yearBefore: '#80858b',
  planned: '#2b2f34',
  band: '#dfe3e8',
  good: '#0a7550',
  bad: '#b93017',
  axis: '#545a61',
  grid: '#e6e6e1',
  event: '#6b5a2b',
  gap: '#545a61',
  female: '#75378f',
  male: '#0f6c7d',
  line: '#dcdcd6',
  fontFamily: 'Fira Sans',
}

export function stage(change: Partial<Stage> = {}): Stage {
  return { theme, width: 960, height: 420, size: 'normal', ...change }
}

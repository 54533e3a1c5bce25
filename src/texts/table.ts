/** Words in the tables of targets. */
export const tableTexts = {
  target: 'Ziel',
  trend: 'Verlauf',
  actual: 'Ist',
  planned: 'Soll',
  deviation: 'Abweichung',
  yearBefore: 'ggü. Vorjahr',
  sexes: 'F | M',
  women: 'Frauen',
  men: 'Männer',
  status: 'Stand',
} as const

/** On which side of the comparison a difference lies: a minus is not always bad. */
export const sideWords = { good: 'besser', bad: 'schlechter', neutral: '' } as const

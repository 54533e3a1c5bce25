import type { NameQuestion, Question, QuestionPlace } from '@/import/question'

const place: QuestionPlace = { line: 2, column: 1, columnName: null, samples: [], factCount: 1 }

export function nameQuestion<Kind extends 'indicator' | 'unit' | 'sex'>(
  kind: Kind,
  text: string,
  given: Partial<QuestionPlace & { suggestions: readonly string[] }> = {},
): QuestionPlace & NameQuestion<Kind> {
  return { ...place, kind, text, suggestions: [], ...given }
}

export const decimalQuestion: Question = {
  ...place,
  kind: 'decimal',
  samples: ['1.234'],
  examples: [{ found: '1.234', asComma: 1234, asPoint: 1.234 }],
}

import type { Month } from '@/domain/month'
import type { Indicator, Unit } from '@/domain/plan'
import type { Question, QuestionKind } from '@/import/question'
import { roleWords } from './fileForm'
import { formatMonthName, formatNumber } from './format'
import { decimalsNeeded } from './issueText'
import { joinAll, quote } from './quoted'
import { sexWords } from './target'

/** One of the answers that a question offers. */
export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint: string
}

export interface NamedThings {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly units: ReadonlyMap<string, Unit>
}

/** The way to an answer that is not among the choices; empty where there is none. */
export const otherWords: Readonly<Record<QuestionKind, string>> = {
  indicator: 'Eine andere Kennzahl des Plans',
  fileIndicator: 'Eine andere Kennzahl des Plans',
  unit: 'Eine andere Stelle',
  fileUnit: 'Eine andere Stelle',
  month: 'Monat angeben',
  year: 'Jahr angeben',
  sex: '',
  decimal: '',
  dateOrder: '',
  excelDates: '',
  rhythm: '',
  scale: '',
  column: '',
}

/** More would hide the first ones; all others are found by their name. */
const shownSuggestions = 3

/** The answers to choose from, the most likely first; another name may be looked up besides. */
export function choicesOf(question: Question, names: NamedThings): readonly Choice[] {
  switch (question.kind) {
    case 'indicator':
    case 'fileIndicator':
      return question.suggestions
        .slice(0, shownSuggestions)
        .flatMap((id) => indicatorChoice(names.indicators.get(id)))
    case 'unit':
    case 'fileUnit':
      return question.suggestions.slice(0, shownSuggestions).flatMap((id) => unitChoice(names.units.get(id)))
    case 'sex':
      return Object.entries(sexWords).map(([value, label]) => ({ value, label, hint: '' }))
    case 'month':
      return question.suggestion === null
        ? []
        : [{ value: question.suggestion, label: formatMonthName(question.suggestion), hint: '' }]
    case 'year':
      return question.suggestion === null
        ? []
        : [{ value: String(question.suggestion), label: String(question.suggestion), hint: '' }]
    case 'column':
      return columnChoices(question)
    case 'scale':
      return scaleChoices.filter(({ value }) => isUsualScale(value) || value === String(question.suggestion))
    case 'decimal':
    case 'dateOrder':
    case 'excelDates':
    case 'rhythm':
      return readingChoices(question)
  }
}

function indicatorChoice(indicator: Indicator | undefined): readonly Choice[] {
  if (indicator === undefined) return []
  const hint = [kindWords[indicator.kind], indicator.measure].filter((part) => part !== '').join(', ')
  return [{ value: indicator.id, label: indicator.label, hint }]
}

const kindWords = { stock: 'Bestand', flow: 'Fluss', ratio: 'Quote' } as const

function unitChoice(unit: Unit | undefined): readonly Choice[] {
  return unit === undefined ? [] : [{ value: unit.id, label: unit.name, hint: `Schlüssel ${unit.id}` }]
}

function columnChoices({ role, hasMergedBlanks }: Extract<Question, { kind: 'column' }>): readonly Choice[] {
  const hint = hasMergedBlanks === true ? 'Leere Zellen meinen alle zusammen.' : ''
  return [
    { value: 'yes', label: `Sie nennt: ${roleWords[role]}`, hint },
    { value: 'no', label: 'Sie spielt für die Werte keine Rolle', hint: 'Die Spalte wird nicht verwendet.' },
  ]
}

const scaleChoices: readonly Choice[] = [
  { value: '0', label: 'Für keine: Alle Werte stehen so da, wie sie sind', hint: '1 bleibt 1' },
  { value: '2', label: 'Für alle: Die Werte stehen in Hundert', hint: '1 → 100' },
  { value: '3', label: 'Für alle: Die Werte stehen in Tausend', hint: '1 → 1.000' },
  { value: '6', label: 'Für alle: Die Werte stehen in Millionen', hint: '1 → 1.000.000' },
  { value: '9', label: 'Für alle: Die Werte stehen in Milliarden', hint: '1 → 1.000.000.000' },
]

/** Hundreds and thousands of millions are offered where the file speaks of them. */
function isUsualScale(value: string): boolean {
  return value !== '2' && value !== '9'
}

type ReadingQuestion = Extract<Question, { kind: 'decimal' | 'dateOrder' | 'excelDates' | 'rhythm' }>

function readingChoices(question: ReadingQuestion): readonly Choice[] {
  switch (question.kind) {
    case 'decimal':
      return [
        choiceBy(
          { value: 'comma', label: 'Deutsch: Das Komma trennt die Dezimalen' },
          question.examples,
          ({ asComma }) => exactly(asComma),
        ),
        choiceBy(
          { value: 'point', label: 'Englisch: Der Punkt trennt die Dezimalen' },
          question.examples,
          ({ asPoint }) => exactly(asPoint),
        ),
      ]
    case 'dateOrder':
      return [
        choiceBy({ value: 'dayFirst', label: 'Tag zuerst' }, question.examples, ({ dayFirst }) =>
          formatMonthName(dayFirst),
        ),
        choiceBy({ value: 'monthFirst', label: 'Monat zuerst' }, question.examples, ({ monthFirst }) =>
          formatMonthName(monthFirst),
        ),
      ]
    case 'excelDates':
      return [
        choiceBy({ value: 'yes', label: 'Ja, es sind Monate' }, question.examples, ({ month }) =>
          formatMonthName(month),
        ),
        { value: 'no', label: 'Nein, es sind keine Monate', hint: '' },
      ]
    case 'rhythm':
      return [rhythmChoice(question.months)]
  }
}

function rhythmChoice(months: readonly Month[]): Choice {
  const label = 'Ja, jeder Wert gilt genau für seinen Monat'
  return { value: 'yes', label, hint: joinAll(months.map(formatMonthName), 4) }
}

/** The first examples, as this answer would read them: `„1.234“ → 1234 · „2.500“ → 2500` */
function choiceBy<T extends { readonly found: string }>(
  { value, label }: Pick<Choice, 'value' | 'label'>,
  examples: readonly T[],
  readAs: (example: T) => string,
): Choice {
  const hint = examples
    .slice(0, 3)
    .map((example) => `${quote(example.found)} → ${readAs(example)}`)
    .join(' · ')
  return { value, label, hint }
}

/** Without dots between the thousands, which are what is asked. */
function exactly(value: number): string {
  return formatNumber(value, decimalsNeeded(value)).replaceAll('.', '')
}

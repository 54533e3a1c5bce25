import { type Question, type QuestionKind, sampleCount } from '../question'
import type { FileReading } from '../reading'
import { stayingNameOf } from './nameOfKind'

/** A question that one or several files of an import leave open, put to the user once. */
export interface AskedQuestion {
  /** The same for the same question, whenever and however often it is read. */
  readonly key: string
  /** As the first of the files asks it, with the samples and values of all of them. */
  readonly question: Question
  /** Names of the files that wait for the answer. */
  readonly files: readonly string[]
}

/** What questions are about: the chapters of the screen that asks them. */
export const askedThemes = ['indicators', 'units', 'sexes', 'months', 'numbers', 'columns'] as const
export type AskedTheme = (typeof askedThemes)[number]

export interface AskedChapter {
  readonly theme: AskedTheme
  readonly questions: readonly AskedQuestion[]
}

type AskingFile = Pick<FileReading, 'file' | 'signature' | 'questions'>

const themes: Readonly<Record<QuestionKind, AskedTheme>> = {
  indicator: 'indicators',
  fileIndicator: 'indicators',
  unit: 'units',
  fileUnit: 'units',
  sex: 'sexes',
  month: 'months',
  year: 'months',
  dateOrder: 'months',
  excelDates: 'months',
  rhythm: 'months',
  decimal: 'numbers',
  scale: 'numbers',
  column: 'columns',
}

/** All open questions by theme; what several files ask alike is asked once. */
export function chaptersOf(files: readonly AskingFile[]): readonly AskedChapter[] {
  const asked = askedQuestions(files)
  return askedThemes
    .map((theme) => ({ theme, questions: asked.filter(({ question }) => themes[question.kind] === theme) }))
    .filter(({ questions }) => questions.length > 0)
}

/** In the order in which the files ask them. */
export function askedQuestions(files: readonly AskingFile[]): readonly AskedQuestion[] {
  const byKey = new Map<string, AskedQuestion>()
  for (const file of files) {
    for (const question of file.questions) {
      const key = keyOf(question, file)
      const known = byKey.get(key)
      byKey.set(
        key,
        known === undefined ? { key, question, files: [file.file] } : joined(known, question, file),
      )
    }
  }
  return [...byKey.values()]
}

/**
 * Names mean the same in all files of an import; how numbers and dates are written, and what a column is for,
 * in files of one kind; what a whole file counts, in those of one kind that are called alike; months in that file only.
 */
function keyOf(question: Question, { file, signature }: AskingFile): string {
  const kind = signature === '' ? file : signature
  switch (question.kind) {
    case 'indicator':
    case 'unit':
    case 'sex':
      return keyFrom(question.kind, question.text)
    case 'fileIndicator':
      return keyFrom(question.kind, kind, question.text, stayingNameOf(file))
    case 'column':
      return keyFrom(question.kind, kind, String(question.at))
    case 'scale':
      return keyFrom(question.kind, kind, question.text)
    case 'decimal':
    case 'dateOrder':
    case 'excelDates':
      return keyFrom(question.kind, kind)
    case 'rhythm':
    case 'month':
    case 'year':
    case 'fileUnit':
      return keyFrom(question.kind, file)
  }
}

function keyFrom(...parts: readonly string[]): string {
  return parts.join('\u0000')
}

function joined(known: AskedQuestion, question: Question, { file }: AskingFile): AskedQuestion {
  const samples = [...new Set([...known.question.samples, ...question.samples])].slice(0, sampleCount)
  return {
    ...known,
    question: { ...known.question, samples, factCount: known.question.factCount + question.factCount },
    files: known.files.includes(file) ? known.files : [...known.files, file],
  }
}

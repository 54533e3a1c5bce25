import { sexes } from '@/domain/facts'
import type { Answers } from '@/import/answers'
import type { Profile } from '@/import/profile'
import { formatCount, formatDate } from './format'
import { answerTexts } from './importAnswers'
import type { NamedThings } from './importChoices'
import { joinAll, quote } from './quoted'
import { sexWords } from './target'

export const profileTexts = {
  title: 'Gemerkte Antworten',
  lead: 'Jedes Profil beantwortet die Fragen einer Art von Dateien. Erkannt wird die Art an ihren Spalten.',
  empty: 'Noch kein Profil. Es entsteht, wenn Sie beim Import Fragen beantworten und die Antworten merken.',
  name: 'Name des Profils',
  rename: 'Umbenennen',
  remove: 'Profil löschen',
  restore: 'Rückgängig',
  dropAnswer: 'entfernen',
  answers: 'Was es beantwortet',
  noAnswers: 'Keine Antwort mehr: Die nächste Datei dieser Art fragt wieder.',
  export: 'Profile exportieren',
  import: 'Profile importieren …',
  fileName: 'zielmonitor-profile.json',
  failed:
    'Das Profil konnte nicht gespeichert werden. Bitte laden Sie die Seite neu, und versuchen Sie es noch einmal.',
} as const

/** `5 Antworten · zuletzt verwendet am 22.11.2026` */
export function describeProfile({ usedAt, createdAt }: Profile, answerCount: number): string {
  const use =
    usedAt === null
      ? `angelegt am ${formatDate(createdAt)}, noch nicht verwendet`
      : `zuletzt verwendet am ${formatDate(usedAt)}`
  return `${formatCount(answerCount, 'Antwort', 'Antworten')} · ${use}`
}

export function describeRemoved(name: string): string {
  return `Profil ${quote(name)} gelöscht.`
}

/** `2 Profile übernommen: „LZB“ und „Eintritte“.` */
export function describeTaken(names: readonly string[]): string {
  if (names.length === 0) return 'Die Datei enthält kein Profil.'
  return `${formatCount(names.length, 'Profil', 'Profile')} übernommen: ${joinAll(names.map(quote), 6)}.`
}

export function describeDrop(about: string): string {
  return `Antwort entfernen: ${about}`
}

/** One of the meanings that a text of the file can have; '' leaves its values out. */
export interface MeaningChoice {
  readonly value: string
  readonly label: string
}

/** What the text of a single answer may mean instead; nothing where the answer is about no text. */
export function meaningsOf(answer: Answers, { indicators, units }: NamedThings): readonly MeaningChoice[] {
  const leftOut = { value: '', label: answerTexts.left }
  if (answer.indicators !== undefined)
    return [...[...indicators].map(([value, { label }]) => ({ value, label })), leftOut]
  if (answer.units !== undefined)
    return [...[...units].map(([value, { name }]) => ({ value, label: `${name} (${value})` })), leftOut]
  if (answer.sexes !== undefined)
    return [...sexes.map((value) => ({ value, label: sexWords[value] })), leftOut]
  return []
}

/** The meaning of a single answer as it stands among the choices. */
export function meaningIn({ indicators, units, sexes: ofSex }: Answers): string {
  const [meaning] = indicators ?? units ?? ofSex ?? []
  return meaning?.is ?? ''
}

/** The single answer with another meaning. */
export function withMeaning({ indicators, units, sexes: ofSex }: Answers, value: string): Answers {
  const is = value === '' ? null : value
  if (indicators !== undefined) return { indicators: indicators.map(({ text }) => ({ text, is })) }
  if (units !== undefined) return { units: units.map(({ text }) => ({ text, is })) }
  const sex = sexes.find((each) => each === value) ?? null
  return ofSex === undefined ? {} : { sexes: ofSex.map(({ text }) => ({ text, is: sex })) }
}

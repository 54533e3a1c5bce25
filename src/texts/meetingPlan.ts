import type { Milestone } from '@/domain/plan'
import type { ActivityNews } from '@/domain/sinceActivities'
import type { TargetField, VersionChange } from '@/domain/sinceTargets'
import type { TargetRule, TargetVersion } from '@/domain/target'
import { formatDate } from './format'
import { describeMilestoneState } from './milestone'
import { choiceWord, fieldWord } from './planWords'
import { joinAll } from './quoted'
import { activityStateWords } from './status'

/** Makes a rule of the target at hand a sentence. */
type Sentence = (rule: TargetRule) => string

/** `Neu im Plan, gültig ab 01.09.2023 (Grund: Zielvereinbarung): Der Jahresdurchschnitt …` */
export function describeNewTarget(version: TargetVersion, sentence: Sentence): string {
  return `Neu im Plan, ${describeValidity(version)}: ${sentence(version.rule)}`
}

export function describeRemovedTarget(version: TargetVersion, sentence: Sentence): string {
  return `Nicht mehr im Plan: ${sentence(version.rule)}`
}

/** What a version changed, with its date and reason, and what held before. */
export function describeVersionChange(change: VersionChange, sentence: Sentence): string {
  const { kind, version, before } = change
  const start = `${versionWords[kind]} ${describeValidity(version)}: `
  const says = sentence(version.rule)
  if (before === null) return `${start}${says}`
  const said = sentence(before.rule)
  if (said !== says) return `${start}${says} Vorher: ${said}`
  const fields = joinAll(changedFields(before, version).map(fieldWord))
  return `${start}Der Wortlaut ist derselbe${fields === '' ? '' : `; geändert: ${fields}`}.`
}

const versionWords: Readonly<Record<VersionChange['kind'], string>> = {
  added: 'Neue Fassung,',
  corrected: 'Fassung berichtigt,',
  withdrawn: 'Fassung zurückgenommen,',
}

function describeValidity({ validFrom, reason }: TargetVersion): string {
  return `gültig ab ${formatDate(validFrom)} (${reason === '' ? 'ohne Grund' : `Grund: ${reason}`})`
}

/** Fields of the rule and of the version around it; its day and reason are named anyway. */
function changedFields(before: TargetVersion, after: TargetVersion): readonly string[] {
  const flat = ({ rule, note, base }: TargetVersion): ReadonlyMap<string, string> =>
    new Map(Object.entries({ ...rule, note, base }).map(([name, value]) => [name, JSON.stringify(value)]))
  const [old, now] = [flat(before), flat(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name))
}

/** `Zuständig: Fachbereich → Controlling` */
export function describeTargetField(field: TargetField, before: string, after: string): string {
  const word = fieldWord(field)
  const name = word.charAt(0).toUpperCase() + word.slice(1)
  return `${name}: ${named(choiceWord(field, before))} → ${named(choiceWord(field, after))}`
}

/** One thing that changed about an activity. */
export function describeActivityNews(news: ActivityNews): string {
  switch (news.kind) {
    case 'added':
      return 'Neu im Plan.'
    case 'removed':
      return 'Nicht mehr im Plan.'
    case 'state':
      return `Stand: ${activityStateWords[news.before]} → ${activityStateWords[news.after]}`
    case 'start':
      return `Beginn: ${day(news.before)} → ${day(news.after)}`
    case 'end':
      return `Ende: ${day(news.before)} → ${day(news.after)}`
    case 'responsible':
      return `Zuständig: ${named(news.before ?? '')} → ${named(news.after ?? '')}`
    case 'note':
      return `Notiz vom ${formatDate(news.note.on)}: ${news.note.text}`
    case 'moved':
      return `„${news.milestone.title}“ verschoben: ${day(news.before)} → ${day(news.milestone.due)}`
    case 'milestoneAdded':
    case 'milestoneRemoved':
    case 'ticked':
    case 'unticked':
    case 'evidence':
      return describeMilestoneNews(news.kind, news.milestone)
  }
}

function describeMilestoneNews(
  kind: 'milestoneAdded' | 'milestoneRemoved' | 'ticked' | 'unticked' | 'evidence',
  { title, due, doneOn, evidence }: Milestone,
): string {
  switch (kind) {
    case 'milestoneAdded':
      return `Neuer Meilenstein: „${title}“, ${describeMilestoneState(due === null ? 'undated' : 'open', { due, doneOn })}`
    case 'milestoneRemoved':
      return `Meilenstein „${title}“ nicht mehr im Plan`
    case 'ticked':
      return `„${title}“ ${describeMilestoneState('done', { due, doneOn })}${evidence === null ? ', ohne Nachweis' : ` (Nachweis: ${evidence})`}`
    case 'unticked':
      return `„${title}“ gilt nicht mehr als erledigt`
    case 'evidence':
      return evidence === null
        ? `„${title}“: Nachweis zurückgenommen`
        : `„${title}“: Nachweis nachgetragen (${evidence})`
  }
}

/** `„Antrag“ jetzt überfällig seit 30.06.2023` */
export function describeNowOverdue(thing: string, due: string): string {
  return `„${thing}“ jetzt ${describeMilestoneState('overdue', { due, doneOn: null })}`
}

function day(text: string | null): string {
  return text === null ? 'ohne Termin' : formatDate(text)
}

function named(text: string): string {
  return text === '' ? 'nicht benannt' : text
}

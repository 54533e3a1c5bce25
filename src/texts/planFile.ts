import type { ComparedPart, FieldChange } from '@/plan/comparePlans'
import { formatCount, formatDate, formatNumber } from './format'
import { choiceWord, fieldWord } from './planWords'
import { joinAll, quote } from './quoted'

export const planFileTexts = {
  heading: 'Plandatei',
  lead: 'Der ganze Plan ist eine JSON-Datei: Organisation, Themen, Kennzahlen, Ziele und Maßnahmen. Werte aus Importen gehören nicht dazu.',
  export: 'Plan sichern (JSON)',
  import: 'Plandatei laden …',
  unreadable: 'Diese Datei lässt sich nicht als Plan laden. Der jetzige Plan bleibt.',
  moreProblems: 'weitere Stellen',
  preview: 'Vor dem Übernehmen',
  take: 'Diesen Plan übernehmen',
  save: 'Nur als Datei sichern',
  cancel: 'Abbrechen',
  same: 'Die Datei enthält genau den Plan, der schon gilt.',
  replaces:
    'Der neue Plan tritt an die Stelle des jetzigen. Gespeicherte Werte bleiben erhalten; gezeigt wird, was der neue Plan nennt.',
  head: 'Allgemeines',
  added: 'neu',
  removed: 'entfällt',
  changed: 'geändert',
  before: 'bisher',
  after: 'neu',
  nothing: '–',
  duplicate: 'Plan für das nächste Jahr',
  duplicateLead:
    'Legt den Plan für das Jahr danach an: gleiche Organisation, Themen, Kennzahlen und Ziele; jedes Ziel beginnt mit einer neuen Fassung ab Januar. Offene Meilensteine bleiben offen, erledigte erledigt.',
  keepsNumbers: 'Zielwerte und Rahmenzahlen des alten Jahres übernehmen',
  keepsNumbersHint: 'Ohne diese Wahl wartet jedes Ziel auf seine neue Zahl; erfunden wird keine.',
  empty: 'Leerer Plan für ein anderes Jobcenter',
  emptyLead: 'Beginnt von vorn: Themen, Stellen, Ziele und Maßnahmen tragen Sie danach hier ein.',
  emptyAction: 'Leeren Plan vorbereiten',
  emptyName: 'Name des Jobcenters',
  emptyKey: 'Gebietsschlüssel des Ganzen (Kreis oder Stadt)',
  emptyUnit: 'Name des Kreises oder der Stadt',
  emptyYear: 'Jahr',
  keepsIndicators: 'Kennzahlen des jetzigen Plans übernehmen',
  reset: 'Mitgelieferter Plan',
  resetLead: 'Setzt den Plan auf den mitgelieferten zurück. Sichern Sie Ihren Plan vorher als Datei.',
  resetAction: 'Mitgelieferten Plan wieder verwenden',
  resetNeedless: 'Es gilt der mitgelieferte Plan.',
  resetDone: 'Es gilt wieder der mitgelieferte Plan.',
} as const

export const partWords: Readonly<Record<ComparedPart, string>> = {
  units: 'Stellen',
  indicators: 'Kennzahlen',
  topics: 'Themen',
  targets: 'Ziele',
  activities: 'Maßnahmen',
  events: 'Ereignisse',
}

export function planFileName(planId: string): string {
  return `zielmonitor-plan-${planId}.json`
}

export function duplicateAction(year: number): string {
  return `Als Plan ${year} duplizieren`
}

export function describeTaken(title: string): string {
  return `Plan ${quote(title)} übernommen.`
}

/** Title, document and reason of next year's plan; the old year gives way where the title names it. */
export function nextYearWords(
  title: string,
  year: number,
): { title: string; document: string; reason: string } {
  const next = String(year + 1)
  const named = title.replaceAll(String(year), next)
  const newTitle = named === title ? `${title} ${next}` : named
  return {
    title: newTitle,
    document: `${newTitle} (Entwurf, fortgeschrieben aus: ${title})`,
    reason: `Fortgeschrieben aus dem Plan ${year}`,
  }
}

export function emptyPlanWords(year: number): { title: string; document: string } {
  return { title: `Jahresplan ${year}`, document: `Jahresplan ${year}` }
}

/** What somebody has to look at in the plan of the next year. */
export function describeNextYear(result: {
  readonly withoutNumber: readonly string[]
  readonly manualPaths: readonly string[]
  readonly figuresLeftOut: number
}): readonly string[] {
  const { withoutNumber, manualPaths, figuresLeftOut } = result
  return [
    ...(withoutNumber.length === 0
      ? []
      : [`Noch ohne Zahl (${withoutNumber.length}): ${joinAll(withoutNumber.map(quote))}.`]),
    ...(manualPaths.length === 0
      ? []
      : [`Monatswerte von Hand, noch die des alten Jahres: ${joinAll(manualPaths.map(quote))}.`]),
    ...(figuresLeftOut === 0
      ? []
      : [`${formatCount(figuresLeftOut, 'Rahmenzahl', 'Rahmenzahlen')} der Themen nicht übernommen.`]),
  ]
}

/** `Fassung 1 › Regel › Wert` */
export function describeField(path: FieldChange['path']): string {
  return path.map((key) => (typeof key === 'number' ? String(key + 1) : fieldWord(key))).join(' › ')
}

/** A value of a plan as it stands in a comparison; a part of its own is told by its content. */
export function describeFieldValue({ path }: Pick<FieldChange, 'path'>, value: unknown): string {
  const field = path.findLast((key) => typeof key === 'string')
  return shown(String(field), value) || planFileTexts.nothing
}

function shown(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  if (typeof value === 'number') return isYear(field) ? String(value) : formatNumber(value, decimalsOf(value))
  if (typeof value === 'string') return isDay(value) ? formatDate(value) : choiceWord(field, value)
  return shownParts(field, value)
}

function isYear(field: string): boolean {
  return field === 'year' || field === 'years'
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

/** Parts that have a name are told by it. */
function shownParts(field: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((part) => shown(field, part)).join('; ')
  const name = nameOf(value)
  if (name !== undefined) return name
  return Object.entries(value ?? {})
    .map(([key, part]) => `${fieldWord(key)}: ${shown(key, part) || planFileTexts.nothing}`)
    .join(', ')
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const names: unknown[] = ['label', 'title', 'name'].map((key) => Reflect.get(value, key))
  return names.find((name) => typeof name === 'string')
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
}

import type { Plan } from '@/domain/plan'
import type { Reference } from '@/plan/edit/references'
import { formatCount, formatDate } from './format'
import { joinAll, quote } from './quoted'

export const planTexts = {
  title: 'Plan & Ziele',
  parts: 'Teile des Plans',
  shipped: 'mitgelieferter Plan',
  own: 'eigener Plan',
  add: 'Hinzufügen',
  edit: 'Ändern',
  remove: 'Entfernen',
  up: 'Nach oben',
  down: 'Nach unten',
  save: 'Speichern',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  ended:
    'Der Plan wurde in einem anderen Fenster oder durch einen Import geändert. Gezeigt wird der neue Stand; was davor geändert wurde, lässt sich hier nicht mehr zurücknehmen.',
  refused: 'Noch nicht gespeichert: Bitte prüfen Sie diese Angaben.',
  stale:
    'Der Plan wurde in einem anderen Fenster oder durch einen Import geändert. Gezeigt wird jetzt der neue Stand; bitte wiederholen Sie Ihre Änderung.',
  failed: 'Der Plan konnte nicht gespeichert werden. Bitte prüfen Sie, ob der Browser Daten speichern darf.',
  inUse: 'Das lässt sich nicht entfernen, weil der Plan es noch braucht:',
  close: 'Schließen',
  none: '–',
} as const

/** The parts of the page, by their name in the address. */
export const planTabs = [
  { name: 'ziele', label: 'Ziele' },
  { name: 'kennzahlen', label: 'Kennzahlen' },
  { name: 'themen', label: 'Themen' },
  { name: 'organisation', label: 'Organisation' },
  { name: 'ereignisse', label: 'Ereignisse' },
  { name: 'datei', label: 'Plandatei' },
] as const

export type PlanTabName = (typeof planTabs)[number]['name']

export function planTabLabel(tab: PlanTabName): string {
  return planTabs.find(({ name }) => name === tab)?.label ?? ''
}

export const targetListTexts = {
  target: 'Ziel',
  source: 'Quelle',
  responsible: 'Zuständig',
  versions: 'Fassungen',
  empty: 'Zu diesem Thema hat der Plan kein Ziel.',
  noTopics: 'Der Plan hat noch kein Thema. Ziele gehören zu einem Thema.',
} as const

export const sourceWords = { document: 'Dokument', agreement: 'Vereinbarung', own: 'eigenes Ziel' } as const

export const indicatorFormTexts = {
  add: 'Neue Kennzahl',
  edit: 'Kennzahl ändern',
  search: 'Kennzahl suchen',
  label: 'Name, wie er in Dateien und auf dem Bildschirm steht',
  shortLabel: 'Kurzname für enge Tabellen (wenn nötig)',
  definition: 'Definition: Was wird gezählt?',
  source: 'Woher die Werte kommen',
  aliases: 'Andere Schreibweisen in Dateien (eine je Zeile)',
  origin: 'Wie die Werte ins Programm kommen',
  hasUnits: 'gibt es auch je Bezirksstelle',
  hasSexes: 'gibt es auch für Frauen und Männer',
  isFractional: 'Werte können Nachkommastellen haben',
  mayBeNegative: 'Werte können negativ sein',
  none: 'Keine Kennzahl passt zur Suche.',
} as const

export const originWords = {
  imported: 'aus Dateien',
  manual: 'von Hand eingetragen',
  derived: 'berechnet',
} as const

export const unitFormTexts = {
  add: 'Neue Stelle',
  edit: 'Stelle ändern',
  key: 'Gebietsschlüssel',
  name: 'Name',
  parent: 'gehört zu',
  aliases: 'Andere Schreibweisen in Dateien (eine je Zeile)',
  ambiguous: 'Namen, die auch etwas anderes heißen können (einer je Zeile; danach wird beim Import gefragt)',
  keyHint:
    'Ein neuer Schlüssel gilt für den ganzen Plan. Werte, die schon unter dem alten gespeichert sind, bleiben dort.',
} as const

export const headFormTexts = {
  edit: 'Angaben zum Plan ändern',
  title: 'Titel des Plans',
  year: 'Jahr',
  document: 'Dokument',
  asOf: 'Stand des Dokuments',
  note: 'Anmerkung zum Dokument (wenn nötig)',
  organisation: 'Name des Jobcenters',
  shortName: 'Kurzname des Jobcenters',
} as const

/** `Lokales Planungsdokument 2023 · Jahr 2023 · Stand 10.11.2022` */
export function describePlan({ title, year, source }: Pick<Plan, 'title' | 'year' | 'source'>): string {
  return [title, `Jahr ${year}`, `Stand ${formatDate(source.asOf)}`].join(' · ')
}

export type EditedPart = 'indicator' | 'topic' | 'unit' | 'target' | 'event'

/** What was done, said when it is saved: `Kennzahl „ELB“ geändert.` */
export function describeSaved(what: EditedPart, how: keyof typeof editWords, label: string): string {
  return `${partNames[what]} ${quote(label)} ${editWords[how]}.`
}

const partNames: Readonly<Record<EditedPart, string>> = {
  indicator: 'Kennzahl',
  topic: 'Thema',
  unit: 'Stelle',
  target: 'Ziel',
  event: 'Ereignis',
}

const editWords = {
  added: 'hinzugefügt',
  changed: 'geändert',
  removed: 'entfernt',
  moved: 'verschoben',
} as const

/** A step back or forth, said beside its button and once it is done: `Rückgängig: Ziel „K2“ geändert` */
export function describeStep(step: 'undo' | 'redo' | 'undone' | 'redone', what: string): string {
  const word = {
    undo: planTexts.undo,
    redo: planTexts.redo,
    undone: 'Zurückgenommen',
    redone: 'Wieder getan',
  }
  return `${word[step]}: ${what.replace(/\.$/, '')}`
}

export const headSaved = 'Angaben zum Plan geändert.'

/** Names of a button beside one of many: `Ändern: ELB-Bestand` */
export function describeAction(action: string, label: string): string {
  return `${action}: ${label}`
}

export function describeReference({ kind, label }: Reference): string {
  return `${kind === 'activity' ? 'Maßnahme' : partNames[kind]} ${quote(label)}`
}

export function describeInUse(label: string): string {
  return `${quote(label)} wird noch gebraucht`
}

export function describeVersions(count: number): string {
  return formatCount(count, 'Fassung', 'Fassungen')
}

export function describeCounts({ indicators, topics, targets, organisation }: Plan): string {
  return joinAll([
    formatCount(topics.length, 'Thema', 'Themen'),
    formatCount(targets.length, 'Ziel', 'Ziele'),
    formatCount(indicators.length, 'Kennzahl', 'Kennzahlen'),
    formatCount(organisation.units.length, 'Stelle', 'Stellen'),
  ])
}

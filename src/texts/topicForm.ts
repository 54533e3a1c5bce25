import type { PlanProblemLine } from './planProblems'

export type ResourceRole = 'none' | 'budget' | 'staff' | 'caseload'

export const topicFormTexts = {
  add: 'Neues Thema',
  edit: 'Thema ändern',
  code: 'Nummer im Plan',
  title: 'Titel',
  shortTitle: 'Kurztitel',
  why: 'Worum es geht, in ein, zwei Sätzen',
  section: 'Abschnitt des Dokuments',
  empty: 'Der Plan hat noch kein Thema.',
} as const

export const figureTexts = {
  heading: 'Rahmenzahlen',
  lead: 'Zahlen des Plans, die kein Ziel sind, so wie er sie druckt.',
  label: 'Was die Zahl nennt',
  value: 'Zahl',
  measure: 'Einheit',
  note: 'Anmerkung',
  isProvisional: 'vorläufig',
  add: 'Rahmenzahl hinzufügen',
  remove: 'Rahmenzahl entfernen',
} as const

export const resourceTexts = {
  heading: 'Ressourcen',
  lead: 'Sagen Sie, welche Ziele des Themas Budgets, Stellen oder Betreuungsschlüssel sind. Beträge stehen in der Einheit der Kennzahl, also in Euro. Was der Plan nicht nennt, bleibt leer.',
  noTargets:
    'Sobald das Thema Ziele mit Kennzahlen hat, lassen sich hier Budgets, Stellen und Betreuungsschlüssel auswählen.',
  role: 'Art',
  yearBefore: 'Budget des Vorjahres (€)',
  planned: 'Stellen laut Plan (VZÄ)',
  isApproximate: 'ungefähr',
  reallocation: 'Umschichtung',
  from: 'aus',
  to: 'in',
  amount: 'Betrag (€)',
  isProvisional: 'vorläufig',
  choose: '–',
} as const

export const roleWords: Readonly<Record<ResourceRole, string>> = {
  none: 'keine Ressource',
  budget: 'Budget',
  staff: 'Personal',
  caseload: 'Betreuungsschlüssel',
}

/** `Rahmenzahl 2` */
export function describeFigureAt(at: number): string {
  return `Rahmenzahl ${at + 1}`
}

export function wrongFigure(label: string): PlanProblemLine {
  return { place: label || figureTexts.heading, text: 'Das ist keine Zahl, wie man sie schreibt: 59,519.' }
}

export function wrongResource(label: string): PlanProblemLine {
  return {
    place: label || resourceTexts.reallocation,
    text: 'Hier fehlt eine Angabe, oder die Zahl ist keine, wie man sie schreibt: 59.519.000.',
  }
}

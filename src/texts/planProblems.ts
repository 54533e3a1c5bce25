import type { PlanPath, PlanProblem, PlanProblemCode } from '@/plan/planProblem'
import { fieldWord } from './planWords'
import { quote } from './quoted'

/** A finding about a plan, as a sentence at its place: `Kennzahlen › „ELB-Bestand“ › Name` */
export interface PlanProblemLine {
  readonly place: string
  readonly text: string
}

/** @param content the plan, or what should be one, in which the path leads to the place */
export function describePlanProblem({ code, path, found }: PlanProblem, content: unknown): PlanProblemLine {
  const shown = found === null || found === '' ? '' : ` Gefunden: ${quote(found)}.`
  return { place: placeOf(path, content), text: `${sentences[code]}${shown}` }
}

/** Why a kind of target does not fit its Kennzahl. */
export const misfitWords = {
  notSummed: 'Nur Zu- und Abgänge lassen sich über Monate aufsummieren, kein Bestand und keine Quote.',
  notAveraged:
    'Eine Quote lässt sich nicht über Monate mitteln; bitte die Quote des Jahres bis zum Monat wählen.',
} as const

const sentences: Readonly<Record<PlanProblemCode, string>> = {
  notAPlan: 'Das ist keine Plandatei des Zielmonitors.',
  unsupportedVersion: 'Die Datei stammt aus einer anderen Fassung des Formats; gelesen wird Version 1.',
  tooDeep: 'Die Angaben sind tiefer geschachtelt, als ein Plan es ist.',
  wrongType: 'Hier wird eine andere Art von Angabe erwartet.',
  missingKey: 'Diese Angabe fehlt.',
  unknownKey: 'Diese Angabe kennt das Format nicht.',
  unknownChoice: 'Diese Auswahl gibt es nicht.',
  empty: 'Bitte füllen Sie dieses Feld aus.',
  outOfRange: 'Die Zahl liegt außerhalb des Möglichen.',
  wrongLength: 'Die Anzahl der Angaben stimmt nicht.',
  notAMonth: 'Das ist kein Monat in der Form JJJJ-MM.',
  notADate: 'Das ist kein Datum in der Form JJJJ-MM-TT.',
  duplicateId: 'Diesen Schlüssel gibt es schon.',
  duplicateName: 'Diesen Namen gibt es schon.',
  unknownReference: 'Das gibt es im Plan nicht.',
  notOneRoot: 'Genau eine Stelle steht über allen anderen.',
  unitCycle: 'Eine Stelle kann nicht zu sich selbst gehören.',
  formulaMissing: 'Eine berechnete Kennzahl braucht eine Berechnung.',
  formulaNotAllowed: 'Nur eine berechnete Kennzahl hat eine Berechnung.',
  formulaCycle: 'Die Berechnung führt zu sich selbst zurück.',
  indicatorMissing: 'Diese Art von Ziel braucht eine Kennzahl.',
  indicatorNotAllowed: 'Diese Art von Ziel hat keine Kennzahl.',
  ...misfitWords,
  notCountedBySex: 'Die Kennzahl gibt es nicht nach Geschlecht.',
  notCountedByUnit: 'Die Kennzahl gibt es nicht je Bezirksstelle.',
  versionsNotAscending: 'Jede Fassung gilt ab einem späteren Tag als die vorige.',
  endsBeforeStart: 'Das Ende liegt vor dem Beginn.',
  minAboveMax: 'Die Untergrenze liegt über der Obergrenze.',
  notMeasuredInTopic: 'Dieses Ziel hat das Thema nicht, oder es misst keine Kennzahl.',
}

function placeOf(path: PlanPath, content: unknown): string {
  let at = content
  const steps = path.map((key) => {
    at = childOf(at, key)
    return typeof key === 'string' ? fieldWord(key) : nameOf(at, key)
  })
  return steps.join(' › ')
}

function childOf(container: unknown, key: string | number): unknown {
  return typeof container === 'object' && container !== null ? Reflect.get(container, key) : undefined
}

/** Parts of a plan go by their name; where there is none, by their number in the list. */
function nameOf(item: unknown, at: number): string {
  const names = ['label', 'title', 'name', 'shortTitle', 'id'].map((key) => childOf(item, key))
  const name = names.find((each): each is string => typeof each === 'string' && each.trim() !== '')
  return name === undefined ? `Nr. ${at + 1}` : quote(name)
}

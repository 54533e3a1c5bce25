import type { TargetKind } from '@/domain/target'
import type { Month } from '@/domain/month'
import { formatCount } from './format'
import { quote } from './quoted'
import { describeMonths } from './targetVersions'

export const targetEditorTexts = {
  add: 'Neues Ziel',
  edit: 'Ziel ändern',
  unknown: 'Dieses Ziel gibt es im Plan nicht',
  back: 'Zu allen Zielen',
  sentence: 'Was soll erreicht werden?',
  kind: 'Verglichener Wert',
  indicator: 'Kennzahl',
  unit: 'Stelle',
  sex: 'Geschlecht',
  of: 'von',
  in: 'in',
  direction: 'Grenze',
  limitWords: { up: 'mindestens', down: 'höchstens' },
  better: 'Besser ist',
  betterWords: { up: 'mehr', down: 'weniger' },
  value: 'Zielwert',
  noValue: 'Leer heißt: Der Plan nennt keine Zahl. Dann wird nichts beurteilt.',
  change: 'Veränderung in %',
  changeHint: '−2 heißt: um 2 % sinken',
  averageAs: 'Zielwert als',
  averageWords: { absolute: 'Zahl', changeInPercent: 'Veränderung zum Vorjahr in %' },
  basis: 'Verglichen wird',
  basisWords: { yearToDate: 'das Jahr bis zum Monat', december: 'der Dezember' },
  min: 'Untergrenze',
  max: 'Obergrenze',
  grows: 'die Grenzen gelten für das ganze Jahr und wachsen mit den Monaten',
  factor: 'Faktor',
  baseAs: 'Ausgangslage',
  baseWords: { none: 'noch nicht festgelegt', value: 'eine Zahl', year: 'ein Jahr' },
  base: 'Zahl der Ausgangslage',
  baseYear: 'Jahr der Ausgangslage',
  total: 'Anzahl der Stellen',
  milestone: 'Meilenstein',
  choose: 'bitte wählen',
  status: 'Stand',
  statusWords: {
    '': 'noch nicht bewertet',
    onTrack: 'auf Kurs',
    atRisk: 'gefährdet',
    missed: 'verfehlt',
    reached: 'erreicht',
  },
  note: 'Woran der Stand gemessen wird',
  path: 'Weg durch das Jahr',
  pathWords: { seasonal: 'nach dem Verlauf der Vorjahre', linear: 'gleichmäßig', manual: 'zwölf Zahlen' },
  pathTip: 'Was bedeuten die Wege?',
  pathHints: {
    seasonal:
      'Das Soll jedes Monats folgt den drei Jahren davor: bei Summen dem Anteil, den Januar bis zu diesem Monat hatten, bei Beständen ihrem Verlauf, so gebogen, dass das Jahr das Ziel trifft.',
    linear:
      'Eine Summe wächst jeden Monat um ein Zwölftel; ein Bestand läuft gerade vom Dezember davor zum Ziel.',
    manual: 'Sie nennen das Soll jedes Monats selbst, Januar bis Dezember.',
  },
  years: 'Jahre, deren Verlauf gilt',
  yearsHint:
    'Leer: die drei Jahre davor. Sonst zum Beispiel 2019, 2021, 2022, ohne ein Jahr, das anders war.',
  monthsHint: 'Januar bis Dezember, aus Excel eingefügt: nebeneinander oder untereinander.',
  monthsOfSum:
    'Januar bis Dezember, aus Excel eingefügt: nebeneinander oder untereinander. Jede Zahl enthält die Monate davor; die letzte ist das ganze Jahr.',
  cumulate: 'Zahlen einzelner Monate aufsummieren',
  months: 'Soll je Monat',
  toleranceAs: 'Toleranz',
  toleranceWords: {
    default: 'wie üblich (2 % vom Soll, bei Quoten 0,5 Prozentpunkte)',
    percentOfPlanned: 'in Prozent vom Soll',
    points: 'in Punkten',
  },
  tolerance: 'Höhe der Toleranz',
  around: 'Zum Ziel',
  label: 'Kurzer Name',
  topic: 'Thema',
  section: 'Abschnitt des Dokuments',
  sourceKind: 'Quelle',
  sourceNote: 'Fundstelle der Quelle',
  responsible: 'Zuständig (wenn bekannt)',
  version: 'Neue Fassung',
  versionHint: 'Die bisherige Fassung bleibt erhalten; Monate davor werden nach ihr beurteilt.',
  validFrom: 'gilt ab',
  reason: 'Grund',
  save: 'Ziel speichern',
  preview: 'So stünde das Ziel heute',
  month: 'Monat',
  planned: 'Soll',
  duplicate: 'Duplizieren',
  actions: 'Was Sie mit dem Ziel tun können',
  loseTitle: 'Ein anderes Ziel daraus machen?',
  loseLead: 'Kennzahl, Stelle oder Geschlecht sind geändert. Damit spricht das Ziel von etwas anderem:',
  loseAdvice: 'Soll das bisherige Ziel bleiben, legen Sie daraus ein neues an.',
  asNew: 'Als neues Ziel speichern',
  asItself: 'Ziel trotzdem ändern',
  outdated:
    'Dieses Ziel wurde inzwischen anders gespeichert, in einem anderen Fenster oder durch einen Schritt zurück. Was Sie hier geändert haben, ist noch nicht gespeichert.',
  reload: 'Neuen Stand zeigen',
  leaveTitle: 'Änderungen verwerfen?',
  leaveText: 'Sie haben dieses Ziel geändert und noch nicht gespeichert.',
  leave: 'Verwerfen',
  incomplete: 'Sobald Kennzahl und Zielwert angegeben sind, stehen hier Diagramm, Soll je Monat und Stand.',
  noData:
    'Noch sind keine Werte importiert: Hier steht, was das Ziel für jeden Monat bedeutet, soweit es ohne Werte feststeht.',
  notMeasured: 'Dieses Ziel misst kein Monat; ein Diagramm gibt es dafür nicht.',
  dayRequired: 'Bitte wählen Sie einen Tag.',
  isWrong: 'Noch nicht gespeichert: Bitte prüfen Sie die markierten Felder.',
} as const

/** What is compared, as the beginning of the sentence. */
export const kindWords: Readonly<Record<TargetKind, string>> = {
  yearAverage: 'Der Jahresdurchschnitt',
  yearEnd: 'Der Stand Dezember',
  yearSum: 'Die Summe Januar–Dezember',
  rollingRate: 'Der 12-Monats-Wert',
  yearToDateRate: 'Der Jahresfortschrittswert',
  threshold: 'Jeder Monatswert',
  changeYoY: 'Die Veränderung zum Vorjahresmonat',
  direction: 'Die Richtung gegenüber dem Vorjahr',
  multipleOfBase: 'Das Vielfache einer Ausgangslage',
  corridor: 'Der Korridor',
  countOf: 'Die Zahl der Stellen mit Werten über null',
  plannedZero: 'Vorläufig mit null geplant: der Wert',
  info: 'Nur zur Information: der Wert',
  milestone: 'Ein Meilenstein',
  qualitative: 'Ein von Hand bewerteter Stand',
}

/** A name for a target that is begun like another one. */
export function describeCopy(label: string): string {
  return `${label} (Kopie)`
}

/** What a change of indicator, unit or sex takes from a target. */
export function describeLoss(loss: {
  readonly judged: readonly Month[]
  readonly versions: number
  readonly parts: number
  readonly isPart: boolean
}): readonly string[] {
  const { judged, versions, parts, isPart } = loss
  return [
    ...(judged.length === 0
      ? []
      : [
          `Die Beurteilung bisher (${describeMonths(judged)}) entfällt: Sie galt dem, wovon das Ziel handelte.`,
        ]),
    `${formatCount(versions, 'Fassung', 'Fassungen')} mit Grund und Ausgangslage ${versions === 1 ? 'wird' : 'werden'} durch eine neue ersetzt.`,
    ...(parts === 0
      ? []
      : [
          `${formatCount(parts, 'Ziel einer Bezirksstelle', 'Ziele von Bezirksstellen')} aus der Verteilung ${parts === 1 ? 'entfällt' : 'entfallen'}.`,
        ]),
    ...(isPart ? ['Das Ziel zählt nicht mehr zur Verteilung, aus der es stammt.'] : []),
  ]
}

export function describeTargetSaved(label: string, isNew: boolean): string {
  return `Ziel „${label}“ ${isNew ? 'hinzugefügt' : 'geändert'}.`
}

const aNumber = 'Bitte eine Zahl eintragen, zum Beispiel 1.234,5, ohne Einheit.'

/** What to do about a field that cannot be taken; `year` stands for a base that is a year. */
export const ruleProblemWords = {
  value: `${aNumber} Oder das Feld leer lassen, wenn der Plan keine Zahl nennt.`,
  min: aNumber,
  max: `${aNumber} Die Obergrenze liegt nicht unter der Untergrenze.`,
  factor: 'Bitte eine Zahl über null eintragen: 2 heißt verdoppeln.',
  base: aNumber,
  year: 'Bitte ein Jahr mit vier Ziffern eintragen, zum Beispiel 2022.',
  years: 'Bitte Jahre mit vier Ziffern eintragen, durch Komma getrennt, zum Beispiel 2019, 2021, 2022.',
  total: 'Bitte eintragen, in wie vielen Stellen: eine ganze Zahl ab 1.',
  tolerance: 'Bitte eine Zahl ab null eintragen, zum Beispiel 2 oder 0,5.',
  milestone: 'Bitte einen Meilenstein wählen. Meilensteine gehören zu Maßnahmen und werden dort angelegt.',
} as const

export const requiredText = 'Bitte füllen Sie dieses Feld aus.'
export const indicatorRequired = 'Bitte wählen Sie eine Kennzahl.'

/** What is wrong with the twelve numbers of a path. */
export function describeMonthsProblem(reading: {
  readonly count: number
  readonly stranger: string | null
}): string {
  const { count, stranger } = reading
  if (stranger !== null) return `${quote(stranger)} ist keine Zahl in deutscher Schreibweise (1.234,5).`
  if (count !== 12) return `Gebraucht werden zwölf Zahlen, Januar bis Dezember. Hier stehen ${count}.`
  return 'Eine Summe wird von Monat zu Monat nicht kleiner. Das sind wohl Zahlen einzelner Monate: Bitte aufsummieren.'
}

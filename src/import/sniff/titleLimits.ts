import { foldText } from './foldText'
import { tellingWords } from './neutralWords'

/** What title lines say of the numbers below them, beyond the name of an indicator. */
export interface TitleLimits {
  /** The line that says which part of the people is counted. */
  readonly part: string | undefined
  /** The line that makes another number of the indicator that it names: `Integrationen kumuliert`. */
  readonly other: string | undefined
  readonly isPercent: boolean
}

/** Words for the sum of several months, and for numbers of other spans. */
const sums = [
  'kumul|aufgelaufen|aufsummiert|(?:seit|ab) jahresbeginn|year to date|(?:12|zwölf)[- ]monat|jahresfortschritt|gleitend',
  '(?<!vor)(?:jahres|quartals?|vierteljahres|halbjahres|wochen|tages)(?:summen?|werte?(?![\\p{L}])|mittel|zahlen)',
  'summen? (?:der|über|von|aus)[^,;]* monat|(?:werte|zahlen|angaben) (?:quartal|halbjahr)(?!\\p{L}| \\d)',
]

/** Words for numbers of several months together. */
const spans = [...sums, '(?<!und |mit )(?:durchschnitt|mittelwert|median)']

/** @param namesOfLine the names of the known indicators within a line */
export function limitsOf(
  lines: readonly string[],
  namesOfLine: (line: string) => readonly string[],
): TitleLimits {
  return {
    part: lines.find(
      (line) => namesPart(line) && (namesOfLine(line).length > 0 || isSelection(line) || isOnlyPart(line)),
    ),
    other: lines.find((line) => isOtherLine(line, namesOfLine(line))),
    isPercent: lines.some(isPercentLine),
  }
}

/** True where a header names a part of the people by itself. */
export function saysPart(header: string): boolean {
  return namesPart(header)
}

/** True for `Soll`, `Veränderung`, `kumuliert`: another number than the indicator's of the month. */
export function saysOther(header: string): boolean {
  return header.match(otherNumber) !== null
}

/** True for a line that is about all numbers and calls them percentages. */
export function isOnlyPercent(line: string): boolean {
  return isPercentLine(line) && !saysOther(line) && tellingWords(line).length === 0
}

/** `kumuliert`, `Quartalswerte`: no number of a single month. */
export function saysOtherSpan(line: string): boolean {
  return otherSpan.test(line)
}

const otherSpan = new RegExp(spans.join('|'), 'iu')

/** True where a name or remark mentions such numbers and does not deny it: `Monat (kumuliert)`, `Quartalswert`. */
export function mentionsSum(text: string): boolean {
  return sumOfMonths.test(text) && !denied.test(text)
}

/** True for a remark that says no more than that; an estimate of the month may rest on other months. */
export function isOnlySum(text: string): boolean {
  return mentionsSum(text) && isOnlyOther(text) && !/schätz|hochgerechnet/i.test(text)
}

const sumOfMonths = new RegExp([...sums, '(?<!\\p{L})(?:kum|ytd|jfw)(?!\\p{L})'].join('|'), 'iu')
const denied = /(?<!\p{L})(?:nicht|keine?[nrms]?|ohne)(?!\p{L})/iu

function isOtherLine(line: string, names: readonly string[]): boolean {
  return names.length > 0 ? hasOtherWord(line, names) : isOnlyOther(line)
}

/** `Veränderung zum Vorjahresmonat`, `Die Werte sind seit Jahresbeginn kumuliert.` */
function isOnlyOther(line: string): boolean {
  const plain = line.replace(/\p{L}+- und /giu, '')
  const rest = plain.replace(otherWord, ' ').replace(shortOther, ' ').replace(/[-–]/g, ' ')
  if (isDenial.test(plain) || rest === plain.replace(/[-–]/g, ' ')) return false
  return tellingWords(rest).every((word) => relating.has(foldText(word)))
}

/** Words that mean another number where they stand alone; a pivot table may count values instead of adding them. */
const shortOther =
  /(?<!\p{L})(?:vormonat|vorjahresmonat|vj|vm|kum|sb|delta|rang|minimum|maximum|trend|lfd\.? jahr|(?:anzahl|count) (?:von|of) (?:werte?|values?))(?!\p{L})\.?/giu

const isDenial = /(?<!\p{L})(?:nicht|kein\p{L}*|ohne|und|sowie)(?!\p{L})/iu

/** Words that say with what the values are compared, and how that is put. */
const relating = new Set(
  [
    'gegenüber ggü zu Vormonat Vormonats Vorjahr Vorjahres Vorjahresmonat Vorjahresmonats Vorjahreszeitraum Vorjahresquartal',
    'letzten vergangenen vorangegangenen jeweils jeweiligen laufenden absolute absoluten relative prozentuale prozentualer',
    'Prozentpunkte Prozentpunkten Tausend Einwohner Einwohnern Einwohnerinnen Köpfe Mittel aus Zu',
    'Darstellung Darstellungsform Berechnungsart Wertart Werttyp Datenart Zahlenart Art Form Hinweis Anmerkung',
    'sind werden wurden wird ist dargestellt angegeben ausgewiesen berechnet handelt sich um',
  ]
    .join(' ')
    .split(' ')
    .map((word) => foldText(word)),
)

/** `Deutsche und Ausländer` are all people. */
const whole = '(?<!(?:und|nach|werte|zellen|zahlen|fallzahlen) )'
const numbered = '(?<!(?:tabelle|tab\\.?|blatt|seite|nr\\.?|anlage|teil|kapitel|ziffer|§) ?)'
const groups = [
  '(?:bis )?(?:unter|über|ab) \\d\\d(?= ?(?:jahre|$|[,;)]))',
  '[uü]\\d\\d',
  '\\d\\d(?: bis| ?[-–]) ?(?:unter )?\\d\\d(?= jahre)',
  'ausländ\\p{L}+',
  'deutsche(?! renten)',
  'geflüchtete\\p{L}*',
  'flüchtlinge',
  'alleinerziehend\\p{L}*',
  'alleinstehend\\p{L}*',
  'alleinlebend\\p{L}*',
  '(?:unter|über|ab) \\d\\d-?jährig\\p{L}*',
  '(?:mit|ohne) (?:\\d |einem |zwei |drei |mehreren |minderjährigen )?kind(?:ern)?',
  '(?:mit|ohne) (?:migrations|flucht)hintergrund',
  '(?:mit|ohne) (?:schwer)?behinderung',
  '(?:mit|ohne) (?:\\p{L}+ )?(?:\\p{L}*abschluss|\\p{L}*ausbildung|\\p{L}*einkommen)',
  'jugendliche\\p{L}*',
  'aufstock\\p{L}*',
  'ergänzer\\p{L}*',
  'akademiker\\p{L}*',
  'geringqualifiziert\\p{L}*',
  'rehabilitand\\p{L}*',
  'drittstaat\\p{L}*',
  'asyl\\p{L}*',
  '(?:eu|nicht-eu)-\\p{L}+',
  'schwerbehindert\\p{L}*',
  'ukrain\\p{L}+',
  'divers\\p{L}*',
  '\\d\\d ?(?:\\+|plus)',
  '[<>≤≥] ?\\d\\d(?= ?(?:jahre|$|[,;)]))',
  // An age; 01-12 are months.
  `${numbered}(?:1[3-9]|[2-9]\\d) ?[-–] ?(?:1[3-9]|[2-9]\\d)(?![-–./])`,
  // The LZA of a Jobcenter are those of the SGB II; § 18 SGB III only says who they are.
  '(?:rechtskreis:? )?(?<!§[^,;]{0,20})(?<!(?:ii|2)(?: und| u\\.| ?[,/+])? ?)sgb (?:iii|3)(?! ?(?:und|u\\.|[,/+]))',
  '(?:ohne|außer|nicht|keine) (?:frauen|weiblich\\p{L}*|männ\\p{L}*)',
]

/** Words for a part of the people, alone and not one of several that make up the whole. */
const partWord = new RegExp(`${whole}(?<![\\p{L}\\d])(?:${groups.join('|')})(?![\\p{L}\\d]| und )`, 'iu')

function namesPart(line: string): boolean {
  const plain = line.replace(/(?<!\p{L})(?:inkl\.|inklusive|einschl\.|einschließlich) [^,;)]+/iu, '')
  // `unter 25, 25 bis unter 55, 55 und älter` are all people again.
  return partWord.test(plain) && (plain.match(/unter \d\d/gi) ?? []).length < 2
}

const selectionWord =
  /^(?:nur|ohne|filter|auswahl|selektion|personengruppe|personenkreis|merkmal|alter|altersgruppe|staatsangehörigkeit|nationalität)(?!\p{L})/iu

/** `nur …`, `Altersgruppe: …` */
export function isSelection(line: string): boolean {
  return selectionWord.test(line)
}

export function withoutSelection(line: string): string {
  return line.replace(selectionWord, '')
}

function isOnlyPart(line: string): boolean {
  return tellingWords(line.replace(partWord, '').replace(/jahren?/i, '')).length === 0
}

/** `Angaben in Prozent`, `Einheit: %`, `LZB-Bestand in %`; beside other numbers it does not hold for all. */
function isPercentLine(line: string): boolean {
  return line.length < 80 && percentEnd.test(line) && !/\b(?:und|sowie|absolut|anzahl)\b/i.test(line)
}

const percentEnd =
  /(?:^|[ (])(?:in (?:%|prozent(?:punkten?)?)|v\. ?h\.|vom hundert)[-–)*. ]*$|^(?:maß)?einheit:? (?:%|prozent)$|^[-–(*]*(?:%|prozent)[-–)*]*$/i

/** Words of titles that make another number of an indicator, unless its own name has them. */
const otherNumbers = [
  ...spans,
  'veränderung|veränd\\.|differenz|abweichung|prognose|quote|vorjahreswert|vormonatswert|erwartungswert|saldo',
  '(?<!internet)(?:zu|ab)g[aä]ng(?!lich)|bewegungs(?:daten|werte|zahlen)',
  '(?:saison|kalender)(?:- und kalender)?bereinigt|promille',
  '\\b(?:jfw|ytd|vorjahr|anteil|anteile|soll|sollwerte?|plan|planwerte?|ziel|zielwerte?|index|indexwerte?)\\b',
  '\\b(?:je|pro) (?=\\d|tausend|hundert|kopf|einwohner)',
]
const otherNumber = new RegExp(otherNumbers.join('|'), 'giu')

/** The whole word: `Kumulierte` */
const otherWord = new RegExp(`\\p{L}*(?:${otherNumber.source})\\p{L}*`, 'giu')

/** @param names of the indicator that the line names */
export function isAboutOther(line: string, names: readonly string[]): boolean {
  return namesPart(line) || hasOtherWord(line, names)
}

function hasOtherWord(line: string, names: readonly string[]): boolean {
  const words = [...withoutDenied(line).matchAll(otherNumber)].map(([word]) => singular(word))
  const isOther = words.some((word) => !names.some((name) => singular(name).includes(word)))
  return isOther || (hasSign(line) && !names.some(hasSign) && !isPercentLine(line))
}

/** `LZB Ø`, `LZB Frauen (%)` */
function hasSign(text: string): boolean {
  return /[%‰ØøΔ∆∅]/u.test(text)
}

/** `nicht saisonbereinigt` */
function withoutDenied(line: string): string {
  return line.replace(/(?<!\p{L})(?:nicht|keine?[nrms]?|ohne) (?:saison|kalender|kumul)\p{L}*/giu, '')
}

/** `Zugänge` as `Zugang` */
function singular(text: string): string {
  return text.toLowerCase().replace(/g[aä]ng/g, 'gang')
}

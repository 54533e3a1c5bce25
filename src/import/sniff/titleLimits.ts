import { tellingWords } from './neutralWords'

/** What title lines say of the numbers below them, beyond the name of an indicator. */
export interface TitleLimits {
  /** The line that says which part of the people is counted. */
  readonly part: string | undefined
  /** The line that makes another number of the indicator that it names: `Integrationen kumuliert`. */
  readonly other: string | undefined
  readonly isPercent: boolean
}

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

function isOtherLine(line: string, names: readonly string[]): boolean {
  const isAlone = tellingWords(line.replace(otherWord, '')).length === 0 && line.match(otherNumber) !== null
  return (names.length > 0 && hasOtherWord(line, names)) || isAlone
}

/** `Deutsche und Ausländer` are all people. */
const whole = '(?<!(?:und|nach|werte|zellen|zahlen|fallzahlen) )'
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
const otherNumber =
  /kumul|aufgelaufen|seit jahresbeginn|year to date|(?:12|zwölf)[- ]monat|jahresfortschritt|gleitend|veränderung|differenz|abweichung|prognose|quote|vorjahreswert|jahressumme|(?<!und |mit )jahresdurchschnitt|zugang|abgang|\b(?:jfw|ytd|vorjahr|anteil|anteile|soll|sollwerte?|plan|planwerte?|ziel|zielwerte?|index)\b|\b(?:je|pro) (?=\d|tausend|hundert|kopf|einwohner)/gi

/** The whole word: `Kumulierte` */
const otherWord = new RegExp(`\\p{L}*(?:${otherNumber.source})\\p{L}*`, 'giu')

/** @param names of the indicator that the line names */
export function isAboutOther(line: string, names: readonly string[]): boolean {
  return namesPart(line) || hasOtherWord(line, names)
}

function hasOtherWord(line: string, names: readonly string[]): boolean {
  const words = [...line.matchAll(otherNumber)].map(([word]) => word.toLowerCase())
  return words.some((word) => !names.some((name) => name.toLowerCase().includes(word)))
}

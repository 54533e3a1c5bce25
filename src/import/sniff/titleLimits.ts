/** What title lines say of the numbers below them, beyond the name of an indicator. */
export interface TitleLimits {
  /** The line that says which part of the people is counted. */
  readonly part: string | undefined
  readonly isPercent: boolean
}

/** @param namesIndicator whether a line holds the name of a known indicator */
export function limitsOf(lines: readonly string[], namesIndicator: (line: string) => boolean): TitleLimits {
  return {
    part: lines.find(
      (line) => namesPart(line) && (namesIndicator(line) || isSelection(line) || isOnlyPart(line)),
    ),
    isPercent: lines.some(isPercentLine),
  }
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
  'schwerbehindert\\p{L}*',
  'ukrain\\p{L}+',
]

/** Words for a part of the people, alone and not one of several that make up the whole. */
const partWord = new RegExp(`${whole}(?<![\\p{L}\\d])(?:${groups.join('|')})(?![\\p{L}\\d]| und )`, 'iu')

function namesPart(line: string): boolean {
  const plain = line.replace(/(?<!\p{L})(?:mit|inkl\.|inklusive|einschl\.|einschließlich) [^,;)]+/iu, '')
  // `unter 25, 25 bis unter 55, 55 und älter` are all people again.
  return partWord.test(plain) && (plain.match(/unter \d\d/gi) ?? []).length < 2
}

function isSelection(line: string): boolean {
  return /^(?:nur|filter|auswahl|selektion|personengruppe|personenkreis|merkmal|alter|altersgruppe|staatsangehörigkeit|nationalität)(?!\p{L})/iu.test(
    line,
  )
}

function isOnlyPart(line: string): boolean {
  return (
    line
      .replace(partWord, '')
      .replace(/ ?jahren?/i, '')
      .trim() === ''
  )
}

/** `Angaben in Prozent`, `Einheit: %`, `LZB-Bestand in %`; beside other numbers it does not hold for all. */
function isPercentLine(line: string): boolean {
  return line.length < 80 && percentEnd.test(line) && !/\b(?:und|sowie|absolut|anzahl)\b/i.test(line)
}

const percentEnd =
  /(?:^|[ (])in (?:%|prozent(?:punkten?)?)[-–)*. ]*$|^(?:maß)?einheit:? (?:%|prozent)$|^[-–(*]*(?:%|prozent)[-–)*]*$/i

/** Words of titles that make another number of an indicator, unless its own name has them. */
const otherNumber =
  /kumul|aufgelaufen|jahresfortschritt|gleitend|veränderung|differenz|abweichung|prognose|quote|vorjahreswert|jahressumme|(?<!und |mit )jahresdurchschnitt|zugang|abgang|\b(?:jfw|anteil|anteile|soll|sollwerte?|plan|planwerte?|ziel|zielwerte?|index)\b|\b(?:je|pro) (?=\d)/gi

/** @param names of the indicator that the line names */
export function isAboutOther(line: string, names: readonly string[]): boolean {
  const words = [...line.matchAll(otherNumber)].map(([word]) => word.toLowerCase())
  return namesPart(line) || words.some((word) => !names.some((name) => name.toLowerCase().includes(word)))
}

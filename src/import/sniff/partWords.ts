import { foldSpelling } from './foldText'
import { tellingWords } from './neutralWords'

/** By what the people of a part differ from the others. */
export type PartKind = 'age' | 'origin' | 'family' | 'health' | 'skill' | 'work' | 'law' | 'sex'

/** `Deutsche und Ausländer` are all people. */
const whole = '(?<!(?:und|nach|werte|zellen|zahlen|fallzahlen) )'
const numbered = '(?<!(?:tabelle|tab\\.?|blatt|seite|nr\\.?|anlage|teil|kapitel|ziffer|§) ?)'

const groupsOfKinds: readonly (readonly [PartKind, readonly string[]])[] = [
  [
    'age',
    [
      '(?:bis )?(?:unter|ueber|ab) \\d\\d(?= ?(?:jahre|$|[,;)]))',
      'ue?\\d\\d',
      '\\d\\d(?: bis| ?[-–]) ?(?:unter )?\\d\\d(?= jahre)',
      '(?:unter|ueber|ab) \\d\\d-?jaehrig\\p{L}*',
      'jugendliche\\p{L}*',
      '\\d\\d ?(?:\\+|plus)',
      '[<>≤≥] ?\\d\\d(?= ?(?:jahre|$|[,;)]))',
      // An age; 01-12 are months.
      `${numbered}(?:1[3-9]|[2-9]\\d) ?[-–] ?(?:1[3-9]|[2-9]\\d)(?![-–./])`,
    ],
  ],
  [
    'origin',
    [
      'auslaend\\p{L}+',
      'deutsche(?! renten)',
      'gefluechtete\\p{L}*',
      'fluechtlinge',
      '(?:mit|ohne) (?:migrations|flucht)hintergrund',
      'drittstaat\\p{L}*',
      'asyl\\p{L}*',
      '(?:eu|nicht-eu)-\\p{L}+',
      'ukrain\\p{L}+',
    ],
  ],
  [
    'family',
    [
      'alleinerziehend\\p{L}*',
      'alleinstehend\\p{L}*',
      'alleinlebend\\p{L}*',
      '(?:mit|ohne) (?:\\d |einem |zwei |drei |mehreren |minderjaehrigen )?kind(?:ern)?',
    ],
  ],
  ['health', ['(?:mit|ohne) (?:schwer)?behinderung', 'rehabilitand\\p{L}*', 'schwerbehindert\\p{L}*']],
  [
    'skill',
    [
      '(?:mit|ohne) (?:\\p{L}+ )?(?:\\p{L}*abschluss|\\p{L}*ausbildung|\\p{L}*einkommen)',
      'akademiker\\p{L}*',
      'geringqualifiziert\\p{L}*',
    ],
  ],
  ['work', ['aufstock\\p{L}*', 'ergaenzer\\p{L}*']],
  [
    'law',
    [
      // The LZA of a Jobcenter are those of the SGB II; § 18 SGB III only says who they are.
      '(?:rechtskreis:? )?(?<!§[^,;]{0,20})(?<!(?:ii|2)(?: und| u\\.| ?[,/+])? ?)sgb (?:iii|3)(?! ?(?:und|u\\.|[,/+]))',
    ],
  ],
  ['sex', ['divers\\p{L}*', '(?:ohne|ausser|nicht|keine) (?:frauen|weiblich\\p{L}*|maenn\\p{L}*)']],
]

/** Words for a part of the people, alone and not one of several that make up the whole. */
function wordOf(groups: readonly string[]): RegExp {
  return new RegExp(`${whole}(?<![\\p{L}\\d])(?:${groups.join('|')})(?![\\p{L}\\d]| und )`, 'iu')
}

const partWord = wordOf(groupsOfKinds.flatMap(([, groups]) => groups))
const wordsOfKinds = groupsOfKinds.map(([kind, groups]) => [kind, wordOf(groups)] as const)

/** True where a text names a part of the people by itself. */
export function saysPart(text: string): boolean {
  const plain = plainText(text)
  // `unter 25, 25 bis unter 55, 55 und älter` are all people again.
  return partWord.test(plain) && (plain.match(/unter \d\d/gi) ?? []).length < 2
}

/** By what the parts that a text names differ from the others. */
export function partKindsIn(text: string): ReadonlySet<PartKind> {
  const plain = plainText(text)
  return new Set(wordsOfKinds.flatMap(([kind, word]) => (word.test(plain) ? [kind] : [])))
}

function plainText(text: string): string {
  return foldSpelling(text).replace(/(?<!\p{L})(?:inkl\.|inklusive|einschl\.|einschliesslich) [^,;)]+/iu, '')
}

const selectionWord =
  /^(?:nur|ohne|filter|auswahl|selektion|personengruppe|personenkreis|merkmal|alter|altersgruppe|staatsangehörigkeit|nationalität)(?!\p{L})/iu

/** `nur …`, `Altersgruppe: …` */
export function isSelection(line: string): boolean {
  return selectionWord.test(line)
}

export function withoutSelection(line: string): string {
  return line.replace(selectionWord, '').replace(relation, '')
}

/** `Alle Angaben beziehen sich nur auf Frauen.` */
const relation =
  /^(?:(?:alle|sämtliche|die) )?(?:angaben|werte|zahlen|daten|ergebnisse) (?:beziehen sich|gelten|betreffen|umfassen|enthalten)(?: (?:nur|ausschließlich|lediglich|allein))?(?: (?:auf|für))?(?: die)?(?!\p{L})/iu

/** Nothing but such a part. */
export function isOnlyPart(line: string): boolean {
  const rest = foldSpelling(line.replace(relation, ''))
    .replace(partWord, '')
    .replace(/jahren?/i, '')
  return tellingWords(rest).length === 0
}

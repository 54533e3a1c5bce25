import { foldSpelling, foldText } from './foldText'
import { tellingWords } from './neutralWords'

/** What another number of an indicator may be. */
export type OtherKind =
  'span' | 'target' | 'change' | 'share' | 'ratio' | 'flow' | 'season' | 'index' | 'rank'

/** Words for the sum of several months, and for numbers of other spans. */
const sums = [
  'kumul|aufgelaufen|aufsummiert|(?:seit|ab) jahresbeginn|year to date|(?:12|zwoelf)[- ]monat|jahresfortschritt|gleitend',
  '(?<!vor)(?:jahres|quartals?|vierteljahres|halbjahres|wochen|tages)(?:summen?|werte?(?![\\p{L}])|mittel|zahlen)',
  'summen? (?:der|ueber|von|aus)[^,;]* monat|(?:werte|zahlen|angaben) (?:quartal|halbjahr)(?!\\p{L}| \\d)',
]

/** Words for numbers of several months together. */
const spans = [...sums, '(?<!und |mit )(?:durchschnitt|mittelwert|median)']

/** Words of titles that make another number of an indicator, unless its own name has them. */
const wordsOfKinds: readonly (readonly [OtherKind, readonly string[]])[] = [
  ['span', [...spans, '\\b(?:jfw|ytd)\\b']],
  ['target', ['prognose|erwartungswert|\\b(?:soll|sollwerte?|plan|planwerte?|ziel|zielwerte?)\\b']],
  [
    'change',
    ['veraenderung|veraend\\.|differenz|abweichung|vorjahreswert|vormonatswert|saldo|\\bvorjahr\\b'],
  ],
  ['share', ['quote|promille|\\b(?:frauen|maenner|auslaender)?anteile?\\b']],
  ['ratio', ['\\b(?:je|pro) (?=\\d|tausend|hundert|kopf|einwohner)']],
  ['flow', ['(?<!internet)(?:zu|ab)gae?ng(?!lich)|bewegungs(?:daten|werte|zahlen)']],
  ['season', ['(?:saison|kalender)(?:- und kalender)?bereinigt']],
  ['index', ['\\b(?:index|indexwerte?)\\b']],
]

const otherNumber = new RegExp(wordsOfKinds.flatMap(([, words]) => words).join('|'), 'giu')

/** Words that mean another number where they stand alone; a pivot table may count values instead of adding them. */
const shortWords: readonly (readonly [OtherKind, string])[] = [
  ['change', 'vormonat|vorjahresmonat|vj|vm|delta'],
  ['span', 'kum|lfd\\.? jahr'],
  ['season', 'sb'],
  ['rank', 'rang|minimum|maximum|trend|(?:anzahl|count) (?:von|of) (?:werte?|values?)'],
]

/** The whole word: `Kumulierte` */
const otherWord = new RegExp(`\\p{L}*(?:${otherNumber.source})\\p{L}*`, 'giu')
const shortOther = shortWord(shortWords.map(([, words]) => words).join('|'), 'giu')

function shortWord(words: string, flags: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})\\.?`, flags)
}

const patternsOfKinds: readonly (readonly [OtherKind, RegExp])[] = [
  ...wordsOfKinds.map(([kind, words]) => [kind, new RegExp(words.join('|'), 'iu')] as const),
  ...shortWords.map(([kind, words]) => [kind, shortWord(words, 'iu')] as const),
  ['share', /[%‰]/u],
  ['span', /[ø∅]/u],
  ['change', /[δ∆]/u],
]

/** Which other numbers a text speaks of. */
export function otherKindsIn(text: string): ReadonlySet<OtherKind> {
  const plain = foldSpelling(text)
  return new Set(patternsOfKinds.flatMap(([kind, pattern]) => (pattern.test(plain) ? [kind] : [])))
}

/** True for `Soll`, `Veränderung`, `kumuliert`: another number than the indicator's of the month. */
export function saysOther(header: string): boolean {
  return foldSpelling(header).match(otherNumber) !== null
}

/** `kumuliert`, `Quartalswerte`: no number of a single month. */
export function saysOtherSpan(line: string): boolean {
  return otherSpan.test(foldSpelling(line))
}

const otherSpan = new RegExp(spans.join('|'), 'iu')

/** True where a name or remark mentions such numbers and does not deny it: `Monat (kumuliert)`, `Quartalswert`. */
export function mentionsSum(text: string): boolean {
  return sumOfMonths.test(foldSpelling(text)) && !denied.test(text)
}

/** True for a remark that says no more than that; an estimate of the month may rest on other months. */
export function isOnlySum(text: string): boolean {
  return mentionsSum(text) && isOnlyOther(text) && !/schaetz|hochgerechnet/.test(foldSpelling(text))
}

const sumOfMonths = new RegExp([...sums, '(?<!\\p{L})(?:kum|ytd|jfw)(?!\\p{L})'].join('|'), 'iu')
const denied = /(?<!\p{L})(?:nicht|keine?[nrms]?|ohne)(?!\p{L})/iu

/** `Veränderung zum Vorjahresmonat`, `Die Werte sind seit Jahresbeginn kumuliert.` */
export function isOnlyOther(line: string): boolean {
  const plain = foldSpelling(line).replace(/\p{L}+- und /giu, '')
  const rest = plain.replace(otherWord, ' ').replace(shortOther, ' ').replace(/[-–]/g, ' ')
  if (isDenial.test(plain) || listsNumbers(line) || rest === plain.replace(/[-–]/g, ' ')) return false
  return tellingWords(rest).every((word) => relating.has(foldText(word)))
}

const isDenial = /(?<!\p{L})(?:nicht|kein\p{L}*|ohne|und|sowie)(?!\p{L})/iu

const listSign = '(?: ?[-–,/+&]| )+ ?'

/** `Bestand, Zugang, Abgang`, `Plan/Ist`: the number of the indicator is one of them. */
export function listsNumbers(line: string): boolean {
  return listOfNumbers.test(foldSpelling(line))
}

const listOfNumbers = new RegExp(
  [
    `(?<!\\p{L})(?:bestand|bestaende)${listSign}(?:zu|ab)gae?ng|(?:zu|ab)gae?nge?${listSign}bestand`,
    '(?<!\\p{L})ist(?:werte?|zahlen)? ?[-–,/+&]|[-–,/+&] ?ist(?:werte?|zahlen)?(?!\\p{L})',
  ].join('|'),
  'u',
)

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

/**
 * True where words beside the names of a line make another number of the indicator.
 *
 * @param names of the indicator that the line names
 */
export function hasOtherWord(line: string, names: readonly string[]): boolean {
  const own = names.map(singular)
  const words = [...singular(withoutDenied(line)).matchAll(otherNumber)].map(([word]) => word)
  return words.some((word) => !own.some((name) => name.includes(word)))
}

/** `nicht saisonbereinigt` */
function withoutDenied(line: string): string {
  return line.replace(/(?<!\p{L})(?:nicht|keine?[nrms]?|ohne) (?:saison|kalender|kumul)\p{L}*/giu, '')
}

/** `Zugänge` as `Zugang` */
function singular(text: string): string {
  return foldSpelling(text).replace(/gaeng/g, 'gang')
}

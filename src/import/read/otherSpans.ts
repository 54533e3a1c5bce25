import { foldText } from '../sniff/foldText'
import { monthNames } from './monthNames'

/** True for weeks, quarters, half-years and whatever else is no month, in small letters. */
export function isOtherSpan(plain: string): boolean {
  return otherSpans.some((pattern) => pattern.test(plain)) || isSpanOfMonths(plain)
}

const otherSpans = [
  /^(?:\d{4}[ -/.]?)?(?:kw|w|woche|kalenderwoche|week)[ .]?\d{1,2}(?:[ -/.]+\d{2,4})?$/,
  /^\d{1,2}\. ?(?:kw|woche|kalenderwoche)(?:[ -/.]+\d{2,4})?$/,
  /(?:^|[^a-z])q ?[1-4](?:$|[^a-z\d])/,
  /(?:^|\d)q[1-4]$/,
  /^[1-4]\. ?q\b/,
  /(?:quartal|vierteljahr|halbjahr|\b[1-4]\. ?(?:vj|qu|hj)\b|\bhj? ?[12]\b)/,
  /\b(?:[1-3]\. ?(?:tertial|trimester)|(?:tertial|trimester) ?[1-3])\b/,
  /^(?:schuljahr|geschäftsjahr|haushaltsjahr|gj|fy|wise|sose|wintersemester|sommersemester) ?\d{2,4}(?:[-/]\d{2,4})?$/,
  /^(?:frühjahr|frühling|sommer|herbst|winter) \d{4}(?:\/\d{2,4})?$/,
  /^(?:i{1,3}|iv)[ ./]+\d{4}$/,
  /^\d{4} ?[-–/] ?(?:19|20)\d{2}$/,
  // 01-03/2023, 01.-03.2023
  /^\d{1,2}\.? ?[-–] ?\d{1,2}[./] ?\d{4}$/,
  /^\d{1,2}[./]\d{4} ?(?:-|–|bis) ?\d{1,2}[./]\d{4}$/,
  /^\d{4}-\d{2} ?(?:-|–|\/|bis) ?\d{4}-\d{2}$/,
]

/** `Januar–März 2023`, `Jan. bis Juni`: values of such a span are no values of a month. */
function isSpanOfMonths(plain: string): boolean {
  const words = /^([a-zäöü]+)\.?(?: \d{2,4})? ?(?:-|–|—|\/|bis|\+|und) ?([a-zäöü]+)\.?(?: '?\d{2,4})?$/.exec(
    plain,
  )
  return words !== null && [words[1], words[2]].every((word) => monthNames.has(foldText(word ?? '')))
}

/** A month or a year with such a word beside it stands for all that was counted since or until then. */
export function openSpanIn(plain: string): string | undefined {
  const behind = /^(?:seit|bis|ab|jfw) (?:ende |anfang |einschl(?:ießlich|\.) )?(.+)$/.exec(plain)?.[1]
  return behind ?? /^(.+?),? (?:kumuliert|kum\.?|aufgelaufen|ytd)$/.exec(plain)?.[1]
}

/** The first and the last day that a text names: `01.01.2023 - 31.01.2023`, `2023-01-01/2023-01-31`. */
export function daysOfSpan(plain: string): readonly [string, string] | undefined {
  const groups = spansOfDays
    .map((pattern) => pattern.exec(plain)?.groups)
    .find((found) => found !== undefined)
  if (groups === undefined) return undefined
  const { day = '', year = '', last = '', lastYear = '' } = groups
  const isYearMissing = year === '' && lastYear !== ''
  return [isYearMissing ? `${day}${lastYear}` : `${day}${year}`, last]
}

const spansOfDays = [
  /^(?<day>\d{1,2}\.\d{1,2}\.)(?<year>\d{4})? ?(?:-|–|bis) ?(?<last>\d{1,2}\.\d{1,2}\.(?<lastYear>\d{4}))$/,
  /^(?<day>\d{4}-\d{2}-\d{2}) ?(?:-|–|\/|bis) ?(?<last>\d{4}-\d{2}-\d{2})$/,
]

/** True for the sum or mean of a year, with or without its number: `Summe`, `Durchschnitt 2023`, `Ø`. */
export function isTotalOfYear(text: string): boolean {
  const plain = text.replace(/^[ø∅](?= |$)/u, 'durchschnitt').replace(/^[σ∑](?= |$)/u, 'summe')
  if (totalWords.has(foldText(plain))) return true
  const word = foldText(plain.replace(/^\d{4} | ?\d{4}$/, ''))
  return word !== 'jahr' && word !== foldText(plain) && totalWords.has(word)
}

const totalWords = new Set(
  [
    'Zwischensumme Teilsumme Summe Insgesamt Gesamt Gesamtsumme Gesamtergebnis Zusammen Total Jahr Jahressumme Jahreswert Jahresergebnis',
    'Jahresdurchschnitt Durchschnitt Mittelwert Mittel Jahresmittel Monatsdurchschnitt Schnitt JD JS JFW',
    'Kumuliert Jahresfortschrittswert SummeJahr JahrGesamt JahrInsgesamt SummeGesamt GesamtSumme SummeInsgesamt KreisGesamt',
  ]
    .join(' ')
    .split(' ')
    .map((word) => foldText(word)),
)

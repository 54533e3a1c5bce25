import type { ContentProfile } from './contentProfile'
import { foldText } from './foldText'

/** Names of parts of the people that count nobody: numbers below them are codes. */
const partNames =
  /^(?:rechtskreis|staatsangehoerigkeit|nationalitaet|personengruppe|personenkreis|schulabschluss|berufsabschluss|familienstand|wirtschaftszweig|wirtschaftsabschnitt|branche|berufsgruppe|teilgruppe|untergruppe|gruppe$|filter$|selektion$)/

/** Below `Alter` stand years, and `unter 25`, which elsewhere is a hidden value. */
const ageNames = /^(?:alter|age)/

/** Names of what kind of number a value is: actual, planned, cumulated. */
const kindNames =
  /^(?:werttyp|wertart|datenart|zahlenart|wertkategorie|szenario|berechnungsart|kumulierung|kumulation|valuetype)$/

export function holdsCodes(header: string, { distinct }: ContentProfile): boolean {
  const name = foldText(header)
  return ageNames.test(name) || ((partNames.test(name) || kindNames.test(name)) && distinct.every(isCode))
}

/** `Werttyp` above 10 and 20 says what the values are, in numbers. */
export function isQualifier(header: string, { distinct }: ContentProfile): boolean {
  return kindNames.test(foldText(header)) && distinct.length > 0 && distinct.every(isCode)
}

function isCode(text: string): boolean {
  return /^\d{1,6}$/.test(text)
}

/** `Kumuliert` above `ja` and `nein`, or above `J` */
export function holdsWords(distinct: readonly string[]): boolean {
  return distinct.length > 0 && distinct.every((text) => /^(?:\p{L}{2,}|[jyn])$/iu.test(text))
}

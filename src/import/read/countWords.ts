import { foldText } from '../sniff/foldText'

const counted =
  /(?:arbeitslos|arbeitsuchend|erwerbslos|erwerbstaetig|beschaeftigt|personen|maenner|frauen|auslaender|deutsche|berechtigte|beziehende|empfaenger|teilnehm|einwohner|bevoelkerung|bedarfsgemeinschaft|haushalte|jugendliche|kinder|faelle|arbeitsstellen|integrationen)/
const measured =
  /(?:quote|anteil|rate|prozent|dichte|durchschnitt|mittel|index|veraenderung|differenz|ausgaben|kosten|euro|betrag|einkommen|dauer|alter|stunden|flaeche)/

/** True for names of people and cases, which are counted in whole numbers; nothing that is measured is among them. */
export function countsWholeThings(name: string): boolean {
  const folded = foldText(name)
  return counted.test(folded) && !measured.test(folded) && !/%|€|\b(?:je|pro)\b/i.test(name)
}

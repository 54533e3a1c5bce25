import { foldText } from '../sniff/foldText'

const counted =
  /(?:arbeitslos|arbeitsuchend|erwerbslos|erwerbstaetig|beschaeftigt|personen|maenner|frauen|auslaender|deutsche|berechtigte|beziehende|empfaenger|teilnehm|einwohner|bevoelkerung|bedarfsgemeinschaft|haushalte|jugendliche|kinder|faelle|arbeitsstellen|integrationen)/
const measured =
  /(?:quote|anteil|rate|prozent|dichte|durchschnitt|mittel|index|veraenderung|differenz|abweichung|saldo|aequivalent|vzae|ausgaben|kosten|euro|betrag|einkommen|dauer|alter|stunden|flaeche)/

/** True for names of people and cases, which are counted in whole numbers; nothing that is measured is among them. */
export function countsWholeThings(name: string): boolean {
  return counted.test(foldText(name)) && !isMeasured(name)
}

/** True for names of what is no number of things: shares, means, changes, money, time. */
export function isMeasured(name: string): boolean {
  return measured.test(foldText(name)) || /[%‰€ØøΔ]|(?<!\p{L})(?:je|pro|tsd|mio)(?!\p{L})/iu.test(name)
}

/** True for the header of a column that calls its values a number of things: `ANZAHL`, `Wert (Personen)`. */
export function saysCount(header: string): boolean {
  return (
    /(?<!\p{L})(?:anzahl|personen|köpfe|fälle|fallzahl(?:en)?)(?!\p{L})/iu.test(header) && !isMeasured(header)
  )
}

/** True for a title that calls all values below it so: `Arbeitslose (Anzahl)`, `Einheit: Personen`. */
export function saysCountOfAll(title: string): boolean {
  return /\((?:anzahl|personen|fälle)\)$|^(?:maß)?einheit ?: ?(?:anzahl|personen|fälle)$|^(?:anzahl|angaben in personen)$/i.test(
    title,
  )
}

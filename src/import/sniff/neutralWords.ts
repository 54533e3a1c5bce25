import { parseMonthText } from '../read/monthText'
import { isPlainSexWord, parseSex } from '../read/sexText'
import { foldText, foldWords } from './foldText'

/** Words of titles that restrict nothing: what the table is, who publishes it, how it is ordered. */
const neutral = new Set(
  foldWords(
    [
      'und oder sowie der die das des dem den ein eine einer eines im in am an auf aus bei von vom zum zur zu für bis',
      'seit ab als nach je es alle aller alles insgesamt gesamt mit inkl inklusive einschließlich vgl bzw nur darunter davon',
      'Jobcenter Jobcenters JC Kreis Kreises Krs Kr Bezirksst Stadt Städte Städten Gemeinde Gemeinden Bezirksstelle Bezirksstellen BST',
      'Region Regionen Gebiet Standort Standorte Dienststelle Dienststellen Träger Ebene kreisweit Ort Orte Ruhrgebiet',
      'NRW Nordrhein Westfalen Deutschland Geschlecht Geschlechtern Geschlechter Frauen Männer',
      'Monat Monate Monaten monatlich monatliche monatlicher Jahr Jahre Jahren Jahres Berichtsmonat BM Berichtsjahr',
      'Zeitreihe Zeitreihen Zeitraum Verlauf Stichtag Stand Datenstand Monatsende aktuell aktuelle aktueller',
      'Bestand Bestände Bestands Anzahl Zahl Zahlen Personen Fälle Wert Werte Ist Istwerte absolut Bestandszahlen Menschen',
      'Tabelle Übersicht Entwicklung Bericht Monatsbericht Quartalsbericht Statistik Auswertung Controlling Daten',
      'Monatsdaten Monatswerte Datei Export Liste Abfrage Kennzahl Kennzahlen Kennzahlenbericht Cockpit Dashboard',
      'Personengruppe Personengruppen Altersgruppe Altersgruppen Zielsteuerung Ziele Schwerpunkt Schwerpunktthema Anlage Anhang Blatt Seite Teil Nr Test Beispiel Muster',
      'SGB II III SGBII Grundsicherung Arbeitsuchende Arbeitssuchende Arbeitsuchenden Bundesagentur Arbeit Agentur BA',
      'Quelle Berechnung Berechnungen eigene eigener eigenen Erhebung interne intern Angaben Ergebnisse Prozent',
      'vorläufig vorläufige vorläufiger endgültig endgültige geschätzt geschätzte Schätzung hochgerechnet',
      'hochgerechnete Hochrechnung revidiert revidierte berichtigt T Wartezeit ohne Tsd Tds Tausend Tausenden Hundert',
      'Gewähr Mio Millionen Mrd Euro EUR TEUR Teilnehmende Teilnehmer Eintritte Integrationen Beispieldaten keine amtlichen Einheit Maßeinheit',
    ].join(' '),
  ),
)

/** Words of the text that are neither neutral nor a number, a time or a sex. */
export function tellingWords(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\d.'’]+/u)
    .map((word) => word.replace(/^\.+|\.+$/g, ''))
    .filter((word) => /\p{L}{2}/u.test(word) && !isNeutral(word))
}

function isNeutral(word: string): boolean {
  const parts = foldWords(word)
  return parts.every((part) => neutral.has(part)) || isTime(word) || isSex(word)
}

/** `Frau` and `male` are not followed in a title. */
function isSex(word: string): boolean {
  return parseSex(word) === 'total' || isPlainSexWord(foldText(word))
}

/** `Durchschnitt` makes other numbers of those of the months. */
function isTime(word: string): boolean {
  const found = parseMonthText(word)
  return found !== undefined && found.kind !== 'total'
}

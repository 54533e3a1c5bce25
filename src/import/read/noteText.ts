import { parseDay, parseMonthText } from './monthText'
import { namedRoleOf } from '../sniff/columnNames'
import { cleanText } from '../sniff/foldText'
import { marksIn } from '../sniff/markWords'

/** A name between rows is shorter than a remark. */
const longestName = 80
const mostWords = 8

const noteStarts = new RegExp(
  `^(?:${[
    String.raw`\d|[^\p{L}]`,
    'quelle|copyright|stand|datenstand|erstellt|erstellung|seite|page|blatt|hinweis|anmerkung|fußnote',
    'legende|zeichenerklärung|erläuterung|methodisch|vorläufig|endgültig|geschätzt|hochgerechnet|revidiert',
    'werte|daten|angaben|berechnung|rundung|abweichung|aktualisiert|abruf|ausdruck|druck|export',
    String.raw`(?:ohne|einschl|inkl|mit|nur|ab|bis|seit|siehe|vgl|nach|wegen|bitte|noch|ende)(?!\p{L})`,
  ].join('|')})`,
  'iu',
)

/** True for a text alone in its row that names what the rows below count or where, rather than explaining them. */
export function isHeadingText(text: string): boolean {
  const plain = cleanText(text)
  if (plain.length > longestName || plain.split(' ').length > mostWords) return false
  if (noteStarts.test(plain) || /[.!?;]$/.test(plain) || parseDay(plain) !== undefined) return false
  return /\p{L}{2}/u.test(plain) && namedRoleOf(plain) === undefined && !/: *\S/.test(plain)
}

/** `davon:`, `darunter nach Bezirksstellen:`: what follows are parts of what stands above. */
export function isAnnouncement(text: string): boolean {
  return announcement.test(cleanText(text))
}

const announcement =
  /^(?:und zwar )?(?:davon|darunter|dav\.|dar\.|hiervon|aufgeteilt|aufgegliedert|nachrichtlich)(?: nach \p{L}+(?: und \p{L}+)?)? ?:?$/iu

/** True for a line that explains what stands above it, or says where it comes from. */
export function isFootnote(text: string): boolean {
  const plain = cleanText(text)
  return footnoteStarts.test(plain) || /\p{L}\.$| = /u.test(plain) || plain.split(' ').length > mostTitleWords
}

const mostTitleWords = 14

const footnoteStarts =
  /^(?:quelle|herausgeber|copyright|©|\(c\)|erstellt|erstellung|seite|page|hinweis|anmerkung|bemerkung|fußnote|legende|zeichenerklärung|erläuterung|aktualisiert|abruf|ausdruck|gedruckt|druck|export|ansprechpartner|bearbeit|rückfragen|kontakt|impressum|[^\p{L}\d]|\d{1,2}\))/iu

/** True for a text alone in its row that names a time, but explains values rather than being the month of one. */
export function isRemarkText(text: string): boolean {
  const plain = cleanText(text)
  if (marksIn(plain) !== 0 || aboutTable.test(plain)) return true
  const isSentence = plain.split(' ').length > (/[.!?]$/.test(plain) ? 2 : 3)
  return isSentence || (parseMonthText(plain)?.kind === 'otherSpan' && !/\d/.test(plain))
}

const aboutTable =
  /^(?:(?:berichts)?(?:monat|zeitraum|jahr)|stichtag|hinweis|anmerkung|bemerkung|erläuterung)(?!\p{L})/iu

/** `Seite;1;1`, `Anzahl Zeilen:;;2` */
export function isCountOfRows([label = '', ...others]: readonly string[]): boolean {
  return (
    countedRows.test(cleanText(label)) && others.every((cell) => /^(?:von |\/ ?)?\d+$/.test(cleanText(cell)))
  )
}

const countedRows =
  /^(?:seite|blatt|page|(?:anzahl )?(?:der )?(?:zeilen|datensätze|sätze|einträge|treffer)|zeilenanzahl|rows?|records?|row count)(?: (?:gesamt|insgesamt))? ?:?$/i

/** `Hinweis: Alle Angaben in Prozent` without the first word. */
export function withoutLead(text: string): string {
  return text.replace(/^(?:hinweis|anmerkung|bemerkung|erläuterung|fußnote)e?n? ?: */i, '')
}

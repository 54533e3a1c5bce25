import { cleanText, foldText, foldWords } from '../sniff/foldText'
import { isIban } from './iban'
import { isPersonName } from './personNames'

/** Words of a column name that belong to single people; aggregates never need them. */
const personalWords = new Set(
  [
    'vorname vornamen nachname nachnamen familienname geburtsname ehename rufname zuname kundenname personenname',
    'teilnehmername bewerbername firstname lastname surname forename givenname familyname fullname',
    'geburtsdatum geburtstag gebdatum gebdat geburtsort geburtsjahr geburtsdat birthday birthdate dateofbirth dob',
    'anrede iban kontonummer kontonr ktonr kontoinhaber bankverbindung',
    'bgnummer bgnummern bgnr bgnum bgid bedarfsgemeinschaftsnummer bedarfsgemeinschaftsnr',
    'kundennummer kundennummern kundennr kundennum kdnr kdnummer kundenid customerid clientid',
    'personenid personennummer personennr personalnummer personalnr teilnehmernummer teilnehmernr',
    'sozialversicherungsnummer sozialversicherungsnr sozialversnr svnummer svnr vsnr',
    'rentenversicherungsnummer rentenversicherungsnr rentenversnr rvnummer rvnr',
    'azrnummer azrnr persid persnr persnummer tnid tnnr tnnummer fallid fallnr fallnummer versichertennr versichertenid',
    'versicherungsnummer versicherungsnr versichertennummer krankenversicherungsnummer krankenversichertennummer',
    'steuerid steuernummer steueridentifikationsnummer ausweisnummer ausweisnr personalausweisnummer passnummer',
    'aktenzeichen sachbearbeiter sachbearbeiterin ansprechpartner ansprechpartnerin',
  ]
    .join(' ')
    .split(' '),
)

/** Ways to reach somebody. Beside a word for counting they are what is counted: `Kontakte per E-Mail`. */
const contactWords = new Set(
  [
    'anschrift adresse strasse str wohnort wohnanschrift hausnummer hausnr postanschrift bic',
    'telefon telefonnummer telefonnr telnr tel rufnummer handy handynummer handynr mobil mobilnummer mobiltelefon',
    'phone phonenumber fax faxnummer email mail mailadresse emailadresse',
  ]
    .join(' ')
    .split(' '),
)

const countWord =
  /^(?:anzahl|zahl|kontakte?|termine?|anfragen?|antraege?|beratung(?:en)?|anteil|quote|vorgaenge|faelle|eingaenge)$/

/** Words that say something of a person only as the whole name of a column, or beside a person. */
const names = new Set(
  'name namen namevorname vornamename nachnamevorname nametn tnname elbname namedeselb namederelb nachn vorn nachnvorn vornnachn'.split(
    ' ',
  ),
)
const people =
  /^(?:person|kund|teilnehm|leistungsberechtig|leistungsbezieh|bewerb|mitarbeit|arbeitnehm|antragstell)/

/** True for a column that counts people or names them, as its cells show. */
export function headsPeople(header: string): boolean {
  return foldWords(header).some((word) => people.test(word) || staff.test(word) || word === 'tn')
}

/** `Fallmanager/in`: one of them, not their number. */
export function headsSingleStaff(header: string): boolean {
  return /(?<!\p{L})(?:fallmanager|vermittler|arbeitsvermittler|betreuer|berater)(?:in|[/:*_]-?in|\(in\))(?!\p{L})/iu.test(
    header,
  )
}

const staff = /^(?:fallmanager|vermittler|arbeitsvermittler|integrationsfachk|betreuer|berater|pap$)/

/** `Name` alone may also be the name of an office: the cells decide. */
export function isBareName(header: string): boolean {
  // `#NAME?` is an error of a spreadsheet.
  return !header.startsWith('#') && ['name', 'namen'].includes(foldText(header))
}

export function isPersonalColumn(header: string): boolean {
  const words = header.startsWith('#') ? [] : foldWords(header)
  return (
    identifiesPeople(words) || (holds(words, contactWords) && !words.some((word) => countWord.test(word)))
  )
}

/** The same without telephone and address, which title lines name for the office itself. */
export function identifiesPerson(header: string): boolean {
  return identifiesPeople(foldWords(header))
}

function identifiesPeople(words: readonly string[]): boolean {
  if (names.has(words.join('')) || holds(words, personalWords)) return true
  if (isBornOn(words) || isNumberOf(words)) return true
  return words.includes('name') && words.some((word) => people.test(word))
}

/** A word, two words together (`Kunden-Nr.`), or all of them (`I B A N`). */
function holds(words: readonly string[], known: ReadonlySet<string>): boolean {
  return (
    known.has(words.join('')) ||
    words.some((word, index) => known.has(word) || known.has(word + (words[index + 1] ?? '')))
  )
}

/** `Geb. am`, `geboren am` */
function isBornOn(words: readonly string[]): boolean {
  return words.some((word, index) => /^geb(?:oren)?$/.test(word) && words[index + 1] === 'am')
}

/** `Nummer der Bedarfsgemeinschaft`, `Nr. des Kunden` */
function isNumberOf([number = '', article = '', whose = '']: readonly string[]): boolean {
  return (
    /^(?:nummer|nr|id)$/.test(number) &&
    /^(?:der|des)$/.test(article) &&
    (/^(?:bg|bedarfsgemeinschaft)$/.test(whose) || people.test(whose))
  )
}

/** Texts of cells that name single people, whatever their column is called. */
export function isPersonalText(text: string): boolean {
  if (text.length < shortest) return false
  const plain = cleanText(text)
  return isIdentity(plain) || isContact(plain)
}

function isContact(plain: string): boolean {
  return contactPatterns.some((pattern) => pattern.test(plain)) || hasPhone(plain) || isAddress(plain)
}

/** The same for titles and footnotes, where the office tells whom to ask. */
export function isPersonalNote(text: string): boolean {
  return text.length >= shortest && isIdentity(cleanText(text))
}

const shortest = 8

function isIdentity(plain: string): boolean {
  return identityPatterns.some((pattern) => pattern.test(plain)) || isIban(plain) || isNameWithBirth(plain)
}

const day = String.raw`(?:\d{1,2}\. ?\d{1,2}\. ?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\. ?\p{L}{3,9}\.? \d{4})`

const identityPatterns = [
  // Sozialversicherungsnummer: area, birth date, initial of the birth name, serial and check digit (§ 147 SGB VI).
  /\b\d{2}[ .-]?(?:0[1-9]|[1-7]\d|8[01])[ .-]?(?:0[1-9]|1[0-2])[ .-]?\d{2}[ .-]?[A-Za-z][ .-]?\d{2} ?\d\b/,
  // Nummer einer Bedarfsgemeinschaft and Kundennummer of the Bundesagentur.
  /\b\d{5} ?(?:\/\/|BG) ?\d{7}\b/i,
  /\b\d{3}[A-Z]\d{6}\b/i,
  // geb. 12.03.1980, Geburtsdatum: 1980-03-12, Muster, Erika *12.03.1980
  new RegExp(String.raw`(?<!\p{L})(?:geb(?:\.|oren)?|geburts(?:datum|tag)):? ?(?:am )?${day}(?!\d)`, 'iu'),
  /\p{Ll},? \* ?\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}\b/u,
]

const oldDay = /\.(?:19\d\d|200\d)\)?$/

/** `Müller, Hans (12.03.1980)`: behind a place such a date is that of its borders, and none is as old. */
function isNameWithBirth(plain: string): boolean {
  if (!oldDay.test(plain)) return false
  const [, front = ''] = /^(.{5,60}?),? \(?\d{1,2}\.\d{1,2}\.(?:19\d\d|200\d)\)?$/.exec(plain) ?? []
  return front !== '' && isPersonName(front)
}

const phones = new RegExp(
  [
    // 02361 306200, 02361/123456
    String.raw`\(?0[1-9]\d{1,4}\)?[ /-]{1,3}\d{5,}(?:[ -]\d+)?(?![\d.,])`,
    // 02361 3062-0, (02361) 306-2000
    String.raw`\(?0[1-9]\d{2,4}\)?[ /]{1,3}(?!(?:19|20)\d\d-\d\d)\d{3,7}-\d{1,5}(?![\d.,-])`,
    // 01711234567: no official key starts like this.
    String.raw`01[567]\d{8,9}(?!\d)`,
    // 0 23 61 / 30 62 00
    String.raw`0(?: \d\d){1,2} ?/ ?\d\d(?: \d\d){1,3}(?![\d.,])`,
  ]
    .map((phone) => String.raw`(?<![\d./-])${phone}`)
    .join('|'),
  'g',
)

/** Numbers of accounts and budgets look like those of telephones, and free numbers belong to no single person. */
function hasPhone(plain: string): boolean {
  for (const { 0: found, index } of plain.matchAll(phones))
    if (!freeNumber.test(found) && !accountWord.test(plain.slice(0, index))) return true
  return false
}

const freeNumber = /^\(?0(?:800|180\d?|900|137)(?!\d)/
const accountWord =
  /(?:konto|kto\.?|haushaltsstelle|hh-?stelle|hhst\.?|buchungsstelle|kostenstelle|finanzstelle|kapitel|titel|beleg|produkt)[-. :]{0,3}(?:nr\.?|nummer)?[ :]{0,2}$/i

/** `Hauptstr. 12, 45768 Marl`, and nothing in front of it. */
function isAddress(plain: string): boolean {
  return town.test(plain) && street.test(plain)
}

const town = /\d ?[a-z]?,? \d{5} \p{Lu}\p{L}/u
const street =
  /^\p{Lu}[\p{L}.' -]{0,40}(?:str\.|stra(?:ß|ss)e|weg|platz|allee|gasse|ring|ufer) \d{1,4} ?[a-z]?,? \d{5} \p{Lu}\p{L}+/iu

const contactPatterns = [
  /[\w.+-]{1,64}(?:@|\(at\)|\[at\])[\w-]{1,63}(?:\.[\w-]{1,63})+/,
  // Telephone numbers with their sign, their word, or a code of at least three digits set apart.
  /(?:^|[^\d])(?:\+|00)49 ?(?:\(0\))?[ ()/-]*[1-9](?:[ ()/-]*\d){6,}/,
  /\b(?:tel(?:efon)?|fon|mobil|handy|fax)\b[.: ]{1,3}[+(]?\d(?:[ ()/-]*\d){5,}/i,
  /(?<!\p{L})(?:Herrn?|Frau|Fr\.|Hr\.) (?:Dr\. )?(?:\p{Lu}\. ?)*\p{Lu}\p{Ll}+/u,
  /(?<!\p{L})Fam\. (?!Stand|Status|Kasse|Leist|Gr)\p{Lu}\p{Ll}+/u,
]

import { cleanText, foldText, foldWords } from '../sniff/foldText'

/** Words of a column name that belong to single people; aggregates never need them. */
const personalWords = new Set(
  [
    'vorname nachname familienname geburtsname rufname zuname kundenname personenname',
    'geburtsdatum geburtstag gebdatum gebdat geburtsort geburtsjahr',
    'anschrift adresse strasse wohnort wohnanschrift hausnummer hausnr postanschrift',
    'telefon telefonnummer telefonnr tel handy handynummer mobil mobilnummer mobiltelefon fax email mail mailadresse emailadresse',
    'iban bic kontonummer kontonr bankverbindung kontoinhaber',
    'bgnummer bgnr bgnum kundennummer kundennr kundennum kdnr kundenid personenid personalnummer personalnr',
    'sozialversicherungsnummer svnummer svnr rentenversicherungsnummer rvnummer rvnr versicherungsnummer steuerid steueridentifikationsnummer ausweisnummer',
    'aktenzeichen sachbearbeiter ansprechpartner',
  ]
    .join(' ')
    .split(' '),
)

/** Words that say something of a person only as the whole name of a column, or beside a person. */
const names = new Set([
  'name',
  'namen',
  'namevorname',
  'vornamename',
  'nachnamevorname',
  'fullname',
  'firstname',
  'lastname',
])
const people =
  /^(?:person|kund|teilnehm|leistungsberechtig|leistungsbezieh|bewerb|mitarbeit|arbeitnehm|antragstell)/

/** `Name` alone may also be the name of an office: the cells decide. */
export function isBareName(header: string): boolean {
  return ['name', 'namen'].includes(foldText(header))
}

export function isPersonalColumn(header: string): boolean {
  const words = foldWords(header)
  const folded = words.join('')
  if (names.has(folded) || personalWords.has(folded)) return true
  if (
    words.some((word, index) => personalWords.has(word) || personalWords.has(word + (words[index + 1] ?? '')))
  )
    return true
  return words.includes('name') && words.some((word) => people.test(word))
}

/** Texts of cells that name single people, whatever their column is called. */
export function isPersonalText(text: string): boolean {
  if (text.length < 8) return false
  const plain = cleanText(text)
  return personalPatterns.some((pattern) => pattern.test(plain)) || isForeignIban(plain)
}

const personalPatterns = [
  // German IBAN: 20 digits behind the country and its check digits, often in groups of four.
  /\bDE ?\d{2}(?: ?\d{4}){4} ?\d{2}\b/i,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/,
  // Sozialversicherungsnummer: area, birth date, initial of the birth name, serial and check digit (§ 147 SGB VI).
  /\b\d{2} ?(?:0[1-9]|[1-7]\d|8[01]) ?(?:0[1-9]|1[0-2]) ?\d{2} ?[A-Z] ?\d{2} ?\d\b/,
  // Nummer einer Bedarfsgemeinschaft and Kundennummer of the Bundesagentur.
  /\b\d{5} ?(?:\/\/|BG) ?\d{7}\b/,
  /\b\d{3}[A-Z]\d{6}\b/,
]

const ibanPattern = /\b([A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)\b/

function isForeignIban(plain: string): boolean {
  const found = ibanPattern.exec(plain)?.[1]?.replaceAll(' ', '')
  return found !== undefined && found.length >= 15 && remainderOf(found.slice(4) + found.slice(0, 4)) === 1
}

/** Remainder by 97 with letters as 10 to 35, the check of an IBAN (ISO 13616). */
function remainderOf(text: string): number {
  let remainder = 0
  for (const character of text) {
    const number = parseInt(character, 36)
    remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97
  }
  return remainder
}

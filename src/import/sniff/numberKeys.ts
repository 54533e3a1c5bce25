import type { ContentProfile } from './contentProfile'
import { cleanText, foldText } from './foldText'
import { splitNote } from './bracketNotes'

/** Whole numbers that name something, as a key does. */
const keys = new Set(
  'plz postleitzahl postleitzahlen team teamnr teamnummer rang rangplatz rangfolge platzierung'.split(' '),
)

/** Numbers that say how a row is to be read, and no two rows are of different things by them. */
const ofReading = new Set(
  (
    'rang rangplatz rangfolge platzierung version versionsnr versionsnummer sortierung reihenfolge ' +
    'nachkommastellen dezimalstellen'
  ).split(' '),
)

const factors = new Set(
  'faktor multiplikator skalierung skalierungsfaktor skalierungfaktor umrechnungsfaktor einheitenfaktor'.split(
    ' ',
  ),
)

/** Years that need not be those of the months. */
const otherYear = /^(?:geschaefts|haushalts|wirtschafts|foerder|plan|planungs|rechnungs|schul)jahr$/

const waitingTimes = /^(?:[03]|t ?[-–] ?[03])$/i

/** True where the name of a column shows that its numbers are no values: `PLZ`, `Rang`, `Faktor`. */
export function isNumberKey(header: string, { distinct }: ContentProfile): boolean {
  const name = nameOf(header)
  if (factors.has(name)) return true
  if (name === 'wartezeit') return distinct.every((text) => waitingTimes.test(text))
  if (otherYear.test(name))
    return distinct.length > 0 && distinct.every((text) => /^(?:19|20)\d\d$/.test(text))
  const areWhole = distinct.every((text) => /^\d+$/.test(text))
  return areWhole && (keys.has(name) || ofReading.has(name))
}

/** By these rows may differ that are nevertheless of the same thing. */
export function isNumberOfReading(header: string): boolean {
  return ofReading.has(nameOf(header)) || isFactorName(header)
}

export function isFactorName(header: string): boolean {
  return factors.has(nameOf(header))
}

function nameOf(header: string): string {
  return foldText(splitNote(cleanText(header))?.front ?? header)
}

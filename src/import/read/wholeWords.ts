import { foldText } from '../sniff/foldText'
import { isTotalWord } from './unitNames'

/** `alle Altersgruppen`, `Alter insgesamt`: no part of the people, but all of them. */
export function isWholeWord(text: string): boolean {
  return wholes.test(foldText(text))
}

/** True for the whole among parts, in any of the words for it. */
export function isWhole(text: string): boolean {
  return isTotalWord(text) || isWholeWord(text)
}

const wholes =
  /^(?:alle(?:altersgruppen|altersklassen|alter|personen|personengruppen|staatsangehoerigkeiten|nationalitaeten|geschlechter|rechtskreise|gruppen)|(?:alter|altersgruppen?|personen|staatsangehoerigkeit|nationalitaet)(?:insgesamt|gesamt)|(?:insgesamt|gesamt)allealtersgruppen)$/

import type { Unit } from '@/domain/plan'
import { foldSpelling } from './foldText'
import type { KnownIn } from './knownIn'

/** `Kreis Recklinghausen ohne Marl`, `Marl ausgenommen`; `ohne Wartezeit, Marl` leaves out no unit. */
export function leavesOutUnit(text: string, units: KnownIn<Unit>): boolean {
  return partsOf(text).some((part) => {
    const behind = leavingOut.exec(part)?.[1]
    const inFront = leftOut.exec(part)?.[1]
    return (
      (behind !== undefined && units.startsAt(behind)) || (inFront !== undefined && units.endsAt(inFront))
    )
  })
}

/** `nur Marl` */
export function isOnlyUnit(text: string, units: KnownIn<Unit>): boolean {
  const rest = /^nur (?:fuer |in )?(.+)$/.exec(foldSpelling(text).trim())?.[1]
  return rest !== undefined && units.startsAt(withoutKind(rest))
}

/** What stands in front of the words that leave a unit out. */
export function inFrontOfException(text: string): string {
  return text.replace(
    /(?<!\p{L})(?:ohne|au(?:ß|ss)er|abz(?:ü|ue)glich|ausgenommen|ex[ck]l\.?|exklusive)(?!\p{L}).*$/iu,
    '',
  )
}

function partsOf(text: string): readonly string[] {
  return foldSpelling(text)
    .split(/[,;:|()–—]/)
    .map((part) => withoutKind(part.trim()))
}

const kinds =
  '(?:(?:der|die|das|den|dem|beiden|stelle|orte?n?|staedten?|staedte|gemeinden?|bezirksstellen?|standorte?n?|dienststellen?) )*'

function withoutKind(part: string): string {
  return part.replace(new RegExp(`^${kinds}`), '')
}

const leavingOut = new RegExp(
  `(?<!\\p{L})(?:ohne|ausser|abzueglich|ausgenommen|ex[ck]l\\.?|exklusive) ${kinds}(.+)$`,
  'u',
)
const leftOut =
  /^(.+?) (?:(?:ist|sind|wurden?|nicht|noch) )*(?:ausgenommen|nicht (?:enthalten|beruecksichtigt|einbezogen|dabei))(?!\p{L})/u

/** A name without the words that a table puts in front of it, and whom alone it can mean then. */
export interface PlainName {
  readonly text: string
  readonly isStock: boolean
}

/**
 * `Anzahl der Langzeitarbeitslosen`, `Bestand an Langzeitleistungsbeziehenden`, `Eintritte in AGH`: the same name as it
 * stands alone; undefined where nothing of the kind is in it.
 */
export function plainNameOf(text: string): PlainName | undefined {
  const bare = text.trim().replace(/^(?:an)?zahl (?:der|an) (?=.)/i, '')
  const counted = bare.replace(/^best[aä]nde? (?:(?:der|an|von) )?(?=.)/i, '')
  const plain = withoutInflection(counted)
  return plain === text.trim() ? undefined : { text: plain, isStock: counted !== bare }
}

/** The words of the text as they stand in names of indicators: `Integrationen von Langzeitarbeitslosen` */
export function withoutInflection(text: string): string {
  return text.replace(linkWords, '$1').replace(dative, '$1')
}

/** Between what is counted and of whom. */
const linkWords =
  /(?<!\p{L})((?:zug[aä]nge?|abg[aä]nge?|eintritte?|austritte?|teilnehm(?:ende|er)|integrationen|übergänge) )(?:an|von|in|aus|der) (?=.)/giu

/** Words for people lose their last letter where they stand alone. */
const dative = /(\p{L}{5,}(?:lose|ende|igte|zieher))n(?!\p{L})/giu

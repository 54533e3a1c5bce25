/** A generated file. */
export interface DemoFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Said in the first free text of every file. */
export const notOfficial = 'Beispieldaten – keine amtlichen Werte'

export const sexWords = { total: 'insgesamt', female: 'weiblich', male: 'männlich' } as const

/** UTF-8 with the mark by which Excel knows it. */
export function utf8WithMark(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text}`)
}

/** Every character that the layouts use is the same in Latin 1, but for the dash. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character === '–' ? 0x96 : character.charCodeAt(0)
    if (code > 0xff) throw new RangeError(`${character} is not in Windows-1252`)
    return code
  })
}

import { ownCopy } from './ownCopy'

/**
 * Works out what a text means once.
 * @param capacity of texts that are remembered; further ones are worked out again each time
 */
export function remembered<Meaning extends string | number>(
  meaningOf: (text: string) => Meaning,
  capacity = Number.POSITIVE_INFINITY,
): (text: string) => Meaning {
  const known = new Map<string, Meaning>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const meaning = meaningOf(text)
    if (known.size < capacity) known.set(ownCopy(text), meaning)
    return meaning
  }
}

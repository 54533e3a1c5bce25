interface Identified {
  readonly id: string
}

const longestId = 60

/**
 * A name in small letters and hyphens, numbered where another thing bears it already.
 * @param otherwise the id of a name without any letter or digit
 */
export function freeId(name: string, existing: readonly Identified[], otherwise: string): string {
  const taken = new Set(existing.map(({ id }) => id))
  const base = spelled(name) || otherwise
  if (!taken.has(base)) return base
  for (let number = 2; ; number += 1) if (!taken.has(`${base}-${number}`)) return `${base}-${number}`
}

function spelled(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => letters.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '')
}

const letters = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
])

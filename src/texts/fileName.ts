const transliterations: readonly (readonly [RegExp, string])[] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/Ä/g, 'Ae'],
  [/Ö/g, 'Oe'],
  [/Ü/g, 'Ue'],
  [/ß/g, 'ss'],
  [/§/g, 'Par'],
]

/** Names that Windows keeps for devices, whatever comes after the dot. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

const longest = 100

/**
 * A name that every file system takes, from words: `LZB-Bestand_2023-09_Kreis-Recklinghausen.png`.
 * Only letters, digits, hyphens and underscores are left, so no path and no second ending can hide in it.
 */
export function safeFileName(words: readonly string[], ending: string): string {
  const stem = words
    .map(plainWord)
    .filter((word) => word !== '')
    .join('_')
    .slice(0, longest)
    .replace(/[-_]+$/, '')
  const safe = stem === '' || reserved.test(stem) ? `Zielmonitor${stem === '' ? '' : `_${stem}`}` : stem
  return `${safe}.${ending}`
}

function plainWord(word: string): string {
  return transliterations
    .reduce((text, [letter, replacement]) => text.replace(letter, replacement), word)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

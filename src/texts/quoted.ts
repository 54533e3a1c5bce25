/** Characters that a reader cannot see, or that turn the text around them about. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu

/** A text of a file, in German quotation marks; what cannot be seen is named by its code. */
export function quote(text: string): string {
  return `„${text.replace(invisible, nameOfCharacter)}“`
}

/** `a, b oder c`; of a long list the first ones and how many there are besides. */
export function joinChoices(choices: readonly string[], listed = 6): string {
  return joinList(choices, { word: 'oder', listed })
}

/** `a, b und c` */
export function joinAll(parts: readonly string[], listed = Number.POSITIVE_INFINITY): string {
  return joinList(parts, { word: 'und', listed })
}

function joinList(parts: readonly string[], { word, listed }: { word: string; listed: number }): string {
  if (parts.length > listed)
    return `${parts.slice(0, listed).join(', ')} und ${parts.length - listed} weitere`
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`
}

function nameOfCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}

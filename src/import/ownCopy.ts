/** Part of a text keeps the whole text in memory; a copy does not. Short parts are copies anyway. */
export function ownCopy(text: string): string {
  return text.length > 12 ? Array.from(text).join('') : text
}

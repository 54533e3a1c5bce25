/** What stands in a column of its own behind a value: `p`, `r`, `1)`, `*`, `¹`. */
export function isFootnoteSign(text: string): boolean {
  return /^(?:[a-z]|\d{1,2}\)|\*+|[¹²³])$/i.test(text.trim())
}

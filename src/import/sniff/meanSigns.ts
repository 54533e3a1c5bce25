const meanSign = /\(?(?<![\p{L}\d])[øØ∅](?![\p{L}\d])\)?/u

/** What stands beside the sign of a mean: of `Jan 2023 (Ø)` and `Wert Ø`. */
export function besideMean(text: string): string | undefined {
  const rest = text.replace(meanSign, ' ').trim()
  return rest.length === text.length || rest === '' ? undefined : rest
}

/** `Monat (Ø)`, `Monat (Durchschnitt)` */
export function mentionsMean(text: string): boolean {
  return meanSign.test(text) || /(?<!\p{L})(?:durchschnitt|mittelwert)(?!\p{L})/iu.test(text)
}

/** The texts print spaces that do not break; in a test they read as plain ones. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

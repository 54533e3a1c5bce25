/** The choices of a record of words, in its order. */
export function optionsOf<T extends string>(
  words: Readonly<Record<T, string>>,
): { readonly value: T; readonly label: string }[] {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }))
}

/** An indicator or a unit, as a list to choose from names it. */
export interface Named {
  readonly label?: string
  readonly name?: string
}

export function nameOfThing({ label, name }: Named): string {
  return label ?? name ?? ''
}

/** The one thing of that name, however it is written; `undefined` where there is none, or more than one. */
export function idOfName(text: string, things: ReadonlyMap<string, Named>): string | undefined {
  const wanted = folded(text)
  if (wanted === '') return undefined
  const found = [...things].filter(([id, thing]) => folded(nameOfThing(thing)) === wanted || id === wanted)
  const [only, ...others] = found
  return others.length === 0 ? only?.[0] : undefined
}

function folded(text: string): string {
  return text.trim().toLocaleLowerCase('de-DE')
}

/** Two files may bear one name, since their folders are not known: the later ones are numbered. */
export function distinctNames(names: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = new Set(taken)
  return names.map((name) => {
    const distinct = freeName(name, used)
    used.add(distinct)
    return distinct
  })
}

function freeName(name: string, used: ReadonlySet<string>): string {
  let free = name
  for (let number = 2; used.has(free); number += 1) free = numbered(name, number)
  return free
}

/** `bestand (2).csv` */
function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.')
  const end = dot > name.lastIndexOf('/') + 1 ? dot : name.length
  return `${name.slice(0, end)} (${number})${name.slice(end)}`
}

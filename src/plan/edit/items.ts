interface Item {
  readonly id: string
}

/** The items with one in the place of the one with that id, or at their end. */
export function replacedOrAdded<T extends Item>(items: readonly T[], formerId: string | null, item: T): T[] {
  if (formerId === null) return [...items, item]
  return items.map((each) => (each.id === formerId ? item : each))
}

export function withoutItem<T extends Item>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id)
}

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

interface Exchange<T> {
  readonly id: string
  readonly step: -1 | 1
  /** Whether the other is one of those among which the item has its place. */
  readonly isBeside: (item: T, other: T) => boolean
}

/** The items with one in the place of the next one beside it, and that one in its place; as they are where there is none. */
export function exchanged<T extends Item>(
  items: readonly T[],
  { id, step, isBeside }: Exchange<T>,
): readonly T[] {
  const at = items.findIndex((item) => item.id === id)
  const item = items[at]
  if (item === undefined) return items
  const isNext = (other: T) => other !== item && isBeside(item, other)
  const place =
    step === 1
      ? items.findIndex((other, index) => index > at && isNext(other))
      : items.slice(0, at).findLastIndex(isNext)
  const other = items[place]
  return other === undefined ? items : items.with(at, other).with(place, item)
}

/** A number of eight bytes, little end first; above 2^53 it is no longer exact, and too large anyway. */
export function unsigned64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000
}

/** The further fields of an entry by their number: each is number, length, content. */
export function extraFields(
  view: DataView,
  { start, length }: { readonly start: number; readonly length: number },
): ReadonlyMap<number, DataView> {
  const fields = new Map<number, DataView>()
  let at = start
  while (at + 4 <= start + length) {
    const fieldLength = view.getUint16(at + 2, true)
    if (at + 4 + fieldLength > start + length) break
    fields.set(view.getUint16(at, true), new DataView(view.buffer, view.byteOffset + at + 4, fieldLength))
    at += 4 + fieldLength
  }
  return fields
}

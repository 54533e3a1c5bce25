/** Ctrl-Z, by which DOS ends a text. */
const endMark = 0x1a
const lineEnds = [10, 13]

/** With its line end it is no longer. */
const longestMark = 3

/** Leaves out the sign by which DOS ends a text at the very end of a file; anywhere else it stays, and is a fault. */
export class EndMark {
  private held = new Uint8Array()

  /** @param isWide characters have two bytes, of which any may look like the sign */
  constructor(private readonly isWide: boolean) {}

  /** The bytes that surely are text: the last ones are held back as long as they may be the end. */
  take(piece: Uint8Array): Uint8Array {
    if (this.isWide) return piece
    const bytes = this.held.length === 0 ? piece : joined(this.held, piece)
    const end = bytes.length - markLength(bytes)
    this.held = bytes.slice(end)
    return bytes.subarray(0, end)
  }
}

function markLength(bytes: Uint8Array): number {
  const tail = bytes.subarray(-longestMark)
  const at = tail.indexOf(endMark)
  const isLast = at !== -1 && tail.subarray(at + 1).every((byte) => lineEnds.includes(byte))
  return isLast ? tail.length - at : 0
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(left.length + right.length)
  bytes.set(left)
  bytes.set(right, left.length)
  return bytes
}

/** A file as the import needs it: a browser's `File`, a file on disk, or pasted text. */
export interface ImportSource {
  readonly name: string
  /** In bytes. */
  readonly size: number
  open(): AsyncIterable<Uint8Array>
}

/** An archive that can be read from any place: its list of contents stands at the end. */
export interface ArchiveSource {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** The bytes from `start` up to, but without, `end`. */
  read(start: number, end: number): Promise<Uint8Array>
}

/** A file that lies somewhere in a folder; opening it may fail. */
export interface FoundFile<Content> {
  /** With the folders above it, divided by slashes: `Mai/Bezirke/herten.csv` */
  readonly path: string
  open(): Promise<Content>
}

export interface FoundFolder<Content> {
  readonly name: string
  /** All files in it and in the folders below, found while one walks along. */
  readonly files: AsyncIterable<FoundFile<Content>>
}

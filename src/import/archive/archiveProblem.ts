/** Why an archive gives nothing at all. */
export type ArchiveProblem =
  /** Its end, its list of contents or one of its files is not what it says. */
  | 'archiveDamaged'
  | 'archiveEncrypted'
  | 'archiveEmpty'
  /** It holds files, but none that could be a table. */
  | 'archiveWithoutTables'
  /** Packed in a way that is neither plain nor deflate. */
  | 'archiveMethod'
  /** One of several parts. */
  | 'archiveSplit'
  | 'archiveTooLarge'
  | 'archiveTooMany'

/** Thrown while an archive is read; what it holds is not taken then. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'

  constructor(
    readonly problem: ArchiveProblem,
    options?: ErrorOptions,
  ) {
    super(problem, options)
  }
}

import type { ArchiveProblem } from './archiveProblem'

/** Why a file of a folder, of an archive or of the user's choice is not read. */
export type LeftOutReason =
  | ArchiveProblem
  /** No table by its name, such as a letter or a picture. */
  | 'otherKind'
  | 'workbook'
  | 'nestedArchive'
  /** An archive of another kind than zip. */
  | 'packed'
  /** Locked by another program, such as Excel. */
  | 'fileLocked'
  /** Gone since it was chosen, or on a drive that is no longer connected. */
  | 'fileVanished'
  | 'folderEmpty'
  | 'folderTooMany'
  | 'folderTooLarge'

export interface LeftOut {
  readonly name: string
  readonly reason: LeftOutReason
}

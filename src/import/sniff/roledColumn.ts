import type { FoundRole, HeadedColumn } from './columnRoles'

/** A column and the part that it has in an address. */
export interface RoledColumn extends HeadedColumn {
  readonly role: FoundRole
  readonly name: string
  /** The role was given by a person. */
  readonly isAnswered?: boolean
}

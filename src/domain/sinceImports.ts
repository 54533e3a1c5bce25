/** What has to be known of an import to tell whether it counted. */
export interface CountedImport {
  readonly id: number
  /** ISO time in UTC, which sorts as text. */
  readonly importedAt: string
  /** ISO time; null while it counts. */
  readonly undoneAt: string | null
}

/** Which imports count otherwise than before. */
export interface ImportsSince<Import> {
  readonly added: readonly Import[]
  /** They counted then, and do not any more. */
  readonly undone: readonly Import[]
  /** They were there then but did not count, and do now. */
  readonly restored: readonly Import[]
}

/** @param then the numbers of the imports that counted, and the ISO time at which they did */
export function importsSince<Import extends CountedImport>(
  then: { readonly importIds: readonly number[]; readonly at: string },
  imports: readonly Import[],
): ImportsSince<Import> {
  const hasCounted = ({ id }: Import): boolean => then.importIds.includes(id)
  const isNew = ({ importedAt }: Import): boolean => importedAt > then.at
  const counting = imports.filter((each) => each.undoneAt === null && !hasCounted(each))
  return {
    added: counting.filter(isNew),
    undone: imports.filter((each) => each.undoneAt !== null && hasCounted(each)),
    restored: counting.filter((each) => !isNew(each)),
  }
}

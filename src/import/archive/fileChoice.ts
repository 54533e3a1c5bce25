/** What becomes of a file that nobody chose by itself, but that lies in a folder or an archive. */
export type FileChoice = 'table' | 'archive' | 'hidden' | 'workbook' | 'packed' | 'other'

const choiceByEnding: ReadonlyMap<string, FileChoice> = new Map([
  ...['csv', 'tsv', 'txt', 'asc', 'dat', 'tab'].map((ending) => [ending, 'table'] as const),
  ...['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'fods', 'numbers'].map((ending) => [ending, 'workbook'] as const),
  ...['7z', 'rar', 'gz', 'tgz', 'bz2', 'xz', 'tar', 'cab'].map((ending) => [ending, 'packed'] as const),
  ['zip', 'archive'] as const,
])

/** Put there by a system or an open program, never by a person. */
const hiddenParts = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|ehthumbs\.db$|desktop\.ini$|\$RECYCLE\.BIN$)/i

/** @param path the name with the folders above it, divided by slashes */
export function fileChoiceOf(path: string): FileChoice {
  const parts = path.split('/')
  if (parts.some((part) => hiddenParts.test(part))) return 'hidden'
  const ending = /\.([^.]+)$/.exec(parts.at(-1) ?? '')?.[1]?.toLowerCase()
  return choiceByEnding.get(ending ?? '') ?? 'other'
}

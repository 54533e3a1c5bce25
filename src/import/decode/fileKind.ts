/** Kinds of files that are dropped by mistake, named as users know them. */
export type ForeignKind =
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'zip'
  | 'gzip'
  | '7z'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'json'
  | 'binary'

const signatures: readonly (readonly [string, ForeignKind])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF8', 'gif'],
  ['\xd0\xcf\x11\xe0', 'xls'],
  ['\x1f\x8b', 'gzip'],
  ['7z\xbc\xaf', '7z'],
  ['{\\rtf', 'rtf'],
]

/** How many bytes at the start of a file are looked at. */
export const startLength = 4096

/** What a file is, when its first bytes say that it is no text table. */
export function foreignKindOf(start: Uint8Array): ForeignKind | undefined {
  const text = latin1(start)
  if (text.startsWith('PK\x03\x04')) return archiveKind(text)
  const signature = signatures.find(([bytes]) => text.startsWith(bytes))
  return signature?.[1] ?? markupKind(text) ?? (isBinary(start) ? 'binary' : undefined)
}

/** Workbooks are zip files; the names of their parts tell them apart. */
function archiveKind(text: string): ForeignKind {
  if (text.includes('opendocument.spreadsheet')) return 'ods'
  return /\[Content_Types\]\.xml|xl\/|_rels\//.test(text) ? 'xlsx' : 'zip'
}

function markupKind(text: string): ForeignKind | undefined {
  const start = text
    .replace(/^(?:\xef\xbb\xbf)+/, '')
    .trimStart()
    .slice(0, 200)
    .toLowerCase()
  if (/^<(?:!doctype html|html|head|table|meta)\b/.test(start)) return 'html'
  if (start.startsWith('<?xml')) return 'xml'
  return /^[{[]\s*["{[\]}]/.test(start) ? 'json' : undefined
}

/** Text has no control bytes but line ends, tabs and form feeds; UTF-16 is told apart before. */
function isBinary(start: Uint8Array): boolean {
  const control = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27))
  return control.length > start.length * 0.1
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** Kinds of files that are dropped by mistake, named as users know them. */
export type ForeignKind =
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'numbers'
  | 'docx'
  | 'doc'
  | 'odt'
  | 'pptx'
  | 'msg'
  | 'protected'
  | 'zip'
  | 'gzip'
  | '7z'
  | 'rar'
  | 'archive'
  | 'pdf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'image'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'json'
  | 'database'
  | 'link'
  | 'binary'

const signatures: readonly (readonly [string, ForeignKind])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['GIF8', 'gif'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['\x1f\x8b', 'gzip'],
  ['7z\xbc\xaf', '7z'],
  ['Rar!\x1a', 'rar'],
  ['\xfd7zXZ', 'archive'],
  ['BZh91AY', 'archive'],
  ['(\xb5/\xfd', 'archive'],
  ['{\\rtf', 'rtf'],
  ['SQLite format 3\0', 'database'],
  ['\0\x01\0\0Standard ', 'database'],
  ['L\0\0\0\x01\x14\x02\0', 'link'],
  ['[InternetShortcut]', 'link'],
  // A zip file that is empty, or the first part of several.
  ['PK\x05\x06', 'zip'],
  ['PK\x07\x08', 'zip'],
]

/** How many bytes at the start of a file are looked at. */
export const startLength = 4096

/** What a file is, when its first bytes say that it is no text table. */
export function foreignKindOf(start: Uint8Array): ForeignKind | undefined {
  const text = latin1(start)
  if (text.startsWith('PK\x03\x04')) return zipKind(text)
  if (text.startsWith('\xd0\xcf\x11\xe0')) return officeKind(text)
  const signature = signatures.find(([bytes]) => text.startsWith(bytes))
  return signature?.[1] ?? markupKind(text) ?? binaryKind(start, text)
}

/** Documents of office programs are zip files; the names of their parts tell them apart. */
const zipParts: readonly (readonly [RegExp, ForeignKind])[] = [
  [/opendocument\.spreadsheet/, 'ods'],
  [/opendocument\.(?:text|presentation|graphics)/, 'odt'],
  [/Index\/(?:Document|Tables\/)[^]*\.iwa/, 'numbers'],
  [/word\//, 'docx'],
  [/ppt\//, 'pptx'],
  [/\[Content_Types\]\.xml|xl\/|_rels\//, 'xlsx'],
]

function zipKind(text: string): ForeignKind {
  return zipParts.find(([names]) => names.test(text))?.[1] ?? 'zip'
}

/** The older office programs keep their parts in one file, whose names stand in it as UTF-16. */
const officeParts: readonly (readonly [string, ForeignKind])[] = [
  ['EncryptedPackage', 'protected'],
  ['WordDocument', 'doc'],
  ['__substg1.0_', 'msg'],
]

function officeKind(text: string): ForeignKind {
  const names = text.replaceAll('\0', '')
  return officeParts.find(([name]) => names.includes(name))?.[1] ?? 'xls'
}

/** What the first characters of a file say, in whatever encoding; the marks in front of it may still be there. */
export function markupKind(text: string): ForeignKind | undefined {
  const plain = text.replace(/^(?:\xef\xbb\xbf|\ufeff)+/, '').trimStart()
  const start = withoutComments(plain).slice(0, 300).toLowerCase()
  if (start.startsWith('<!--') || htmlTag.test(start)) return 'html'
  if (/^<(?:!doctype )?svg\b/.test(start)) return 'image'
  if (/^<(?:\?xml|!doctype)\b/.test(start) || xmlTag.test(start)) return 'xml'
  return /^[{[]\s*["{[\]}]/.test(start) || isListOfNumbers(plain) ? 'json' : undefined
}

const htmlTag =
  /^<(?:!doctype html|html|head|body|table|thead|tbody|tr|t[dh]|meta|title|link|style|script|div|span|p|h[1-6]|br|hr|center|font|form|ul|ol|pre|main|section)\b[^<]*>/

/** `<message:GenericData xmlns="…">`, `<daten><zeile>`: what is hidden because it is less than three is no tag. */
const xmlTag = /^<[a-z][\w.-]*(?::[\w.-]+)?(?:\s+[\w:.-]+\s*=\s*["'][^<]*>|\s*>\s*<)/

function withoutComments(text: string): string {
  return text.replace(/^(?:<!--[^]*?-->\s*)+/, '')
}

function isListOfNumbers(text: string): boolean {
  return /^\[\s*-?\d[\s\d.,eE+[\]-]*$/.test(text) && text.includes(',')
}

/** Text has no control bytes but line ends, tabs and form feeds; UTF-16 is told apart before. */
function binaryKind(start: Uint8Array, text: string): ForeignKind | undefined {
  const control = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27))
  if (control.length <= start.length * 0.1) return undefined
  if (text.slice(257, 262) === 'ustar') return 'archive'
  return /^(?:BM|RIFF[^]{4}WEBP|[^]{4}ftyp(?:heic|avif|mif1))/.test(text) ? 'image' : 'binary'
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

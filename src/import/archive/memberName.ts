/**
 * Letters of the bytes 0x80 to 0xFF on the DOS code page 437, in which zip files without a mark write names.
 * The German letters stand at the same places on page 850.
 */
const upperLetters =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** What nobody can see, or what turns the text around it about. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** @param isUtf8 whether the archive says so; many programs write UTF-8 without saying it */
export function decodeMemberName(bytes: Uint8Array, isUtf8: boolean): string {
  const text = asUtf8(bytes)
  if (text !== undefined) return text
  if (isUtf8) return new TextDecoder().decode(bytes)
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (upperLetters[byte - 0x80] ?? ''),
  ).join('')
}

/**
 * The path as it is shown: it names a place within the archive and never one on a disk, so steps upwards
 * and roots say nothing.
 */
export function shownPath(path: string): string {
  return path
    .normalize('NFC')
    .replace(invisible, '\ufffd')
    .split(/[/\\]/)
    .filter((part) => !['', '.', '..'].includes(part))
    .join('/')
}

/** `Archiv.zip › Mai/bestand.csv` */
export function nameInArchive(archiveName: string, path: string): string {
  return `${archiveName} › ${path}`
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

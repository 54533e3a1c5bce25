import { parseMonthText } from '../read/monthText'

/** `LZB Bestand` from `LZB_Bestand_2023-05.csv`: what the file of next month will be called, too. */
export function nameOfKind(file: string): string {
  const words = file
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]{1,4}$/, '')
    .split(/[\s_\-.]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word) && !isMonthName(word))
  return words.join(' ') || file
}

function isMonthName(word: string): boolean {
  return parseMonthText(word)?.kind === 'monthOfYear'
}

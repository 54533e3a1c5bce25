import { parseMonthText } from '../read/monthText'

/** `LZB Bestand` from `LZB_Bestand_2023-05.csv`: what the file of next month will be called, too. */
export function nameOfKind(file: string): string {
  return stayingNameOf(file) || wordsOf(file).join(' ') || file
}

/** The same without the month in words; empty where nothing else stands in the name. */
export function stayingNameOf(file: string): string {
  return wordsOf(file)
    .filter((word) => parseMonthText(word)?.kind !== 'monthOfYear')
    .join(' ')
}

function wordsOf(file: string): readonly string[] {
  return file
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]{1,4}$/, '')
    .split(/[\s_\-.]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word))
}

import type { MonthIndex } from '@/domain/month'
import { parseMonthText } from '../read/monthText'

/** The months that a sentence names. */
export function monthsInText(line: string): readonly MonthIndex[] {
  const texts = line.match(/\p{L}{3,9}\.? ?\d{4}\b|(?<![\d.])\d{1,2}[./]\d{4}\b|\b\d{4}-\d{2}\b(?!-)/gu) ?? []
  return texts.flatMap((text) => {
    const found = parseMonthText(text)
    return found?.kind === 'month' ? [found.month] : []
  })
}

/** `Januar bis März 2023`, `01–03/2023`: more than one month. */
export function saysSpan(line: string): boolean {
  const names = /(\p{L}{3,9})\.?(?: \d{4})? ?(?:-|–|—|bis) ?(?:zum )?(\p{L}{3,9})\.? \d{4}/gu
  const isNamed = [...line.matchAll(names)].some(
    ([, first = '', last = '']) => isMonthName(first) && isMonthName(last) && first !== last,
  )
  return isNamed || /(?<!\d)\d{1,2}\.? ?[-–] ?\d{1,2}[./]\d{4}/.test(line)
}

function isMonthName(word: string): boolean {
  return parseMonthText(word)?.kind === 'monthOfYear'
}

export function yearsInText(line: string): readonly number[] {
  return (line.match(/(?<![\d.,/§-])(?:19[5-9]\d|20\d\d)(?![\d.,/-]*\d)/g) ?? []).map(Number)
}

/** The longest text that is searched: an IBAN in a remark. */
const longest = 2000

/** A German account number by its form alone, any other one also by its check digits. */
export function isIban(plain: string): boolean {
  const text = plain.slice(0, longest).toUpperCase()
  if (german.test(text)) return true
  const found = foreign.exec(text)?.[1]?.replace(/[ -]/g, '')
  return found !== undefined && found.length >= 15 && remainderOf(found.slice(4) + found.slice(0, 4)) === 1
}

/** 20 digits behind the country and its check digits, often in groups of four. */
const german = /\bDE[ -]?\d{2}(?:[ -]?\d{4}){4}[ -]?\d{2}\b/

const foreign = /\b([A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?)\b/

/** Remainder by 97 with letters as 10 to 35, the check of an IBAN (ISO 13616). */
function remainderOf(text: string): number {
  let remainder = 0
  for (const character of text) {
    const number = parseInt(character, 36)
    remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97
  }
  return remainder
}

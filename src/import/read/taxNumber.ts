/**
 * A tax identification number (§ 139b AO): eleven digits, of the first ten one occurs twice or three times and the
 * others once at most, the last is their check digit. One number in hundreds looks like it by chance.
 */
export function isTaxNumber(text: string): boolean {
  const digits = text.replace(/[ /]/g, '')
  if (!/^[1-9]\d{10}$/.test(digits)) return false
  const counts = [...'0123456789'].map((digit) => digits.slice(0, 10).split(digit).length - 1)
  const repeated = counts.filter((count) => count > 1)
  return repeated.length === 1 && Math.max(...repeated) <= 3 && checkDigit(digits) === Number(digits[10])
}

/** ISO 7064, MOD 11,10 */
function checkDigit(digits: string): number {
  const product = [...digits.slice(0, 10)].reduce((product, digit) => {
    const sum = (Number(digit) + product) % 10
    return ((sum === 0 ? 10 : sum) * 2) % 11
  }, 10)
  return (11 - product) % 10
}

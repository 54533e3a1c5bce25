const errors = new Set(
  '#NV #N/A #NA #BEZUG! #REF! #WERT! #VALUE! #DIV/0! #NAME? #ZAHL! #NUM! #NULL! #ÜBERLAUF! #SPILL! #KALK! #CALC!'.split(
    ' ',
  ),
)

/** Digits in any grouping, at most beside a currency or a letter for thousands. */
const amount = /^[-+(]?(?:\p{Sc}|[A-Z]{3})? ?[-+]?\d[\d.,'’ ]*(?: ?(?:\p{Sc}|[A-Z]{3}|k))?\)?$/iu

/** True for what stands where a number should, and is none that can be read: `#####`, `#BEZUG!`, `CHF 4350`, `435k`. */
export function isSpoiledNumber(text: string): boolean {
  const plain = text.trim()
  return /^#{2,}$/.test(plain) || errors.has(plain.toUpperCase()) || amount.test(plain)
}

const formatWords = new RegExp(
  `^\\(?(?:${[
    'text|zeichen|zahl|ganzzahl|dezimalzahl|datum|string|varchar|date|number|numeric|integer|int|float|double',
    '(?:mm|jj(?:jj)?|yyyy)[-./ ]?(?:jj(?:jj)?|yyyy|mm)(?:[-./](?:tt|dd))?',
    '(?:tt|dd)[-./](?:mm)[-./](?:jj(?:jj)?|yyyy)',
  ].join('|')})\\)?$`,
  'i',
)

/** True for `Text`, `JJJJ-MM`: what form the cells of a column have. */
export function isFormatWord(text: string): boolean {
  return formatWords.test(text.trim())
}

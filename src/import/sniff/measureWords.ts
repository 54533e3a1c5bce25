/** What a word for a measure says of values. */
export interface Measure {
  /** Values are thousands (3) or millions (6). */
  readonly exponent?: number
  readonly isPercent?: boolean
}

const measures: readonly (readonly [RegExp, Measure])[] = [
  [/^(?:in )?(?:hunderte?n?|100)(?: ?(?:€|eur|euro|personen))?$/i, { exponent: 2 }],
  [
    /^(?:in |[x×*] ?)?(?:tsd\.?|tds\.?|tausende?n?|1[. ]?000|t)(?: ?(?:€|eur|euro|personen))?$/i,
    { exponent: 3 },
  ],
  [/^t(?:eur|€)$/i, { exponent: 3 }],
  [/^(?:in )?(?:mio\.?|millionen)(?: ?(?:€|eur|euro|personen))?$/i, { exponent: 6 }],
  [/^(?:in )?(?:mrd\.?|milliarden)(?: ?(?:€|eur|euro))?$/i, { exponent: 9 }],
  [/^(?:in )?(?:\(?%\)?|prozent|v\. ?h\.)$/i, { isPercent: true }],
  [/^(?:anteil|quote|rate)(?: in %)?$/i, { isPercent: true }],
  [/^(?:in )?(?:€|eur|euro|anzahl|personen|fälle|stück|absolut|abs\.?|vzä|wert|werte)$/i, {}],
  [/^(?:ganzzahl|dezimalzahl|number|numeric|integer|int|float|double)$/i, {}],
]

export function measureIn(plain: string): Measure | undefined {
  return measures.find(([pattern]) => pattern.test(plain))?.[1]
}

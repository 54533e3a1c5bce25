import type { MeasureKind } from './measureKinds'
import { type PowerOfTen, powersOfTen, writtenAs, writtenBeforeCurrency } from './powersOfTen'

/** What a word for a measure says of values. */
export interface Measure {
  /** Values are thousands (3), millions (6) or Cent (-2). */
  readonly exponent?: number
  readonly isPercent?: boolean
  /** What is counted, where that can be held against what an indicator counts. */
  readonly measure?: MeasureKind
}

const euro = '(?:€|eur|euro)'

/** Only words that name nothing else in a header: `LZB` and `BG` are indicators there, no measures. */
const measures: readonly (readonly [RegExp, Measure])[] = [
  ...powersOfTen.flatMap(scaled),
  [/^(?:in )?t$/i, { exponent: 3 }],
  [/^(?:in )?t ?personen$/i, { exponent: 3, measure: 'persons' }],
  [/^(?:in )?(?:cent|ct)$/i, { exponent: -2, measure: 'money' }],
  [/^(?:in )?(?:\(?%\)?|prozent|v\. ?h\.)$/i, { isPercent: true }],
  [/^(?:anteil|quote|rate) in %$/i, { isPercent: true }],
  [/^(?:anteil|quote|rate)$/i, { isPercent: true, measure: 'share' }],
  [new RegExp(`^(?:in )?${euro}$`, 'i'), { measure: 'money' }],
  [/^(?:in )?vzä$/i, { measure: 'posts' }],
  [/^(?:in )?personen$/i, { measure: 'persons' }],
  [/^(?:in )?(?:anzahl|fälle|stück)$/i, { measure: 'count' }],
  [/^(?:in )?(?:absolut|abs\.?)$/i, { measure: 'absolute' }],
  [/^(?:in )?(?:wert|werte)$/i, {}],
  [/^(?:ganzzahl|dezimalzahl|number|numeric|integer|int|float|double)$/i, {}],
]

export function measureIn(plain: string): Measure | undefined {
  return measures.find(([pattern]) => pattern.test(plain))?.[1]
}

/** True for measures that neither scale values nor make shares of them. */
export function isPlainMeasure({ exponent, isPercent }: Measure): boolean {
  return exponent === undefined && isPercent === undefined
}

function scaled(power: PowerOfTen): readonly (readonly [RegExp, Measure])[] {
  const { exponent } = power
  const written = `(?:[x×*] ?)?${writtenAs(power)}`
  return [
    [new RegExp(`^(?:in )?${written}$`, 'i'), { exponent }],
    [
      new RegExp(`^(?:in )?(?:${written}|${writtenBeforeCurrency(power)}) ?${euro}$`, 'i'),
      { exponent, measure: 'money' },
    ],
    [new RegExp(`^(?:in )?${written} ?personen$`, 'i'), { exponent, measure: 'persons' }],
  ]
}

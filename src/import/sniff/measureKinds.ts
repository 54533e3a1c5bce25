import { cleanText } from './foldText'
import { powersOfTen, writtenAs, writtenBeforeCurrency } from './powersOfTen'

/**
 * What a number counts, as far as words for it can be compared. `number` says nothing of it, `absolute` only that it
 * is no rate, `share` that it is one, but not whether the whole is 1 or 100.
 */
export type MeasureKind =
  | 'number'
  | 'absolute'
  | 'count'
  | 'persons'
  | 'households'
  | 'money'
  | 'percent'
  | 'points'
  | 'permille'
  | 'share'
  | 'posts'
  | 'days'
  | 'hours'
  | 'otherTime'
  | 'ratio'
  /** Known, and never the same as anything else: an index, a mean, another currency. */
  | 'other'

export interface MeasureText {
  /** Undefined where only a scale is said. */
  readonly kind?: MeasureKind
  /** The power of ten that is said: thousands are 3, Cent of euros -2. */
  readonly exponent?: number
}

/** The longest text that may be a measure. */
const longestMeasure = 60

/** What a text such as `Tsd. €`, `Personen` or `je 1.000` says that numbers count; undefined for other texts. */
export function parseMeasure(text: string): MeasureText | undefined {
  if (text.length > longestMeasure) return undefined
  const plain = plainText(text)
  return ownMeasure(plain) ?? scaledMeasure(plain)
}

function plainText(text: string): string {
  return cleanText(text)
    .replace(/^\((.*)\)$|^\[(.*)\]$/, '$1$2')
    .replace(
      /^(?:(?:maß)?einheit|(?:alle )?(?:angaben?|werte?|zahlen)(?: ist| sind)?|angegeben):? (?=\S)/i,
      '',
    )
    .replace(/^in (?=\S)/i, '')
    .replace(/(?: ?\/ ?|,? (?:je|pro|im) )monat$|,? monatlich$/i, '')
    .replace(/^(?:an)?zahl (?:(?:der|von|an) )?(?=\S)(?!in )/i, '')
    .replace(/ \((?:anzahl|zahl)\)$/i, '')
    .trim()
}

/** Behind a share or percent sign: of what it is one. */
const ofWhat = '(?: (?:der|des|von|an|am|aller|zum|zur|gegenüber|ggü\\.?|vs\\.?) .+)?'

const kinds: readonly (readonly [MeasureKind, RegExp])[] = [
  ['points', /^(?:pp\.?|%-?p\.?|(?:%|prozent)-? ?(?:punkte?n?|pkt\.?|pkte\.?))$/i],
  ['percent', new RegExp(`^(?:%|prozent|percent|pct\\.?|proz\\.|v\\. ?h\\.?|vh|vom hundert)${ofWhat}$`, 'i')],
  [
    'percent',
    /^(?:anteile?|quote|rate|veränderung)(?: \(?(?:in )?)?(?:%|prozent|v\. ?h\.)\)?$|^(?:%|prozent)-?(?:werte?|sätze?|satz)$/i,
  ],
  ['permille', /^(?:‰|promille|v\. ?t\.?|vom tausend)$/i],
  ['share', new RegExp(`^(?:anteile?|anteilswerte?|quoten?|raten?|quotient)${ofWhat}$`, 'i')],
  ['ratio', /(?:^| )(?:je|pro|per) |^1 ?: ?[nx\d]|^[^\d/]+\/[^/]+$|^(?:verhältnis|relation)/i],
  ['number', /^(?:[-–—.1#]|werte?|zahl(?:en)?|zahlenwert|ganze? ?zahl(?:en)?|dezimalzahl|number|numeric)$/i],
  [
    'number',
    /^(?:integer|int|float|double|ohne(?: einheit)?|keine?|dimensionslos|k\. ?a\.|einheit(?:en)?)$/i,
  ],
  ['absolute', /^(?:abs\.?|absolut(?:e?|werte?|zahl(?:en)?)|absolute (?:zahl|werte?|zahlen))$/i],
  ['count', /^(?:anz\.?|anzahl|count|n|stk\.?|stück|st\.|fälle?n?|fallzahl(?:en)?|vorgänge?|ereignisse?)$/i],
  ['count', /^[\p{L}-]*(?:eintritte|zugänge|abgänge|übergänge|integrationen|gutscheine|anträge|termine)$/iu],
  [
    'count',
    /^[\p{L}-]*(?:kontakte|beratungen|konferenzen|minderungen|förderungen|maßnahmen|neufälle|vermittlungen)$/iu,
  ],
  ['persons', /^(?:pers\.?|personen?|person\(en\)|persons?|people|kopf|köpfe|kopfzahl|menschen|einwohner)$/i],
  [
    'persons',
    /^[\p{L}-]*(?:berechtigte|beziehende|bezieher|empfänger|arbeitslose|teilnehmer|teilnehmende)n?$/iu,
  ],
  ['persons', /^(?:elb|lzb|lza|erwerbsfähige leistungsberechtigte|beschäftigte|mitarbeitende|kunden)$/i],
  ['households', /^(?:bgs?|bedarfsgemeinschaft(?:en)?|haushalte?)$/i],
  ['money', /^(?:€|eur|euro|euros)$/i],
  [
    'posts',
    /^(?:vzä|vzk|vzst|vze|fte|mak|vollzeitäquivalente?n?|vollzeitstellen|vollzeitkräfte|(?:plan)?stellen)$/i,
  ],
  ['days', /^\p{L}*tage?n?$/iu],
  ['hours', /^(?:\p{L}*stunden?|std\.?|h)$/iu],
  ['otherTime', /^(?:monate?n?|wochen?|jahre?n?|minuten?|min\.?)$/i],
  ['other', /^(?:index\p{L}*|punkte?|rang|ø.*|durchschnitt\p{L}*|mittelwerte?|median|faktor|note|klasse)$/iu],
  ['other', /^(?:us-?d|us-?\$|\$|chf|gbp|£|dm|us-dollar|dollar)$/i],
]

function ownMeasure(plain: string): MeasureText | undefined {
  if (plain === '') return { kind: 'number' }
  if (/^(?:€-?)?(?:cents?|ct\.?)$/i.test(plain)) return { kind: 'money', exponent: -2 }
  const kind = kinds.find(([, pattern]) => pattern.test(plain))?.[0]
  return kind === undefined ? undefined : { kind }
}

/** `Tsd. €`, `1.000 Personen`, `x 1000`, `Euro (Tsd.)`, `Anzahl in Tausend`, `k€`. */
function scaledMeasure(plain: string): MeasureText | undefined {
  for (const { exponent, inFront, behind } of scalePatterns) {
    const base = (inFront.exec(plain) ?? behind.exec(plain))?.[1]
    const found = base === undefined ? undefined : baseOf(base)
    if (found !== undefined) return { ...found, exponent }
  }
  return undefined
}

const scalePatterns = powersOfTen.map((power) => {
  const written = writtenAs(power)
  const inFront = `${written}(?![\\p{Ll}\\d])|${writtenBeforeCurrency(power)}`
  return {
    exponent: power.exponent,
    inFront: new RegExp(`^(?:[x×*] ?)?(?:${inFront})[ -]?(.*)$`, 'iu'),
    behind: new RegExp(`^(.+?)(?:,? (?:in )?|,? ?\\((?:in )?)${written}\\)?$`, 'iu'),
  }
})

/** Hours or shares of thousands are none that anybody writes. */
function baseOf(text: string): MeasureText | undefined {
  if (text === '') return {}
  const kind = ownMeasure(plainText(text))?.kind
  return kind !== undefined && scalable.has(kind) ? { kind } : undefined
}

const scalable: ReadonlySet<MeasureKind> = new Set<MeasureKind>([
  'number',
  'absolute',
  'count',
  'persons',
  'households',
  'money',
  'posts',
])

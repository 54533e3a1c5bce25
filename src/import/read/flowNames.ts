import type { Indicator } from '@/domain/plan'
import { namedRoleOf } from '../sniff/columnNames'
import { type IndicatorNames, nameBorder, namesOf } from './indicatorNames'

/** Words that say of a group or an instrument what is counted, as names of indicators have them. */
const flowWords: readonly (readonly [RegExp, string])[] = [
  [/^best[aä]nde?$/i, 'Bestand'],
  [/^zug[aä]nge?$/i, 'Zugang'],
  [/^abg[aä]nge?$/i, 'Abgang'],
  [/^eintritte?$/i, 'Eintritte'],
  [
    /^(?:teilnehm(?:ende|er)(?:[ -]\(?bestand\)?| im bestand)?|bestand (?:an )?teilnehm(?:enden?|er))$/i,
    'Teilnehmende',
  ],
]

/** `LZB-Bestand | Zugang`, `§ 16i | Eintritte`: the title or the row names whom a word of the header counts. */
export function indicatorOfFlow(text: string, indicators: IndicatorNames): Indicator | undefined {
  const [base, flow, ...others] = partsOf(text)
  if (base === undefined || flow === undefined || others.length > 0) return undefined
  const known = indicators.find(base)
  if (known.kind === 'indicator' && saysFlow(known.indicator, flow)) return known.indicator
  const found = new Set(
    basesOf(base, indicators).flatMap((name) => {
      const matches = spellingsOf(name, flow).map((spelling) => indicators.find(spelling))
      return matches.flatMap((match) => (match.kind === 'indicator' ? [match.indicator] : []))
    }),
  )
  return found.size === 1 ? [...found][0] : undefined
}

/** The stock of a measure are those who take part in it. */
function spellingsOf(name: string, flow: string): readonly string[] {
  const flows = flow === 'Bestand' ? [flow, 'Teilnehmende'] : [flow]
  return flows.flatMap((word) => [`${word} ${name}`, `${name} ${word}`, `${word} ${name} (Bestand)`])
}

/** `LZB-Zugang | Zugang` */
function saysFlow(indicator: Indicator, flow: string): boolean {
  return namesOf(indicator).some((name) => name.split(/[ -]/).includes(flow))
}

/** Whom and what, in this order; `Anzahl` says neither. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(nameBorder).filter((part) => namedRoleOf(part) !== 'value')
  const flows = parts.flatMap((part) => flowWords.find(([word]) => word.test(part))?.[1] ?? [])
  const bases = parts.filter((part) => !flowWords.some(([word]) => word.test(part)))
  return flows.length === 1 ? [...bases, ...flows] : []
}

/** A title such as `LZB` is read as the stock: its other names tell the group without it. */
function basesOf(base: string, indicators: IndicatorNames): readonly string[] {
  const match = indicators.find(base)
  if (match.kind !== 'indicator') return [base]
  const { indicator } = match
  return indicator.kind === 'stock' ? namesOf(indicator).filter((name) => !/bestand|stock/i.test(name)) : []
}

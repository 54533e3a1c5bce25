import type { Unit } from '@/domain/plan'
import type { IssueList, Place } from '../issueList'
import { cleanText } from '../sniff/foldText'
import { ownCopy } from './textCodes'
import type { UnitMatch, UnitNames } from './unitNames'

/** What the unit of a row turned out to be. Some are known only when the whole file is. */
export type UnitEntry =
  | { readonly kind: 'known'; readonly unit: Unit }
  /** Kept as it is written. */
  | { readonly kind: 'foreign'; readonly id: string }
  /** A word for the sum of all units, or no word at all. */
  | { readonly kind: 'total'; readonly text: string; readonly place: Place }
  | {
      readonly kind: 'ambiguous'
      readonly text: string
      readonly units: readonly Unit[]
      readonly place: Place
    }
  /** The file names no unit anywhere. */
  | { readonly kind: 'unnamed' }
  /** Asked, not taken over. */
  | { readonly kind: 'refused' }

/** Numbers the units of a file. */
export class UnitCodes {
  readonly entries: UnitEntry[] = []
  private readonly codes = new Map<string, number>()
  /** Key and name stand together in every row: what they mean is worked out once. */
  private readonly codeOfPair = new Map<string, number>()

  constructor(
    private readonly names: UnitNames,
    private readonly unknown: 'refuse' | 'takeOver',
    private readonly issues: IssueList,
  ) {}

  unnamed(): number {
    return this.codeOf('unnamed', () => ({ kind: 'unnamed' }))
  }

  refused(): number {
    return this.codeOf('refused', () => ({ kind: 'refused' }))
  }

  /** The unit of a key and a name, either of which may be empty. The key counts more. */
  of(key: string, name: string, place: Place): number {
    const pair = `${key}\u0000${name}`
    const code = this.codeOfPair.get(pair) ?? this.find(key, name, place)
    this.codeOfPair.set(pair, code)
    return code
  }

  private find(key: string, name: string, place: Place): number {
    const byKey = key.trim() === '' ? undefined : this.names.findByKey(withoutGuard(key))
    const byName = this.names.findByName(name)
    if (byKey !== undefined)
      return this.ofKnownKey(byKey, byName, { ...place, found: `${key} ${name}`.trim() })
    if (key.trim() !== '' && !this.isTotalKey(key)) return this.ofUnknownKey(cleanText(key), byName, place)
    return this.ofName(name, byName, { ...place, found: name })
  }

  private ofKnownKey(unit: Unit, byName: UnitMatch, place: Place): number {
    const contradicts =
      (byName.kind === 'unit' && byName.unit !== unit) || (byName.kind === 'total' && unit.parentId !== null)
    if (!contradicts) return this.known(unit)
    const other = byName.kind === 'unit' ? [byName.unit] : []
    return this.ask('ambiguous-unit', place, [unit, ...other])
  }

  /** A key of another register is passed over for a known name; a key like ours is not. */
  private ofUnknownKey(key: string, byName: UnitMatch, place: Place): number {
    const isLikeOurs = /^0\d{4,11}$|^\d{8}$/.test(key)
    const found = { ...place, found: key }
    if (byName.kind === 'unit') {
      return isLikeOurs ? this.ask('ambiguous-unit', found, [byName.unit]) : this.known(byName.unit)
    }
    if (!isLikeOurs && byName.kind !== 'unknown' && byName.kind !== 'empty') {
      return this.ofName(place.found ?? '', byName, place)
    }
    return this.foreign(key, found)
  }

  private ofName(name: string, match: UnitMatch, place: Place): number {
    const text = ownCopy(cleanText(name))
    switch (match.kind) {
      case 'unit':
        return this.known(match.unit)
      case 'ambiguous':
        return this.codeOf(`ambiguous ${text}`, () => ({
          kind: 'ambiguous',
          text,
          units: match.units,
          place,
        }))
      case 'total':
      case 'empty':
        return this.codeOf(`total ${text}`, () => ({ kind: 'total', text, place }))
      case 'unknown':
        return this.foreign(text, place)
    }
  }

  private known(unit: Unit): number {
    return this.codeOf(`known ${unit.id}`, () => ({ kind: 'known', unit }))
  }

  private foreign(text: string, place: Place): number {
    return this.codeOf(`foreign ${text}`, () => {
      const similar = this.names.similarTo(text).map((unit) => unit.name)
      const severity = this.unknown === 'takeOver' ? 'warning' : 'question'
      if (similar.length > 0)
        this.issues.add(severity, 'similar-unit', {
          ...place,
          detail: { ...place.detail, expected: similar },
        })
      if (similar.length === 0 || severity === 'warning') this.issues.add(severity, 'unknown-category', place)
      return this.unknown === 'takeOver' ? { kind: 'foreign', id: text } : { kind: 'refused' }
    })
  }

  private ask(code: 'ambiguous-unit', place: Place, units: readonly Unit[]): number {
    return this.codeOf(`asked ${place.found ?? ''}`, () => {
      const expected = units.map(({ id, name }) => `${name} (${id})`)
      this.issues.add('question', code, { ...place, detail: { ...place.detail, expected } })
      return { kind: 'refused' }
    })
  }

  private isTotalKey(key: string): boolean {
    return this.names.findByName(key).kind === 'total'
  }

  private codeOf(id: string, make: () => UnitEntry): number {
    const known = this.codes.get(id)
    if (known !== undefined) return known
    const code = this.entries.push(make()) - 1
    this.codes.set(id, code)
    return code
  }
}

/** Spreadsheets keep a leading zero as `'05562` or `="05562"`. */
function withoutGuard(key: string): string {
  return key
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
}

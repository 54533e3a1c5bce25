import type { Unit } from '@/domain/plan'
import type { FileAnswers, Meant } from '../fileAnswers'
import type { IssueList, Place } from '../issueList'
import { ownCopy } from '../ownCopy'
import type { Waiting } from '../questionList'
import { cleanText } from '../sniff/foldText'
import { KeyNames, type NameBeside } from './keyNames'
import { isSubtotalWord, type UnitMatch, type UnitNames } from './unitNames'

/** What the unit of a row turned out to be. Some are known only when the whole file is. */
export type UnitEntry =
  /** `text` is what the file says, `isAnswered` where a person said that it is the unit. */
  | {
      readonly kind: 'known'
      readonly unit: Unit
      readonly text: string
      readonly place: Place
      readonly isAnswered: boolean
    }
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
  /** Asked or left out, not taken over; the title's own question waits for the whole file. */
  | { readonly kind: 'refused'; readonly waiting: Waiting | undefined }

export interface UnitTools {
  readonly names: UnitNames
  readonly unknown: 'refuse' | 'takeOver'
  readonly issues: IssueList
  readonly answers: FileAnswers
}

/** Numbers the units of a file. */
export class UnitCodes {
  readonly entries: UnitEntry[] = []
  private readonly codes = new Map<string, number>()
  /** Key and name stand together in every row: what they mean is worked out once. */
  private readonly codeOfPair = new Map<string, number>()

  private readonly names: UnitNames
  private readonly issues: IssueList
  private readonly keyNames: KeyNames

  constructor(private readonly tools: UnitTools) {
    this.names = tools.names
    this.issues = tools.issues
    this.keyNames = new KeyNames(tools.names, tools.issues)
  }

  unnamed(): number {
    return this.codeOf('unnamed', () => ({ kind: 'unnamed' }))
  }

  refused(): number {
    return this.codeOf('refused', () => ({ kind: 'refused', waiting: undefined }))
  }

  /** The unit of a key and a name, either of which may be empty. The key counts more. */
  of(key: string, name: string, place: () => Place): number {
    const pair = `${key}\u0000${name}`
    const known = this.codeOfPair.get(pair)
    if (known !== undefined) return known
    const code = this.find(key, name, place())
    this.codeOfPair.set(pair, code)
    return code
  }

  /** What was said of a unit counts before anything else. */
  meantBy(key: string, name: string): Meant<Unit> {
    const { answers } = this.tools
    if (!answers.saysUnits) return undefined
    const together = answers.unitOf(pairText(key, name))
    if (together !== undefined || key.trim() === '' || name.trim() === '') return together
    const byKey = answers.unitOf(key)
    // A name beside a key of ours says nothing that the key does not say better.
    const isKeyOurs = this.names.findByKey(withoutGuard(key)) !== undefined || isLikeOurs(cleanText(key))
    return byKey !== undefined || isKeyOurs ? byKey : answers.unitOf(name)
  }

  private find(key: string, name: string, place: Place): number {
    const meant = this.meantBy(key, name)
    if (meant === null) return this.leftOut(pairText(key, name), place)
    if (meant !== undefined) return this.answered(meant, { ...place, found: pairText(key, name) })
    const byKey = key.trim() === '' ? undefined : this.names.findByKey(withoutGuard(key))
    const byName = this.names.findByName(name)
    if (byKey !== undefined)
      return this.ofKnownKey(byKey, { name, byName }, { ...place, found: pairText(key, name) })
    if (key.trim() !== '' && !this.isTotalKey(key)) {
      return this.ofUnknownKey({ key: cleanText(key), name }, byName, place)
    }
    return this.ofName(name, byName, { ...place, found: name })
  }

  private ofKnownKey(unit: Unit, beside: NameBeside, place: Place): number {
    const units = this.keyNames.contradictions(unit, beside.name, beside.byName)
    if (units.length > 0) return this.ask(place, { text: place.found ?? '', units })
    this.keyNames.note(unit, beside, place)
    return this.known(unit, place)
  }

  /** A key of another register is passed over for a known name; a key like ours is not. */
  private ofUnknownKey({ key, name }: KeyAndName, byName: UnitMatch, place: Place): number {
    const isOurs = isLikeOurs(key)
    const found = { ...place, found: key }
    if (byName.kind === 'unit') {
      const other = this.keyNames.otherByEnding(key, byName.unit)
      if (!isOurs && other === undefined)
        return this.known(byName.unit, { ...place, found: pairText(key, name) })
      const units = [byName.unit, ...(other === undefined ? [] : [other])]
      return this.ask(found, { text: pairText(key, name), units })
    }
    if (!isOurs && byName.kind !== 'unknown' && byName.kind !== 'empty') {
      return this.ofName(name, byName, { ...place, found: name })
    }
    return this.foreign(key, found, pairText(key, name))
  }

  private ofName(name: string, match: UnitMatch, place: Place): number {
    const text = ownCopy(cleanText(name))
    switch (match.kind) {
      case 'unit':
        return this.known(match.unit, place)
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
        return isSubtotalWord(text) ? this.subtotal(text, place) : this.foreign(text, place, text)
    }
  }

  private known(unit: Unit, place: Place): number {
    return this.codeOf(`known ${unit.id}`, () => knownEntry(unit, place, false))
  }

  private answered(unit: Unit, place: Place): number {
    return this.codeOf(`answered ${unit.id}`, () => knownEntry(unit, place, true))
  }

  private leftOut(text: string, place: Place): number {
    const { answers } = this.tools
    return this.codeOf(`left out ${text}`, () => ({
      kind: 'refused',
      waiting: answers.leaveOut('unit', text, place),
    }))
  }

  /** It repeats what other rows say, and of which units nobody knows. */
  private subtotal(text: string, place: Place): number {
    return this.codeOf(`subtotal ${text}`, () => {
      this.issues.add('warning', 'unknown-category', place)
      return { kind: 'refused', waiting: undefined }
    })
  }

  /** @param asked what is asked where the name is not taken over: a key together with its name */
  private foreign(text: string, place: Place, asked: string): number {
    return this.codeOf(`foreign ${text}`, () => {
      const expected = this.names.similarTo(text).map((unit) => unit.name)
      const placed = expected.length === 0 ? place : { ...place, detail: { ...place.detail, expected } }
      if (this.tools.unknown === 'refuse') return this.askForForeign(asked, placed)
      if (expected.length > 0) this.issues.add('warning', 'similar-unit', placed)
      this.issues.add('warning', 'unknown-category', place)
      return { kind: 'foreign', id: text }
    })
  }

  private askForForeign(text: string, place: Place): UnitEntry {
    const code = place.detail?.expected === undefined ? 'unknown-category' : 'similar-unit'
    const suggestions = this.names.mostSimilarTo(text)
    return { kind: 'refused', waiting: this.issues.ask(code, place, { kind: 'unit', text, suggestions }) }
  }

  private ask(place: Place, { text, units }: AskedUnit): number {
    return this.codeOf(`asked ${text}`, () => {
      const expected = units.map(({ id, name }) => `${name} (${id})`)
      const placed = { ...place, detail: { ...place.detail, expected } }
      const asked = { kind: 'unit', text, suggestions: units.map(({ id }) => id) } as const
      return { kind: 'refused', waiting: this.issues.ask('ambiguous-unit', placed, asked) }
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

function knownEntry(unit: Unit, place: Place, isAnswered: boolean): UnitEntry {
  return { kind: 'known', unit, text: ownCopy(cleanText(place.found ?? '')), place, isAnswered }
}

interface KeyAndName {
  readonly key: string
  readonly name: string
}

interface AskedUnit {
  readonly text: string
  readonly units: readonly Unit[]
}

/** A key and its name as one text. */
function pairText(key: string, name: string): string {
  return cleanText(`${key} ${name}`)
}

/** Digits in the form of a Gebietsschlüssel. */
function isLikeOurs(key: string): boolean {
  return /^0\d{4,11}$|^\d{8}$/.test(key)
}

/** Spreadsheets keep a leading zero as `'05562` or `="05562"`; data frames write `5562024.0` beside blank cells. */
function withoutGuard(key: string): string {
  return key
    .trim()
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .replace(/^(\d{4,12})[.,]0$/, '$1')
}

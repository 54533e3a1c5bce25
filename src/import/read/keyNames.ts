import type { Unit } from '@/domain/plan'
import type { IssueList, Place } from '../issueList'
import { foldText, foldWords, isNearMiss } from '../sniff/foldText'
import { isLand } from '../sniff/titlePlaces'
import type { UnitMatch, UnitNames } from './unitNames'

/** Words that say what kind of place it is, not which. */
const kindsOfPlace = new Set(
  'jobcenter jc bezirksstelle bezirk bst bs dienststelle geschaeftsstelle nebenstelle standort stadt staedte gemeinde kreis landkreis lk kreisfreie region amt traeger haus team nord sued west mitte'.split(
    ' ',
  ),
)

/** Shorter words are taken for abbreviations. */
const shortestWord = 4

interface Placed {
  readonly text: string
  readonly place: Place
}

export interface NameBeside {
  readonly name: string
  readonly byName: UnitMatch
}

/** What stands beside the keys of units though no one calls these units so. */
export class KeyNames {
  private readonly strange = new Map<Unit, Map<string, Placed>>()
  private readonly withOwnName = new Set<Unit>()
  /** Keys of three digits number something else than Gemeinden. */
  private areEndingsStrange = false

  constructor(
    private readonly names: UnitNames,
    private readonly issues: IssueList,
  ) {}

  /** The units that key and name tell apart; empty where the name may stand beside the key. */
  contradictions(unit: Unit, name: string, byName: UnitMatch): readonly Unit[] {
    if (byName.kind === 'total') return unit.parentId === null ? [] : [unit]
    const others = this.namedBy(unit, name, byName)
    return others.length === 0 || others.includes(unit) ? [] : [unit, ...others]
  }

  /** `008 Marl`, where 05562008 is Datteln; running numbers begin with those of no unit. */
  otherByEnding(key: string, unit: Unit): Unit | undefined {
    const found = this.names.findByEnding(key)
    this.areEndingsStrange ||= found === undefined
    return this.areEndingsStrange || found === unit ? undefined : found
  }

  private namedBy(unit: Unit, name: string, byName: UnitMatch): readonly Unit[] {
    if (byName.kind === 'unit') return [byName.unit]
    if (byName.kind === 'ambiguous') return byName.units
    return isSaidOf(unit, name) ? [] : this.names.namedIn(name).filter(({ id }) => id !== unit.parentId)
  }

  /** A strange name may be a new one of the unit; two names for one key cannot both be right. */
  note(unit: Unit, { name, byName }: NameBeside, place: Place): void {
    if (byName.kind === 'empty') return
    const isStrange = byName.kind === 'unknown' && !isSaidOf(unit, name) && !isLand(name)
    if (isStrange) this.noteStrange(unit, name, place)
    else this.withOwnName.add(unit)
    this.askForSeveral(unit)
  }

  private askForSeveral(unit: Unit): void {
    const strange = [...(this.strange.get(unit)?.values() ?? [])]
    const hasSeveral = strange.length > 1 || this.withOwnName.has(unit)
    for (const each of hasSeveral ? strange : []) this.ask(unit, each)
  }

  private noteStrange(unit: Unit, name: string, place: Place): void {
    const strange = this.strange.get(unit) ?? new Map<string, Placed>()
    if (strange.size === 0) this.issues.add('warning', 'ambiguous-unit', placeWith(unit, place))
    this.strange.set(unit, strange.set(foldText(name), { text: place.found ?? '', place }))
  }

  private ask(unit: Unit, { text, place }: Placed): void {
    const suggestions = [unit.id, ...this.names.mostSimilarTo(text).filter((id) => id !== unit.id)]
    this.issues.ask('ambiguous-unit', placeWith(unit, place), { kind: 'unit', text, suggestions })
  }
}

function placeWith({ id, name }: Unit, place: Place): Place {
  return { ...place, detail: { ...place.detail, expected: [`${name} (${id})`] } }
}

/** `Castrop`, `CR` and `Castrop-Rauxel (Altstadt)` beside the key of Castrop-Rauxel; numbers are no name. */
function isSaidOf(unit: Unit, text: string): boolean {
  const words = tellingWords(text)
  if (words.length === 0) return true
  const own = [unit.name, ...unit.aliases, ...(unit.ambiguousNames ?? [])]
  if (own.some((name) => isNearMiss(foldText(text), foldText(name)))) return true
  return own.some((name) => words.some((word) => isLike(word, name)))
}

function tellingWords(text: string): readonly string[] {
  return foldWords(text).filter((word) => /[a-z]/.test(word) && !kindsOfPlace.has(word))
}

function isLike(word: string, name: string): boolean {
  if (word.length < shortestWord) return isShortFor(word, foldText(tellingWords(name).join('')))
  return tellingWords(name).some(
    (own) => own.length >= shortestWord && (own.startsWith(word) || word.startsWith(own)),
  )
}

/** The first letter, and further ones in their order: `CR`, `Cas`. */
function isShortFor(short: string, name: string): boolean {
  return new RegExp(`^${[...short].join('.*')}`).test(name)
}

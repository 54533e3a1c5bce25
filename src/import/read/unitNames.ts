import type { Unit } from '@/domain/plan'
import { cleanText, foldText, foldWords, isNearMiss, tellingSigns } from '../sniff/foldText'
import { mostSimilar } from '../suggestions'

export type UnitMatch =
  | { readonly kind: 'unit'; readonly unit: Unit }
  /** The name means several units. */
  | { readonly kind: 'ambiguous'; readonly units: readonly Unit[] }
  /** A word for the sum of all units. */
  | { readonly kind: 'total' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' }

const totalWords = new Set(
  [
    'Insgesamt Insg Zus Gesamt Summe SUM Total Zusammen Alle Gesamtsumme Gesamtergebnis Jobcenter Träger Kreis',
    'Kreisgesamt Jobcentergesamt Trägergesamt Gesamtträger Kreisinsgesamt Jobcenterinsgesamt Allebezirksstellen',
    'Ergebnis Summeergebnis Summegesamt Summeinsgesamt Summekreis Summejobcenter Summeträger Summebezirksstellen AlleStandorte AlleGemeinden',
  ]
    .join(' ')
    .split(' ')
    .map((word) => foldText(word)),
)

/** Sums of some units, which nobody names. */
const subtotalWords = new Set(
  ['Zwischensumme', 'Teilsumme', 'Subtotal', 'Zwischenergebnis', 'Summe Zwischen', 'Übertrag'].map((word) =>
    foldText(word),
  ),
)

export function isSubtotalWord(text: string): boolean {
  return subtotalWords.has(foldText(text).replace(/\d+$/, ''))
}

/** `Marl Ergebnis`, `Summe Marl`, `Durchschnitt`: numbers that are made of those of other rows. */
export function isSumWord(text: string): boolean {
  return sumWords.test(cleanText(text))
}

const sumWords =
  /^(?:summe|gesamtsumme|prüfsumme|durchschnitt|mittelwert|median|minimum|maximum)(?!\p{L})|(?<!\p{L})(?:gesamtergebnis|teilergebnis|ergebnis|summe|gesamt|insgesamt)$/iu

const longestName = 200

export function isTotalWord(text: string): boolean {
  return isSumSign(text) || (totalWords.has(foldText(text)) && tellingSigns(text) === '')
}

function isSumSign(text: string): boolean {
  return /^[Σ∑]$/.test(cleanText(text))
}

function mayBeName(text: string): boolean {
  return foldText(text) !== '' && text.length <= longestName
}

/** Finds units by key or by any spelling of their names. */
export class UnitNames {
  private readonly byId = new Map<string, Unit>()
  private readonly byName = new Map<string, Set<Unit>>()
  private readonly ambiguous = new Set<string>()
  private readonly parents: readonly Unit[]
  /** That occur in names. */
  private readonly signs: ReadonlySet<string>

  constructor(private readonly units: readonly Unit[]) {
    this.signs = new Set(units.flatMap((unit) => [...tellingSigns(namesOf(unit).join(' '))]))
    this.parents = units.filter(({ parentId }) => parentId === null)
    for (const unit of units) {
      this.byId.set(foldText(unit.id), unit)
      for (const name of namesOf(unit)) this.addName(foldText(name), unit)
      for (const name of unit.ambiguousNames ?? []) this.ambiguous.add(foldText(name))
    }
  }

  /** The unit at the top; undefined where there are several. */
  get root(): Unit | undefined {
    return this.parents.length === 1 ? this.parents[0] : undefined
  }

  childrenOf(parent: Unit): readonly Unit[] {
    return this.units.filter(({ parentId }) => parentId === parent.id)
  }

  /** Also without the leading zero, and in the longer forms of a Gemeinde's key. */
  findByKey(text: string): Unit | undefined {
    const key = foldText(text)
    const found = new Set(spellingsOf(key).map((spelling) => this.byId.get(spelling)))
    found.delete(undefined)
    return found.size === 1 ? [...found][0] : undefined
  }

  /** By the last three digits, which tell the Gemeinden of a Kreis apart. */
  findByEnding(text: string): Unit | undefined {
    return /^\d{3}$/.test(text)
      ? this.units.find(({ id }) => /^\d{8}$/.test(id) && id.endsWith(text))
      : undefined
  }

  findByName(text: string): UnitMatch {
    const name = cleanText(text)
    const folded = foldText(name)
    if (name === '') return { kind: 'empty' }
    if (isSumSign(name)) return { kind: 'total' }
    if (!mayBeName(name) || !this.areOfNames(tellingSigns(name))) return { kind: 'unknown' }
    const known = this.findFolded(folded)
    if (known.kind !== 'unknown') return known
    if (totalWords.has(folded)) return { kind: 'total' }
    return this.findWithin(name) ?? { kind: 'unknown' }
  }

  private findWithin(name: string): UnitMatch | undefined {
    return this.findQualified(name) ?? this.findKeyWithin(name) ?? this.findSum(name)
  }

  /** Units whose name differs by a slip of the pen only. */
  similarTo(text: string): readonly Unit[] {
    const folded = foldText(text)
    return this.units.filter((unit) => namesOf(unit).some((name) => isNearMiss(folded, foldText(name))))
  }

  /** Ids of what may be meant. */
  mostSimilarTo(text: string): readonly string[] {
    return mostSimilar(
      text,
      this.units.map((unit) => ({ id: unit.id, names: [unit.id, ...namesOf(unit)] })),
    )
  }

  /** Units whose name stands among other words: `Marl-Hüls`, `Außenstelle Herten`. */
  namedIn(text: string): readonly Unit[] {
    const folded = ` ${foldWords(text).join(' ')} `
    return this.units.filter((unit) =>
      spokenWordsOf(unit).some((words) => words.length > 3 && folded.includes(` ${words} `)),
    )
  }

  /** `Marl (%)` is no office, but a share of one. */
  private areOfNames(signs: string): boolean {
    return [...signs].every((sign) => this.signs.has(sign))
  }

  private addName(folded: string, unit: Unit): void {
    const units = this.byName.get(folded) ?? new Set<Unit>()
    this.byName.set(folded, units.add(unit))
  }

  private findFolded(folded: string): UnitMatch {
    const units = [...(this.byName.get(folded) ?? [])]
    if (this.ambiguous.has(folded) || units.length > 1)
      return { kind: 'ambiguous', units: this.meaning(folded) }
    return units[0] === undefined ? { kind: 'unknown' } : { kind: 'unit', unit: units[0] }
  }

  private meaning(folded: string): readonly Unit[] {
    return this.units.filter((unit) =>
      [...namesOf(unit), ...(unit.ambiguousNames ?? [])].some((name) => foldText(name) === folded),
    )
  }

  /** `Stadt X` and `BST X` mean an office, `Kreis X` means the Träger, also where X alone is ambiguous. */
  private findQualified(name: string): UnitMatch | undefined {
    const office = bareName(name, officeWords)
    if (office !== undefined) return this.onlyOne(office, (unit) => unit.parentId !== null)
    const district = bareName(name, districtWords)
    if (district !== undefined) return this.onlyOne(district, (unit) => unit.parentId === null)
    return undefined
  }

  /** `Kreis Recklinghausen gesamt`; the sum of an office may add up its months. */
  private findSum(name: string): UnitMatch | undefined {
    const bare = name.replace(wholeWords, '')
    const known = bare === name || bare === '' ? undefined : this.findByName(bare)
    return known?.kind === 'unit' && known.unit.parentId === null ? known : undefined
  }

  private onlyOne(bare: string, isMeant: (unit: Unit) => boolean): UnitMatch | undefined {
    const found = this.units.filter((unit) => isMeant(unit) && spokenNamesOf(unit).includes(foldText(bare)))
    return found.length === 1 && found[0] !== undefined ? { kind: 'unit', unit: found[0] } : undefined
  }

  /** The key counts more than the name around it, unless that name is another unit's. */
  private findKeyWithin(name: string): UnitMatch | undefined {
    const found = this.findKeyIn(name)
    if (found === undefined) return undefined
    const { unit, rest } = found
    const beside = this.findByName(rest)
    return beside.kind === 'unit' && beside.unit !== unit
      ? { kind: 'ambiguous', units: [unit, beside.unit] }
      : { kind: 'unit', unit }
  }

  /** `05562004 Castrop-Rauxel`, `Castrop-Rauxel (05562004)`, `05562 004`; a part of the digits is no key. */
  findKeyIn(name: string): { readonly unit: Unit; readonly rest: string } | undefined {
    const [, all, front, behind] =
      /^(\d[\d .-]*\d)$|^(\d[\d ]*\d)(?=[ -]+[^\d -])|\p{L}.*?[ (](\d[\d ]*\d)\)?$/u.exec(name) ?? []
    const digits = all ?? front ?? behind ?? ''
    const key = digits.replace(/\D/g, '')
    const unit = /^\d{4,12}$/.test(key) ? this.findByKey(key) : undefined
    return unit && { unit, rest: name.replace(digits, '').replace(/^[ -]+|[ (-]+\)?$/g, '') }
  }
}

const wholeWords = /^(?:summe|gesamt|insgesamt):? | \(?(?:gesamt|insgesamt|zusammen)\)?$/i

const officeWords =
  'bezirksstelle|bst\\.?|stadt|gemeinde|standort|geschäftsstelle|kreisfreie stadt|krfr\\.? stadt'
const districtWords = 'kreis|landkreis|lk|jobcenter|jc|träger'

function bareName(name: string, words: string): string | undefined {
  const match = new RegExp(`^(?:${words}) (.+)$|^(.+?),? \\(?(?:${words})\\)?$`, 'i').exec(name)
  return match?.[1] ?? match?.[2]
}

function namesOf({ name, aliases }: Unit): readonly string[] {
  return [name, ...aliases]
}

/** Folded names with and without the word for the kind of unit. */
function spokenNamesOf(unit: Unit): readonly string[] {
  return [...namesOf(unit), ...(unit.ambiguousNames ?? [])].flatMap((name) => {
    const bare = bareName(name, officeWords) ?? bareName(name, districtWords)
    return bare === undefined ? [foldText(name)] : [foldText(name), foldText(bare)]
  })
}

/** A spreadsheet drops the leading zero; the Regionalschlüssel has twelve digits, a Kreis may end in 000. */
function spellingsOf(key: string): readonly string[] {
  if (!/^\d+$/.test(key)) return [key]
  const full = [4, 7, 11].includes(key.length) ? [key, `0${key}`] : [key]
  return full.flatMap((digits) => {
    if (digits.length === 12)
      return [digits, digits.slice(0, 5) + (digits.slice(5) === '0000000' ? '' : digits.slice(9))]
    return digits.length === 8 && digits.endsWith('000') ? [digits, digits.slice(0, 5)] : [digits]
  })
}

function spokenWordsOf(unit: Unit): readonly string[] {
  return [...namesOf(unit), ...(unit.ambiguousNames ?? [])].map((name) => {
    const bare = bareName(name, officeWords) ?? bareName(name, districtWords) ?? name
    return foldWords(bare).join(' ')
  })
}

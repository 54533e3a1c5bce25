import { type SeriesKey, sexes } from '@/domain/facts'
import { Numbering } from '@/domain/numbering'
import type { Unit } from '@/domain/plan'
import { numberText } from '../check/duplicates'
import { valueOf } from '../check/factFields'
import type { IssueList, Place } from '../issueList'
import { countWaiting, type Waiting } from '../questionList'
import type { TitlePlace } from '../sniff/tableShape'
import type { FactColumns } from './factColumns'
import type { OpenSeries } from './mergedParts'
import type { NameEntry } from './nameCodes'
import type { UnitCodes, UnitEntry } from './unitCodes'
import type { UnitNames } from './unitNames'

interface Placed {
  readonly unit: Unit | undefined
  readonly text: string
  readonly place: Place
}

type KnownUnit = Extract<UnitEntry, { kind: 'known' }>

/** A series whose unit is not known. */
const dropped = -1

/** Numbers the series of a file. Their units are settled last: what a total means depends on the units beside it. */
export class SeriesBook {
  private readonly series: OpenSeries[] = []

  add(series: OpenSeries): number {
    return this.series.push(series) - 1
  }

  /**
   * Gives every series its key, joins those that turn out to be the same, and drops facts without a unit or sex.
   * @param blankSex what values wait for whose blank sex may be the one above
   */
  settle(facts: FactColumns, units: UnitSettler, blankSex: Waiting | undefined): readonly SeriesKey[] {
    const keys = new SeriesKeys()
    const waiting: (Waiting | undefined)[] = []
    const settled = this.series.map(({ name, unitCode, sex, isSexBlank }, at) => {
      const unitId = units.idOf(unitCode, name)
      const isOpen = isSexBlank && blankSex !== undefined && name.indicator?.hasSexes !== false
      if (typeof unitId === 'string' && !isOpen) return keys.numberOf({ indicatorId: name.id, unitId, sex })
      waiting[at] = typeof unitId === 'string' ? blankSex : unitId
      return dropped
    })
    if (settled.includes(dropped)) countDropped(facts, waiting)
    renumber(facts, settled)
    return keys.all
  }

  /** What each series counts. */
  names(): readonly NameEntry[] {
    return this.series.map(({ name }) => name)
  }

  /** By which power of ten its numbers are to be multiplied. */
  exponentOf(series: number): number {
    return this.series[series]?.measure.scale.exponent ?? 0
  }

  /** Before their units are settled. */
  open(): readonly OpenSeries[] {
    return this.series
  }
}

/** The distinct keys of a file. */
class SeriesKeys {
  readonly all: SeriesKey[] = []
  private readonly indicators = new Numbering()
  private readonly units = new Numbering()
  /** By indicator, unit and sex. */
  private readonly numbers: (number | undefined)[][] = []

  numberOf(key: SeriesKey): number {
    const ofIndicator = (this.numbers[this.indicators.of(key.indicatorId)] ??= [])
    const place = this.units.of(key.unitId) * sexes.length + sexes.indexOf(key.sex)
    return (ofIndicator[place] ??= this.all.push(key) - 1)
  }
}

function countDropped(facts: FactColumns, waiting: readonly (Waiting | undefined)[]): void {
  for (let at = 0; at < facts.length; at += 1) {
    const dropped = waiting[facts.seriesAt[at] ?? 0]
    if (dropped !== undefined) countWaiting(dropped, () => numberText(valueOf(facts, at)) ?? '')
  }
}

function renumber(facts: FactColumns, settled: readonly number[]): void {
  if (settled.every((code, at) => code === at)) return
  const { seriesAt } = facts
  facts.retain((at) => settled[seriesAt[at] ?? 0] !== dropped)
  for (let at = 0; at < facts.length; at += 1) seriesAt[at] = settled[seriesAt[at] ?? 0] ?? 0
}

export interface SettleOptions {
  readonly names: UnitNames
  readonly unknown: 'refuse' | 'takeOver'
  readonly issues: IssueList
  /** A blank unit means the one above. */
  readonly isMerged: boolean
  readonly titlePlace: TitlePlace | undefined
  /** A line that leaves a unit out of the whole. */
  readonly exception: string | undefined
}

/** Decides units that only the whole file can decide. */
export class UnitSettler {
  private readonly ids = new Map<number, string | Waiting | undefined>()
  private unnamed: string | Waiting | undefined

  constructor(
    private readonly units: UnitCodes,
    private readonly usedCodes: ReadonlySet<number>,
    private readonly options: SettleOptions,
  ) {}

  /** The unit's id, or what its values wait for. */
  idOf(code: number, { indicator }: NameEntry): string | Waiting | undefined {
    const entry = this.units.entries[code]
    const hasUnits = indicator?.hasUnits !== false
    if (entry?.kind === 'unnamed' || (!hasUnits && this.isMergedBlank(entry))) return this.unnamedId(hasUnits)
    if (!this.ids.has(code)) this.ids.set(code, entry && this.settledId(entry))
    return this.ids.get(code)
  }

  private isMergedBlank(entry: UnitEntry | undefined): boolean {
    return this.options.isMerged && entry?.kind === 'total' && entry.text === ''
  }

  private settledId(entry: Exclude<UnitEntry, { kind: 'unnamed' }>): string | Waiting | undefined {
    switch (entry.kind) {
      case 'known':
        return this.contradictsTitle(entry) ? this.askBesideTitle(entry) : entry.unit.id
      case 'foreign':
        return entry.id
      case 'total':
        return this.totalId(entry)
      case 'ambiguous':
        return this.ambiguousId(entry)
      case 'refused':
        return entry.waiting
    }
  }

  /**
   * Only another place stands in the title, and its own values do not stand beside these. A column that names nothing
   * but the Träger may say whose office the title names.
   */
  private contradictsTitle({ unit, isAnswered }: KnownUnit): boolean {
    const { titlePlace, exception } = this.options
    if (exception !== undefined && unit.parentId === null) return !isAnswered
    if (titlePlace === undefined || isAnswered) return false
    const known = this.usedEntries().flatMap((entry) => (entry.kind === 'known' ? [entry.unit.id] : []))
    const { unitIds } = titlePlace
    if (known.some((id) => unitIds.includes(id))) return false
    return unit.parentId !== null || (unitIds.length > 0 && new Set(known).size === 1)
  }

  private askBesideTitle({ unit, text, place }: Placed): Waiting {
    const { titlePlace, exception, issues } = this.options
    const suggestions = [...(titlePlace?.unitIds ?? []), ...(unit === undefined ? [] : [unit.id])]
    const detail = { ...place.detail, title: titlePlace?.text ?? exception ?? '' }
    return issues.ask(
      'ambiguous-unit',
      { ...place, found: text, detail },
      { kind: 'unit', text, suggestions },
    )
  }

  /** A total is the Träger's where all units beside it are the Träger's; in a foreign table it is foreign. */
  private totalId({ text, place }: Extract<UnitEntry, { kind: 'total' }>): string | Waiting {
    const { names, unknown, issues, isMerged } = this.options
    const suggestions = names.root === undefined ? [] : [names.root.id]
    const asked = { kind: 'unit', text, suggestions } as const
    if (text === '' && isMerged) return issues.ask('ambiguous-unit', place, asked)
    if (this.isOfTitle()) return this.askBesideTitle({ text, unit: names.root, place })
    if (names.root !== undefined && !this.isBeside('foreign')) return names.root.id
    if (unknown === 'refuse') return issues.ask('unknown-category', place, asked)
    issues.add('warning', 'unknown-category', place)
    return text
  }

  /** Where the title names another place, a total alone may be that place's. */
  private isOfTitle(): boolean {
    if (this.options.exception !== undefined) return true
    return this.options.titlePlace !== undefined && !this.isBeside('foreign') && !this.isBeside('known')
  }

  private isBeside(kind: UnitEntry['kind']): boolean {
    return this.usedEntries().some((entry) => entry.kind === kind)
  }

  /** Beside the Träger and all its other offices an ambiguous name can only mean the office that is left. */
  private ambiguousId({ text, units, place }: Extract<UnitEntry, { kind: 'ambiguous' }>): string | Waiting {
    const { issues } = this.options
    const offices = units.filter(({ parentId }) => parentId !== null)
    const office = offices.length === 1 ? offices[0] : undefined
    if (office !== undefined && this.hasAllBut(office)) return office.id
    const expected = units.map(({ id, name }) => `${name} (${id})`)
    const placed = { ...place, detail: { ...place.detail, expected } }
    const suggestions = units.map(({ id }) => id)
    return issues.ask('ambiguous-unit', placed, { kind: 'unit', text, suggestions })
  }

  private hasAllBut(office: Unit): boolean {
    const { root } = this.options.names
    if (root === undefined) return false
    const used = this.usedEntries()
    const known = new Set(used.flatMap((entry) => (entry.kind === 'known' ? [entry.unit] : [])))
    const hasRoot = known.has(root) || used.some(({ kind }) => kind === 'total')
    const others = this.options.names.childrenOf(root).filter((unit) => unit !== office)
    return hasRoot && !known.has(office) && others.every((unit) => known.has(unit))
  }

  /** A file without units: sure for what only the Träger has, else the file lacks a column. */
  private unnamedId(hasUnits: boolean): string | Waiting {
    const { root } = this.options.names
    if (!hasUnits && root !== undefined) return root.id
    return (this.unnamed ??= this.reportUnnamed())
  }

  private reportUnnamed(): string | Waiting {
    const { names, unknown, issues } = this.options
    const place = { line: null, detail: { expected: ['Gebietsschlüssel', 'Bezirksstelle'] } }
    if (unknown === 'takeOver') {
      issues.add('warning', 'missing-column', place)
      return ''
    }
    const suggestions = names.root === undefined ? [] : [names.root.id]
    return issues.ask('missing-column', place, { kind: 'fileUnit', suggestions })
  }

  private usedEntries(): readonly UnitEntry[] {
    return this.units.entries.filter((_, code) => this.usedCodes.has(code))
  }
}

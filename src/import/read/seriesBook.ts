import { type SeriesKey, seriesId, type Sex } from '@/domain/facts'
import type { Unit } from '@/domain/plan'
import type { IssueList } from '../issueList'
import type { FactColumns } from './factColumns'
import type { NameEntry } from './nameCodes'
import type { UnitCodes, UnitEntry } from './unitCodes'
import type { UnitNames } from './unitNames'

interface OpenSeries {
  readonly name: NameEntry
  readonly unitCode: number
  readonly sex: Sex
}

/** A series whose unit is not known. */
const dropped = -1

/** Numbers the series of a file. Their units are settled last: what a total means depends on the units beside it. */
export class SeriesBook {
  private readonly series: OpenSeries[] = []

  add(series: OpenSeries): number {
    return this.series.push(series) - 1
  }

  /** Gives every series its key, joins those that turn out to be the same, and drops facts without a unit. */
  settle(facts: FactColumns, units: UnitSettler): readonly SeriesKey[] {
    const keys: SeriesKey[] = []
    const codes = new Map<string, number>()
    const settled = this.series.map(({ name, unitCode, sex }) => {
      const unitId = units.idOf(unitCode, name)
      if (unitId === undefined) return dropped
      const key = { indicatorId: name.id, unitId, sex }
      const id = seriesId(key)
      const code = codes.get(id) ?? keys.push(key) - 1
      codes.set(id, code)
      return code
    })
    renumber(facts, settled)
    return keys
  }

  /** What each series counts. */
  names(): readonly NameEntry[] {
    return this.series.map(({ name }) => name)
  }

  /** Unit of each series, for those who count facts per unit. */
  unitCodes(): readonly number[] {
    return this.series.map(({ unitCode }) => unitCode)
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
}

/** Decides units that only the whole file can decide. */
export class UnitSettler {
  private readonly ids = new Map<number, string | undefined>()
  private isUnnamedReported = false

  constructor(
    private readonly units: UnitCodes,
    private readonly usedCodes: ReadonlySet<number>,
    private readonly options: SettleOptions,
  ) {}

  idOf(code: number, { indicator }: NameEntry): string | undefined {
    const entry = this.units.entries[code]
    if (entry?.kind === 'unnamed') return this.unnamedId(indicator?.hasUnits !== false)
    if (!this.ids.has(code)) this.ids.set(code, entry && this.settledId(entry))
    return this.ids.get(code)
  }

  private settledId(entry: Exclude<UnitEntry, { kind: 'unnamed' }>): string | undefined {
    switch (entry.kind) {
      case 'known':
        return entry.unit.id
      case 'foreign':
        return entry.id
      case 'total':
        return this.totalId(entry)
      case 'ambiguous':
        return this.ambiguousId(entry)
      case 'refused':
        return undefined
    }
  }

  /** A total is the Träger's where all units beside it are the Träger's; in a foreign table it is foreign. */
  private totalId({ text, place }: Extract<UnitEntry, { kind: 'total' }>): string | undefined {
    const { names, unknown, issues, isMerged } = this.options
    if (text === '' && isMerged) {
      issues.add('question', 'ambiguous-unit', place)
      return undefined
    }
    const isForeign = this.usedEntries().some(({ kind }) => kind === 'foreign')
    if (names.root !== undefined && !isForeign) return names.root.id
    issues.add(unknown === 'takeOver' ? 'warning' : 'question', 'unknown-category', place)
    return unknown === 'takeOver' ? text : undefined
  }

  /** Beside the Träger and all its other offices an ambiguous name can only mean the office that is left. */
  private ambiguousId({ units, place }: Extract<UnitEntry, { kind: 'ambiguous' }>): string | undefined {
    const { issues } = this.options
    const offices = units.filter(({ parentId }) => parentId !== null)
    const office = offices.length === 1 ? offices[0] : undefined
    if (office !== undefined && this.hasAllBut(office)) return office.id
    const expected = units.map(({ id, name }) => `${name} (${id})`)
    issues.add('question', 'ambiguous-unit', { ...place, detail: { ...place.detail, expected } })
    return undefined
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
  private unnamedId(hasUnits: boolean): string | undefined {
    const { names, unknown, issues } = this.options
    if (!hasUnits && names.root !== undefined) return names.root.id
    const severity = unknown === 'takeOver' ? 'warning' : 'question'
    if (!this.isUnnamedReported) {
      issues.add(severity, 'missing-column', {
        line: null,
        detail: { expected: ['Gebietsschlüssel', 'Bezirksstelle'] },
      })
    }
    this.isUnnamedReported = true
    return unknown === 'takeOver' ? '' : undefined
  }

  private usedEntries(): readonly UnitEntry[] {
    return this.units.entries.filter((_, code) => this.usedCodes.has(code))
  }
}

import type { Indicator } from '@/domain/plan'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList } from '../issueList'
import { addSample } from '../questionList'
import { type MeasureKind, parseMeasure } from '../sniff/measureKinds'
import type { TableShape, ValueColumn } from '../sniff/tableShape'
import {
  exponentOfPlan,
  kindOfIndicator,
  type MeasureFit,
  measureFit,
  type PlacedMeasure,
} from './measureFit'
import type { NameEntry } from './nameCodes'
import { exponents, scaleOfSeries, type SeriesScale } from './seriesScale'
import type { RowPlace } from './textGuard'

/** What a file says that the numbers of a series count. */
export interface SeriesMeasure {
  readonly scale: SeriesScale
  /** Thousands of nothing, or of euros, cannot be meant of what the indicator counts. */
  readonly isUnfitScale: boolean
  /** In the cell of the row. */
  readonly cell: PlacedMeasure | undefined
  readonly kind: MeasureKind | undefined
  /** What the indicator contradicts. */
  readonly conflict: PlacedMeasure | undefined
  /** It is said to be a share: 0.03 may be 3 %. */
  readonly share: PlacedMeasure | undefined
}

interface MeasureTools {
  readonly issues: IssueList
  readonly answers: FileAnswers
  readonly place: RowPlace
}

/** Works out what the numbers of each series count, by the cells of its rows, its name, its header and the title. */
export class SeriesMeasures {
  private readonly asked = new Set<string>()

  constructor(
    private readonly shape: TableShape,
    private readonly tools: MeasureTools,
  ) {}

  /** @param cell what the row says in a column of its own */
  of(cell: PlacedMeasure | undefined, entry: NameEntry, column: ValueColumn): SeriesMeasure {
    const { indicator } = entry
    const own = [cell, this.statedByName(entry, column)].filter((each) => each !== undefined)
    const stated = [...own, ...statedByHeader(column)]
    const fits = stated.map((each) => (indicator === undefined ? 'fits' : measureFit(each, indicator)))
    const first = (fit: MeasureFit) => stated[fits.indexOf(fit)]
    const open = first('open')
    if (open !== undefined) this.askForColumn(open)
    const scale = this.scaleOf(own, column)
    return {
      scale: { ...scale, exponent: scale.exponent - (isScaleSaid(stated) ? exponentOfPlan(indicator) : 0) },
      isUnfitScale: this.tools.answers.exponent === undefined && !canBeScaled(indicator, scale),
      cell,
      kind: stated.find(({ measure }) => measure?.kind !== undefined)?.measure?.kind,
      conflict: first('conflicts'),
      share: first('share'),
    }
  }

  private statedByName({ measure }: NameEntry, { at }: ValueColumn): PlacedMeasure | undefined {
    return measure && { ...measure, at: this.shape.keys.names[0] ?? at }
  }

  private scaleOf(own: readonly PlacedMeasure[], column: ValueColumn): SeriesScale {
    const { answers } = this.tools
    const { scale, isOpen } = scaleOfSeries({ own, column, shape: this.shape, given: answers.exponent })
    if (isOpen) this.askForScale(scale)
    // What each row says of itself is the file's word, whatever a profile says of all of them.
    else if (isScaleSaid(own) && scale.exponent !== 0)
      answers.answersScale({ exponent: scale.exponent, isOpen: false })
    return scale
  }

  /** A word that nobody knows may say what is counted, or nothing. */
  private askForColumn({ at, text }: PlacedMeasure): void {
    if (!this.isNew(`column ${text}`)) return
    const name = this.shape.columns[at]?.name ?? ''
    const asked = { kind: 'column', at, role: 'indicator', name } as const
    const { samples } = this.tools.issues.ask('unknown-category', this.placeOf(at, text), asked)
    addSample(samples, text)
  }

  private askForScale({ at, text, exponent }: SeriesScale): void {
    if (!this.isNew(`scale ${text}`)) return
    const suggestion = exponents.find((each) => each === exponent) ?? null
    this.tools.issues.ask('scaled-number', this.placeOf(at, text), { kind: 'scale', text, suggestion })
  }

  private isNew(key: string): boolean {
    const isNew = !this.asked.has(key)
    this.asked.add(key)
    return isNew
  }

  private placeOf(at: number, found: string) {
    const columnName = this.shape.columns[at]?.name ?? ''
    return { line: this.tools.place.line, column: at + 1, found, detail: { columnName } }
  }
}

/** `Anzahl` over values of many kinds is no more than the name of their column. */
function statedByHeader({ at, name, coordinates }: ValueColumn): readonly PlacedMeasure[] {
  const { measure: kind, exponent, name: indicator } = coordinates
  if (kind === undefined || (indicator === undefined && placeWords.has(kind))) return []
  return [{ at, text: name, measure: exponent === undefined ? { kind } : { kind, exponent } }]
}

const placeWords: ReadonlySet<MeasureKind> = new Set<MeasureKind>(['count', 'persons', 'absolute', 'share'])

function isScaleSaid(stated: readonly PlacedMeasure[]): boolean {
  return stated.some(({ measure }) => measure?.kind === 'money' || measure?.exponent !== undefined)
}

function canBeScaled(indicator: Indicator | undefined, { exponent, isMoney }: SeriesScale): boolean {
  if (indicator === undefined || exponent === 0) return true
  return isMoney ? kindOfIndicator(indicator) === 'money' : indicator.kind !== 'ratio'
}

/** Of a cell in a column of measures. */
export function measureOfCell(text: string, at: number): PlacedMeasure {
  return { text, at, measure: parseMeasure(text) }
}

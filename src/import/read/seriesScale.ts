import type { Answers } from '../answers'
import type { MeasureKind } from '../sniff/measureKinds'
import type { TableShape, ValueColumn } from '../sniff/tableShape'
import { saysMoney } from '../sniff/titleLines'
import type { PlacedMeasure } from './measureFit'

/** By which power of ten the numbers of a series are to be multiplied, and who says so. */
export interface SeriesScale {
  readonly exponent: number
  readonly isMoney: boolean
  /** Column from 0, and its words. */
  readonly at: number
  readonly text: string
}

/** What can be answered. */
export const exponents = [0, 2, 3, 6, 9] as const

interface ScaleInput {
  /** What the cell of the row and the name say. */
  readonly own: readonly PlacedMeasure[]
  readonly column: ValueColumn
  readonly shape: TableShape
  readonly given: Answers['exponent']
}

/** The scale of a series; `isOpen` where two say different ones and nobody has said which of them holds. */
export function scaleOfSeries(input: ScaleInput): { readonly scale: SeriesScale; readonly isOpen: boolean } {
  const isFixed = isUnscaled(input)
  const ofRows = input.own.flatMap(scaleOfMeasure)
  const said = isFixed ? ofRows : [...ofRows, ...scalesAround(input)]
  const [nearest = scaleOfNothing(input)] = said
  const isDoubtful = said.some(({ exponent }) => exponent !== nearest.exponent)
  const needsNoAnswer = isFixed || (!isDoubtful && ofRows.some(({ exponent }) => exponent !== 0))
  if (needsNoAnswer || input.given === undefined) return { scale: nearest, isOpen: isDoubtful }
  return { scale: { ...nearest, exponent: input.given }, isOpen: false }
}

function scaleOfMeasure({ measure, at, text }: PlacedMeasure): readonly SeriesScale[] {
  const exponent = measure?.exponent ?? (measure?.kind === 'money' ? 0 : undefined)
  return exponent === undefined ? [] : [{ exponent, isMoney: measure?.kind === 'money', at, text }]
}

/** What header and title say, the header first. */
function scalesAround({ column, shape: { context } }: ScaleInput): readonly SeriesScale[] {
  const { at, name: text, coordinates } = column
  const ofHeader =
    coordinates.exponent ?? (coordinates.measure === 'money' || saysEuroBehind(text) ? 0 : undefined)
  const header = ofHeader === undefined ? [] : [{ exponent: ofHeader, isMoney: saysMoney(text), at, text }]
  const isMoney = context.isMoney === true
  const title = context.exponent === undefined ? [] : [{ exponent: context.exponent, isMoney, at, text }]
  return [...header, ...title]
}

/** `Ausgaben (€)` */
export function saysEuroBehind(text: string): boolean {
  return /[([](?:in )?(?:€|eur|euro)[)\]]$/i.test(text)
}

function scaleOfNothing({ column: { at, name: text } }: ScaleInput): SeriesScale {
  return { exponent: 0, isMoney: false, at, text }
}

/** A share is scaled by nothing, and what is said to be persons or posts by no title that speaks of euros. */
function isUnscaled({ own, column, shape: { context } }: ScaleInput): boolean {
  const kinds = own.map(({ measure }) => measure?.kind)
  if (kinds.includes('percent')) return true
  const isBelowMoney = context.isMoney === true && column.coordinates.exponent === undefined
  return isBelowMoney && kinds.some((kind) => kind !== undefined && countable.has(kind))
}

const countable: ReadonlySet<MeasureKind> = new Set<MeasureKind>([
  'count',
  'persons',
  'households',
  'posts',
  'days',
  'hours',
])

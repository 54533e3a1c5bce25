/**
 * What stands at one address (indicator × unit × sex × Berichtsmonat): a number with marks,
 * or no number with the reason why. No number is never zero.
 */
export type Measurement =
  | { readonly kind: 'value'; readonly value: number; readonly marks: readonly Mark[] }
  | { readonly kind: 'missing'; readonly reason: MissingReason; readonly missingMonths?: number }

/**
 * The first five are said by the source in the cell itself; `absent` means that no import holds
 * the cell, `incompleteWindow` that a span of months lacks some of them, `undefinedRatio` that the
 * denominator is zero.
 */
export type MissingReason =
  | 'suppressed'
  | 'notMeaningful'
  | 'notYetAvailable'
  | 'unreliable'
  | 'notReported'
  | 'absent'
  | 'incompleteWindow'
  | 'undefinedRatio'

/** `computed` is our own arithmetic ("eigene Berechnung"), the others come from the source. */
export type Mark = 'provisional' | 'limited' | 'estimated' | 'revised' | 'final' | 'nothing' | 'computed'

/**
 * A measurement's reason and marks as bits beside a Float64 value, the form of blocks and files.
 * Bits 0-3: position of the reason in `reasons` plus one, 0 for a number. Bits 4-10: the marks.
 */
export type Flags = number

const reasons: readonly MissingReason[] = [
  'suppressed',
  'notMeaningful',
  'notYetAvailable',
  'unreliable',
  'notReported',
  'absent',
  'incompleteWindow',
  'undefinedRatio',
]

const markBits: Readonly<Record<Mark, number>> = {
  provisional: 1 << 4,
  limited: 1 << 5,
  estimated: 1 << 6,
  revised: 1 << 7,
  final: 1 << 8,
  nothing: 1 << 9,
  computed: 1 << 10,
}

const markNames = Object.keys(markBits) as readonly Mark[]

export const reasonMask = 0b1111

export const flag = {
  suppressed: flagsOfReason('suppressed'),
  absent: flagsOfReason('absent'),
  incompleteWindow: flagsOfReason('incompleteWindow'),
  undefinedRatio: flagsOfReason('undefinedRatio'),
  provisional: markBits.provisional,
  computed: markBits.computed,
} as const

/** Marks of a part that its result bears too; `revised` and `final` are the source's word on its own number. */
export const inheritedMarks = flagsOfMarks(['provisional', 'limited', 'estimated', 'computed'])

export function flagsOfReason(reason: MissingReason): Flags {
  return reasons.indexOf(reason) + 1
}

export function flagsOfMarks(marks: readonly Mark[]): Flags {
  return marks.reduce((flags, mark) => flags | markBits[mark], 0)
}

/** The reason in the bits, or `undefined` where they stand beside a number. */
export function reasonOf(flags: Flags): MissingReason | undefined {
  return reasons[(flags & reasonMask) - 1]
}

export function marksOf(flags: Flags): readonly Mark[] {
  return markNames.filter((mark) => (flags & markBits[mark]) !== 0)
}

export function hasMark(flags: Flags, mark: Mark): boolean {
  return (flags & markBits[mark]) !== 0
}

export function measurementOf(value: number, flags: Flags, missingMonths = 0): Measurement {
  const reason = reasonOf(flags)
  if (reason === undefined) return { kind: 'value', value, marks: marksOf(flags) }
  return missingMonths > 0 ? { kind: 'missing', reason, missingMonths } : { kind: 'missing', reason }
}

import { type Flags, flagsOfMarks, flagsOfReason } from '@/domain/measurement'
import { marksIn } from '../sniff/markWords'

/**
 * Flags of Eurostat and OBS_STATUS of SDMX (code list CL_OBS_STATUS). There `e` is estimated, which German statistics
 * call `s`, and `f` a forecast.
 */
const letters: ReadonlyMap<string, Flags> = new Map([
  ['p', flagsOfMarks(['provisional'])],
  ...['e', 's', 'i', 'f'].map((letter) => [letter, flagsOfMarks(['estimated'])] as const),
  ['r', flagsOfMarks(['revised'])],
  ['u', flagsOfMarks(['limited'])],
  ...['c', 'q'].map((letter) => [letter, flagsOfReason('suppressed')] as const),
  ['z', flagsOfReason('notMeaningful')],
  ...[...'mloh'].map((letter) => [letter, flagsOfReason('notReported')] as const),
  // Normal values, breaks and other definitions.
  ...[...'abdgkntvxj'].map((letter) => [letter, 0] as const),
])

/** Undefined for what is no code of the list. */
export function parseSdmxStatus(text: string): Flags | undefined {
  const plain = text.trim().toLowerCase()
  if (plain.length > 3) return marksIn(plain) || undefined
  const flags = [...plain.replace(/[\s,]/g, '')].map((letter) => letters.get(letter))
  return flags.reduce<Flags | undefined>(
    (all, each) => (all === undefined || each === undefined ? undefined : all | each),
    0,
  )
}

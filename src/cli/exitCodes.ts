import type { FileReading } from '@/import/reading'

export const exitCodes = { accepted: 0, rejected: 1, question: 2, wrongCall: 64 } as const

/** One rejected file rejects the call, one open question leaves it open. */
export function exitCodeOf(readings: readonly FileReading[]): number {
  if (readings.some(({ verdict }) => verdict === 'reject')) return exitCodes.rejected
  return readings.some(({ verdict }) => verdict === 'ask') ? exitCodes.question : exitCodes.accepted
}

import { expect, it } from 'vitest'
import { isCountingAt } from '@/storage/countingAt'

/** Stored in March, undone in May, restored in July. */
const record = {
  importedAt: '2023-03-01T08:00:00.000Z',
  toggles: [
    { kind: 'undone', at: '2023-05-01T08:00:00.000Z' },
    { kind: 'restored', at: '2023-07-01T08:00:00.000Z' },
  ],
} as const

it.each([
  { at: '2023-02-28T22:59:59.999Z', counts: false },
  { at: '2023-03-01T08:00:00.000Z', counts: true },
  { at: '2023-04-30T21:59:59.999Z', counts: true },
  { at: '2023-05-01T08:00:00.000Z', counts: false },
  { at: '2023-06-30T21:59:59.999Z', counts: false },
  { at: '2023-07-02T00:00:00.000Z', counts: true },
])('an import counted at $at: $counts', ({ at, counts }) => {
  expect(isCountingAt(record, at)).toBe(counts)
})

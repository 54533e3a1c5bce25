import { describe, expect, it } from 'vitest'
import { logStateOf } from '@/storage/logState'

const first = { id: 1, undoneAt: null }
const second = { id: 2, undoneAt: null }
const undone = { id: 1, undoneAt: '2023-05-03T08:00:00.000Z' }

describe('the state of the log', () => {
  it.each([
    { change: 'another import came', before: [first], after: [first, second] },
    { change: 'an import was removed', before: [first, second], after: [second] },
    { change: 'an import was undone', before: [first, second], after: [undone, second] },
    { change: 'all were removed', before: [first], after: [] },
    { change: 'the numbers run together', before: [{ id: 12, undoneAt: null }], after: [first, second] },
  ])('is another one after $change', ({ before, after }) => {
    expect(logStateOf(after)).not.toBe(logStateOf(before))
  })

  it('is the same again once an undone import is restored', () => {
    expect(logStateOf([{ ...undone, undoneAt: null }, second])).toBe(logStateOf([first, second]))
  })

  it('does not depend on when an import was undone', () => {
    expect(logStateOf([{ id: 1, undoneAt: '2024-01-01T00:00:00.000Z' }])).toBe(logStateOf([undone]))
  })
})

import { expect, it } from 'vitest'
import { importsSince } from '@/domain/sinceImports'

const then = { importIds: [1, 2], at: '2023-06-14T12:00:00.000Z' }
const before = '2023-06-01T08:00:00.000Z'
const after = '2023-07-01T08:00:00.000Z'

it.each([
  { what: 'counts as it did', each: { id: 1, importedAt: before, undoneAt: null }, is: [] },
  { what: 'is undone now', each: { id: 2, importedAt: before, undoneAt: after }, is: ['undone'] },
  {
    what: 'did not count and does now',
    each: { id: 3, importedAt: before, undoneAt: null },
    is: ['restored'],
  },
  { what: 'never counted', each: { id: 3, importedAt: before, undoneAt: before }, is: [] },
  { what: 'came later', each: { id: 4, importedAt: after, undoneAt: null }, is: ['added'] },
  { what: 'came later and is undone', each: { id: 4, importedAt: after, undoneAt: after }, is: [] },
])('an import that $what', ({ each, is }) => {
  const since = importsSince(then, [each])
  const kinds = Object.entries(since).filter(([, imports]) => imports.length > 0)
  expect(kinds).toEqual(is.map((kind) => [kind, [each]]))
})

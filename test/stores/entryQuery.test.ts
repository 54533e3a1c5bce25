import { expect, it } from 'vitest'
import { parseEntry } from '@/stores/entryQuery'

const nothing = {
  indicatorId: undefined,
  indicatorIds: undefined,
  targetId: undefined,
  year: undefined,
  month: undefined,
}

it.each([
  { query: {}, asked: undefined },
  { query: { eingabe: 'anders' }, asked: undefined },
  { query: { eingabe: 'stellen' }, asked: { ...nothing, mode: 'stellen' } },
  {
    query: { eingabe: 'stellen', kennzahl: 'fte', jahr: '2023' },
    asked: { ...nothing, mode: 'stellen', indicatorId: 'fte', year: 2023 },
  },
  {
    query: { eingabe: 'jahr', kennzahlen: 'fte,staff', jahr: '23' },
    asked: { ...nothing, mode: 'jahr', indicatorIds: ['fte', 'staff'] },
  },
  {
    query: { eingabe: 'haken', ziel: 'b2', fuer: '2023-03' },
    asked: { ...nothing, mode: 'haken', targetId: 'b2', month: '2023-03' },
  },
  { query: { eingabe: 'haken', ziel: ['b2'], fuer: 'März' }, asked: { ...nothing, mode: 'haken' } },
])('reads $query', ({ query, asked }) => {
  expect(parseEntry(query)).toEqual(asked)
})

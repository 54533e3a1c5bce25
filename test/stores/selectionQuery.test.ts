import { describe, expect, it } from 'vitest'
import { parseSelection, withSelection } from '@/stores/selectionQuery'
import { month } from '../builders'

describe('the filters in the address', () => {
  it.each([
    { query: {}, month: undefined, unitId: undefined, sex: undefined },
    { query: { monat: '2023-09' }, month: '2023-09', unitId: undefined, sex: undefined },
    { query: { stelle: '05562004', geschlecht: 'w' }, month: undefined, unitId: '05562004', sex: 'female' },
    { query: { geschlecht: 'm' }, month: undefined, unitId: undefined, sex: 'male' },
    {
      query: { monat: '2023-13', geschlecht: 'x', stelle: ['a', 'b'] },
      month: undefined,
      unitId: undefined,
      sex: undefined,
    },
    { query: { geschlecht: '__proto__' }, month: undefined, unitId: undefined, sex: undefined },
  ])('reads $query', ({ query, ...expected }) => {
    expect(parseSelection(query)).toEqual(expected)
  })

  it('changes one filter and keeps the rest of the address', () => {
    expect(withSelection({ stelle: '05562004', folie: '3' }, { month: month('2023-09') })).toEqual({
      stelle: '05562004',
      folie: '3',
      monat: '2023-09',
    })
  })

  it('leaves the total out of the address', () => {
    expect(withSelection({ geschlecht: 'w' }, { sex: 'total' })).toEqual({ geschlecht: undefined })
  })
})

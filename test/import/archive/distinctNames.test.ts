import { expect, it } from 'vitest'
import { distinctNames } from '@/import/archive/distinctNames'

it.each([
  { names: ['a.csv', 'b.csv'], taken: [], distinct: ['a.csv', 'b.csv'] },
  { names: ['a.csv', 'a.csv', 'a.csv'], taken: [], distinct: ['a.csv', 'a (2).csv', 'a (3).csv'] },
  { names: ['a.csv', 'a (2).csv', 'a.csv'], taken: [], distinct: ['a.csv', 'a (2).csv', 'a (3).csv'] },
  { names: ['a.csv'], taken: ['a.csv'], distinct: ['a (2).csv'] },
  { names: ['daten', 'daten'], taken: [], distinct: ['daten', 'daten (2)'] },
  { names: ['v1.2/daten', 'v1.2/daten'], taken: [], distinct: ['v1.2/daten', 'v1.2/daten (2)'] },
])('names $names beside $taken: $distinct', ({ names, taken, distinct }) => {
  expect(distinctNames(names, taken)).toEqual(distinct)
})

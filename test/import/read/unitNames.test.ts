import { describe, expect, it } from 'vitest'
import { UnitNames } from '@/import/read/unitNames'
import { vocabulary } from '../support/vocabulary'

const names = new UnitNames(vocabulary.units)

function meaningOf(text: string): string {
  const match = names.findByName(text)
  return match.kind === 'unit' ? match.unit.id : match.kind
}

describe('findByKey', () => {
  it.each([
    { key: '05562004', id: '05562004' },
    { key: '5562004', id: '05562004' },
    { key: '05562', id: '05562' },
    { key: '5562', id: '05562' },
    { key: '05562000', id: '05562' },
    { key: '055620000000', id: '05562' },
    { key: '055620004004', id: '05562004' },
    { key: '05 5 62 004', id: '05562004' },
    { key: ' 05562004 ', id: '05562004' },
    { key: '05562005', id: undefined },
    { key: '5562004.0', id: undefined },
    { key: '004', id: undefined },
    { key: '', id: undefined },
  ])('takes "$key" for $id', ({ key, id }) => {
    expect(names.findByKey(key)?.id).toBe(id)
  })
})

describe('findByName', () => {
  it.each([
    { text: 'Castrop-Rauxel', meaning: '05562004' },
    { text: 'castrop rauxel', meaning: '05562004' },
    { text: 'CASTROP-RAUXEL, STADT', meaning: '05562004' },
    { text: 'Stadt Datteln', meaning: '05562008' },
    { text: 'BST Datteln', meaning: '05562008' },
    { text: 'Bezirksstelle Haltern am See', meaning: '05562016' },
    { text: 'Datteln (Stadt)', meaning: '05562008' },
    { text: '05562008 Datteln', meaning: '05562008' },
    { text: 'Datteln (05562008)', meaning: '05562008' },
    { text: '05562 008', meaning: '05562008' },
    { text: '05562-008', meaning: '05562008' },
    { text: '05562 008 Datteln', meaning: '05562008' },
    { text: 'Datteln (05562 008)', meaning: '05562008' },
    { text: 'Marl (05562008)', meaning: 'ambiguous' },
    { text: '05562008 - Marl', meaning: 'ambiguous' },
    { text: '5562008 Stadt Marl', meaning: 'ambiguous' },
    { text: '05562 Marl', meaning: 'ambiguous' },
    { text: '05562 Recklinghausen', meaning: '05562' },
    { text: 'Recklinghausen (05562032)', meaning: '05562032' },
    { text: '05562024 Marl, Stadt', meaning: '05562024' },
    { text: '05562024 Marl-Mitte', meaning: '05562024' },
    { text: '05562024 Insgesamt', meaning: '05562024' },
    { text: '05562 099', meaning: 'unknown' },
    { text: '05562 - Kreis', meaning: '05562' },
    { text: 'Kreis Recklinghausen', meaning: '05562' },
    { text: 'Recklinghausen, Kreis', meaning: '05562' },
    { text: 'Landkreis Recklinghausen', meaning: '05562' },
    { text: 'Jobcenter Kreis Recklinghausen', meaning: '05562' },
    { text: 'Recklinghausen, Stadt', meaning: '05562032' },
    { text: 'Stadt Recklinghausen', meaning: '05562032' },
    { text: 'Bezirksstelle Recklinghausen', meaning: '05562032' },
    { text: 'Recklinghausen', meaning: 'ambiguous' },
    { text: 'Insgesamt', meaning: 'total' },
    { text: 'SUM', meaning: 'total' },
    { text: 'Kreis gesamt', meaning: 'total' },
    { text: 'Σ', meaning: 'total' },
    { text: ' ∑ ', meaning: 'total' },
    { text: 'Σ Nord', meaning: 'unknown' },
    { text: 'Ø', meaning: 'unknown' },
    { text: '', meaning: 'empty' },
    { text: 'Agentur für Arbeit Recklinghausen', meaning: 'unknown' },
    { text: 'Datteln-Nord', meaning: 'unknown' },
    { text: 'Castrop-Rauxl', meaning: 'unknown' },
    { text: '__proto__', meaning: 'unknown' },
    { text: '---', meaning: 'unknown' },
  ])('takes "$text" for $meaning', ({ text, meaning }) => {
    expect(meaningOf(text)).toBe(meaning)
  })
})

describe('similarTo', () => {
  it.each([
    { text: 'Castrop-Rauxl', similar: ['Castrop-Rauxel'] },
    { text: 'Oer-Erkenschwiek', similar: ['Oer-Erkenschwick'] },
    { text: 'Datelln', similar: [] },
    { text: 'Dateln', similar: ['Datteln'] },
    { text: 'Marls', similar: ['Marl'] },
    { text: 'Köln', similar: [] },
  ])('finds $similar for $text', ({ text, similar }) => {
    expect(names.similarTo(text).map(({ name }) => name)).toEqual(similar)
  })
})

import { describe, expect, it } from 'vitest'
import { hasFirstName, isPersonName } from '@/import/read/personNames'

describe('isPersonName', () => {
  it.each([
    'Müller, Hans',
    'Müller, H.',
    'Hans Müller',
    'Dr. Erika Schmidt',
    'Yilmaz, Aylin',
    'Müller-Lüdenscheidt, Karl Heinz',
    'H. Peter Müller',
    'von der Heide, Anna',
    'M., Anna',
    'K.,Bernd',
    'Anna M.',
  ])('recognises %s', (text) => {
    expect(isPersonName(text)).toBe(true)
  })

  it.each([
    'Coesfeld, Kreis',
    'Recklinghausen, Stadt',
    'Darmstadt, Wissenschaftsstadt',
    'Aachen, Städteregion',
    'Halle (Saale), Stadt',
    'Bad Salzuflen',
    'Oer Erkenschwick',
    'Jobcenter Bochum',
    'Berufliche Weiterbildung',
    'Junge Erwachsene',
    'Frauen',
    'LZB-Bestand',
    'Eintritte AGH',
    'Marl',
    'unter 25, Frauen',
    'M., Frauen',
    'B., Kreis',
    'Halle S.',
    'Gruppe A.',
  ])('leaves %s alone', (text) => {
    expect(isPersonName(text)).toBe(false)
  })
})

describe('hasFirstName', () => {
  it.each([
    ['Hans Müller', true],
    ['Yilmaz, Aylin', true],
    ['Integrationen, Frauen', false],
    ['Vermittlung, Beratung', false],
    ['Müller, H.', false],
  ])('of %s is %s', (text, expected) => {
    expect(hasFirstName(text)).toBe(expected)
  })
})

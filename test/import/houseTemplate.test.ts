import { expect, it } from 'vitest'
import { houseTemplate, houseTemplateColumns, templateRows } from '@/import/houseTemplate'
import { read } from './support/reading'
import { vocabulary } from './support/vocabulary'

it('names the columns of the house format in their order', () => {
  expect(houseTemplateColumns()).toEqual([
    'Berichtsmonat',
    'Gebietsschlüssel',
    'Bezirksstelle',
    'Geschlecht',
    'Kennzahl',
    'Wert',
    'Status',
    'Datenstand',
    'Bemerkung',
  ])
})

it('is a file that the import accepts without a word and knows for synthetic', async () => {
  const reading = await read(houseTemplate(vocabulary))
  expect(reading).toMatchObject({ verdict: 'accept', isSynthetic: true, issues: [] })
  expect(reading.structure).toMatchObject({ layout: 'house', encoding: 'utf-8-bom', delimiter: ';' })
  expect(reading.facts.length).toBe(templateRows(vocabulary).length)
})

it('shows offices and sexes where the indicator has them', () => {
  const words = templateRows(vocabulary).map((row) => `${row[2] ?? ''} ${row[3] ?? ''} ${row[4] ?? ''}`)
  expect(new Set(words)).toEqual(
    new Set([
      'Castrop-Rauxel insgesamt ELB-Bestand',
      'Castrop-Rauxel weiblich ELB-Bestand',
      'Castrop-Rauxel männlich ELB-Bestand',
      'Datteln insgesamt ELB-Bestand',
      'Datteln weiblich ELB-Bestand',
      'Datteln männlich ELB-Bestand',
      'Castrop-Rauxel insgesamt Bedarfsgemeinschaften',
      'Datteln insgesamt Bedarfsgemeinschaften',
    ]),
  )
})

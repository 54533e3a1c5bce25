import { describe, expect, it } from 'vitest'
import { odditiesOf } from '@/import/read/oddText'

describe('a text that was read in the wrong encoding', () => {
  it.each([
    'mŠnnlich',
    'MŠnner',
    'Gehšrlöse',
    'VZŽ gesamt',
    'šbersicht',
    'Žrzte',
    'fŸr',
    '™ffentlich',
    '€nderung',
    'Hšhe',
    'mÃ¤nnlich',
    'M„nner',
    'Gebietsschl\ufffdssel',
  ])('is suspected: %s', (text) => {
    expect(odditiesOf(text)).toContain('mojibake-suspected')
  })

  it.each([
    'Šibenik',
    'Škoda',
    'Žukov',
    'Košice',
    'KOŠICE',
    'Miloš Žižka',
    'Niš',
    'šime',
    'Straße „Am Markt“ 5',
    '5 €',
    '€ je Monat',
    'L’Haÿ-les-Roses',
    '† verstorben',
    'Produkt™ 2',
    'männlich',
    'Übersicht',
    'Cádiz',
  ])('is not suspected: %s', (text) => {
    expect(odditiesOf(text)).not.toContain('mojibake-suspected')
  })
})
